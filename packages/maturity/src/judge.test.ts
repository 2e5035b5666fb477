import type { Estimate } from "@folkmoot/metrics"
import { firstResponseTime } from "@folkmoot/metrics/first-response-time"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { expect, test } from "vitest"
import { defineCriterion } from "./define.ts"
import { fromAnswer, fromMetric, fromPlan } from "./evidence.ts"
import { judge } from "./judge.ts"
import type { Declaration } from "./verdict.ts"

const same = (text: string) => ({ en: text, de: text, da: text })

const card = { level: 2, asks: same("Is it so?"), why: same("Because."), remedy: { effort: "days", text: same("Do it.") }, sources: ["concept:32"] } as const

/** A criterion on evidence of every kind, and what its judge was given last. */
const keeping = () => {
  const given: Record<string, unknown>[] = []
  const criterion = defineCriterion({
    ...card, id: "any", since: "0.1.0", shelfLife: 100,
    evidence: { solved: resolutionRate, wait: fromMetric(firstResponseTime, "median"), mission: fromPlan((spec) => spec.organisation?.mission), said: fromAnswer() },
    judge: (one) => {
      given.push({ ...one })
      return { verdict: "met", because: same("It is."), bar: 3 }
    },
  })
  return { criterion, given }
}

const plan = { organisation: { mission: "Help each other." } }
const answer: Declaration = { verdict: "unmet", note: "We looked.", by: "community lead", on: "2026-03-01" }
const estimate: Estimate = { ...resolutionRate({ resolved: 150, opened: 200 }), window: { from: null, to: "2026-01-01T00:00:00Z", timeZone: "UTC", closed: true } }
const estimateOf = (metric: { readonly id: string }): Estimate | undefined => (metric.id === "resolution-rate" ? estimate : undefined)

test("a judge is given each piece of evidence by its name, and what stands for a number that nobody measured", () => {
  const { criterion, given } = keeping()
  judge(criterion, { plan, answer, estimateOf, asOf: "2026-02-01T00:00:00Z" })
  expect(given).toStrictEqual([{
    solved: estimate,
    wait: { metric: `first-response-time@${firstResponseTime.version}`, variant: "median", measured: false, why: "no-data", detail: "No measure of first-response-time (median) was given.", exclusions: [] },
    mission: "Help each other.",
    said: answer,
  }])
})

test("a judged criterion is its card, its verdict and what was looked at", () => {
  expect(judge(keeping().criterion, { plan, answer, estimateOf })).toStrictEqual({
    ...card, criterion: "any", required: true, lifecycle: "stable",
    verdict: "met", because: same("It is."), bar: 3,
    evidence: [
      { name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate },
      { name: "wait", metric: "first-response-time", variant: "median" },
      // Made with sha256sum of the text in quotation marks, as JSON has it.
      { name: "mission", print: "2d602feef8f50e52" },
      { name: "said" },
    ],
  })
})

test("a number that is too old is left aside, by its window or by the moment it speaks from", () => {
  const old = (told: Estimate) => {
    const { criterion, given } = keeping()
    const { evidence } = judge(criterion, { plan, asOf: "2026-09-01T00:00:00Z", estimateOf: () => told })
    expect(evidence[0]).toStrictEqual({ name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate: told, stale: true })
    return given[0]?.["solved"]
  }
  const stale = (day: string) => ({ metric: estimate.metric, variant: "matured-cohort", measured: false, why: "stale", detail: `resolution-rate was last measured up to ${day}.`, exclusions: [] })
  expect(old(estimate)).toStrictEqual(stale("2026-01-01T00:00:00Z"))
  const { window: _, ...windowless } = estimate
  expect(old({ ...windowless, asOf: "2025-12-01T00:00:00Z" })).toStrictEqual(stale("2025-12-01T00:00:00Z"))
})

test("a refusal is never too old: there is nothing in it to be renewed, and why it was refused stays to be read", () => {
  const refused = { metric: estimate.metric, variant: "matured-cohort", measured: false, why: "not-recorded", detail: "No source records it.", asOf: "2020-01-01T00:00:00Z", exclusions: [] } satisfies Estimate
  const { criterion, given } = keeping()
  const { evidence } = judge(criterion, { plan, asOf: "2026-09-01T00:00:00Z", estimateOf: () => refused })
  expect(evidence[0]).toStrictEqual({ name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate: refused })
  expect(given[0]?.["solved"]).toBe(refused)
})

test("where a plan is needed and there is none, nothing is judged, and what else was looked at is shown", () => {
  const { criterion, given } = keeping()
  const { verdict, because, bar, evidence } = judge(criterion, { estimateOf })
  expect({ verdict, because, bar }).toEqual({ verdict: "not-measured", because: { en: "Not judged: no plan was given.", de: "Nicht beurteilt: Es liegt kein Plan vor.", da: "Ikke vurderet: Der foreligger ingen plan." } })
  expect(evidence.slice(2)).toStrictEqual([{ name: "mission" }, { name: "said" }])
  expect(given).toEqual([])
})

test("only what is stable and rests on more than answers is required, unless it says that it is not", () => {
  const required = (change: object): boolean => judge({ ...keeping().criterion, ...change }, { estimateOf }).required
  expect([{}, { required: true }, { lifecycle: "stable" }, { evidence: {} }].map(required)).toEqual([true, true, true, true])
  expect([{ required: false }, { lifecycle: "experimental" }, { lifecycle: "deprecated" }, { evidence: { said: fromAnswer(), too: fromAnswer() } }].map(required)).toEqual([false, false, false, false])
  expect([{ solved: resolutionRate, said: fromAnswer() }, { mission: fromPlan(() => 1), said: fromAnswer() }].map((evidence) => required({ evidence }))).toEqual([true, true])
  expect(judge({ ...keeping().criterion, lifecycle: "experimental" }, { estimateOf }).lifecycle).toBe("experimental")
})
