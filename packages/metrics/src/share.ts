import { wilson } from "@folkmoot/statistics"
import type { Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"

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
  (statistics: Readonly<Record<Hits | Cases, number>>, { level }: { readonly level: number }): Outcome => {
    const numerator = statistics[hits]
    const denominator = statistics[cases]
    if (numerator > denominator) return invalid(hits, numerator, `at most ${cases} (${denominator})`)
    if (denominator === 0) return { measured: false, why: "zero-denominator", detail: `${cases} is 0: nothing to share.` }
    return {
      measured: true,
      value: numerator / denominator,
      interval: wilson(numerator, denominator, level),
      n: denominator,
      numerator,
      denominator,
    }
  }
