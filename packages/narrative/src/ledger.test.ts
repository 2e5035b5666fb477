import { resolutionRate } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { exampleMeasure } from "./example-measures.ts"
import { openLedger, type Binder, type Bound } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import type { LedgerEntry } from "./report.ts"

const given = exampleMeasure(resolutionRate, { value: 0.5, low: 0.4, high: 0.6, n: 90 })
if (!isMeasured(given)) throw new RangeError("It was given with a value.")
const measure: MeasuredMeasure = given
const id = "resolution-rate@1/matured-cohort/2025-01-01T00:00:00.000Z..2026-01-01T00:00:00.000Z"
const from = { metric: "resolution-rate@1", variant: "matured-cohort", period: measure.period }

test.each<[string, (bind: Binder) => Bound, LedgerEntry, count?: number]>([
  ["a measure", (bind) => bind.measure(measure), { id, kind: "measure", ...from, unit: "ratio", value: 0.5, interval: measure.estimate.interval, n: 90, texts: ["50% (40–60%)", "50%", "40–60%"] }, 0.5],
  ["its cases", (bind) => bind.cases(measure), { id: `${id}/n`, kind: "count", ...from, value: 90, texts: ["90"] }, 90],
  ["the level of its range", (bind) => bind.level(measure), { id: `${id}/level`, kind: "count", ...from, value: 0.95, texts: ["95%"] }],
  ["what was left out", (bind) => bind.leftOut(measure, "too-young", 3), { id: `${id}/left-out/too-young`, kind: "count", ...from, value: 3, texts: ["3"] }, 3],
  ["an option", (bind) => bind.option(measure, "horizon", { unit: "count", value: 30 }), { id: `${id}/option/horizon`, kind: "option", ...from, unit: "count", value: 30, texts: ["30"] }, 30],
  ["a bound", (bind) => bind.bound(measure, { side: "at-least", value: 0.3, unit: "ratio", level: 0.975, n: 9 }), { id: `${id}/bound`, kind: "bound", ...from, unit: "ratio", value: 0.3, texts: ["30%"] }],
  ["a part", (bind) => bind.part(measure, "own", { value: 0.2, low: 0.1, high: 0.3 }), { id: `${id}/part/own`, kind: "part", ...from, unit: "ratio", value: 0.2, texts: ["20% (10–30%)", "20%", "10–30%"] }, 0.2],
  ["a target", (bind) => bind.target("solved", { unit: "money", value: 1250, currency: "EUR" }, { metric: "cost-per-conversion@1", variant: "direct" }), { id: "target/solved", kind: "target", metric: "cost-per-conversion@1", variant: "direct", unit: "money", value: 1250, currency: "EUR", texts: ["€12.50"] }],
  ["an amount", (bind) => bind.amount("costs/0", { unit: "count", value: 7 }), { id: "amount/costs/0", kind: "amount", unit: "count", value: 7, texts: ["7"] }, 7],
  ["a figure of others", (bind) => bind.claim("c", { unit: "ratio", value: 0.9, source: "A survey", year: 2024 }), { id: "claim/c", kind: "claim", unit: "ratio", value: 0.9, source: "A survey", year: 2024, texts: ["90%"] }],
  ["a count", (bind) => bind.count("objectives", 1), { id: "count/objectives", kind: "count", value: 1, texts: ["1"] }, 1],
  ["a day", (bind) => bind.day(Date.UTC(2025, 4, 1), { id: "report/from" }), { id: "date/2025-05-01T00:00:00.000Z", kind: "date", of: [{ id: "report/from" }], texts: ["1 May 2025"] }],
  ["a moment", (bind) => bind.moment("2025-05-01T12:00:00Z", { id: "report/as-of" }), { id: "date/2025-05-01T12:00:00.000Z", kind: "date", of: [{ id: "report/as-of" }], texts: ["1 May 2025"] }],
  ["a day of the plan", (bind) => bind.planDay("2025-05-01", { id: "actions/guide/due", title: "Write the guide" }), { id: "date/2025-05-01", kind: "date", of: [{ id: "actions/guide/due", title: "Write the guide" }], texts: ["1 May 2025"] }],
  ["a month", (bind) => bind.month(Date.UTC(2025, 4, 1), { id }), { id: "month/2025-05-01T00:00:00.000Z", kind: "date", of: [{ id }], texts: ["May 2025"] }],
  ["a period", (bind) => bind.period("2025-Q2", { id }), { id: "period/2025-Q2", kind: "date", of: [{ id }], texts: ["2025-Q2"] }],
])("%s is entered as what it is, under the id that its piece refers to, with each of its forms", (_, said, entry, count) => {
  const { bind, entries } = openLedger("en", "UTC")
  const bound = said(bind)
  expect(entries().map((one) => ({ ...one, texts: one.texts.map((text) => text.replaceAll("\u00a0", " ")) }))).toEqual([entry])
  expect(bound.full).toMatchObject({ kind: "value", ref: entry.id })
  expect(bound.count).toBe(count)
})

test("what was printed twice has one entry with both forms, and entries stand by their ids", () => {
  const { bind, entries } = openLedger("en", "UTC")
  bind.target("b", { unit: "count", value: 5 }, { metric: "new-members@1", variant: "plain" })
  bind.link("a", "Members answer", "assumed")
  bind.target("b", { unit: "count", value: 6 }, { metric: "new-members@1", variant: "plain" })
  expect(entries().map(({ id: one, texts }) => [one, texts])).toEqual([["link/a", ["Members answer"]], ["target/b", ["5", "6"]]])
})

test("the same number under a surer range is another entry, so that neither range stands for the other", () => {
  const { bind, entries } = openLedger("en", "UTC")
  const surer = { ...measure, estimate: { ...measure.estimate, interval: { ...measure.estimate.interval, low: 0.38, high: 0.62, level: 0.975 } } }
  for (const one of [measure, surer]) bind.measure(one)
  expect(entries().map(({ id: one, interval }) => [one, interval?.level])).toEqual([[id, 0.95], [`${id}/level=0.975`, 0.975]])
})

test("a day is one entry and says all that it is of, each once", () => {
  const { bind, entries } = openLedger("en", "UTC")
  const [due, done] = [{ id: "objectives/solved/due", title: "Half of all solved" }, { id: "actions/guide/due", title: "Write the guide" }]
  for (const of of [due, done, due]) bind.planDay("2025-05-01", of)
  expect(entries().map(({ id: one, of }) => [one, of])).toEqual([["date/2025-05-01", [due, done]]])
})

test("what cannot be read as a day is repeated in the words of whoever wrote it, and a quote brings no full stop of its own", () => {
  const { bind, entries } = openLedger("en", "UTC", (words) => (words === "Hjælp." ? "da" : undefined))
  expect([bind.moment("some day", { id: "report/as-of" }), bind.planDay("soon", { id: "timeline/to" }), bind.quote(" Hjælp. ", "member"), bind.quote("Hjælp.", "member")].map(({ full }) => full)).toEqual([
    { kind: "quote", text: "some day", origin: "context" }, { kind: "quote", text: "soon", origin: "plan" }, { kind: "quote", text: "Hjælp", origin: "member" }, { kind: "quote", text: "Hjælp", origin: "member", lang: "da" },
  ])
  expect(entries()).toEqual([])
})
