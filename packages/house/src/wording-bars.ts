/** How often a target is said to be reached although the truth lies just short of it, and a pilot or a criterion with it. */
import { atLeast } from "@folkmoot/maturity"
import type { Estimate, Measure } from "@folkmoot/metrics"
import { customerSatisfaction } from "@folkmoot/metrics/customer-satisfaction"
import { referralRate } from "@folkmoot/metrics/referral-rate"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { retentionCohort } from "@folkmoot/metrics/retention-cohort"
import { attain, pilotLevel, tell, type Node } from "@folkmoot/narrative"
import { pilotHash, type StrategyPlan } from "@folkmoot/plan"
import { drawsOf, many, type Draws } from "./coverage-draws.ts"
import { hitsOf } from "./wording-families.ts"
import type { World } from "./wording-worlds.ts"

/** What was said of targets, as shares in [0, 1] of all that were looked at. */
export interface Reached {
  readonly reached: number
  readonly missed: number
}

const shareOf = <Each>(all: readonly Each[], is: (one: Each) => boolean): number => all.filter(is).length / all.length

const targetOf = (estimate: Estimate, value: number) => {
  const { unit, currency } = estimate as { readonly unit: "ratio"; readonly currency?: string }
  return { unit, value, ...(currency === undefined ? {} : { currency }) }
}

/** Holds estimates against a target the truth lies just at, or well beyond, where `isBeyond`. */
export const targets = (world: World, size: number, isBeyond: boolean, times: number): Reached => {
  const draws = drawsOf(`${world.metric} ${size} a target ${isBeyond ? "passed" : "just at"}`)
  const all = many(times, (i) => {
    const { before, after, truth, difference } = world.pair(size, "worth", draws)
    const { estimate } = isBeyond ? after : before
    // A target may be to pass or to stay below; where it is passed, it is on the side the truth went to.
    const better = (isBeyond ? difference > 0 : i % 2 === 0) ? "higher" : "lower"
    return attain(estimate, targetOf(estimate, truth), better)
  })
  return { reached: shareOf(all, (one) => one === "reached"), missed: shareOf(all, (one) => one === "missed") }
}

/** The same by the words of maturity. */
export const criteria = (size: number, times: number): Reached => {
  const draws = drawsOf(`criteria ${size}`)
  const all = many(times, () => {
    const bar = 0.3 + 0.4 * draws.uniform()
    return atLeast(bar, resolutionRate({ resolved: hitsOf(size, bar, draws), opened: size })).verdict
  })
  return { reached: shareOf(all, (one) => one === "met"), missed: shareOf(all, (one) => one === "unmet") }
}

/** Shares that criteria of a pilot are about: what each is in truth, and how it is measured. */
const criteriaOf: readonly (readonly [metric: string, variant: string, share: number, estimate: (hits: number, n: number, level: number) => Estimate])[] = [
  ["resolution-rate", "matured-cohort", 0.6, (resolved, opened, level) => resolutionRate({ resolved, opened }, { level })],
  ["retention-cohort", "bounded", 0.2, (returned, newcomers, level) => retentionCohort({ returned, newcomers }, { level })],
  ["referral-rate", "participation", 0.15, (hits, cases, level) => referralRate({ hits, cases }, { level })],
  ["customer-satisfaction", "top-two-box", 0.7, (hits, n, level) => customerSatisfaction({ answers: [[5, hits], [2, n - hits]].flatMap(([score = 0, count = 0]) => (count === 0 ? [] : [{ score, scaleLow: 1, scaleHigh: 5, favourable: "high" as const, n: count }])) }, { level })],
]

/** A rule of a pilot: so many criteria, and so many of them have to be met. */
export interface Rule {
  readonly criteria: number
  readonly go: number
}

/** The rules tried. */
export const rules: readonly Rule[] = [{ criteria: 1, go: 1 }, { criteria: 2, go: 1 }, { criteria: 2, go: 2 }, { criteria: 4, go: 1 }, { criteria: 4, go: 2 }, { criteria: 4, go: 3 }, { criteria: 4, go: 4 }]

/** What is said of a pilot. */
type Word = "reached" | "not reached" | "cannot be told"

const period = { label: "all", from: "2025-01-01T00:00:00.000Z", to: "2025-06-01T00:00:00.000Z" }

/** Where the truth of a pilot's criteria lies: the first so many well beyond their targets, the last so many well short, the others just at them. */
export interface Truth {
  readonly met?: number
  readonly failed?: number
}

const frozenOf = ({ criteria: count, go }: Rule) => ({
  criteria: criteriaOf.slice(0, count).map(([metric, variant, target]) => ({ metric, variant, target, bound: "at-least" as const })), decisionRule: { go, otherwise: "no-go" as const },
})

const measuresOf = ({ criteria: count, go }: Rule, size: number, { met = 0, failed = 0 }: Truth, draws: Draws): readonly Measure[] => {
  const level = pilotLevel(frozenOf({ criteria: count, go }))
  return criteriaOf.slice(0, count).map(([metric, variant, share, estimate], at) => {
    const apart = at < met ? 0.15 : at >= count - failed ? -0.14 : 0
    return { metric, variant, period, group: {}, estimate: estimate(hitsOf(size, share + apart, draws), size, level) }
  })
}

const wordOf = ({ criteria: count, go }: Rule, measures: readonly Measure[]): Word => {
  const all = measures.map(({ estimate }, at) => attain(estimate, { unit: "ratio", value: criteriaOf[at]?.[2] ?? NaN }, "higher"))
  const [met, missed] = (["reached", "missed"] as const).map((which) => all.filter((one) => one === which).length) as [number, number]
  return met >= go ? "reached" : count - missed < go ? "not reached" : "cannot be told"
}

/** What is said of pilots by their rule. */
export const pilots = (rule: Rule, size: number, times: number, truth: Truth = {}): Reached => {
  const draws = drawsOf(`pilots ${rule.criteria} ${rule.go} ${size} ${truth.met} ${truth.failed}`)
  const words = many(times, () => wordOf(rule, measuresOf(rule, size, truth, draws)))
  return { reached: shareOf(words, (word) => word === "reached"), missed: shareOf(words, (word) => word === "not reached") }
}

const pilotsOf = (rule: Rule, times: number): StrategyPlan => {
  const frozen = frozenOf(rule)
  return {
    apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "pilots" },
    spec: { pilots: many(times, (at) => ({ id: `p${at}`, title: `Pilot ${at}`, start: "2025-01-01", end: "2025-05-31", ...frozen, frozen: { on: "2024-12-01", hash: pilotHash(frozen) } })) },
  }
}

const wordsIn = (nodes: readonly Node[]): readonly string[] => nodes.flatMap((node) => (node.kind === "claim" && node.block === "pilot-verdict" ? node.parts.flatMap((part) => (part.kind === "status" ? [part.text] : [])) : []))

/** How many of so many pilots a whole report says the same of as is counted here; all of them, or the rule is another than is tried. */
export const pilotsToldAlike = (rule: Rule, size: number, times: number): number => {
  const draws = drawsOf(`pilots told ${rule.criteria} ${rule.go} ${size}`)
  const measured = many(times, () => measuresOf(rule, size, {}, draws))
  const given = Object.fromEntries(measured.map((measures, at) => [`p${at}`, measures]))
  const { sections } = tell({ measures: [], plan: pilotsOf(rule, times), pilots: given }, { locale: "en", audience: "executive", asOf: "2025-07-01T00:00:00.000Z", timeZone: "UTC" })
  const words = wordsIn(sections.flatMap(({ nodes }) => nodes))
  return measured.filter((measures, at) => words[at] === wordOf(rule, measures)).length
}

/** How often a target the truth lies just at is said to be reached at least once in so many months, of cases counted since the first of them. */
export const lookedAtMonthly = (months: number, perMonth: number, times: number): number => {
  const draws: Draws = drawsOf(`looked at ${months} times`)
  return shareOf(many(times, () => {
    const bar = 0.3 + 0.4 * draws.uniform()
    let [resolved, opened] = [0, 0]
    return many(months, () => {
      resolved += hitsOf(perMonth, bar, draws)
      opened += perMonth
      return attain(resolutionRate({ resolved, opened }), { unit: "ratio", value: bar }, "higher")
    }).includes("reached")
  }), (one) => one)
}
