import type { Interval } from "./interval.ts"
import { jackknifeShare } from "./jackknife-share.ts"
import type { Tally } from "./tally.ts"
import { observationsIn, tallyValues, type TallyValue } from "./tally-values.ts"

/**
 * The share of the whole that the `top` people with the most have.
 *
 * @remarks The tally says how many people have each amount, a number of at least 0; those who have nothing count only when told, as
 * key `[0]`. `top` is at least 0 and may be a fraction of a person, as a tenth of 25 is. Result in [0, 1], 1 when there are no more than
 * `top` people; `NaN` when nobody has anything.
 * @see M. O. Lorenz, "Methods of Measuring the Concentration of Wealth", Publications of the American Statistical Association 9(70), 1905.
 */
export function topShare(amounts: Tally, top: number): number {
  return topShareOf(tallyValues(amounts), top)
}

/**
 * The interval for the share that as large a part of the people has, where those told are a sample of them.
 *
 * @remarks In [0, 1]; contains `topShare`. [0, 1] where nothing can be said, as when all have the same or there are no more than `top`
 * people. Where 95 % are asked, it covered on average 92 % of simulations for amounts with a light tail, but 80 % for log-normal ones among
 * 20 to 150 people, and as little as 70.5 % for 20; the BCa bootstrap did no better.
 * @see B. Efron, C. Stein, "The Jackknife Estimate of Variance", Annals of Statistics 9(3), 1981.
 */
export function topShareInterval(amounts: Tally, top: number, level = 0.95): Interval {
  const values = tallyValues(amounts)
  const part = top / observationsIn(values)
  return jackknifeShare(values, (sample) => topShareOf(sample, part * observationsIn(sample)), level)
}

function topShareOf(ascending: readonly TallyValue[], top: number): number {
  let left = top
  let held = 0
  let total = 0
  for (const { value, n } of ascending.toReversed()) {
    const taken = Math.min(left, n)
    held += taken * value
    total += n * value
    left -= taken
  }
  return held / total
}
