/**
 * What Stirling's formula leaves out of the log of x!.
 *
 * @remarks `x > 0`, real; `NaN` otherwise. ln Γ(x + 1) = (x + ½) ln x − x + ½ ln 2π + stirlingError(x); falls from infinity towards 1/(12x).
 * @see C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
 * @internal
 */
export function stirlingError(x: number): number {
  if (!(x > 0)) return NaN
  if (x < 16) return stirlingError(x + 1) + (x + 0.5) * Math.log1p(1 / x) - 1
  const y = 1 / (x * x)
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - y / 1188) * y) * y) * y) / x
}
