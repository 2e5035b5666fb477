import type { Assessment, PreviousReport, Quote } from "@folkmoot/sdk"
import { UsageError } from "./exit.ts"
import { nameOf, readJson, readText } from "./files.ts"
import type { Terminal } from "./terminal.ts"

/** What a command is told of the last report. */
export interface LastReport {
  readonly lastAssessment?: string
  readonly lastPlan?: string
  readonly lastReported?: string
}

/** Reads an assessment that `folkmoot assess --json` wrote; its shape is checked where it is used. */
export const readAssessment = async (path: string, option: string, terminal: Terminal): Promise<Assessment> =>
  (await readJson(path, "what folkmoot assess --json wrote", option, terminal)) as Assessment

/** What was known when it was last reported, as options say; nothing where they say nothing. */
export const readLast = async ({ lastAssessment, lastPlan, lastReported }: LastReport, terminal: Terminal): Promise<PreviousReport | undefined> => {
  if (lastAssessment === undefined && lastPlan === undefined) return undefined
  const assessment = lastAssessment === undefined ? undefined : await readAssessment(lastAssessment, "--last-assessment", terminal)
  const asOf = lastReported ?? assessment?.asOf
  if (asOf === undefined) throw new UsageError("--last-reported is missing: name the day of the last report, such as 2026-03-31, so that it can be said since when things changed.")
  return {
    asOf,
    ...(assessment === undefined ? {} : { assessment }),
    ...(lastPlan === undefined ? {} : { plan: { text: await readText(lastPlan, "a plan", terminal), file: nameOf(lastPlan) } }),
  }
}

/** Reads what members said: a JSON list of texts, each with role and consent; its shape is checked where it is used. */
export const readQuotes = async (path: string, terminal: Terminal): Promise<readonly Quote[]> =>
  (await readJson(path, "a list of what members said, each with text, by (a role) and consent", "--quotes", terminal)) as readonly Quote[]
