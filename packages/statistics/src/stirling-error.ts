import { atanhExcess } from "./atanh-excess.ts"
import { log, log1p } from "./log.ts"

/**
 * What x ln x − x + ½ ln(1 + x) leaves out of the log of x!.
 *
 * @remarks `x > 0`, real; `NaN` otherwise. Rises from 0 to ½ ln 2π, so that differences of it lose no digits, whatever the sizes;
 * error about 2e-16.
 * @see C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000, whose error is relative to ½ ln 2πx instead.
 * @internal
 */
export function stirlingError(x: number): number {
  if (!(x > 0)) return NaN
  if (x < 0.5) return x * log1p(1 / x) + (stirlingError(x + 1) + log((2 + x) / (1 + x)) / 2 - 1)
  return seriesRest(x) + log((2 * Math.PI) / (1 + 1 / x)) / 2
}

/** What ½ ln 2πx leaves out: Stirling's asymptotic series, which small x reach step by step. */
function seriesRest(x: number): number {
  if (x < 16) return seriesRest(x + 1) + atanhExcess(1 / (2 * x + 1))
  const y = 1 / (x * x)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - y / 1188) * y) * y) * y) / x
}
