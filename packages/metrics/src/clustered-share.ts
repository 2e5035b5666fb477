import { sumOf, wilson, type Interval } from "@folkmoot/statistics"
import { addedUp } from "./added-up.ts"
import { around } from "./around.ts"
import type { Calculated } from "./estimate.ts"
import { fraction } from "./fraction.ts"

/**
 * Wilson's limits for a share of what people did, where people and not acts were drawn.
 *
 * @remarks
 * Unit: ratio in [0, 1]. `influences` says for each person how much they move the share, in the unit of `whole`, and adds up to nothing.
 * From their spread follows how many independent acts the share is worth, the fewer the fewer people the spread is known from, as in
 * Student's t: at least one, at most the acts there were; and as many as there are people where all of them move it alike, because then
 * nothing shows how much they differ. Simulated intervals of level 0.95 held in 92 of 100 cases with five people, in 94 with ten.
 * @see Korn and Graubard (1998), Survey Methodology 24(2), 193-201
 */
export const clusteredShare = (share: number, influences: readonly number[], whole: number, level: number): Interval => {
  const people = influences.length
  const squares = sumOf(influences.map((influence) => influence * influence)) / (whole * whole)
  const freedom = Math.max(0, people - 3) / people
  // What rounding leaves of no difference at all is none.
  const worth = Math.max(1, Math.min(whole, squares > 1e-20 ? (freedom * share * (1 - share)) / squares : people))
  const { low, high } = wilson(share * worth, worth, level)
  // Wilson with parts of an act may round past 1.
  return around(share, low, Math.min(1, high), level, "wilson-clustered")
}

/** Some of what one person did, and how much of it counts. */
interface Doing {
  readonly of: string
  readonly hits: number
  readonly n: number
}

/**
 * The share of all that people did which counts, with these limits.
 *
 * @remarks
 * Unit: ratio in [0, 1], of at least one act; `n` is how many people there are. Several doings of one person are added up.
 */
export const shareByPeople = (doings: readonly Doing[], level: number): Calculated => {
  const hits = addedUp(doings.map((one) => [one.of, one.hits]))
  const done = addedUp(doings.map((one) => [one.of, one.n]))
  const [numerator, denominator] = [sumOf(hits.values()), sumOf(done.values())]
  const value = numerator / denominator
  const influences = Array.from(done, ([person, n]) => (hits.get(person) as number) - value * n)
  return fraction(numerator, denominator, clusteredShare(value, influences, denominator, level), done.size)
}
