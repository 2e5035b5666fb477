import { criticalValue } from "./critical-value.ts"
import type { Interval } from "./interval.ts"
import type { Curve } from "./kaplan-meier.ts"
import { logLogBand } from "./log-log-band.ts"
import { power } from "./power.ts"

/**
 * The share that has ended by some time, with its limits.
 *
 * @remarks All in [0, 1] with `low <= value <= high`.
 */
export interface EventShare extends Interval {
  /** What has ended; where observation does not reach that far, only what is known to have. */
  readonly value: number
  /** Whether observation reaches that far; if not, `high` is 1, unless everything has ended already. */
  readonly followed: boolean
}

/**
 * The share that has ended by `time`: one minus the survival curve, with log-log limits.
 *
 * @remarks `time` in the unit of the durations. Where Greenwood's variance is silent an exact binomial limit stands in, so the interval never collapses: while nothing has
 * ended, `high` is the largest share that leaves all still at risk untouched with probability α/2; once all have,
 * `low` stays what it was while some were left. A curve without steps gives [0, 1].
 * @see J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980, section 1.4.
 */
export function eventShareBy(curve: Curve, time: number, level = 0.95): EventShare {
  const past = curve.steps.filter((step) => step.time <= time)
  const ahead = curve.steps.find((step) => step.time >= time)
  const last = past.at(-1)
  const survival = last?.survival ?? 1
  const estimated = past.findLast((step) => step.survival > 0 && step.survival < 1)
  const band = estimated && logLogBand(estimated, criticalValue(level))
  const allAlike = (n: number) => power((1 - level) / 2, 1 / n)
  return {
    value: 1 - survival,
    low: last === undefined || survival === 1 ? 0 : band ? 1 - band.high : allAlike(last.atRisk),
    high: ahead === undefined || survival === 0 ? 1 : band ? 1 - band.low : 1 - allAlike(ahead.atRisk),
    followed: ahead !== undefined,
    level,
    method: "log-log",
  }
}
