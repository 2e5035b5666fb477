import { poissonExact } from "@folkmoot/statistics"
import type { Confidence, Outcome } from "./estimate.ts"
import { unmeasured } from "./unmeasured.ts"

/**
 * An estimator for how many there were, as a count that varies by chance.
 *
 * @remarks
 * Unit: count. The interval is for what would be expected of such a period, not for what was counted, which is certain. Nothing
 * counted is `no-data`, with the bound that leaves.
 * @see Garwood (1936), https://doi.org/10.1093/biomet/28.3-4.437
 */
export const countOf =
  <Name extends string>(name: Name) =>
  (statistics: Readonly<Record<Name, number>>, { level }: Confidence): Outcome => {
    const value = statistics[name]
    const interval = poissonExact(value, level)
    if (value > 0) return { measured: true, value, interval, n: value }
    const bound = { side: "at-most", value: interval.high, unit: "count", level: (1 + level) / 2, n: 0 } as const
    return { ...unmeasured("no-data", `${name} is 0: nothing happened that could be counted.`), bound }
  }
