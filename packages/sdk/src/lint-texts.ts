import { dayOf, type Locale } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { parsePlan, type PlanFile } from "@folkmoot/plan"
import { InvalidInput } from "./errors.ts"
import { strayField } from "./invalid.ts"
import { inPlans, lint, readLintQuery, type LintDocument, type LintQuery } from "./lint.ts"
import { readMoment, readTimeZone } from "./measure.ts"

/** The texts of a plan, and in which language and as of when they are linted. */
export interface LintTexts {
  /** The files a plan is spread over. */
  readonly plan: readonly PlanFile[]
  /** Documents of the kind `PlanTranslation` that translate it. */
  readonly translations?: readonly PlanFile[]
  /** The language of findings; `en` unless said. */
  readonly locale?: Locale
  /** Today, for rules that look at days: an ISO date or date-time. They are silent without it. */
  readonly asOf?: string
  /** Where days begin, as an IANA name; the plan's unless said, and UTC where the plan says none. */
  readonly timeZone?: string
  /** Metrics of your own that a plan may name. */
  readonly metrics?: readonly AnyMetric[]
}

const fields = { plan: true, translations: true, locale: true, asOf: true, timeZone: true, metrics: true } satisfies Record<keyof LintTexts, true>

/**
 * Lints the texts of a plan at once, without opening anything: what the verb `lint` gives where no data are to be held against the plan.
 *
 * @remarks
 * Throws `InvalidInput` where what was asked cannot be: a preset, a moment, a time zone or an option that does not exist. A plan that cannot be read is a
 * finding.
 */
export const lintTexts = (texts: LintTexts, query: LintQuery = {}): LintDocument => {
  const stray = strayField("lintTexts", texts, Object.keys(fields))
  if (stray !== undefined) throw stray
  const { plan, translations = [], locale = "en", asOf, timeZone, metrics = [] } = texts
  const options = readLintQuery(query)
  if (options instanceof InvalidInput) throw options
  const named = timeZone ?? (asOf === undefined ? undefined : parsePlan(plan).plan.metadata.timeZone)
  const zone = named === undefined ? "UTC" : readTimeZone(named)
  if (zone instanceof InvalidInput) throw zone
  const moment = asOf === undefined ? undefined : readMoment("asOf", asOf, zone)
  if (moment instanceof InvalidInput) throw moment
  return lint(options, query.fix ?? false, { plan, translations, locale, asOf: moment === undefined ? undefined : dayOf(moment, zone), metrics: inPlans(metrics), measures: undefined })
}
