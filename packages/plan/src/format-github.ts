import type { Finding, Severity } from "./finding.ts"
import { defineFormat } from "./findings-given.ts"
import { open } from "./format.ts"
import { visible } from "./message.ts"

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Readonly<Record<Severity, string>>

const data = (text: string): string => visible(text).replaceAll("%", "%25")

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C")

const annotation = ({ severity, file, line, endLine, column, endColumn, rule, message }: Finding): string => {
  // The runner drops columns, with a warning, where a stretch spans lines.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ""
  return `::${commands[severity]} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}`
}

/**
 * Commands that GitHub Actions shows as annotations of the changed lines.
 *
 * @remarks
 * Suppressed findings are left out. GitHub shows ten of each severity for a step; the job summary has them all.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github = defineFormat({
  id: "github",
  means: { en: "annotations in GitHub Actions", de: "Anmerkungen in GitHub Actions", da: "annoteringer i GitHub Actions" },
  mediaType: "text/plain",
  extension: "txt",
  write: (findings) => open(findings).map((finding) => `${annotation(finding)}\n`).join(""),
})
