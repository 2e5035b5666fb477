import { describe, expect, test } from "vitest"
import { dayIn, dayNumber, dayText, monthsLater } from "./calendar.ts"
import { emptyPlan } from "./empty-plan.ts"
import { measuresOf } from "./measures.ts"
import { namedMetrics } from "./named-metrics.ts"
import { nodesOf, resolver } from "./nodes.ts"
import { isSame, valueAt } from "./plain-data.ts"
import { amongTimes, changedFrom, currencyOf, quantityIn, timeAtWork, unitOf } from "./quantity.ts"
import { referencesOf } from "./references.ts"
import { salvage } from "./salvage.ts"
import { partSchema, planSchema } from "./schema.ts"
import { issuesOf } from "./shape.ts"
import type { Path } from "./source.ts"
import { collector } from "./together.ts"

test.each<[Parameters<typeof quantityIn>[0], number | string | undefined, number | undefined]>([
  ["ratio", 0, 0], ["ratio", 1, 1], ["ratio", -0.01, undefined], ["ratio", 1.01, undefined], ["ratio", "0.5", undefined], ["ratio", undefined, undefined],
  ["net-ratio", -1, -1], ["net-ratio", -1.1, undefined], ["nps-points", -100, -100], ["nps-points", 101, undefined], ["count", -1, undefined], ["change", -7, -7], ["scale-points", -7, -7], ["points", -1, undefined], ["quotient", 7, 7], ["per-person", Infinity, undefined],
  ["milliseconds", "2 h", 7_200_000], ["milliseconds", "1.5 min", 90_000], ["milliseconds", "12 days", 1_036_800_000], ["milliseconds", "1 minute", 60_000], ["milliseconds", "2 h net", undefined], ["milliseconds", "about 2 h", undefined], ["milliseconds", "2. h", undefined], ["milliseconds", "2 weeks", undefined], ["milliseconds", "2 constructor", undefined], ["milliseconds", "2 H", undefined], ["milliseconds", 2, undefined],
  ["money", "12.50 EUR", 1250], ["money", "40 DKK", 4000], ["money", "12.50", undefined], ["money", 12, undefined], ["money", "12 EUR net", undefined],
])("in %s, %j is %j", (unit, given, expected) => {
  expect(quantityIn(unit, given)).toBe(expected)
})

test.each<[Parameters<typeof changedFrom>[0], number, number | string | undefined, number | undefined, string?]>([
  ["ratio", 0.5, "+20%", 0.6], ["ratio", 0.5, "20 %", 0.6], ["ratio", 0.5, "-40%", 0.3], ["ratio", 0.5, "-100%", 0], ["ratio", 0.5, 0.05, 0.55], ["ratio", 0.5, -0.05, 0.45],
  ["ratio", 0.9, "+20%", undefined], ["ratio", 0.5, 1, undefined], ["ratio", 0, 1, 1], ["ratio", 0.5, 5, undefined], ["ratio", 0.5, "5 points", undefined], ["ratio", 0.5, "+0.05", undefined], ["ratio", 0.5, undefined, undefined],
  ["count", 412, "+100%", 824], ["count", 412, 100, 512], ["count", 412, -413, undefined], ["count", 0.1, 0.2, 0.3], ["count", 412, "+20 percent", undefined], ["count", 412, "%", undefined], ["count", 412, "1.2.3 %", undefined], ["count", 412, "about 20%", undefined], ["count", 412, "1 2%", undefined], ["count", 400, "+12.55%", 450.2], ["count", 412, "20%%", undefined], ["count", 412, "100", undefined],
  ["nps-points", -20, "+50%", -10], ["nps-points", -20, 150, undefined], ["nps-points", -20, 50, 30], ["net-ratio", -1, 0.5, -0.5], ["net-ratio", 0, 2.1, undefined], ["change", -2, 5, 3],
  ["milliseconds", 28_800_000, "-2 h", 21_600_000], ["milliseconds", 28_800_000, "+2 h", 36_000_000], ["milliseconds", 28_800_000, "2 h", 36_000_000], ["milliseconds", 28_800_000, "-9 h", undefined], ["milliseconds", 28_800_000, "-25%", 21_600_000], ["milliseconds", 28_800_000, 2, undefined], ["milliseconds", 28_800_000, "--2 h", undefined],
  ["money", 1250, "-2.50 EUR", 1000, "EUR"], ["money", 1250, "-2.50 EUR", undefined, "DKK"], ["money", 1250, "-2.50 EUR", undefined], ["money", 1250, "+10 %", 1375, "EUR"], ["money", 1250, 5, undefined, "EUR"], ["money", 1250, 0, undefined, "EUR"],
])("in %s, %d changed by %j is %j", (unit, baseline, change, expected, currency) => {
  expect(changedFrom(unit, baseline, change, currency)).toBe(expected)
})

test("time at work is told in hours or days, and is no length of time by the clock", () => {
  expect(["1 business day", "2 business days", "1 business d", "1.5 business h", "4 business hours", "2 d", "business days", "2 business weeks", "about 2 business days", 2, undefined, "-2 business days"].map(timeAtWork)).toEqual(["d", "d", "d", "h", "h", ...Array.from({ length: 6 }, () => undefined), "d"])
  expect(quantityIn("milliseconds", "2 business days")).toBeUndefined()
})

test.each<[number | string | undefined, "d" | "h" | undefined, number | string | undefined]>([
  ["2 business days", "d", "2 days"], ["-2 business d", "d", "-2 d"], ["1 business h", "h", "1 h"], ["+20 %", "d", "+20 %"],
  ["2 business days", "h", undefined], ["2 d", "d", undefined], ["16 h", "h", undefined], [2, "d", undefined], [undefined, "d", undefined],
  ["2 business days", undefined, "2 business days"], ["2 d", undefined, "2 d"], [2, undefined, 2],
])("among times told at work, %j beside %j is %j", (given, atWork, expected) => {
  expect(amongTimes(given, atWork)).toBe(expected)
})

test("the currency of an amount, and the unit of a definition", () => {
  expect(["12.50 EUR", "EUR 12", 12, "12.505 EUR"].map(currencyOf)).toEqual(["EUR", undefined, undefined, undefined])
  const metric = { id: "a", tier: "outcome", unit: "count", variants: ["net"], tables: [], units: { net: "ratio" } } as const
  const { units: _, ...plain } = metric
  expect([unitOf(metric, "net"), unitOf(metric, "other"), unitOf(metric, "toString"), unitOf(metric, undefined), unitOf(plain, "net")]).toEqual(["ratio", "count", "count", "count", "count"])
})

test("days are numbered, and months are counted to the last day a month has", () => {
  expect([dayNumber("1970-01-01"), dayNumber("1970-02-01"), dayNumber("2026-02-30"), dayNumber("2026-1-1"), dayNumber(undefined), dayNumber(7 as never)]).toEqual([0, 31, undefined, undefined, undefined, undefined])
  const later = (day: string, months: number) => dayText(monthsLater(dayNumber(day) ?? 0, months))
  expect([later("2026-01-31", 1), later("2028-01-31", 1), later("2026-01-15", 12), later("2026-03-31", -1), later("2026-11-30", 3)]).toEqual(["2026-02-28", "2028-02-29", "2027-01-15", "2026-02-28", "2027-02-28"])
})

test.each<[string, string, string]>([
  ["2026", "2026-01-01", "2026-12-31"], ["2026-H1", "2026-01-01", "2026-06-30"], ["2026-H2", "2026-07-01", "2026-12-31"],
  ["2026-Q1", "2026-01-01", "2026-03-31"], ["2026-Q2", "2026-04-01", "2026-06-30"], ["2026-Q4", "2026-10-01", "2026-12-31"],
  ["2026-02", "2026-02-01", "2026-02-28"], ["2028-02", "2028-02-01", "2028-02-29"], ["2100-02", "2100-02-01", "2100-02-28"], ["0004-02", "0004-02-01", "0004-02-29"], ["0099-12", "0099-12-01", "0099-12-31"],
  ["2026-03-05", "2026-03-05", "2026-03-05"], ["2026-Q5", "2026-Q5", "2026-Q5"], ["2026-H3", "2026-H3", "2026-H3"], ["2026-13", "2026-13", "2026-13"], ["spring", "spring", "spring"],
])("%s begins on %s and is over on %s", (stretch, first, last) => {
  expect([dayIn(stretch, "first"), dayIn(stretch, "last")]).toEqual([first, last])
})

test.each<[unknown, unknown, boolean]>([
  [1, 1, true], [1, "1", false], [{ a: 1, b: [2] }, { b: [2], a: 1 }, true], [{ a: 1 }, { a: 1, b: undefined }, false], [{ a: 1, b: 2 }, { a: 1 }, false], [{ a: undefined }, { b: undefined }, false], [[1], { 0: 1 }, false], [{ 0: 1 }, [1], false], [[1, 2], [2, 1], false], [null, {}, false], [{}, null, false], [null, null, true],
])("%j and %j say the same: %s", (one, other, expected) => {
  expect(isSame(one, other)).toBe(expected)
})

test("a value at a path is one of the data's own", () => {
  const data = { a: [{ b: 1 }] }
  expect([valueAt(data, ["a", 0, "b"]), valueAt(data, []), valueAt(data, ["a", 1, "b"]), valueAt(data, ["a", "length"]), valueAt(data, ["toString"]), valueAt("ab", [0]), valueAt(null, ["a"])]).toEqual([1, data, undefined, 1, undefined, undefined, undefined])
})

test("nodes are found by kind and id, the first of an id", () => {
  const [first, second] = [{ id: "a", title: "A" }, { id: "a", title: "B" }]
  const plan = { ...emptyPlan("x"), spec: { goals: [first, second], behaviours: [second], community: { purpose: "p" }, launch: { gates: [{ title: "G" }] } } }
  const nodes = nodesOf(plan)
  expect(nodes.map(({ kind, path }) => [kind, path.join(".")])).toEqual([["plan", ""], ["community", "spec.community"], ["goal", "spec.goals.0"], ["goal", "spec.goals.1"], ["behaviour", "spec.behaviours.0"], ["launch", "spec.launch"], ["gate", "spec.launch.gates.0"]])
  const resolve = resolver(nodes)
  expect([resolve("goal", "a"), resolve("behaviour", "a"), resolve("goal", "b"), resolve("goal", undefined), resolve("tactic", "a")]).toEqual([first, second, undefined, undefined, undefined])
})

test("references and metrics are found where the plan names them", () => {
  const plan = { ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", behaviours: ["b", "c"], serves: "d" }], objectives: [{ id: "o", title: "O", metric: "m", variant: "v" }, { id: "p", title: "P", metric: "m" }, { id: "q", title: "Q", metric: "m", variant: "v" }], stakeholders: [{ id: "s", role: "S", metrics: ["n"] }] } }
  expect(referencesOf(plan).map(({ from, field, path, value, meaning }) => [from.kind, from.path.join("."), field, path.join("."), value, meaning.to.join(" ")])).toEqual([
    ["goal", "spec.goals.0", "serves", "serves", "d", "goal"], ["goal", "spec.goals.0", "behaviours.*", "behaviours.0", "b", "behaviour"], ["goal", "spec.goals.0", "behaviours.*", "behaviours.1", "c", "behaviour"],
  ].map(([kind, from, field, at, ...more]) => [kind, from, field, `${from}.${at}`, ...more]))
  expect(namedMetrics(plan)).toStrictEqual([{ metric: "m", variant: "v" }, { metric: "m" }, { metric: "n" }])
})

test("measures are found by metric and definition, the oldest first, those of open windows left out", () => {
  const measured = (metric: string, variant: string, to: string | undefined, value: number, closed = true) => ({ metric, variant, measured: true, value, ...(to === undefined ? { asOf: "2025-01-01" } : { window: { to, closed } }) })
  const refused = { metric: "a@1", variant: "v", measured: false, why: "no-data" }
  const { given, measured: of, refused: not } = measuresOf([measured("a@1", "v", "2026-03-01", 3), measured("a@2", "v", "2026-01-01", 1), measured("a@1", "w", "2026-02-01", 2), measured("a@1", "v", "2026-04-01", 4, false), measured("a@1", "v", undefined, 0), measured("b@1", "v", "2026-01-01", 9), refused] as never)
  expect([given, of("a", "v").map(({ value }) => value), of("a", undefined).map(({ value }) => value), of("c", undefined), not("a", "v"), not("a", "w"), not("b", undefined)]).toEqual([true, [0, 1, 3], [0, 1, 2, 3], [], [refused], [], []])
  expect([measuresOf(undefined).given, measuresOf([]).given]).toEqual([false, true])
})

describe("what can be kept of data with mistakes", () => {
  const kept = (data: unknown, kind: "plan" | "part" = "plan") => salvage(data, issuesOf(data, kind === "plan" ? planSchema : partSchema), kind)

  test.each<[string, unknown, unknown]>([
    ["no data", 7, emptyPlan()],
    ["a list", [1], emptyPlan()],
    ["an envelope that is missing or wrong", { apiVersion: 7, kind: "x", metadata: 3, spec: 4, extra: 5 }, emptyPlan()],
    ["a name that is none", { metadata: { name: 7, title: "T" }, spec: {} }, { ...emptyPlan(), metadata: { name: "", title: "T" } }],
    ["a missing title, and a missing id", { spec: { goals: [{ id: "a" }, { title: "B" }, {}] } }, { ...emptyPlan(), spec: { goals: [{ id: "a", title: "spec.goals[0]" }, { id: "spec.goals[1]", title: "B" }, { id: "spec.goals[2]", title: "spec.goals[2]" }] } }],
    ["a text for a node", { spec: { goals: ["Keep customers"] } }, { ...emptyPlan(), spec: { goals: [{ id: "spec.goals[0]", title: "Keep customers" }] } }],
    ["fields that are wrong or unknown", { spec: { goals: [{ id: "a", title: "A", priority: "b", more: 1, code: 7 }], goal: 1 } }, { ...emptyPlan(), spec: { goals: [{ id: "a", title: "A" }] } }],
    ["a node without its kind", { spec: { costs: [{ amount: 1, currency: "EUR" }, { kind: "tools", amount: 2, currency: "EUR" }] } }, { ...emptyPlan(), spec: { costs: [{ kind: "tools", amount: 2, currency: "EUR" }] } }],
    ["a text of a wrong form", { spec: { goals: [{ id: "A b", title: "A" }] } }, { ...emptyPlan(), spec: { goals: [{ id: "A b", title: "A" }] } }],
    ["a part that is no list", { spec: { goals: { a: 1 }, roles: "r" } }, emptyPlan()],
  ])("%s", (_, data, plan) => {
    expect(kept(data).plan).toEqual(plan)
  })

  test("of entries that are left, the place is told in which they stood; a name that stands in says that place", () => {
    const { plan, pathInText } = kept({ spec: { goals: [3, { id: "a", title: "A" }, null, { id: "b" }] } })
    expect(plan.spec.goals).toEqual([{ id: "a", title: "A" }, { id: "b", title: "spec.goals[3]" }])
    expect((([["spec", "goals", 0], ["spec", "goals", 1, "title"], ["spec", "goals", 7], ["spec", "roles", 1]] as readonly Path[]).map(pathInText))).toEqual([["spec", "goals", 1], ["spec", "goals", 3, "title"], ["spec", "goals", 7], ["spec", "roles", 1]])
  })

  test("a part of a plan is the plan as far as it says it, and names the plan it belongs to", () => {
    const envelope = { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlanPart" }
    const { pathInText: _, ...part } = kept({ ...envelope, metadata: { of: "x", suppressions: [{ rule: "a", reason: "b" }] }, spec: { goals: [{ id: "a", title: "A" }] } }, "part")
    expect(part).toStrictEqual({ of: "x", plan: { ...emptyPlan("x"), metadata: { name: "x", suppressions: [{ rule: "a", reason: "b" }] }, spec: { goals: [{ id: "a", title: "A" }] } } })
    const { pathInText: __, ...bare } = kept({ kind: "StrategyPlanPart", metadata: 7 }, "part")
    expect(bare).toStrictEqual({ of: "", plan: emptyPlan() })
  })

  test("data with thousands of mistakes are none of a plan", () => {
    const broken = (count: number) => kept({ spec: { goals: Array.from({ length: count }, () => ({ id: "a", title: 7 })) } }).plan.spec.goals?.length
    expect([broken(4_996), broken(5_001)]).toEqual([4_996, undefined])
  })
})

describe("what is told together", () => {
  const text = { en: "One.", de: "Eins.", da: "En." }
  const rule = { id: "a/b", since: "0.1.0", severity: "warning", why: text, sources: [], messages: { one: text, two: text }, together: ["one"] } as const
  const found = (index: number, message = "one", more: Path = []) => ({ severity: "warning" as const, problem: { rule, message, slots: {}, path: ["spec", "goals", index, ...more], on: "value" as const, fix: [], suggest: [] } })
  const told = (all: number, added: readonly ReturnType<typeof found>[], { most = 500, apart = () => false }: { readonly most?: number; readonly apart?: () => boolean } = {}) => {
    const plan = { spec: { goals: Array.from({ length: all }, (_, index) => index) } }
    const one = collector(plan, most, { name: (path) => `g${String(path.at(-1))}`, apart })
    for (const each of added) one.add(each)
    const { found: some, untold } = one.told()
    return [some.map(({ problem: { path, on, slots, gathered } }) => ({ at: path.join("."), on, slots, of: gathered?.length })), untold]
  }
  const alone = (index: number, more = "") => ({ at: `spec.goals.${index}${more}`, on: "value", slots: {}, of: undefined })
  const goals = (count: number) => Array.from({ length: count }, (_, index) => found(index))
  const inOne = (alike: number, all: number, names: string, of = alike) => ({ at: "spec.goals", on: "key", slots: { alike, all, list: "spec.goals", names }, of })

  test.each<[string, number, readonly ReturnType<typeof found>[], readonly unknown[]]>([
    ["three are told one by one", 3, goals(3), [alone(0), alone(1), alone(2)]],
    ["four of four in one", 4, goals(4), [inOne(4, 4, "g0, g1, g2, g3")]],
    ["four of eight, too", 8, goals(4), [inOne(4, 8, "g0, g1, g2, g3")]],
    ["four of nine one by one", 9, goals(4), [alone(0), alone(1), alone(2), alone(3)]],
    ["eight are named, a ninth is not", 9, goals(9), [inOne(9, 9, "g0, g1, g2, g3, g4, g5, g6, g7, …")]],
    ["an entry counts once", 4, [...goals(3), found(2, "one", ["title"])], [alone(0), alone(1), alone(2), alone(2, ".title")]],
    ["and is gathered with all it has", 4, [...goals(4), found(3, "one", ["title"])], [inOne(4, 4, "g0, g1, g2, g3", 5)]],
    ["another message stands by itself, before", 4, [...goals(3), found(0, "two"), found(3)], [alone(0), inOne(4, 4, "g0, g1, g2, g3")]],
  ])("%s", (_, all, added, expected) => {
    expect(told(all, added)).toEqual([expected, 0])
  })

  test("what is told apart is in no group, and beyond the most only the number is told", () => {
    expect(told(4, goals(4), { apart: () => true })).toEqual([[0, 1, 2, 3].map((index) => alone(index)), 0])
    expect(told(20, goals(7), { most: 5 })).toEqual([[0, 1, 2, 3, 4].map((index) => alone(index)), 2])
    expect(told(7, goals(7), { most: 5 })).toEqual([[inOne(7, 7, "g0, g1, g2, g3, g4, g5, g6")], 0])
    expect(told(7, [...goals(7), found(0, "two"), found(1, "two")], { most: 5 })).toEqual([[inOne(7, 7, "g0, g1, g2, g3, g4, g5, g6")], 2])
  })
})
