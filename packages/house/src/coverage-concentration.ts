import { giniInterval, normalCdf, normalQuantile, topShareInterval, type Tally } from "@folkmoot/statistics"
import { drawn, many, type Draws } from "./coverage-draws.ts"
import { tallied } from "./coverage-means.ts"
import { intervalTrial, type Ground, type Trial } from "./coverage-trial.ts"

/** How much people do: a draw, and the Gini coefficient and the share of the most active tenth of all there are. */
interface Amounts {
  readonly amount: (draws: Draws) => number
  readonly gini: number
  readonly tenth: number
}

/** Whole numbers of which each next is rarer by the same factor: the share of those who do `k` is (1 − q) q^k. */
const geometric = (q: number): Amounts => {
  // A tenth of the people are all those who do more than `most`, and some of those who do just that.
  const most = Math.floor(Math.log(0.1) / Math.log(q)) 
  const beyond = q ** (most + 1)
  const mean = q / (1 - q)
  const heldBeyond = beyond * (most + 1 + mean)
  return { amount: ({ uniform }) => Math.floor(Math.log(uniform()) / Math.log(q)), gini: 1 / (1 + q), tenth: (heldBeyond + (0.1 - beyond) * most) / mean }
}

const logNormal = (deviation: number): Amounts => ({
  amount: ({ normal }) => Math.exp(deviation * normal()),
  gini: 2 * normalCdf(deviation / Math.SQRT2) - 1,
  tenth: normalCdf(deviation - normalQuantile(0.9)),
})

const lightTail: Readonly<Record<string, Amounts>> = {
  "geometric counts, two on average": geometric(2 / 3),
  "exponential amounts": { amount: ({ exponential }) => exponential(), gini: 1 / 2, tenth: 0.1 * (1 + Math.log(10)) },
}

const heavyTail: Readonly<Record<string, Amounts>> = {
  "log-normal amounts, deviation 1": logNormal(1),
  "log-normal amounts, deviation 1.5": logNormal(1.5),
}

const sizes = [20, 50, 150]

const ground = (tail: Readonly<Record<string, Amounts>>): Ground<Tally, Amounts> => ({
  tried: `20, 50 and 150 people; ${Object.keys(tail).join("; ")}`,
  draws: 1500,
  settings: () =>
    drawn(
      1500,
      sizes.flatMap((n) => Object.entries(tail).map(([name, truth]) => ({ where: `${n} people, ${name}`, truth, draw: (draws: Draws) => tallied(many(n, () => truth.amount(draws))) }))),
    ),
})

const ofPeople = (tally: Tally): number => tally.reduce((sum, { n }) => sum + n, 0)

const missing = "The few who do most of it all are missing from most samples: read the limits as too narrow, or count all people instead of a sample."

/** How the intervals for unequal shares do. */
export const concentrationTrials: readonly Trial[] = [
  ["light tail", ground(lightTail), "A little cautious among some twenty people."] as const,
  ["heavy tail", ground(heavyTail), missing] as const,
].flatMap(([on, tried, instead]) => [
  intervalTrial({ of: "giniInterval", on, use: "how unequally activity is spread, of a sample of people", ground: tried, limits: giniInterval, target: ({ gini }) => gini, instead }),
  intervalTrial({
    of: "topShareInterval",
    on,
    use: "what the most active tenth does, of a sample of people",
    ground: tried,
    limits: (tally, level) => topShareInterval(tally, ofPeople(tally) / 10, level),
    target: ({ tenth }) => tenth,
    instead: on === "light tail" ? "A tenth of few people is a person or two: ask from some hundred people on." : instead,
  }),
])
