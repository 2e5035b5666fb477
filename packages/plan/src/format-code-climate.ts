import type { Severity } from "./finding.ts"
import { defineFormat } from "./findings-given.ts"
import { fingerprintsOf } from "./format-fingerprints.ts"
import { jsonText, open } from "./format.ts"
import { visible } from "./message.ts"

const severities = { error: "major", warning: "minor", info: "info" } as const satisfies Readonly<Record<Severity, string>>

/**
 * The JSON of Code Climate, which GitLab shows as code quality.
 *
 * @remarks
 * Suppressed findings are left out, because the form has no word for them.
 * @see https://docs.gitlab.com/ci/testing/code_quality/
 */
export const codeClimate = defineFormat({
  id: "codeclimate",
  means: { en: "code quality in GitLab and Code Climate", de: "Codequalität in GitLab und Code Climate", da: "kodekvalitet i GitLab og Code Climate" },
  mediaType: "application/json",
  extension: "json",
  write: (findings) => {
    const told = open(findings)
    const fingerprints = fingerprintsOf(told)
    return jsonText(
      told.map(({ rule, severity, message, file, line, column, endLine, endColumn, url }, index) => ({
        type: "issue",
        check_name: rule,
        description: visible(message),
        content: { body: url },
        categories: ["Style"],
        severity: severities[severity],
        fingerprint: fingerprints[index],
        location: { path: file, positions: { begin: { line, column }, end: { line: endLine, column: endColumn } }, lines: { begin: line, end: endLine } },
      })),
    )
  },
})
