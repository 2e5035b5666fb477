/** What the doors of this package are given by programs that no compiler has looked at. */
import { days, type Facts } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { ask, type Measure } from "./ask.ts"
import * as calculators from "./calculators.ts"
import * as catalogue from "./catalogue.ts"
import { changes } from "./changes.ts"
import { compare } from "./compare.ts"
import { explain } from "./explain.ts"
import { groupable, groupColumns, openColumns } from "./groups.ts"
import * as everything from "./index.ts"
import { measure } from "./measure.ts"
import { measureMany } from "./measure-many.ts"
import { metricById } from "./metric-by-id.ts"
import { partRequests } from "./subperiods.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const hostile: readonly unknown[] = [null, Number.NaN, Infinity, -1, 1.5, 2 ** 53, 1e308, "", "1", true, Symbol("s"), 3n, [], [null], {}, { a: null }, Object.create(null), () => 1]

const facts: Facts = { thread: [{ id: "1", kind: "question", resolvable: true, affiliation: "customer", channel: "help", openedAt: days(1), solvedAt: days(2) }] }
const wanted = { metric: resolutionRate, variants: ["cohort"], options: { horizon: 5 }, only: { "thread.channel": "help" } }
const request = { asOf: days(100), timeZone: "UTC", window: { from: 0, to: days(60), label: "then" }, step: "all", level: 0.9, smallestCell: 1, isPart: false } as const
const [before, after] = [measure(resolutionRate, facts, { asOf: days(9), variants: ["cohort"] }), measure(resolutionRate, facts, { asOf: days(9), variants: ["cohort"] })]
const estimate = (before[0] as Measure).estimate

const measured = (what: unknown, circumstances: unknown): unknown => {
  const { conclude } = ask(what as never, circumstances as never)
  return conclude([])
}
const walked = (what: unknown, circumstances: unknown): unknown => {
  const walk = explain(what as never, circumstances as never).follow([])
  return "groups" in walk ? walk : walk.conclude([])
}

/** Each function with arguments that it takes; any of them, or anything in them, is put in something hostile's place. */
const doors: Readonly<Record<string, readonly [call: (...given: never[]) => unknown, ...given: unknown[]]>> = {
  ask: [measured, [{ ...wanted }], { ...request, by: ["channel"], coverage: [], randomGroups: true }],
  measure: [measure, resolutionRate, facts, { ...request, variants: ["cohort"], options: {}, only: {} }],
  measureMany: [measureMany, [{ ...wanted }], facts, { ...request, against: { from: 0, to: days(1) }, margin: 1, margins: {}, falseDiscoveryRate: 0.1 }],
  explain: [walked, { metric: resolutionRate, variant: "cohort", options: {}, only: {} }, { ...request, group: {}, rows: 1 }],
  changes: [changes, before, after, { margin: 1, margins: { "resolution-rate": 1 }, falseDiscoveryRate: 0.1, parts: before }],
  compare: [compare, estimate, estimate, { margin: 0.1, subperiods: { from: [estimate], to: [estimate], others: [[estimate]] }, people: { from: [estimate], to: [estimate] } }],
  partRequests: [partRequests, [{ from: 0, to: days(1) }, { from: 0, to: days(100) }], "UTC"],
  groupColumns: [groupColumns, resolutionRate, "cohort"],
  openColumns: [openColumns, "thread"],
  groupable: [groupable, resolutionRate, ["channel"], "cohort"],
  metricById: [metricById, "resolution-rate"],
}

/** Made for those who write units, or translate what these say: what they are given has been checked by a calculator, or is checked as the unit's laws are tried. */
const forAuthors = [
  "caveatTexts", "invalid", "possibleRange",
  "aChoice", "aCurrency", "aFlag", "aNumber", "aText", "aWhole", "acted", "activeCount", "amountsOver", "anInteger", "byPerson", "clusteredShare", "countOf", "counted", "currencyOf",
  "defineCalculator", "defineMetric", "endedOnly", "endedWithin", "endedWithinOfEnded", "endedWithinOfFollowed", "meanOfEnded", "meanRating", "observed", "perPerson", "quotientOf",
  "rated", "recorded", "shareOf", "shareOfActive", "shareOfBest", "sharesProduct", "spared", "spent", "unmeasured", "waited", "waitOf", "weightedCount",
]

test("every export is a metric, a door that is tried here, or for those who write units", () => {
  const others = Object.keys(everything).filter((name) => !(name in catalogue))
  expect(others.toSorted()).toEqual([...Object.keys(doors), ...forAuthors].toSorted())
  expect(Object.keys(catalogue).filter((name) => name !== "metrics").toSorted()).toEqual(Object.keys(calculators).toSorted())
})

/** Numbers in what was said that are none. */
const notNumbers = (said: unknown): readonly unknown[] =>
  typeof said === "number" ? (Number.isFinite(said) ? [] : [said]) : typeof said === "object" && said !== null ? Object.values(said).flatMap(notNumbers) : []

/** The arguments with one of them, or one thing named in it, replaced. */
const spoiled = (given: readonly unknown[], by: unknown): readonly (readonly [where: string, given: readonly unknown[]])[] =>
  given.flatMap((argument, place) => {
    const inside = typeof argument === "object" && argument !== null && place > 0 ? Object.keys(argument) : []
    const first = Array.isArray(argument) && typeof argument[0] === "object" && argument[0] !== null && !("estimate" in argument[0]) ? Object.keys(argument[0] as object) : []
    return [
      [`argument ${place}`, given.with(place, by)],
      ...inside.map((name) => [`argument ${place}: ${name}`, given.with(place, { ...argument as object, [name]: by })] as const),
      ...first.map((name) => [`argument ${place}: first ${name}`, given.with(place, [{ ...(argument as readonly object[])[0], [name]: by }])] as const),
    ]
  })

describe.each(Object.entries(doors))("%s", (_, [call, ...given]) => {
  test.each(hostile)("says what is wrong with %s wherever it stands, or does without", (by) => {
    for (const [where, arguments_] of spoiled(given, by)) {
      const said = call(...(arguments_ as never[]))
      expect(notNumbers(said), where).toEqual([])
    }
  })

  test("does without what is missing, or says so", () => {
    for (let count = 0; count < given.length; count++) call(...(given.slice(0, count) as never[]))
  })
})

describe("what is wrong with a request is said with its name, of every number asked for", () => {
  const wrongs: Readonly<Record<string, Record<string, unknown>>> = {
    asOf: { asOf: Number.NaN },
    timeZone: { timeZone: "Middle/Earth" },
    window: { window: null },
    "window.from": { window: { to: 5 } },
    "window.to": { window: { from: 5, to: 4 } },
    "window.label": { window: { from: 5, to: 6, label: 7 } },
    "window.until": { window: { from: 5, to: 6, until: 7 } },
    step: { window: { from: -8e15, to: 8e15 }, step: "day" },
    by: { by: "channel" },
    level: { level: 95 },
    smallestCell: { smallestCell: -1 },
    isPart: { isPart: "yes" },
    coverage: { coverage: [{}] },
    asof: { asof: 5 },
  }

  test("a few days are few, however far they are from 1970", () => {
    const to = 8.64e15 - days(400)
    expect(measure(resolutionRate, facts, { asOf: to, window: { from: to - days(3), to }, step: "day", variants: ["cohort"] })).toMatchObject([{}, {}, {}].map(() => ({ estimate: { why: "no-data" } })))
  })

  test.each(Object.entries(wrongs))("%s", (field, wrong) => {
    const refused = measure(resolutionRate, facts, wrong as never)
    expect(refused.map(({ variant }) => variant)).toContain("matured-cohort")
    for (const one of refused) expect(one).toMatchObject({ metric: "resolution-rate", group: {}, estimate: { why: "invalid-input", field } })
    expect(walked({ metric: resolutionRate }, field === "by" ? { group: 5 } : wrong)).toMatchObject({ measure: { estimate: { why: "invalid-input", field: field === "by" ? "group" : field } }, totals: [] })
  })

  test("what can be is not refused: the ends of time less a year, a window in which no time passes, no options at all", () => {
    const most = 8.64e15 - days(400)
    expect(measure(resolutionRate, facts, { asOf: most, window: { from: -most, to: most }, variants: ["cohort"], step: "all" })).toMatchObject([{ estimate: { measured: true } }])
    expect(measure(resolutionRate, facts, { asOf: 5, window: { from: 5, to: 5 } })).toEqual([])
  })

  test("a request that is none", () => {
    for (const none of [null, 5, "now"]) expect(measure(resolutionRate, facts, none as never)[0]).toMatchObject({ estimate: { field: "request", expected: expect.stringContaining("asOf, timeZone, window") as string } })
    expect(walked({ metric: resolutionRate }, null)).toMatchObject({ measure: { estimate: { field: "request", given: "null", expected: expect.stringContaining("asOf") as string } } })
  })

  test("facts that are none, a table that is no list, a row that is none", () => {
    expect(measure(resolutionRate, null as never, {})[0]).toMatchObject({ estimate: { field: "facts", given: "null" } })
    expect(measure(resolutionRate, { thread: {} } as never, {})[0]).toMatchObject({ estimate: { field: "facts.thread" } })
    expect(measure(resolutionRate, { thread: [5] } as never, {})[0]).toMatchObject({ estimate: { field: "facts.thread" } })
  })

  test("what is no metric, variants that are no list, rows asked for by nothing", () => {
    expect(measured([{ metric: "resolution-rate" }], {})).toMatchObject([{ metric: "none", estimate: { field: "metric", given: '"resolution-rate"' } }])
    expect(measured(null, {})).toMatchObject([{ estimate: { field: "wanted" } }])
    expect(measured([{ metric: resolutionRate, variants: "cohort" }], {})).toMatchObject(Object.keys(resolutionRate.variants).map((variant) => ({ variant, estimate: { field: "variants" } })))
    expect(measured([{ metric: resolutionRate, only: null, variants: ["cohort"] }], {})).toMatchObject([{ estimate: { field: "only" } }])
  })
})

describe("how things are to be compared", () => {
  test.each([-0.1, 1.1, Number.NaN, "0.05", null])("a share of false alarms cannot be %s", (falseDiscoveryRate) => {
    expect(changes(before, after, { falseDiscoveryRate } as never)).toMatchObject([{ comparison: { comparable: false, unlike: "false-discovery-rate", detail: expect.stringContaining("falseDiscoveryRate") as string } }])
  })

  test.each([0, 1])("a share of false alarms can be %s", (falseDiscoveryRate) => {
    expect(changes(before, after, { falseDiscoveryRate })).toMatchObject([{ comparison: { comparable: true } }])
  })

  test("options that are none, and margins that are none, are named", () => {
    expect(changes(before, after, 5 as never)).toMatchObject([{ comparison: { comparable: false, unlike: "margin", detail: "options is 5; expected {margin, margins, falseDiscoveryRate, parts}." } }])
    expect(changes(before, after, { margins: 5 } as never)).toMatchObject([{ comparison: { unlike: "margin", detail: "margins is 5; expected margins by the id of the metric." } }])
  })

  test("an option nobody knows is named, and so is a margin that cannot be", () => {
    expect(compare(estimate, estimate, { margin: -1 })).toMatchObject({ comparable: false, unlike: "margin", detail: expect.stringContaining("margin is -1; expected a number of at least 0") as string })
    expect(compare(estimate, estimate, { margn: 1 } as never)).toMatchObject({ comparable: false, unlike: "margin", detail: expect.stringContaining("margn") as string })
    expect(changes(before, after, { margn: 1 } as never)).toMatchObject([{ comparison: { unlike: "margin", detail: expect.stringContaining("margn") as string } }])
  })

  test("margins by metric reach what is measured and compared at once", () => {
    const many = measureMany([{ metric: resolutionRate, variants: ["cohort"] }], facts, { asOf: days(99), window: { from: days(1), to: days(60) }, against: { from: 0, to: days(60) }, margins: { "resolution-rate": -1 } })
    expect(many.changes).toMatchObject([{ comparison: { unlike: "margin" } }])
  })
})
