import type { Locale, Texts } from "@folkmoot/facts"
import type { Finding, FormatOptions, Severity } from "./finding.ts"

const severityText: Readonly<Record<Severity, Texts>> = {
  error: { en: "error", de: "Fehler", da: "fejl" },
  warning: { en: "warning", de: "Warnung", da: "advarsel" },
  info: { en: "note", de: "Hinweis", da: "bemærkning" },
}

const nothingText: Texts = { en: "Nothing to complain about.", de: "Nichts zu beanstanden.", da: "Intet at bemærke." }

const line = (finding: Finding, locale: Locale): string =>
  `${finding.file}:${finding.line}:${finding.column} ${severityText[finding.severity][locale]} ${finding.rule} ${finding.message}`

/** Writes findings as plain text for people, one line each: file, line, column, severity, rule, message. */
export const formatFindings = (findings: readonly Finding[], { locale = "en" }: FormatOptions = {}): string =>
  findings.length === 0 ? nothingText[locale] : findings.map((finding) => line(finding, locale)).join("\n")
