import { metrics, type AnyMetric } from "@folkmoot/metrics"
import type { StrategyPlan } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { audiences } from "./audience.ts"
import { objectivesInForce, tiedTo } from "./tied.ts"

const today = "2026-01-01"

const planWith = (spec: StrategyPlan["spec"]): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec })

const all: readonly AnyMetric[] = metrics

const askedFor = (plan: StrategyPlan | undefined, audience: (typeof audiences)[number] = "executive", stakeholders = plan?.spec.stakeholders ?? []): readonly string[] =>
  all.filter(tiedTo(plan, { audience, stakeholders, today })).map(({ id }) => id)

const ids = all.map(({ id }) => id)
const anchor = { id: "anchor", title: "An objective in force", metric: "plan-age" } as const

test("an objective is in force from its first day on, and from the beginning where it names none", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
      const start = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)
      const plan = planWith({ objectives: [{ id: "one", title: "One", start }, { id: "other", title: "Other" }] })
      expect(objectivesInForce(plan, today).map(({ id }) => id)).toEqual(offset <= 0 ? ["one", "other"] : ["other"])
    }),
  )
})

test("one whose day has passed stays in force, for whoever set it wants to know", () => {
  expect(objectivesInForce(planWith({ objectives: [{ id: "one", title: "One", due: "2020-01-01" }] }), today)).toHaveLength(1)
})

test("where nobody has said yet what counts, everything is asked for", () => {
  expect(askedFor(undefined)).toEqual(ids)
  expect(askedFor(planWith({}))).toEqual(ids)
  expect(askedFor(planWith({ objectives: [{ id: "later", title: "Later", metric: "plan-age", start: "2027-01-01" }] }))).toEqual(ids)
})

test("once objectives are in force, only what somebody asks for is told", () => {
  expect(askedFor(planWith({ objectives: [anchor] }))).toEqual(["plan-age"])
})

test("who runs the community, and its members, are told everything", () => {
  for (const audience of ["community-team", "members"] as const) expect(askedFor(planWith({ objectives: [anchor] }), audience)).toEqual(ids)
})

test("each way of asking brings its metric, and nothing else", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids.filter((id) => id !== "plan-age")), fc.constantFrom("objective", "behaviour", "benefit", "headline", "metric", "pain"), (metric, way) => {
      const named = { id: "one", title: "One", metric }
      const plan = planWith({
        objectives: way === "objective" ? [anchor, named] : [anchor],
        ...(way === "behaviour" ? { behaviours: [named] } : {}),
        ...(way === "benefit" ? { benefits: [named] } : {}),
        ...(way === "headline" ? { metrics: [{ metric }] } : {}),
        stakeholders: way === "metric" ? [{ id: "one", role: "One", metrics: [metric] }] : way === "pain" ? [{ id: "one", role: "One", painPoints: [{ title: "One", metrics: [metric] }] }] : [],
      })
      expect(askedFor(plan).toSorted()).toEqual([metric, "plan-age"].toSorted())
    }),
  )
})

test("what stakeholders of other audiences ask for is not told", () => {
  const plan = planWith({ objectives: [anchor], stakeholders: [{ id: "one", role: "One", metrics: ["resolution-rate"] }] })
  expect(askedFor(plan, "marketing", [])).toEqual(["plan-age"])
})

test("a goal’s value asks for every metric that creates it", () => {
  const plan = planWith({ objectives: [anchor], goals: [{ id: "relief", title: "Relief", value: "service-cost" }] })
  const creating = all.filter(({ id, values }) => id === "plan-age" || values.includes("service-cost")).map(({ id }) => id)
  expect(creating).toContain("resolution-rate")
  expect(askedFor(plan)).toEqual(creating)
})

test("a plan that asks for more never has less told", () => {
  fc.assert(
    fc.property(fc.subarray(ids), fc.subarray(ids), (some, more) => {
      const asking = (metricIds: readonly string[]): readonly string[] => askedFor(planWith({ objectives: [anchor], behaviours: metricIds.map((metric) => ({ id: metric, title: metric, metric })) }))
      expect(asking([...some, ...more])).toEqual(expect.arrayContaining([...asking(some)]))
    }),
    { numRuns: 20 },
  )
})
