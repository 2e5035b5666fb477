import type { StandardSchemaV1 } from "@standard-schema/spec"
import * as fc from "fast-check"
import { describe, expect, expectTypeOf, test } from "vitest"
import { arbitraryDocument, arbitraryPlan, arbitraryTolerantPlan } from "./arbitrary-plan.ts"
import { withDays } from "./days-read.ts"
import { emptyPlan } from "./empty-plan.ts"
import { lintPlan } from "./lint.ts"
import type { StrategyPlan } from "./model.ts"
import { parsePlan } from "./parse.ts"
import { planFromData } from "./plan-from-data.ts"
import { planSchema } from "./schema.ts"
import { planStandard, type PlanIssue } from "./standard-schema.ts"
import { valueAt } from "./plain-data.ts"

const issuesOf = (value: unknown, options: Parameters<typeof planStandard>[0] = {}): readonly PlanIssue[] | undefined => planStandard(options)["~standard"].validate(value).issues

const plain = { extends: [] } as const

describe("a plan from data", () => {
  test("has the findings of the same plan written as JSON", () => {
    fc.assert(fc.property(fc.oneof(arbitraryPlan(), arbitraryTolerantPlan(), arbitraryDocument()), (data) => {
      // Of a number in a program nobody can tell any more whether it was written with more digits than it can keep.
      const written = JSON.stringify(data, (_, value: unknown) => (Number.isInteger(value) && !Number.isSafeInteger(value) ? 0 : value))
      const asText = parsePlan(written)
      const asData = planFromData(JSON.parse(written))
      expect(asData.plan).toEqual(asText.plan)
      const told = (parsed: typeof asText) => lintPlan(parsed, { extends: "strict", asOf: "2026-05-01" }).map(({ rule, messageKey, message, severity, node }) => [rule, messageKey, message, severity, node].join(" ")).toSorted()
      expect(told(asData)).toEqual(told(asText))
      expect(asData.valid).toBe(asText.valid)
    }), { numRuns: 60 })
  }, 120_000)

  test("changes nothing in the data it is given", () => {
    fc.assert(fc.property(arbitraryTolerantPlan(), (data) => {
      const before = structuredClone(data)
      lintPlan(planFromData(data))
      expect(data).toEqual(before)
    }), { numRuns: 30 })
  })

  test("keeps the order of the data in its findings", () => {
    const data = { ...emptyPlan("x"), spec: { goals: [{ id: "a", title: 1 }, { id: "b", aim: "x", title: 2 }], timeline: { from: "soon" } } }
    expect(lintPlan(planFromData(data), plain).map(({ pointer }) => pointer)).toEqual(["/spec/goals/0/title", "/spec/goals/1/aim", "/spec/goals/1/title", "/spec/timeline/from"])
  })

  const problems = (data: unknown) => planFromData(data).read.problems.map(({ problem: { rule, message } }) => `${rule.id} ${message}`)

  test("tells up to fifty thousand values, as of a text", () => {
    const list = (length: number) => problems(Array.from({ length }, () => 1)).filter((one) => one.startsWith("syntax/"))
    expect([list(50_000), list(50_001), list(50_002)]).toEqual([[], ["syntax/too-large parts"], ["syntax/too-large parts"]])
  })

  test("tells what is wrong with its options with the name of the door", () => {
    expect(issuesOf(emptyPlan("x"), { extends: [], lokale: "da" } as never)?.map(({ message }) => message)).toEqual(["planStandard has no option “lokale”, so it changed nothing. Did you mean “locale”?"])
  })

  test("tells up to two hundred reserved names", () => {
    const reserved = { ...emptyPlan("x"), spec: { goals: Array.from({ length: 300 }, () => JSON.parse('{ "constructor": 1 }') as object) } }
    expect(problems(reserved).filter((one) => one === "syntax/forbidden-key reserved")).toHaveLength(200)
  })

  test("names a field by what it is called, whatever the signs in it", () => {
    expect(issuesOf({ ...emptyPlan("x"), spec: { "a~b/c~1": 1 } }, plain)?.map(({ path }) => path)).toEqual([["spec", "a~b/c~1"]])
  })

  test("names what stands in place of a part, and a plan without a file", () => {
    expect(issuesOf({ ...emptyPlan("x"), metadata: null }, plain)?.map(({ path }) => path)).toEqual([["metadata"]])
    expect(lintPlan(planFromData(7), plain).map(({ file }) => file)).toEqual([""])
  })

  test("names a field that is missing by its own path", () => {
    expect(lintPlan(planFromData({ ...emptyPlan("x"), spec: { goals: [{ id: "a" }] } }), plain).map(({ pointer }) => pointer)).toEqual(["/spec/goals/0/title"])
  })

  test("takes what says nothing for left out, as forms leave it", () => {
    const { plan, valid } = planFromData({ ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", aim: undefined, code: () => 1, owner: Symbol("s"), priority: 2n }], roles: undefined } })
    expect(valid).toBe(true)
    expect(plan.spec).toEqual({ goals: [{ id: "a", title: "A", priority: 2 }] })
  })

  test.each<[string, () => unknown, string]>([
    ["a ring", () => {
      const ring: Record<string, unknown> = { ...emptyPlan("x") }
      ring["spec"] = { goals: [ring] }
      return ring
    }, "syntax/too-large"],
    ["more values than any plan has", () => ({ ...emptyPlan("x"), spec: { goals: Array.from({ length: 200_000 }, () => 1) } }), "syntax/too-large"],
    ["a name that programs give a meaning", () => JSON.parse('{"apiVersion":"folkmoot.dev/v1","kind":"StrategyPlan","metadata":{"name":"x"},"spec":{"__proto__":{"goals":[]}}}') as unknown, "syntax/forbidden-key"],
    ["a day as an object", () => ({ ...emptyPlan("x"), metadata: { name: "x", revisedOn: new Date(0) } }), "shape/wrong-type"],
    ["nothing at all", () => undefined, "document/not-a-plan"],
    ["a text", () => "plan", "document/not-a-plan"],
    ["something that is no data", () => () => "plan", "document/not-a-plan"],
    ["a list of which only a late place was filled", () => {
      const goals: unknown[] = []
      goals[2] = { id: "a", title: "A" }
      return { ...emptyPlan("x"), spec: { goals } }
    }, "shape/wrong-type"],
    ["a list that is longer than any memory", () => ({ ...emptyPlan("x"), spec: { goals: Object.assign([], { length: 4_000_000_000 }) } }), "syntax/too-large"],
    ["not a number", () => ({ ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", priority: Number.NaN }] } }), "shape/wrong-type"],
  ])("tells %s and does not throw", (_, make, rule) => {
    const found = lintPlan(planFromData(make()), plain)
    expect(found.map((finding) => finding.rule)).toContain(rule)
    for (const { message } of found) expect(message).not.toMatch(/[{}]|undefined/)
  })
})

describe("Standard Schema", () => {
  test("is one, of a strategy plan", () => {
    expectTypeOf(planStandard()).toExtend<StandardSchemaV1<StrategyPlan, StrategyPlan>>()
    expectTypeOf<StandardSchemaV1.InferOutput<ReturnType<typeof planStandard>>>().toEqualTypeOf<StrategyPlan>()
    expect(planStandard()["~standard"]).toMatchObject({ version: 1, vendor: "folkmoot" })
  })

  test("without rules, accepts the data that zod accepts, and gives them back", () => {
    fc.assert(fc.property(fc.oneof(arbitraryPlan(), arbitraryTolerantPlan()), (data) => {
      const result = planStandard(plain)["~standard"].validate(data)
      expect(result.issues === undefined).toBe(planSchema.safeParse(data).success)
      // Stretches of the calendar come out as the days they stand for.
      if (result.issues === undefined) expect(result.value).toEqual(withDays(data))
    }), { numRuns: 60 })
  })

  test("every issue has the path of something that is there, or of a field that is missing where the path ends", () => {
    fc.assert(fc.property(arbitraryTolerantPlan(), (data) => {
      for (const { path, message } of issuesOf(data) ?? []) {
        expect(message).not.toBe("")
        const owner = valueAt(data, path.slice(0, -1))
        expect(path.length === 0 || (typeof owner === "object" && owner !== null)).toBe(true)
      }
    }), { numRuns: 60 })
  })

  const weak = { ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", behaviours: ["b"] }], behaviours: [{ id: "b", title: "B" }] } }

  test("refuses from the severity on that is asked for", () => {
    const found = lintPlan(planFromData(weak))
    const count = (...severities: readonly string[]): number => found.filter(({ severity }) => severities.includes(severity)).length
    expect(count("warning")).toBeGreaterThan(0)
    expect(issuesOf(weak, { refuse: "info" }) ?? []).toHaveLength(count("error", "warning", "info"))
    expect(issuesOf(weak, { refuse: "warning" }) ?? []).toHaveLength(count("error", "warning"))
    expect(issuesOf(weak) ?? []).toHaveLength(count("error"))
  })

  test("speaks the language that is asked for", () => {
    const missing = { ...emptyPlan("x"), spec: { goals: [{ id: "a" }] } }
    expect((["en", "de", "da"] as const).map((locale) => issuesOf(missing, { ...plain, locale })?.[0]?.message.split(" ")[0])).toEqual(["“title”", "spec.goals[0]", "»title«"])
  })

  test("tells a number that is the name of a field from the number of an item", () => {
    expect(issuesOf({ ...emptyPlan("x"), spec: { "0": 1, goals: [1] } }, plain)?.map(({ path }) => path)).toEqual([["spec", "goals", 0], ["spec", "0"]].toSorted((a, b) => a.length - b.length))
  })
})

test("a browser's language tag counts by its language, and a slip in a severity lets nothing through", () => {
  const wrong = { spec: { goals: [{ id: "a", title: "A", behaviours: ["nowhere"] }] } }
  const toldUnder = (options: object) => planStandard(options)["~standard"].validate(wrong).issues ?? []
  const inGerman = toldUnder({ locale: "de" }).map(({ message }) => message)
  for (const locale of ["de-AT", "de_DE", "DE"]) expect(toldUnder({ locale }).map(({ message }) => message)).toEqual(inGerman)
  for (const locale of ["fr", null, "", "deutsch", 7]) expect(toldUnder({ locale })).toEqual(toldUnder({}))
  expect(inGerman).not.toEqual(toldUnder({}).map(({ message }) => message))
  for (const rules of [{ "reference/resolves": "warn" }, { "reference/resolves": { severity: "warn" } }]) {
    const [first, ...others] = toldUnder({ rules })
    expect(first?.message).toContain("Possible are: error, warning, info, and off.")
    expect(others).toEqual(toldUnder({}))
  }
  const [first, ...others] = toldUnder({ refuse: "warn" })
  expect(first?.message).toContain("“warn” is no severity to refuse from")
  expect(others).toEqual(toldUnder({ refuse: "info" }))
})
