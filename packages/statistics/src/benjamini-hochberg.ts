import { sumOf } from "./sum.ts"

/**
 * p-values adjusted for having looked at many: where one is at most q, those like it are false alarms in a share of at most q.
 *
 * @remarks Of numbers in [0, 1]. In the places of the originals, in [p, 1], in the same order of size, whatever order they came in. A place without a
 * p-value (`undefined`, `NaN`, or `null` as JSON has it) stays empty and does not count. Holds for independent or positively related tests.
 * @see Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", Journal of the Royal Statistical Society B 57(1), 1995.
 */
export function benjaminiHochberg(pValues: readonly (number | null | undefined)[]): (number | undefined)[] {
  return adjusted(pValues, () => 1)
}

/**
 * p-values adjusted as by `benjaminiHochberg`, but for tests related in whatever way, at the price of being larger.
 *
 * @remarks By the factor 1 + 1/2 + … + 1/m for m p-values; otherwise as there.
 * @see Y. Benjamini, D. Yekutieli, "The Control of the False Discovery Rate in Multiple Testing Under Dependency", Annals of Statistics 29(4), 2001.
 */
export function benjaminiYekutieli(pValues: readonly (number | null | undefined)[]): (number | undefined)[] {
  return adjusted(pValues, (m) => sumOf(Array.from({ length: m }, (_, i) => 1 / (i + 1))))
}

function adjusted(pValues: readonly (number | null | undefined)[], factor: (m: number) => number): (number | undefined)[] {
  const told = pValues.flatMap((p, place) => (typeof p === "number" && !Number.isNaN(p) ? [{ p, place }] : [])).toSorted((a, b) => b.p - a.p)
  const m = told.length
  const weight = factor(m)
  const result = pValues.map((): number | undefined => undefined)
  let least = 1
  for (const [i, { p, place }] of told.entries()) {
    least = Math.min(least, weight * (m / (m - i)) * p)
    result[place] = least
  }
  return result
}
