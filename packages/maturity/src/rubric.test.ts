import { firstResponseTime } from "@folkmoot/metrics/first-response-time"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { criteria } from "./catalogue.ts"
import { rubricOf, type AnyCriterion } from "./define.ts"
import { fromAnswer, fromMetric, fromPlan } from "./evidence.ts"

const same = { en: "Yes.", de: "Ja.", da: "Ja." }

const subsets = fc.shuffledSubarray<AnyCriterion>([...criteria])

test("adding a criterion changes the rubric's version, their order does not", () => {
  fc.assert(
    fc.property(subsets, fc.nat(), (some, place) => {
      expect(rubricOf(some.toReversed())).toBe(rubricOf(some))
      const left = criteria.find((one) => !some.includes(one))
      if (left !== undefined) expect(rubricOf(some.toSpliced(place % (some.length + 1), 0, left))).not.toBe(rubricOf(some))
    }),
  )
})

test("what a criterion asks for belongs to the version, what it is called does not", () => {
  const [one, ...others] = criteria as readonly AnyCriterion[]
  if (one === undefined) throw new Error("there are no criteria")
  const other = (change: Partial<AnyCriterion>): string => rubricOf([{ ...one, ...change }, ...others])
  const now = rubricOf(criteria)
  expect(other({ why: { en: "a", de: "b", da: "c" } })).toBe(now)
  const { level, required = true, revision = 1 } = one
  const changes: readonly Partial<AnyCriterion>[] = [
    { revision: revision + 1 }, { level: level === 3 ? 2 : 3 }, { required: !required }, { lifecycle: "deprecated" }, { shelfLife: 10 },
  ]
  for (const change of changes) expect(other(change)).not.toBe(now)
})

test("what is left out means what it is said to mean, and another kind of evidence, name, metric or variant is another version", () => {
  const base: AnyCriterion = { id: "any", since: "0.1.0", level: 1, asks: same, why: same, evidence: {}, judge: () => ({ verdict: "met", because: same }), remedy: { effort: "days", text: same }, sources: [] }
  const version = (change: Partial<AnyCriterion>): string => rubricOf([{ ...base, ...change }])
  expect(version({ required: true, lifecycle: "stable", revision: 1 })).toBe(version({}))
  const evidences = [
    {}, { a: fromAnswer() }, { a: fromPlan(() => 1) }, { b: fromPlan(() => 1) }, { a: resolutionRate }, { a: fromMetric(resolutionRate, "net") }, { a: firstResponseTime },
    { a: Object.assign((...given: Parameters<typeof resolutionRate>) => resolutionRate(...given), { ...resolutionRate, version: 99 }) },
  ]
  expect(new Set(evidences.map((evidence) => version({ evidence }))).size).toBe(evidences.length)
  expect(version({ evidence: { a: fromMetric(resolutionRate, "matured-cohort") } })).toBe(version({ evidence: { a: resolutionRate } }))
})
