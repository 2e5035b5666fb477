import type { Locale } from "@folkmoot/facts"
import type { Audience, PlanFinding, ReportInput } from "@folkmoot/narrative"
import type { StrategyPlan } from "@folkmoot/plan"

/**
 * What the sample community's reports are told from: made once when the page is built, told anew in the browser for every reader.
 *
 * @remarks
 * Unit: `asOf` ISO 8601. `drawings` are SVG texts, each once; `drawn` says which of them a report shows, by language, audience and the figure's id.
 */
export interface ReportSample {
  readonly input: Omit<ReportInput, "plan" | "planAsWritten" | "findings">
  readonly plans: Readonly<Record<Locale, StrategyPlan>>
  readonly planAsWritten: StrategyPlan
  readonly findings: Readonly<Record<Locale, readonly PlanFinding[]>>
  readonly asOf: string
  readonly timeZone: string
  readonly drawings: readonly string[]
  readonly drawn: Readonly<Record<Locale, Readonly<Record<Audience, Readonly<Record<string, number>>>>>>
}

/** Which report is told, and what it is told from. */
export const reportInputOf = ({ input, plans, planAsWritten, findings }: Pick<ReportSample, "input" | "plans" | "planAsWritten" | "findings">, locale: Locale): ReportInput => ({
  ...input,
  plan: plans[locale],
  planAsWritten,
  findings: findings[locale],
})
