/** One world for each way a metric is counted. */
import { activeMembers } from "@folkmoot/metrics/active-members"
import { costPerConversion } from "@folkmoot/metrics/cost-per-conversion"
import { customerSatisfaction } from "@folkmoot/metrics/customer-satisfaction"
import { firstResponseTime } from "@folkmoot/metrics/first-response-time"
import { interactionRate } from "@folkmoot/metrics/interaction-rate"
import { netPromoterScore } from "@folkmoot/metrics/net-promoter-score"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { retentionCohort } from "@folkmoot/metrics/retention-cohort"
import { selfServiceRatio } from "@folkmoot/metrics/self-service-ratio"
import { normalQuantile } from "@folkmoot/statistics"
import { many, sorted, type Draws } from "./coverage-draws.ts"
import { worldOf, type World, type WorldDefinition } from "./wording-worlds.ts"

const between = (low: number, high: number, { uniform }: Draws): number => low + (high - low) * uniform()

/** A whole number near to one that is none, the fraction being the chance of the next. */
const whole = (size: number, { uniform }: Draws): number => Math.floor(size) + Number(uniform() < size % 1)

/** Of so many chances, how many come about. */
export const hitsOf = (n: number, share: number, { uniform }: Draws): number => {
  let hits = 0
  for (let i = 0; i < n; i++) if (uniform() < share) hits++
  return hits
}

/** How many come while so many are expected. */
export const arrivals = (expected: number, { exponential }: Draws): number => {
  let [count, time] = [0, exponential()]
  for (; time < expected; time += exponential()) count++
  return count
}

const sums = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((count, i) => count + (b[i] ?? 0))

/** So many times what it was, upwards or downwards. */
const factor = (by: number): number => (by >= 0 ? 1 + by : 1 / (1 - by))

/** So many cases of each class, each of them put into one of so many heaps. */
const heapsOf = (counts: readonly number[], heaps: number, { uniform }: Draws): readonly (readonly number[])[] => {
  const into = many(heaps, () => counts.map(() => 0))
  for (const [at, count] of counts.entries()) {
    for (let i = 0; i < count; i++) {
      const heap = into[Math.floor(heaps * uniform())] as number[]
      heap[at] = (heap[at] ?? 0) + 1
    }
  }
  return into
}

/** Counts of classes, drawn by their shares. */
const classes = {
  sample: (shares: readonly number[], size: number, draws: Draws) => sorted(whole(size, draws), shares, draws),
  added: (counts: readonly number[], times: number, draws: Draws): readonly number[] => {
    const n = counts.reduce((sum, count) => sum + count, 0)
    return sorted(whole(n * times, draws), counts.map((count) => count / n), draws)
  },
  together: sums,
  scattered: heapsOf,
} as const

type Share = WorldDefinition<number, readonly [number, number]>

/** Hits among trials. */
const ofShare = (low: number, high: number): Pick<Share, "unit" | "truth" | "moved" | "valueOf" | "sample" | "added" | "together"> => ({
  unit: "as shares",
  truth: (draws) => between(low, high, draws),
  moved: (share, by) => share + by,
  valueOf: (share) => share,
  sample: (share, size, draws) => {
    const n = Math.max(1, whole(size, draws))
    return [hitsOf(n, share, draws), n]
  },
  added: ([hits, n], times, draws) => {
    const more = whole(n * times, draws)
    return [hitsOf(more, hits / n, draws), more]
  },
  together: ([a, n], [b, m]) => [a + b, n + m],
})

/** Counts that come by chance, so many of each expected, and of which the value takes its own. */
const ofCounts = (ratios: readonly number[], valueOf: (expected: readonly number[], size: number) => number): Pick<WorldDefinition<readonly number[], readonly number[]>, "unit" | "truth" | "moved" | "sample" | "added" | "together" | "valueOf"> => ({
  unit: "of itself",
  truth: (draws) => ratios.map((ratio) => ratio * between(0.7, 1.4, draws)),
  moved: ([first = 0, ...rest], by) => [first * factor(by), ...rest],
  valueOf,
  sample: (expected, size, draws) => expected.map((each) => arrivals(each * size, draws)),
  added: (counts, times, draws) => counts.map((count) => arrivals(count * times, draws)),
  together: sums,
})

const day = 86_400_000

/** How long threads wait whose median is `median`, one in ten for ever; those never answered have waited since they were opened. */
interface Waits {
  readonly median: number
}

/** What those who will be answered wait has this spread on the scale of logarithms. */
const spread = 1.2

const neverAnswered = 0.1

interface Wait {
  readonly after: number
  readonly observed: boolean
}

const waitOf = ({ median }: Waits, draws: Draws): Wait => {
  const followed = between(14, 44, draws) * day
  const wait = draws.uniform() < neverAnswered ? Infinity : median * Math.exp(spread * draws.normal())
  return { after: Math.round(Math.min(wait, followed)), observed: wait <= followed }
}

/** What a member does: a few do most. */
const acts = (mean: number, draws: Draws): number => arrivals(mean * Math.exp(draws.normal() - 0.5), draws)

const drawnAgain = <Each>(sample: readonly Each[], times: number, draws: Draws): readonly Each[] => many(whole(sample.length * times, draws), () => sample[Math.floor(sample.length * draws.uniform())] as Each)

const costs = (amount: number) => (["staff", "hiring", "tools", "content", "incentives", "overhead"] as const).map((kind) => ({ kind, amount: kind === "staff" ? amount : 0, currency: "EUR" }))

/** What is spent where one conversion is expected. */
const spentOnOne = 8000

/** Marks from one to five, of which the best is the commonest. */
const marks = [0.06, 0.08, 0.16, 0.32, 0.38]

const meanMark = (shares: readonly number[]): number => shares.reduce((sum, share, i) => sum + share * (i + 1), 0)

/** Everything that is compared in a report is counted in one of these ways. */
export const families: readonly World[] = [
  worldOf({
    kind: "a share of questions", metric: "resolution-rate", sizes: [20, 150, 2000], steps: { small: 0.03, margin: 0.05, worth: 0.15 }, ...ofShare(0.3, 0.7),
    scattered: ([resolved, opened], heaps, draws) => heapsOf([resolved, opened - resolved], heaps, draws).map(([hits = 0, misses = 0]) => [hits, hits + misses] as const),
    estimate: ([resolved, opened]) => resolutionRate({ resolved, opened }),
  }),
  worldOf({
    kind: "a small share of people", metric: "retention-cohort", sizes: [20, 80, 1000], steps: { small: 0.02, margin: 0.05, worth: 0.1 }, ...ofShare(0.12, 0.3),
    estimate: ([returned, newcomers]) => retentionCohort({ returned, newcomers }),
  }),
  worldOf({
    kind: "a net score", metric: "net-promoter-score", sizes: [15, 120, 1500], unit: "points", steps: { small: 4, margin: 10, worth: 20 }, ...classes,
    truth: (draws) => {
      const [detractors, passives] = [between(0.15, 0.3, draws), between(0.2, 0.4, draws)]
      return [detractors, passives, 1 - detractors - passives]
    },
    moved: ([detractors = 0, passives = 0, promoters = 0], by) => [detractors - by / 200, passives, promoters + by / 200],
    valueOf: ([detractors = 0, , promoters = 0]) => 100 * (promoters - detractors),
    estimate: ([detractors = 0, passives = 0, promoters = 0]) => netPromoterScore({ promoters, passives, detractors }),
  }),
  worldOf({
    kind: "a mean of marks", metric: "customer-satisfaction", sizes: [15, 120, 1500], unit: "marks of five", steps: { small: 0.1, margin: 0.25, worth: 0.5 }, ...classes,
    truth: (draws) => {
      const weights = marks.map((share) => share * between(0.6, 1.6, draws))
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      return weights.map((weight) => weight / all)
    },
    moved: (shares, by) => {
      const best = by > 0 ? 4 : 0
      const part = by / (best + 1 - meanMark(shares))
      return shares.map((share, i) => share * (1 - part) + (i === best ? part : 0))
    },
    valueOf: meanMark,
    estimate: (counts) => customerSatisfaction({ answers: counts.flatMap((n, i) => (n === 0 ? [] : [{ score: i + 1, scaleLow: 1, scaleHigh: 5, favourable: "high" as const, n }])) }, { variant: "mean" }),
  }),
  worldOf<Waits, readonly Wait[]>({
    kind: "a median wait", metric: "first-response-time", sizes: [20, 150, 1000], unit: "of itself", steps: { small: 0.1, margin: 0.3, worth: 0.6 },
    truth: (draws) => ({ median: (between(2, 12, draws) * day) / 24 }),
    moved: ({ median }, by) => ({ median: median * factor(by) }),
    valueOf: ({ median }) => median * Math.exp(spread * normalQuantile(0.5 / (1 - neverAnswered))),
    sample: (truth, size, draws) => many(Math.max(2, whole(size, draws)), () => waitOf(truth, draws)),
    added: drawnAgain,
    together: (a, b) => [...a, ...b],
    scattered: (waits, heaps, { uniform }) => {
      const into = many<Wait[]>(heaps, () => [])
      for (const wait of waits) into[Math.floor(heaps * uniform())]?.push(wait)
      return into
    },
    estimate: (waits) => firstResponseTime({ waits }),
  }),
  worldOf({
    kind: "so many for each", metric: "self-service-ratio", sizes: [15, 100, 1500], steps: { small: 0.1, margin: 0.2, worth: 0.5 }, ...ofCounts([4, 1], ([visits = 0, requests = 0]) => visits / requests),
    estimate: ([visits = 0, requests = 0]) => selfServiceRatio({ visits, requests }),
  }),
  worldOf<number, readonly [number, number]>({
    kind: "money for each", metric: "cost-per-conversion", sizes: [8, 60, 800], unit: "of itself", steps: { small: 0.1, margin: 0.2, worth: 0.6 },
    truth: (draws) => between(0.7, 1.4, draws),
    moved: (rate, by) => rate * factor(by),
    valueOf: (rate) => spentOnOne / rate,
    sample: (rate, size, draws) => [arrivals(rate * size, draws), Math.round(spentOnOne * size)],
    added: ([conversions, spent], times, draws) => [arrivals(conversions * times, draws), Math.round(spent * times)],
    together: ([a, b], [c, d]) => [a + c, b + d],
    estimate: ([conversions, spent]) => costPerConversion({ costs: costs(spent), conversions }),
  }),
  worldOf({
    kind: "a count", metric: "active-members", sizes: [20, 150, 2000], steps: { small: 0.05, margin: 0.15, worth: 0.3 }, isAbsolute: true,
    ...ofCounts([1], ([each = 0], size) => each * size),
    estimate: ([members = 0]) => activeMembers({ members }),
  }),
  worldOf<number, readonly number[]>({
    kind: "acts of each member, of whom a few do most", metric: "interaction-rate", sizes: [15, 100, 1000], unit: "of itself", steps: { small: 0.1, margin: 0.25, worth: 0.8 },
    truth: (draws) => between(2, 4, draws),
    moved: (mean, by) => mean * factor(by),
    valueOf: (mean) => mean,
    sample: (mean, size, draws) => many(Math.max(2, whole(size, draws)), () => acts(mean, draws)),
    added: drawnAgain,
    together: (a, b) => [...a, ...b],
    estimate: (amounts) => interactionRate({ interactions: amounts.flatMap((n, i) => (n === 0 ? [] : [{ member: String(i), n }])), base: amounts.length }),
  }),
]
