import { criticalValue, exp, log, type Interval } from "@folkmoot/statistics"

/** An interval around a value. */
interface Around extends Interval {
  /** The product of the shares as they were counted, in [0, 1]. */
  readonly value: number
}

/** How many of how many. */
interface CountedShare {
  /** How many of them, at most `trials`. */
  readonly hits: number
  /** Of how many, at least 1. */
  readonly trials: number
}

/**
 * The score interval for the product of shares that were counted independently: what remains when each takes its part of the last.
 *
 * @remarks
 * Unit: limits in [0, 1], around the product of the counted shares. At least one share, each of at least one trial. Of one share it is
 * Wilson's interval; it never collapses, also where none or all of a question said yes. Under a product that is held fixed the likeliest
 * shares are (hits + s) / (trials + s) for one common s; how far they then lie from what was counted is Rao's score, and the limits are
 * where it becomes too far.
 * @see Madansky (1965), https://doi.org/10.1080/00401706.1965.10490299
 * @see Thomas and Grunkemeier (1975), https://doi.org/10.1080/01621459.1975.10480315
 */
export const sharesProduct = (shares: readonly CountedShare[], level: number): Around => {
  const z = criticalValue(level)
  const least = Math.min(...shares.map(({ hits }) => hits))
  // With no misses at all the likeliest shares are not one for each s; next to none they are, and the limits are the same.
  const parts = shares.map(({ hits, trials }) => ({ hits, more: hits - least, misses: Math.max(trials - hits, 1e-9) }))
  // `at` is s moved so that it is above 0 where shares are.
  const product = (at: number): number => parts.reduce((all, { more, misses }) => all * ((more + at) / (more + at + misses)), 1)
  const score = (at: number): number => parts.reduce((sum, { hits, more, misses }) => sum + ((at - least) * (at - least) * misses) / ((hits + misses) * (more + at)), 0)
  /** Where the score becomes too large between the logarithm of what was counted and one too far from it. */
  const limit = (centre: number, end: number): number => {
    let [near, far] = [centre, end]
    for (let halvings = 0; halvings < 80; halvings++) {
      const middle = (near + far) / 2
      if (score(exp(middle)) < z * z) near = middle
      else far = middle
    }
    return product(exp(far))
  }
  const value = shares.reduce((all, { hits, trials }) => all * (hits / trials), 1)
  const centre = Math.max(log(least), -60)
  return {
    value,
    low: Math.min(value, limit(centre, -60)),
    high: Math.max(value, limit(centre, 60)),
    level,
    method: "score-product",
  }
}
