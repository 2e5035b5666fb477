import { localeOf } from "@folkmoot/facts"
import type { Finding } from "./finding.ts"
import { isAddress, type FormatContext } from "./format.ts"
import { severityText, words } from "./format-words.ts"
import { visible } from "./message.ts"

/** A word that some renderer would turn into a link, a mention or a reference; none looks for them inside code. */
const active = /:\/\/|^www\.|[\p{L}\p{N}]\.\p{L}{2,}|@|#\d|\bGH-\d|^(?:javascript|data|mailto|xmpp|vbscript|tel|file):/iu

const code = (text: string): string => {
  // A row would end at a pipe even inside code, and renderers do not agree on how to escape it there.
  const safe = text.replaceAll("|", "¦")
  const fence = "`".repeat(Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const space = safe.startsWith("`") || safe.endsWith("`") ? " " : ""
  return `${fence}${space}${safe}${space}${fence}`
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", "|": "&#124;" }

const prose = (text: string): string => text.replace(/[\\`*_{}[\]()>~$&<|]/g, (sign) => entities[sign] ?? `\\${sign}`)

/**
 * Anybody's text in a cell of a Markdown table.
 *
 * @remarks
 * It cannot become markup, a link, a mention or a new cell, and cannot turn the reading order round.
 */
export const markdownText = (text: string): string => visible(text).split(" ").map((word) => (active.test(word) ? code(word) : prose(word))).join(" ")

/** A link to the page of a rule. */
export const ruleLink = ({ rule, url }: Pick<Finding, "rule" | "url">): string =>
  isAddress(url) ? `[${prose(visible(rule))}](${url})` : markdownText(rule)

/** Findings as the rows of a Markdown table. */
export const markdownTable = (findings: readonly Finding[], context: FormatContext): string => {
  const locale = localeOf(context.locale)
  const head = [words.place[locale], words.severity[locale], words.rule[locale], words.message[locale]]
  const rows = findings.map((finding) => [markdownText(`${finding.file}:${finding.line}:${finding.column}`), severityText[finding.severity][locale], ruleLink(finding), markdownText(finding.message)])
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("")
}
