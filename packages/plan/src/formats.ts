/**
 * The forms in which findings are written down, by name.
 *
 * @packageDocumentation
 */
import { codeClimate } from "./format-code-climate.ts"
import { githubSummary } from "./format-github-summary.ts"
import { github } from "./format-github.ts"
import { json } from "./format-json.ts"
import { junit } from "./format-junit.ts"
import { markdown } from "./format-markdown.ts"
import { pretty } from "./format-pretty.ts"
import { sarif } from "./format-sarif.ts"
import { text } from "./format-text.ts"
import type { FindingFormat } from "./format.ts"

export type { FindingFormat, FormatContext, Style } from "./format.ts"
export { codeClimate, github, githubSummary, json, junit, markdown, pretty, sarif, text }

/** Every format by its name; one more is a file of its own and a line here. */
export const formats = {
  pretty,
  text,
  json,
  sarif,
  github,
  /** {@link githubSummary}, as it is asked for. */
  "github-summary": githubSummary,
  junit,
  markdown,
  /** {@link codeClimate}, as it is asked for. */
  codeclimate: codeClimate,
} as const satisfies Readonly<Record<string, FindingFormat>>

/** The name of a format. */
export type FormatName = keyof typeof formats
