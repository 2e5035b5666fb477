/** How often a number is said to have changed though nothing did, where cases hang together and intervals take them as independent. */
import { compare, type Compared, type Estimate } from "@folkmoot/metrics"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { drawsOf, many, type Draws } from "./coverage-draws.ts"
import { arrivals, hitsOf } from "./wording-families.ts"
import type { Minded } from "./wording-trial.ts"
import { groups, shownOf } from "./wording-worlds.ts"

/** How cases of a period hang together. */
export interface Bond {
  readonly said: string
  /** How alike the questions of one person fare: the share of the variance between questions that is between those who ask. */
  readonly ofPeople: number
  /** How many of those who ask in one period ask just as much in the other, as a share of all. */
  readonly again: number
  /** By how much the share of each month scatters around the truth by itself, in [0, 1]. */
  readonly ofMonths: number
  /** By how much that of a whole period does, all of its months alike, in [0, 1]. */
  readonly ofPeriods: number
}

const littleAlike = "questions of one person are a little alike (0.1)"
const muchAlike = "questions of one person are much alike (0.4)"

const unbound = { ofPeople: 0, again: 0, ofMonths: 0, ofPeriods: 0 } as const

/** What was found in public communities, what would be if nothing hung together, and what if nobody ever left. */
export const bonds: readonly Bond[] = [
  { ...unbound, said: "nothing hangs together" },
  { ...unbound, said: "a month is some 2 points better or worse by itself", ofMonths: 0.02 },
  { ...unbound, said: "a month is some 4 points better or worse by itself", ofMonths: 0.04 },
  { ...unbound, said: "a month is some 7 points better or worse by itself", ofMonths: 0.07 },
  { ...unbound, said: `${littleAlike}, half of those who ask are the same again`, ofPeople: 0.1, again: 0.5 },
  { ...unbound, said: `${littleAlike}, one in six is`, ofPeople: 0.1, again: 1 / 6 },
  { ...unbound, said: `${muchAlike}, half are`, ofPeople: 0.4, again: 0.5 },
  { ...unbound, said: `${muchAlike}, one in six is`, ofPeople: 0.4, again: 1 / 6 },
  { ...unbound, said: `${muchAlike}, all are`, ofPeople: 0.4, again: 1 },
  { ...unbound, said: `${littleAlike}, half are the same, and a month is some 4 points better or worse by itself`, ofPeople: 0.1, again: 0.5, ofMonths: 0.04 },
  { ...unbound, said: "a whole period is some 3 points better or worse by itself, and all of its months alike", ofPeriods: 0.03 },
]

/** How many questions a small, a middling and a large community has in half a year. */
export const periods = [60, 250, 1000] as const

/** How many months a period has. */
export const months = 6

/** How many people there are who might ask; as much as they differ, three in ten of a thousand questions are by one in twenty of those who do. */
const people = 400

const spreadOfAsking = 1.3

/** Somebody who asks, and how often their questions are solved. */
interface Asker {
  readonly id: number
  readonly asks: number
  readonly solved: number
}

const share = 0.6

/** Somebody whose share differs from others' by just as much as makes questions of one person so much alike. */
const askerOf = (id: number, size: number, { ofPeople }: Bond, draws: Draws): Asker => {
  const apart = Math.sqrt(ofPeople * share * (1 - share))
  return {
    id,
    asks: (size / people) * Math.exp(spreadOfAsking * draws.normal() - (spreadOfAsking * spreadOfAsking) / 2),
    solved: share + (draws.uniform() < 0.5 ? -apart : apart),
  }
}

const askersOf = (size: number, bond: Bond, draws: Draws): readonly Asker[] => many(people, (id) => askerOf(id, size, bond, draws))

/** What one person asked in a period, and how much of it was solved. */
export interface Asked {
  /** Who asked. */
  readonly by: number
  readonly resolved: number
  readonly opened: number
}

/** What was asked in each of so many months, and by how much more of it was solved. */
interface Stretch {
  readonly months: number
  readonly moved: number
}

const halfYear: Stretch = { months, moved: 0 }

const monthsOf = (askers: readonly Asker[], { ofMonths, ofPeriods }: Bond, draws: Draws, { months: count, moved }: Stretch = halfYear): readonly (readonly Asked[])[] => {
  const ofAll = moved + ofPeriods * draws.normal()
  return many(count, () => {
    const shift = ofAll + ofMonths * draws.normal()
    return askers.flatMap(({ id, asks, solved }) => {
      const opened = arrivals(asks / months, draws)
      return opened === 0 ? [] : [{ by: id, resolved: hitsOf(opened, Math.min(1, Math.max(0, solved + shift)), draws), opened }]
    })
  })
}

const sumOf = (all: readonly Asked[], of: "resolved" | "opened"): number => all.reduce((sum, each) => sum + each[of], 0)

/** The share as the metric counts it, question by question. */
const byQuestion = (asked: readonly Asked[]): Estimate => resolutionRate({ resolved: sumOf(asked, "resolved"), opened: sumOf(asked, "opened") })

type Months = readonly (readonly Asked[])[]

/** Two periods, and what was seen before them. */
interface Asking {
  readonly before: Months
  readonly after: Months
  readonly history: readonly Months[]
}

/** How two periods compare, months and people minded or not; where it cannot be said, as if nothing had been asked. */
const comparedOf = ({ before, after, history }: Asking, estimate: (asked: readonly Asked[]) => Estimate, isMinded: boolean): Compared | undefined => {
  const partsOf = (all: Months): readonly Estimate[] => shownOf(all.map(estimate))
  const byPeople = (all: Months): readonly Estimate[] => many(groups, (group) => estimate(all.flat().filter(({ by }) => by % groups === group)))
  const minding = () => ({ subperiods: { from: partsOf(before), to: partsOf(after), others: history.map(partsOf) }, people: { from: byPeople(before), to: byPeople(after) } })
  const comparison = compare(estimate(before.flat()), estimate(after.flat()), isMinded ? minding() : {})
  return comparison.comparable ? comparison : undefined
}

const isTold = (comparison: Compared | undefined): boolean => comparison !== undefined && comparison.verdict !== "cannot-tell"

/** Compares so many pairs of periods between which nothing changed, in a community known since a year before: the shares of which it is said all the same. */
export const falseAlarms = (bond: Bond, size: number, times: number, estimate: (asked: readonly Asked[]) => Estimate = byQuestion): Minded => {
  const draws = drawsOf(`${bond.said} ${size}`)
  let [alone, minded] = [0, 0]
  for (let i = 0; i < times; i++) {
    let askers = askersOf(size, bond, draws)
    const next = (): Months => {
      const asked = monthsOf(askers, bond, draws)
      askers = askers.map((asker) => (draws.uniform() < bond.again ? asker : askerOf(asker.id + people, size, bond, draws)))
      return asked
    }
    const [first, second, before, after] = [next(), next(), next(), next()]
    const asking = { before, after, history: [first, second] }
    if (isTold(comparedOf(asking, estimate, false))) alone++
    if (isTold(comparedOf(asking, estimate, true))) minded++
  }
  return { alone: alone / times, minded: minded / times }
}

/**
 * Waits for as many cases as are said to be missing, by comparing longer periods of which the months are as before and the true difference is just the one
 * seen: the share told then, in [0, 1].
 */
export const toldByLonger = (bond: Bond, size: number, moved: number, times: number): number => {
  const draws = drawsOf(`${bond.said} ${size} ${moved} longer`)
  let [named, told] = [0, 0]
  while (named < times) {
    const askers = askersOf(size, bond, draws)
    const over = (stretch: Stretch): Months => monthsOf(askers, bond, draws, stretch)
    const asking = { before: over(halfYear), after: over({ months, moved }), history: [over(halfYear), over(halfYear)] }
    const comparison = comparedOf(asking, byQuestion, true)
    const there = sumOf([...asking.before, ...asking.after].flat(), "opened")
    if (comparison?.needed === undefined || comparison.needed > 20 * there) continue
    named++
    const longer = Math.ceil((months * comparison.needed) / there)
    if (isTold(comparedOf({ before: over({ months: longer, moved: 0 }), after: over({ months: longer, moved: comparison.difference }), history: [] }, byQuestion, true))) told++
  }
  return told / named
}
