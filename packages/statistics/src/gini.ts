import type { Tally } from "./tally.ts"
import { tallyValues, type TallyValue } from "./tally-values.ts"

/**
 * How unequally something is spread: 0 when all have the same, close to 1 when one has it all.
 *
 * @remarks The tally tells how many people have each amount, a number of at least 0; those who have nothing count only when told, as
 * key `[0]`. Result in [0, 1 − 1/n], unchanged when everybody's amount is multiplied; `NaN` when nobody has anything.
 * @see C. Gini, "Variabilità e mutabilità", 1912.
 */
export function gini(amounts: Tally): number {
  return giniOf(tallyValues(amounts))
}

function giniOf(ascending: readonly TallyValue[]): number {
  const n = ascending.reduce((sum, entry) => sum + entry.n, 0)
  let [before, total, weighed] = [0, 0, 0]
  for (const entry of ascending) {
    total += entry.n * entry.value
    weighed += entry.n * entry.value * (2 * before + entry.n - n)
    before += entry.n
  }
  return weighed / n / total
}
