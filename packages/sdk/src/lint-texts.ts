import { dayOf, type Locale } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { parsePlan, type PlanFile } from "@folkmoot/plan"
import { InvalidInput } from "./errors.ts"
import { inPlans, lint, readLintQuery, type LintDocument, type LintQuery } from "./lint.ts"
import { readMoment, readTimeZone } from "./measure.ts"

/** The texts of a plan, and in which language and as of when they are linted. */
export interface LintTexts {
  readonly plan: readonly PlanFile[]
  readonly translations?: readonly PlanFile[]
  readonly locale?: Locale
  /** Today, for rules that look at days; they are silent without it. */
  readonly asOf?: string
  readonly timeZone?: string
  /** Metrics of your own that a plan may name. */
  readonly metrics?: readonly AnyMetric[]
}

/**
 * Lints the texts of a plan at once, without opening anything: what the verb `lint` gives where no data are to be held against the plan.
 *
 * @remarks
 * Throws `InvalidInput` where what was asked cannot be.
 */
export const lintTexts = ({ plan, translations = [], locale = "en", asOf, timeZone, metrics = [] }: LintTexts, query: LintQuery = {}): LintDocument => {
  const options = readLintQuery(query)
  if (options instanceof InvalidInput) throw options
  const named = timeZone ?? (asOf === undefined ? undefined : parsePlan(plan).plan.metadata.timeZone)
  const zone = named === undefined ? "UTC" : readTimeZone(named)
  if (zone instanceof InvalidInput) throw zone
  const moment = asOf === undefined ? undefined : readMoment("as of", asOf, zone)
  if (moment instanceof InvalidInput) throw moment
  return lint(options, query.fix ?? false, { plan, translations, locale, asOf: moment === undefined ? undefined : dayOf(moment, zone), metrics: inPlans(metrics), measures: undefined })
}
