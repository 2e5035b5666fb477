import { localeOf } from "@folkmoot/facts"
import { defineFormat } from "./findings-given.ts"
import { open } from "./format.ts"
import { markdownTable } from "./format-markdown-text.ts"
import { nothingText } from "./format-words.ts"

/**
 * A table in GitHub-flavoured Markdown, for comments and pages.
 *
 * @remarks
 * Suppressed findings are left out.
 */
export const markdown = defineFormat({
  id: "markdown",
  means: { en: "a Markdown table", de: "eine Markdown-Tabelle", da: "en Markdown-tabel" },
  mediaType: "text/markdown",
  extension: "md",
  write: (findings, context = {}) => {
    const told = open(findings)
    return told.length === 0 ? `${nothingText[localeOf(context.locale)]}\n` : markdownTable(told, context)
  },
})
