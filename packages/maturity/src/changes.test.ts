import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import type { Measure } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { assess, type AssessmentInput } from "./assess.ts"
import { assessmentChanges } from "./changes.ts"
import { criteria } from "./catalogue.ts"
import { defineCriterion } from "./define.ts"
import { fromPlan, type Evidence } from "./evidence.ts"
import { randomPlan } from "./random-plan.ts"
import type { Verdict } from "./verdict.ts"

const solved = (resolved: number): Measure => ({
  metric: "resolution-rate", variant: "matured-cohort", group: {}, period: { label: "all", from: null, to: null }, estimate: resolutionRate({ resolved, opened: 200 }),
})

const input: fc.Arbitrary<AssessmentInput> = fc.record(
  {
    plan: randomPlan,
    measures: fc.array(fc.integer({ min: 0, max: 200 }).map(solved), { maxLength: 1 }),
    declared: fc.array(fc.record({ criterion: fc.constantFrom(...criteria.map(({ id }) => id)), verdict: fc.constantFrom("met" as const, "unmet" as const), note: fc.constant("We looked."), by: fc.constant("lead"), on: fc.constant("2026-03-01") }), { maxLength: 3 }),
  },
  { requiredKeys: ["measures"] },
)

test("an assessment does not differ from itself", () => {
  fc.assert(
    fc.property(input, (given) => {
      expect(assessmentChanges(assess(given), assess(given)).criteria).toEqual([])
    }),
  )
})

test("every changed verdict is told, with what it was and what it is, and why", () => {
  fc.assert(
    fc.property(input, input, (one, other) => {
      const [from, to] = [assess(one), assess(other)]
      const { criteria: changed, level } = assessmentChanges(from, to)
      expect(level).toEqual({ from: from.level, to: to.level })
      const told = new Map(changed.map((change) => [change.criterion, change]))
      for (const [index, { criterion, verdict }] of from.criteria.entries()) {
        const now = to.criteria[index]?.verdict
        expect(told.has(criterion)).toBe(verdict !== now)
        if (verdict === now) continue
        expect(told.get(criterion)).toMatchObject({ from: verdict, to: now })
        // The criteria are the same in both, so evidence or answers must have changed.
        expect(told.get(criterion)?.because.some(({ cause }) => cause !== "criterion")).toBe(true)
      }
    }),
  )
})

test("there and back: causes turn around", () => {
  const [poor, good] = [assess({ measures: [solved(20)] }), assess({ measures: [solved(180)] })]
  const [up, down] = [assessmentChanges(poor, good), assessmentChanges(good, poor)]
  const find = (change: typeof up) => change.criteria.find(({ criterion }) => criterion === "questions-get-solved")
  expect(find(up)).toMatchObject({ from: "unmet", to: "met", because: [{ cause: "measure", metric: "resolution-rate" }] })
  expect(find(down)).toMatchObject({ from: "met", to: "unmet" })
})

test("another rubric is said to be another", () => {
  const [all, fewer] = [assess({ measures: [] }), assess({ measures: [], criteria: criteria.slice(1) })]
  const { rubricChanged, criteria: changed } = assessmentChanges(all, fewer)
  expect(rubricChanged).toBe(true)
  expect(changed).toMatchObject([{ criterion: criteria[0].id, from: "not-measured", because: [{ cause: "criterion" }] }])
})

test("changes are told by level, then by id, whichever of the two judged a criterion", () => {
  const judged = (parity: number) => assess({ measures: [], criteria: criteria.filter((_, index) => index % 2 === parity) })
  const told = assessmentChanges(judged(0), judged(1)).criteria.map(({ level, criterion }) => `${level} ${criterion}`)
  expect(told).toHaveLength(criteria.length)
  expect(told).toEqual(told.toSorted())
})

test("what came is told without what was, and what went without what is", () => {
  const declaration = { criterion: "questions-get-solved", verdict: "met" as const, note: "We looked.", by: "lead", on: "2026-03-01" }
  const [nothing, number, word] = [assess({ measures: [] }), assess({ measures: [solved(180)] }), assess({ measures: [], declared: [declaration] })]
  const because = (from: typeof nothing, to: typeof nothing) => assessmentChanges(from, to).criteria.find(({ criterion }) => criterion === "questions-get-solved")?.because
  const { estimate } = solved(180)
  expect(because(nothing, number)).toMatchObject([{ cause: "measure", to: estimate }])
  expect(because(number, nothing)).toMatchObject([{ cause: "measure", from: estimate }])
  expect(because(nothing, word)).toMatchObject([{ cause: "answer", to: { by: "lead" } }])
  expect(because(word, nothing)).toMatchObject([{ cause: "answer", from: { by: "lead" } }])
  for (const causes of [because(nothing, number), because(nothing, word)]) expect(Object.keys(causes?.[0] ?? {})).not.toContain("from")
  for (const causes of [because(number, nothing), because(word, nothing)]) expect(Object.keys(causes?.[0] ?? {})).not.toContain("to")
})

const same = (text: string) => ({ en: text, de: text, da: text })

/** A criterion of one id, judged as it is told on whatever evidence. */
const asking = (verdict: Verdict["verdict"], evidence: Readonly<Record<string, Evidence>>) =>
  defineCriterion({ id: "any", since: "0.1.0", level: 1, asks: same("Is it so?"), why: same("Because."), evidence, judge: () => ({ verdict, because: same("It was planned.") }), remedy: { effort: "days", text: same("Do it.") }, sources: [] })

test("a criterion that looks at something else than before lost the one and got the other; one that looks at the same is itself another", () => {
  const mission = fromPlan((spec) => spec.organisation?.mission)
  const on = (verdict: Verdict["verdict"], evidence: Readonly<Record<string, Evidence>>) => assess({ plan: { organisation: { mission: "Help each other." } }, measures: [solved(180)], criteria: [asking(verdict, evidence)] })
  const because = (from: ReturnType<typeof on>, to: typeof from) => assessmentChanges(from, to).criteria[0]?.because
  const [number, part] = [on("met", { solved: resolutionRate }), on("unmet", { mission })]
  const { estimate } = solved(180)
  expect(because(number, part)).toStrictEqual([{ cause: "measure", name: "solved", metric: "resolution-rate", from: estimate }, { cause: "plan", name: "mission" }])
  expect(because(part, number)).toStrictEqual([{ cause: "plan", name: "mission" }, { cause: "measure", name: "solved", metric: "resolution-rate", to: estimate }])
  expect(because(number, on("unmet", { solved: resolutionRate }))).toStrictEqual([{ cause: "criterion" }])
  expect(because(part, on("met", { mission }))).toStrictEqual([{ cause: "criterion" }])
})

test("what is set aside, or no longer is, is told as that and nothing else", () => {
  const aside = { criterion: "any", note: "We sell nothing.", by: "lead", on: "2026-03-01" }
  const [asked, notAsked] = [[], [aside]].map((notApplicable) => assess({ measures: [], criteria: [asking("unmet", {})], notApplicable })) as [ReturnType<typeof assess>, ReturnType<typeof assess>]
  const change = { criterion: "any", level: 1, asks: same("Is it so?"), because: [{ cause: "set-aside" }] }
  expect(assessmentChanges(asked, notAsked)).toStrictEqual({ level: { from: 0, to: 0 }, declaredLevel: { from: 0, to: 0 }, rubricChanged: false, criteria: [{ ...change, from: "unmet", to: "not-applicable" }] })
  expect(assessmentChanges(notAsked, asked).criteria).toStrictEqual([{ ...change, from: "not-applicable", to: "unmet" }])
})

test("a criterion that is new has no verdict before, and one that is gone none after; each is told by what it was there", () => {
  const [none, one] = [assess({ measures: [], criteria: [] }), assess({ measures: [], criteria: [asking("met", {})] })]
  const change = { criterion: "any", level: 1, asks: same("Is it so?"), because: [{ cause: "criterion" }] }
  expect(assessmentChanges(none, one)).toStrictEqual({ level: { from: 0, to: 1 }, declaredLevel: { from: 0, to: 1 }, rubricChanged: true, criteria: [{ ...change, to: "met" }] })
  expect(assessmentChanges(one, none)).toStrictEqual({ level: { from: 1, to: 0 }, declaredLevel: { from: 1, to: 0 }, rubricChanged: true, criteria: [{ ...change, from: "met" }] })
})
