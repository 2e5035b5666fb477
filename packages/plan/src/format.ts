import type { Locale, Texts } from "@folkmoot/facts"
import type { Finding } from "./finding.ts"
import type { PlanFile } from "./parse.ts"
import { grouped } from "./plain-data.ts"
import type { RuleCard } from "./rule.ts"

/** What a stretch of a report is, so that a terminal can paint it. */
export type Style = "error" | "warning" | "info" | "file" | "rule" | "aside" | "mark"

/** How findings are written for people. */
export interface FormatOptions {
  /** The language of what a format says itself; findings keep theirs. English unless said; a tag such as `de-AT` counts by its language. */
  readonly locale?: Locale
}

/** What a format may need beside the findings. */
export interface FormatContext extends FormatOptions {
  /** The texts that were checked (`parsed.files`): with them, reports show the lines they speak of, give fixes their places, and tell files without findings as clean. */
  readonly files?: readonly PlanFile[]
  /** The cards of the rules that were run: with them, reports list what passed. */
  readonly rules?: readonly RuleCard[]
  /** The version of the program that reports, for forms that name it. */
  readonly version?: string
  /** Paints a stretch of text; without it nothing is painted. */
  readonly colour?: (style: Style, text: string) => string
}

/** A way of writing findings down. */
export interface FindingFormat {
  /** The name it is asked for by, as in `--format sarif`. */
  readonly id: string
  /** What it is for, in a few words. */
  readonly means: Texts
  /** The media type of what is written, such as `application/json`. */
  readonly mediaType: string
  /** The extension of a file it is kept in, without the dot. */
  readonly extension: string
  /** Writes findings as one text. Pure; no text of a plan can leave the place it is given. */
  readonly write: (findings: readonly Finding[], context?: FormatContext) => string
}

/** Findings that somebody should look at: those that the plan accepts or a baseline knows are left out. */
export const open = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ suppressed }) => suppressed === undefined)

/** Findings by file: every file that was checked, then any other that a finding names. */
export const byFile = (findings: readonly Finding[], { files = [] }: FormatContext): ReadonlyMap<string, readonly Finding[]> => {
  const found = grouped(findings, ({ file }) => file)
  return new Map([...files.map(({ file }): [string, readonly Finding[]] => [file, found.get(file) ?? []]), ...found])
}

/** The rules of a report by id: those that were run, then any other that a finding names. */
export const rulesOf = (findings: readonly Finding[], { rules = [] }: FormatContext): ReadonlyMap<string, RuleCard | undefined> => {
  const known = new Map<string, RuleCard | undefined>(rules.map((rule) => [rule.id, rule]))
  for (const { rule } of findings) if (!known.has(rule)) known.set(rule, undefined)
  return known
}

/**
 * Writes a value as JSON that is safe to print.
 *
 * @remarks
 * What could steer a terminal or turn the reading order round is escaped; it reads back as the same value.
 */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, undefined, 2).replace(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""))}\n`

/** Whether a text is a plain web address, which can be a link as it is. */
export const isAddress = (text: string): boolean => /^https:\/\/[\w.-]*\w(?:\/[\w./~-]*)?(?:[?#][\w./~?=&#-]*)?$/.test(text)
