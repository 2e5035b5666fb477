import { wilson } from "@folkmoot/statistics"
import type { Confidence, Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { unmeasured } from "./unmeasured.ts"

/**
 * An estimator for a share: so many of so many, with Wilson's interval.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Nothing to divide by is `zero-denominator`; more hits than cases is an invalid input, because a share cannot
 * exceed the whole.
 * @see Wilson (1927), https://doi.org/10.1080/01621459.1927.10502953
 */
export const shareOf =
  <Hits extends string, Cases extends string>(hits: Hits, cases: Cases) =>
  (statistics: Readonly<Record<Hits | Cases, number>>, { level }: Confidence): Outcome => {
    const numerator = statistics[hits]
    const denominator = statistics[cases]
    if (numerator > denominator) return invalid(hits, numerator, `at most ${cases} (${denominator})`)
    if (denominator === 0) return unmeasured("zero-denominator", `${cases} is 0: nothing to share.`)
    // Written out beside `wilsonShare`: whoever imports one share alone carries less so.
    return { measured: true, value: numerator / denominator, interval: wilson(numerator, denominator, level), n: denominator, numerator, denominator }
  }

/**
 * An estimator for so many of one thing for each of another, which may be more than one.
 *
 * @remarks
 * Unit: quotient, at least 0. Both are counts that vary by chance; given their sum, the first is a share of it, and Wilson's limits for
 * that share are turned into limits for the quotient. Nothing to divide by is `zero-denominator`.
 * @see Przyborowski and Wilenski (1940), https://doi.org/10.1093/biomet/31.3-4.313
 */
export const quotientOf =
  <Of extends string, Each extends string>(of: Of, each: Each) =>
  (statistics: Readonly<Record<Of | Each, number>>, { level }: Confidence): Outcome => {
    const numerator = statistics[of]
    const denominator = statistics[each]
    if (denominator === 0) return unmeasured("zero-denominator", `${each} is 0: nothing to set ${of} against.`)
    // Each end over what is left of it, which is the other share's other end: taken from one, nothing would be left of it where there is much.
    const [share, rest] = [wilson(numerator, numerator + denominator, level), wilson(denominator, numerator + denominator, level)]
    const value = numerator / denominator
    return {
      measured: true,
      value,
      interval: { low: Math.min(value, share.low / rest.high), high: Math.max(value, share.high / rest.low), level, method: "wilson-quotient" },
      n: numerator + denominator,
      numerator,
      denominator,
    }
  }
