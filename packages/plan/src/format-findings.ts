import type { Locale } from "@folkmoot/facts"
import type { Finding } from "./finding.ts"
import type { FormatOptions } from "./format.ts"
import { nothingText, severityText } from "./format-words.ts"
import { visible } from "./message.ts"

const line = (finding: Finding, locale: Locale): string =>
  visible(`${finding.file}:${finding.line}:${finding.column} ${severityText[finding.severity][locale]} ${finding.rule} ${finding.message}`)

/** Writes findings as plain text for people, one line each: file, line, column, severity, rule, message. */
export const formatFindings = (findings: readonly Finding[], { locale = "en" }: FormatOptions = {}): string =>
  findings.length === 0 ? nothingText[locale] : findings.map((finding) => line(finding, locale)).join("\n")
