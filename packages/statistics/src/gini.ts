import type { Interval } from "./interval.ts"
import { jackknifeShare } from "./jackknife-share.ts"
import type { Tally } from "./tally.ts"
import { observationsIn, tallyValues, type TallyValue } from "./tally-values.ts"

/**
 * How unequally something is spread over people: 0 when all have the same, close to 1 when one has it all.
 *
 * @remarks The tally says how many people have each amount, a number of at least 0; those who have nothing count only when told, as
 * key `[0]`. Result in [0, 1 − 1/n], unchanged when everybody's amount is multiplied; `NaN` when nobody has anything.
 * @see C. Gini, "Variabilità e mutabilità", 1912.
 */
export function gini(amounts: Tally): number {
  return giniOf(tallyValues(amounts))
}

/**
 * The interval for the Gini coefficient of the people of whom those told are a sample.
 *
 * @remarks In [0, 1]; contains `gini`. Its centre is `gini` times n/(n − 1), for a sample looks more equal than what it comes from. [0, 1] where
 * nothing can be said: of two people, when all have the same, and when one has it all. The jackknife covered better than the
 * BCa bootstrap in simulations, and needs no seed: where 95 % are asked, 95 to 98 % for amounts with a light tail, but 87 % on average
 * for log-normal ones among 20 to 150 people, whose few largest are mostly missing, and as little as 81 % for 20.
 * @see T. Ogwang, "A Convenient Method of Computing the Gini Index and its Standard Error", Oxford Bulletin of Economics and Statistics 62(1), 2000.
 */
export function giniInterval(amounts: Tally, level = 0.95): Interval {
  const values = tallyValues(amounts)
  const unbiased = jackknifeShare(values, (sample) => giniOf(sample) / (1 - 1 / observationsIn(sample)), level)
  const value = giniOf(values)
  return value < unbiased.low ? { ...unbiased, low: value } : unbiased
}

function giniOf(ascending: readonly TallyValue[]): number {
  const people = observationsIn(ascending)
  let before = 0
  let total = 0
  let weighed = 0
  for (const { value, n } of ascending) {
    total += n * value
    // A person's rank from the middle, twice: as many ranks below it as above add up to 0.
    weighed += n * value * (2 * before + n - people)
    before += n
  }
  return weighed / people / total
}
