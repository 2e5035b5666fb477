/**
 * What atanh(v)/v has above 1: v²/3 + v⁴/5 + v⁶/7 + …
 *
 * @remarks `|v| <= 0.5`, where the closed form would cancel; relative error about 1e-16.
 * @see NIST Digital Library of Mathematical Functions, 4.38.4, https://dlmf.nist.gov/4.38
 * @internal
 */
export function atanhExcess(v: number): number {
  let sum = 0
  for (let term = v * v, k = 3; term > sum * 1e-17; k += 2, term *= v * v) sum += term / k
  return sum
}
