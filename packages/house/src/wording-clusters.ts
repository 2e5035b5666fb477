/** How often a number is said to have changed though nothing did, where cases hang together and intervals take them as independent. */
import { compare, type Estimate } from "@folkmoot/metrics"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { drawsOf, many, type Draws } from "./coverage-draws.ts"
import { arrivals } from "./wording-families.ts"

/** How cases of a period hang together. */
export interface Bond {
  readonly said: string
  /** How alike the questions of one person fare: the share of the variance between questions that is between those who ask. */
  readonly ofPeople: number
  /** How many of those who ask in one period ask just as much in the other, as a share of all. */
  readonly again: number
  /** By how much the share of a whole period scatters around the truth by itself, in [0, 1]. */
  readonly ofPeriods: number
}

const littleAlike = "questions of one person are a little alike (0.1)"
const muchAlike = "questions of one person are much alike (0.4)"

/** What was found in public communities, what would be if nothing hung together, and what if nobody ever left. */
export const bonds: readonly Bond[] = [
  { said: "nothing hangs together", ofPeople: 0, again: 0, ofPeriods: 0 },
  { said: `${littleAlike}, half of those who ask are the same again`, ofPeople: 0.1, again: 0.5, ofPeriods: 0 },
  { said: `${littleAlike}, one in six is`, ofPeople: 0.1, again: 1 / 6, ofPeriods: 0 },
  { said: `${muchAlike}, half are`, ofPeople: 0.4, again: 0.5, ofPeriods: 0 },
  { said: `${muchAlike}, one in six is`, ofPeople: 0.4, again: 1 / 6, ofPeriods: 0 },
  { said: `${muchAlike}, all are`, ofPeople: 0.4, again: 1, ofPeriods: 0 },
  { said: "a period is some 3 points better or worse by itself", ofPeople: 0, again: 0, ofPeriods: 0.03 },
  { said: "a period is some 6 points better or worse by itself", ofPeople: 0, again: 0, ofPeriods: 0.06 },
  { said: `${littleAlike}, half are the same, and 3 points by itself`, ofPeople: 0.1, again: 0.5, ofPeriods: 0.03 },
]

/** How many questions one community has in a month, a quarter and a year. */
export const periods = [60, 250, 1000] as const

/** How many people there are who might ask; as much as they differ, three in ten of a thousand questions are by one in twenty of those who do. */
const people = 400

const spreadOfAsking = 1.3

/** Somebody who asks, and how often their questions are solved. */
interface Asker {
  readonly asks: number
  readonly solved: number
}

const share = 0.6

/** Somebody whose share differs from others' by just as much as makes questions of one person so much alike. */
const askerOf = (size: number, { ofPeople }: Bond, draws: Draws): Asker => {
  const apart = Math.sqrt(ofPeople * share * (1 - share))
  return {
    asks: (size / people) * Math.exp(spreadOfAsking * draws.normal() - (spreadOfAsking * spreadOfAsking) / 2),
    solved: share + (draws.uniform() < 0.5 ? -apart : apart),
  }
}

const askersOf = (size: number, bond: Bond, draws: Draws): readonly Asker[] => many(people, () => askerOf(size, bond, draws))

/** What one person asked in a period, and how much of it was solved. */
export interface Asked {
  readonly resolved: number
  readonly opened: number
}

const periodOf = (askers: readonly Asker[], { ofPeriods }: Bond, draws: Draws): readonly Asked[] => {
  const shift = ofPeriods * draws.normal()
  return askers.flatMap(({ asks, solved }) => {
    const opened = arrivals(asks, draws)
    if (opened === 0) return []
    const chance = Math.min(1, Math.max(0, solved + shift))
    let resolved = 0
    for (let i = 0; i < opened; i++) if (draws.uniform() < chance) resolved++
    return [{ resolved, opened }]
  })
}

const sumOf = (all: readonly Asked[], of: keyof Asked): number => all.reduce((sum, each) => sum + each[of], 0)

/** The share as the metric counts it, question by question. */
const byQuestion = (asked: readonly Asked[]): Estimate => resolutionRate({ resolved: sumOf(asked, "resolved"), opened: sumOf(asked, "opened") })

/** The share of two periods between which nothing changed that is said to have changed all the same, in [0, 1]. */
export const falseAlarms = (bond: Bond, size: number, times: number, estimate: (asked: readonly Asked[]) => Estimate = byQuestion): number => {
  const draws = drawsOf(`${bond.said} ${size}`)
  let told = 0
  for (let i = 0; i < times; i++) {
    const askers = askersOf(size, bond, draws)
    const before = periodOf(askers, bond, draws)
    const after = periodOf(askers.map((asker) => (draws.uniform() < bond.again ? asker : askerOf(size, bond, draws))), bond, draws)
    const comparison = compare(estimate(before), estimate(after))
    if (comparison.comparable && comparison.verdict !== "cannot-tell") told++
  }
  return told / times
}
