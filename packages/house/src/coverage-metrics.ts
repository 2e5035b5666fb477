import { compare, type Compared, type Estimate } from "@folkmoot/metrics"
import { deflectedContacts } from "@folkmoot/metrics/deflected-contacts"
import { interactionRate } from "@folkmoot/metrics/interaction-rate"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { selfServiceRatio } from "@folkmoot/metrics/self-service-ratio"
import { stickiness } from "@folkmoot/metrics/stickiness"
import type { CountedShare } from "@folkmoot/statistics"
import { drawn, many, type Draws } from "./coverage-draws.ts"
import { both, poisson, spaced } from "./coverage-outcomes.ts"
import { intervalTrial, type Ends, type Ground, type Trial } from "./coverage-trial.ts"
import { twoShares } from "./coverage-two-shares.ts"

/** The limits of an estimate, if there is one. */
const limitsOf = (estimate: Estimate): Ends | undefined => (estimate.measured ? estimate.interval : undefined)

const shares = spaced(0.05, 0.95, 18)

const resolved = ({ hits, trials }: CountedShare, level: number): Estimate => resolutionRate({ resolved: hits, opened: trials }, { level })

const ratio = ([visits, requests]: readonly [number, number], level: number): Estimate => selfServiceRatio({ visits, requests }, { level })

/** What is said of two estimates that can be compared. */
const differenceOf = (from: Estimate, to: Estimate): Compared | undefined => {
  const said = compare(from, to)
  return said.comparable ? said : undefined
}

const timesOf = (from: Estimate, to: Estimate): Ends | undefined => {
  const times = differenceOf(from, to)?.times
  return times && { low: times.low, high: times.high }
}

const twentyAndFifty: Ground<readonly [CountedShare, CountedShare], readonly [number, number]> = {
  tried: "20 and 20, 15 and 50 threads; 19 by 19 shares from 0.05 to 0.95",
  settings: () => twoShares([[20, 20], [15, 50]], shares),
}

/** How many arrive while so many are expected. */
const arrivals = (expected: number, { exponential }: Draws): number => {
  let [count, time] = [0, exponential()]
  for (; time < expected; time += exponential()) count++
  return count
}

const streams = [[5, 5], [20, 10], [10, 40], [60, 60]] as const

const twoRatios: Ground<readonly [readonly [number, number], readonly [number, number]], number> = {
  tried: "4 by 4 pairs of streams with 5 to 60 expected in each",
  draws: 4000,
  settings: () =>
    drawn(
      4000,
      streams.flatMap(([a, b]) =>
        streams.map(([c, d]) => ({
          where: `${a} over ${b} beside ${c} over ${d}`,
          truth: c / d - a / b,
          draw: (draws: Draws) => [[arrivals(a, draws), arrivals(b, draws)], [arrivals(c, draws), arrivals(d, draws)]] as const,
        })),
      ),
    ),
}

const amountsOf = (amounts: readonly number[]): readonly { readonly member: string; readonly n: number }[] => amounts.map((n, i) => ({ member: String(i), n }))

/** Acts of a member where a few do most: so many are expected of each as a log-normal habit has it, three on average. */
const acts = (draws: Draws): number => arrivals(3 * Math.exp(draws.normal() - 0.5), draws)

const people = <Sample, Truth>(truth: Truth, draw: (n: number, draws: Draws) => Sample): Ground<Sample, Truth> => ({
  tried: "10, 30, 100 and 300 members",
  draws: 3000,
  settings: () => drawn(3000, [10, 30, 100, 300].map((n) => ({ where: `${n} members`, truth, draw: (draws: Draws) => draw(n, draws) }))),
})

/** Days between two visits, one as common as the other among members: each divides thirty days evenly. */
const gaps = [1, 2, 3, 5, 6, 10, 15, 30]

const clusters = "It knows only as many habits as there are people: with ten of them it covers five or six points less than it says, with a hundred about one."

const surveys: Ground<readonly CountedShare[], readonly number[]> = {
  tried: "15, 60 and 200 asked, each next question of those who said yes; three times four, seven or nine tenths of them",
  draws: 4000,
  settings: () =>
    drawn(
      4000,
      [15, 60, 200].flatMap((asked) =>
        [0.4, 0.7, 0.9].map((share) => ({
          where: `${asked} asked, ${share} say yes`,
          truth: [share, share, share],
          draw: (draws: Draws) => {
            let trials = asked
            return [0, 1, 2].map(() => {
              const said = { trials, hits: many(trials, () => Number(draws.uniform() < share)).reduce((sum, x) => sum + x, 0) }
              trials = said.hits
              return said
            })
          },
        })),
      ),
    ),
}

const questions = ["sought-support", "found-answer", "would-have-contacted"] as const

/** How the intervals that metrics make for themselves do. */
export const metricTrials: readonly Trial[] = [
  intervalTrial({ of: "compare", on: "the difference of two shares", use: "two periods of one metric", ground: twentyAndFifty, limits: ([a, b], level) => differenceOf(resolved(a, level), resolved(b, level))?.interval, target: ([a, b]) => b - a, instead: "For shares it is `newcombe`." }),
  intervalTrial({ of: "compare", on: "how many times one share is the other", use: "two periods of one metric", scale: "factor", ground: twentyAndFifty, limits: ([a, b], level) => timesOf(resolved(a, level), resolved(b, level)), target: ([a, b]) => b / a }),
  intervalTrial({ of: "compare", on: "the difference of two quotients", use: "two periods of one metric", ground: twoRatios, limits: ([a, b], level) => differenceOf(ratio(a, level), ratio(b, level))?.interval, target: (difference) => difference }),
  intervalTrial({
    of: "quotientOf",
    use: "so many of one thing for each of another, both counted",
    scale: "factor",
    ground: { tried: "9 by 9 expectations from 0.5 to 30", settings: () => [both(poisson([0.5, 1, 2, 3, 5, 8, 12, 20, 30]), poisson([0.5, 1, 2, 3, 5, 8, 12, 20, 30]))] },
    limits: (sample, level) => limitsOf(ratio(sample, level)),
    target: ([a, b]) => a / b,
    instead: "Where fewer than two are expected to divide by it is not to be trusted: samples without any are not answered, and those that are have too many.",
  }),
  intervalTrial({
    of: "interactionRate",
    use: "acts per member, of whom a few do most (sums of counts weighted by person)",
    ground: people(3, (n, draws) => many(n, () => acts(draws))),
    limits: (amounts, level) => limitsOf(interactionRate({ interactions: amountsOf(amounts), base: amounts.length }, { level })),
    target: (mean) => mean,
    instead: clusters,
  }),
  intervalTrial({
    of: "stickiness",
    use: "a share of days, of which each member has many (clustered shares)",
    ground: people(gaps.reduce((sum, gap) => sum + 1 / gap, 0) / gaps.length, (n, draws) => many(n, () => gaps[Math.floor(draws.uniform() * gaps.length)] ?? 1)),
    limits: (members, level) => limitsOf(stickiness({ days: members.map((gap, i) => ({ member: String(i), until: gap * 86_400_000, n: 30 / gap })) }, { level })),
    target: (share) => share,
    instead: clusters,
  }),
  intervalTrial({
    of: "deflectedContacts",
    use: "a product of shares, each counted among those who said yes before",
    ground: surveys,
    limits: (asked, level) => limitsOf(deflectedContacts({ visits: 1, answers: asked.flatMap(({ hits, trials }, i) => [{ question: questions[i] ?? questions[0], yes: true, n: hits }, { question: questions[i] ?? questions[0], yes: false, n: trials - hits }]) }, { level })),
    target: (yes) => yes.reduce((product, share) => product * share, 1),
  }),
]
