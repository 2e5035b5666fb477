import { defineFormat } from "./findings-given.ts"
import { formatFindings } from "./format-findings.ts"

/** One line for each finding, for people and for programs that read lines. */
export const text = defineFormat({
  id: "text",
  means: { en: "one line for each finding", de: "eine Zeile je Befund", da: "én linje for hvert fund" },
  mediaType: "text/plain",
  extension: "txt",
  write: (findings, context = {}) => `${formatFindings(findings, context)}\n`,
})
