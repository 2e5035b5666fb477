import { describe, expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import type { StrategyPlan } from "./model.ts"
import { fromOkr, toOkr } from "./okr-crosswalk.ts"
import type { OkrDocument } from "./okr.ts"

const plan: StrategyPlan = {
  ...emptyPlan("spring"),
  metadata: { name: "spring", title: "Spring", revisedOn: "2026-01-10" },
  spec: {
    goals: [{ id: "calm", title: "A calm spring", code: "26.1", priority: 1, owner: "lead", serves: "profit" }, { id: "profit", title: "Profit" }],
    objectives: [
      {
        id: "solved", goal: "calm", title: "More is solved", code: "26.1.1", kind: "reach", metric: "resolution-rate", variant: "net", baseline: 0.4, target: 0.6, bound: "at-least", start: "2026-01-01", due: "2026-06-30", owner: "director",
        coOwners: ["helper"], formerOwners: [{ owner: "founder", until: "2026-01-31" }], weight: 0.5, grade: 0.7, checkIns: [{ on: "2026-03-01", value: 0.5 }, { on: "2026-02-01", value: 0.45 }],
      },
      { id: "heard", goal: "calm", title: "More is heard", metric: "own-metric", weight: 1.5, grade: -0.1, checkIns: [{ on: "2026-03-01", note: "Nothing yet" }] },
      { id: "loose", title: "Loose", goal: "nowhere" },
    ],
    definitions: [{ id: "own-metric", title: "own-metric", unit: "count" }],
    roles: [{ id: "lead", title: "Community lead" }, { id: "helper", title: "Helper" }, { id: "idle", title: "Idle" }, { id: "founder", title: "Founder" }],
    stakeholders: [{ id: "director", role: "Director" }, { id: "board", role: "Board" }],
    timeline: { from: "2026-01-01", to: "2026-06-30", reviews: "monthly" },
  },
}

const okrs: OkrDocument = {
  apiVersion: "folkmoot.dev/v1",
  kind: "ObjectivesAndKeyResults",
  name: "spring",
  title: "Spring",
  cycle: { from: "2026-01-01", to: "2026-06-30" },
  owners: [{ id: "lead", title: "Community lead", kind: "role" }, { id: "helper", title: "Helper", kind: "role" }, { id: "founder", title: "Founder", kind: "role" }, { id: "director", title: "Director", kind: "stakeholder" }],
  objectives: [
    {
      id: "calm", title: "A calm spring", code: "26.1", priority: 1, owner: "lead", parent: "profit",
      keyResults: [
        {
          id: "solved", title: "More is solved", code: "26.1.1", kind: "reach", metric: "resolution-rate", variant: "net", baseline: 0.4, target: 0.6, bound: "at-least", start: "2026-01-01", due: "2026-06-30", coOwners: ["helper"],
          // Solved cases less those that came back, set against new ones, can exceed one.
          unit: "quotient", current: 0.5, owners: [{ owner: "founder", until: "2026-01-31" }, { owner: "director" }], weight: 0.5, grade: 0.7, checkIns: [{ on: "2026-03-01", value: 0.5 }, { on: "2026-02-01", value: 0.45 }],
        },
        { id: "heard", title: "More is heard", metric: "own-metric", unit: "count", checkIns: [{ on: "2026-03-01", note: "Nothing yet" }] },
      ],
    },
    { id: "profit", title: "Profit" },
  ],
}

describe("a plan as OKRs", () => {
  test("every field has its place", () => {
    expect(toOkr(plan).okrs).toStrictEqual(okrs)
  })

  test("what has none is told", () => {
    expect(toOkr(plan).left.map(({ path, why }) => [path.join("."), why.includes("names no goal")])).toEqual([
      ["metadata.revisedOn", false], ["spec.objectives.1.weight", false], ["spec.objectives.1.grade", false], ["spec.objectives.2", true], ["spec.roles.2", false], ["spec.stakeholders.1", false], ["spec.timeline.reviews", false],
    ])
  })

  test("of goals with the same id the first has the key results", () => {
    const spec = { goals: [{ id: "a", title: "A" }, { id: "a", title: "B" }], objectives: [{ id: "o", title: "O", goal: "a" }] }
    expect(toOkr({ ...emptyPlan("x"), spec }).okrs.objectives).toStrictEqual([{ id: "a", title: "A", keyResults: [{ id: "o", title: "O" }] }, { id: "a", title: "B" }])
  })

  test("an empty plan has no objectives, and nothing else", () => {
    expect(toOkr(emptyPlan("x"))).toStrictEqual({ okrs: { apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "x", objectives: [] }, left: [] })
  })

  test("what is wrong with what was given is told first", () => {
    expect(toOkr(7 as never, { lokale: "da" } as never).left.map(({ path, why }) => [path, why])).toEqual([
      [[], "toOkr has no option “lokale”, so it changed nothing. Did you mean “locale”?"], [[], "toOkr was given 7; expected is StrategyPlan."],
    ])
  })
})

describe("OKRs as a plan", () => {
  test("every field comes back to its place", () => {
    const { plan: back, left } = fromOkr(okrs)
    expect(back).toStrictEqual({
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "spring", title: "Spring" },
      spec: {
        goals: plan.spec.goals,
        objectives: [plan.spec.objectives?.[0], { id: "heard", goal: "calm", title: "More is heard", metric: "own-metric", checkIns: [{ on: "2026-03-01", note: "Nothing yet" }] }],
        definitions: plan.spec.definitions,
        roles: [{ id: "lead", title: "Community lead" }, { id: "helper", title: "Helper" }, { id: "founder", title: "Founder" }],
        stakeholders: [{ id: "director", role: "Director" }],
        timeline: { from: "2026-01-01", to: "2026-06-30" },
      },
    })
    expect(left).toEqual([])
  })

  const keyResult = (fields: object) => fromOkr({ apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "x", objectives: [{ title: "A", keyResults: [{ title: "K", metric: "m", ...fields }] }] })

  test.each<[string, unknown, unknown, unknown]>([
    ["%", 28.7, 0.287, "ratio"], ["Percent", 50, 0.5, "ratio"], ["DKK", 40, "40 DKK", "money"], ["h", 3, "3 h", "milliseconds"], ["Hours", 3, "3 h", "milliseconds"], ["hour", 3, "3 h", "milliseconds"], ["d", 2, "2 d", "milliseconds"], ["days", 2, "2 d", "milliseconds"], ["#", 4, 4, "count"], ["number", 4, 4, "count"], ["nps-points", 31, 31, "nps-points"],
    ["%", "30", "30", "ratio"], ["dkk", 40, 40, undefined], ["percents", 50, 50, undefined], ["XDKK", 40, 40, undefined], ["xh", 3, 3, undefined],
  ])("a value in %s: %j", (unit, given, written, ours) => {
    const { spec } = keyResult({ unit, baseline: given, target: given, checkIns: [{ on: "2026-03-01", value: given }, { on: "2026-04-01", grade: 0.5 }] }).plan
    expect(spec.objectives?.[0]).toMatchObject({ baseline: written, target: written, checkIns: [{ on: "2026-03-01", value: written }, { on: "2026-04-01", grade: 0.5 }] })
    expect(spec.definitions).toEqual(ours === undefined ? undefined : [{ id: "m", title: "m", unit: ours }])
  })

  test("a metric of the library needs no definition, and one without a metric has none", () => {
    expect(keyResult({ metric: "resolution-rate", unit: "%" }).plan.spec.definitions).toBeUndefined()
    expect(keyResult({ metric: undefined, unit: "%" }).plan.spec.definitions).toBeUndefined()
  })

  test("a set without a title gives a plan without one", () => {
    expect(keyResult({}).plan.metadata).toStrictEqual({ name: "x" })
  })

  test("an id that is taken is not given again", () => {
    const { plan: { spec } } = fromOkr({ apiVersion: "folkmoot.dev/v1", kind: "ObjectivesAndKeyResults", name: "x", objectives: [{ title: "A" }, { title: "B", id: "a" }, { title: "a", code: "C" }, { title: "A" }] })
    expect(spec.goals?.map(({ id }) => id)).toEqual(["a-2", "a", "c", "a-3"])
  })

  test("a document of another shape is told, and nothing of it carried over", () => {
    const { plan: nothing, left } = fromOkr({ objectives: [{ title: 7 }] } as never)
    expect(nothing).toEqual(emptyPlan())
    expect(left.map(({ path }) => path.join("."))).toEqual(["apiVersion", "kind", "name", "objectives.0.title"])
  })

  test("what is wrong with the options is told with the name of the door", () => {
    expect(fromOkr(okrs, { lokale: "da" } as never).left.map(({ why }) => why)).toEqual(["fromOkr has no option “lokale”, so it changed nothing. Did you mean “locale”?"])
  })

  test("the name of a metric stays as it is where it is one, however long", () => {
    const metric = "people-who-answered-somebody-else-within-a-day-of-the-question"
    expect(keyResult({ metric, unit: "#" }).plan.spec).toMatchObject({ objectives: [{ metric }], definitions: [{ id: metric, title: metric }] })
  })

  test("where it stands, in a unit of theirs, is what the last check-in says in ours", () => {
    expect(keyResult({ unit: "%", current: 25, checkIns: [{ on: "2026-03-01", value: 20 }, { on: "2026-04-01", value: 25 }] }).left).toEqual([])
    expect(keyResult({ unit: "%", current: 25, checkIns: [{ on: "2026-04-01", value: 20 }, { on: "2026-03-01", value: 25 }] }).left.map(({ path }) => path.at(-1))).toEqual(["current"])
  })

  test("a change and the end of a range are written in our units, too", () => {
    expect(keyResult({ unit: "%", baseline: 20, change: 5, upTo: 30, stretch: 40, current: 25 }).plan.spec.objectives?.[0]).toMatchObject({ baseline: 0.2, change: 0.05, upTo: 0.3, stretch: 0.4 })
  })
})
