import { firstResponseTime } from "@folkmoot/metrics/first-response-time"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { assess } from "./assess.ts"
import { atLeast, atMost } from "./bars.ts"
import { defineCriterion, type AnyCriterion } from "./define.ts"
import { fromMetric, fromPlan } from "./evidence.ts"
import { present } from "./parts.ts"
import { stepsFrom } from "./steps.ts"
import type { Effort, JudgedCriterion, Level, LookedAt } from "./verdict.ts"

const same = (text: string) => ({ en: text, de: text, da: text })

const texts = { since: "0.1.0", asks: same("Is it so?"), why: same("Because."), sources: ["concept:32"] } as const

const onMission = (id: string, level: Level, effort: Effort): AnyCriterion =>
  defineCriterion({ ...texts, id, level, evidence: { mission: fromPlan((spec) => spec.organisation?.mission) }, judge: ({ mission }) => present([same("Mission"), mission]), remedy: { effort, text: same("Do it.") } })

const onSolved = (id: string, bar: number, effort: Effort): AnyCriterion =>
  defineCriterion({ ...texts, id, level: 1, evidence: { solved: resolutionRate }, judge: ({ solved }) => atLeast(bar, solved), remedy: { effort, text: same("Do it.") } })

const onWait = (id: string): AnyCriterion =>
  defineCriterion({ ...texts, id, level: 1, evidence: { wait: fromMetric(firstResponseTime, "median") }, judge: ({ wait }) => atMost(86_400_000, wait), remedy: { effort: "weeks", text: same("Do it.") } })

test("one measure that settles several criteria comes before one that settles a single", () => {
  const { steps } = assess({ measures: [], criteria: [onWait("a-wait"), onSolved("b-solved", 0.5, "weeks"), onSolved("c-solved", 0.8, "weeks")] })
  expect(steps.map(({ criterion }) => criterion)).toEqual(["b-solved", "c-solved", "a-wait"])
  expect(steps[0]?.alsoDecides).toEqual(["c-solved"])
})

test("a quick practice comes before a long one that settles more", () => {
  const { steps } = assess({ plan: {}, measures: [], criteria: [onSolved("a-solved", 0.5, "weeks"), onSolved("b-solved", 0.8, "weeks"), onMission("z-mission", 1, "hours")] })
  expect(steps[0]?.criterion).toBe("z-mission")
})

test("levels come one after the other, however easy the upper ones are", () => {
  const { steps, inTheWay } = assess({ plan: {}, measures: [], criteria: [onMission("easy", 2, "hours"), onMission("hard", 1, "months"), onMission("top", 3, "days")] })
  expect(steps.map(({ criterion, reaches }) => [criterion, reaches])).toEqual([["hard", 1], ["easy", 2], ["top", 3]])
  expect(inTheWay).toEqual(["hard"])
})

test("whoever takes every step holds the top level, and no step leads down", () => {
  const model = fc.array(fc.tuple(fc.constantFrom<Level>(1, 2, 3), fc.constantFrom<Effort>("hours", "days", "weeks", "months")), { maxLength: 8 })
  fc.assert(
    fc.property(model, (planned) => {
      const criteria = planned.map(([level, effort], index) => onMission(`criterion-${index}`, level, effort))
      const { steps } = assess({ plan: {}, measures: [], criteria })
      const top = [1, 2, 3].findIndex((level) => !planned.some(([of]) => of === level))
      expect(steps.at(-1)?.reaches ?? 0).toBe(planned.length === 0 ? 0 : top === -1 ? 3 : top)
      const reached = steps.map(({ reaches }) => reaches)
      expect(reached).toEqual(reached.toSorted((a, b) => a - b))
    }),
  )
})

const estimate = resolutionRate({ resolved: 150, opened: 200 })

const judged = (criterion: string, change: Partial<JudgedCriterion>): JudgedCriterion => ({
  criterion, level: 1, required: true, lifecycle: "stable", asks: same("Is it so?"), why: same("Because."), remedy: { effort: "days", text: same("Do it.") }, sources: [], evidence: [],
  verdict: "not-measured", because: same("It was planned."), ...change,
})

test("what two criteria lack is a metric in one variant that is not there, was refused or is out of date, and where it would settle something", () => {
  const looked = { name: "solved", metric: "resolution-rate", variant: "cohort" }
  const missing = judged("b-missing", { evidence: [looked] })
  const shared = (evidence: readonly LookedAt[], change: Partial<JudgedCriterion> = {}) => stepsFrom([judged("a", { evidence, ...change }), missing]).find(({ criterion }) => criterion === "a")?.alsoDecides
  for (const evidence of [[looked], [{ ...looked, estimate: resolutionRate({ resolved: 0, opened: 0 }) }], [{ ...looked, estimate, stale: true as const }], [{ name: "mission", print: "x" }, looked]]) expect(shared(evidence)).toEqual(["b-missing"])
  for (const evidence of [[], [{ name: "mission", print: "x" }], [{ ...looked, estimate }], [{ ...looked, variant: "net" }], [{ ...looked, metric: "other" }]]) expect(shared(evidence)).toEqual([])
  for (const verdict of ["undecided", "declared"] as const) expect(shared([looked], { verdict })).toEqual(["b-missing"])
  expect(shared([looked], { verdict: "unmet" })).toEqual([])
  const alike = (change: Partial<JudgedCriterion>) => stepsFrom([judged("a", change), judged("b", change)]).map(({ alsoDecides }) => alsoDecides)
  for (const change of [{ evidence: [looked], verdict: "unmet" as const }, { evidence: [{ name: "answer" }] }, { evidence: [{ ...looked, estimate }], verdict: "undecided" as const }]) expect(alike(change)).toEqual([[], []])
})

test("only what is required and open is a step; what is worth the same comes by id", () => {
  const all = [judged("c", {}), judged("a", {}), judged("b", { verdict: "unmet" }), judged("met", { verdict: "met" }), judged("aside", { verdict: "not-applicable" }), judged("advice", { required: false })]
  for (const list of [all, all.toReversed()]) expect(stepsFrom(list).map(({ criterion }) => criterion)).toEqual(["a", "b", "c"])
})
