import { localeOf, type Locale } from "@folkmoot/facts"
import type { Finding } from "./finding.ts"
import { findingsGiven } from "./findings-given.ts"
import type { FormatOptions } from "./format.ts"
import { nothingText, severityText } from "./format-words.ts"
import { visible } from "./message.ts"

const line = (finding: Finding, locale: Locale): string =>
  visible(`${finding.file}:${finding.line}:${finding.column} ${severityText[finding.severity][locale]} ${finding.rule} ${finding.message}`)

/** Writes findings as plain text for people, one line each: file, line, column, severity, rule, message. */
export const formatFindings = (findings: readonly Finding[], options: FormatOptions = {}): string => {
  const { told, context } = findingsGiven("formatFindings", findings, options)
  const locale = localeOf(context.locale)
  return told.length === 0 ? nothingText[locale] : told.map((finding) => line(finding, locale)).join("\n")
}
