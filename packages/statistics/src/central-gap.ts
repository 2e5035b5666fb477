/**
 * What is left of half of `level` beyond `z`, over the normal density at `z`: (level / 2 - P(0 <= Z <= z)) / density.
 *
 * @remarks `level` in [0, 1], `z` from 0 to about 6. All terms of both sums are positive; only their difference cancels.
 * @see G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 * @internal
 */
export function centralGap(level: number, z: number): number {
  return level * Math.sqrt(Math.PI / 2) * series(z, 2) - z * series(z, 3)
}

/** 1 + z²/k + z⁴/(k(k+2)) + …, with k = `from`: of 2 it is e^(z²/2), for which `exp` would make a lone `wilson` twice as large. */
function series(z: number, from: number): number {
  let sum = 0
  for (let term = 1, k = from; sum < (sum += term); k += 2) term *= (z * z) / k
  return sum
}
