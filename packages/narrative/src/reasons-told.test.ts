import { assess, criteria, defineCriterion, each, fromPlan, measuredAtAll, type AnyCriterion, type Assessment } from "@folkmoot/maturity"
import { caveatTexts, costPerConversion, type Caveat } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import { describe, expect, test } from "vitest"
import { catalogueTemplate } from "./catalogue-template.ts"
import { exampleMeasure } from "./example-measures.ts"
import { piecesOf } from "./pieces.ts"
import { leaksIn, pseudoCatalogue } from "./pseudo-catalogue.ts"
import type { Report } from "./report.ts"
import { tell } from "./tell.ts"
import { conversionCost } from "./units/conversion-cost.ts"
import { maturityLevel } from "./units/maturity-level.ts"

const template = catalogueTemplate()
const pseudo = pseudoCatalogue(template)

const said = { by: "community lead", on: "2026-03-01", note: "We looked." }

const assessed = (spec: PlanSpec | undefined, given: readonly AnyCriterion[] = criteria): Assessment =>
  assess({ measures: [], ...(spec === undefined ? {} : { plan: spec }), criteria: given, declared: given.slice(0, 4).map(({ id }) => ({ criterion: id, verdict: "unmet", ...said })) })

/** A report on what stands in the way, all of it: the assessment with another list of obstacles for each. */
const reportsOn = (assessment: Assessment, locale: Parameters<typeof tell>[1]["locale"]): readonly Report[] =>
  assessment.criteria.map(({ criterion }) => tell({ measures: [], assessment: { ...assessment, inTheWay: [criterion] }, blocks: [maturityLevel] }, { locale, audience: "executive", asOf: "2026-03-02T00:00:00.000Z", timeZone: "UTC" }))

const plans: Readonly<Record<string, PlanSpec | undefined>> = {
  "no plan": undefined,
  "an empty plan": {},
  "a plan with one of many things, and names of its own": {
    organisation: { mission: "Craft businesses keep their books." },
    goals: [{ id: "relief", title: "Fewer tickets" }, { id: "stay", title: "Members stay" }, { id: "more", title: "More members" }, { id: "known", title: "Known" }, { id: "told", title: "Told" }],
    objectives: [{ id: "solved", title: "Half of all solved" }],
    stakeholders: [{ id: "head", role: "Head of service" }],
  },
}

describe.each(Object.entries(plans))("on %s", (_, spec) => {
  const assessment = assessed(spec)

  test("whatever the criteria of this package find comes through the catalogue", () => {
    for (const report of reportsOn(assessment, pseudo)) expect(leaksIn(report)).toEqual([])
  })

  test("a catalogue that says what German says gives the German reasons, quotation marks aside", () => {
    const german = { locale: "de-DE", texts: Object.fromEntries(template.map(({ key, de }) => [key, de])) }
    const words = (report: Report): string => piecesOf(report).map(({ text }) => text).join(" ").replace(/[“”„]/g, "")
    expect(reportsOn(assessment, german).map(words)).toEqual(reportsOn(assessment, "de").map(words))
  })
})

test("what a catalogue lacks of a reason makes all of it English, and marked", () => {
  const guides = { en: "Guides we wrote", de: "Unsere Leitfäden", da: "Vores guider" }
  const own = defineCriterion({
    id: "guides-written", since: "0.1.0", level: 1, asks: guides, why: guides, sources: ["concept:1"], remedy: { effort: "days", text: guides },
    evidence: { goals: fromPlan((spec) => spec.goals) },
    judge: ({ goals }) => each(goals, guides, { holds: ({ title }) => title === "", name: ({ title }) => title }),
  })
  const reason = (of: Report) => piecesOf(of).flatMap((piece) => (piece.kind === "quote" && piece.text.includes("Fewer tickets") ? [piece] : []))
  const judged = assess({ measures: [], plan: { goals: [{ id: "g", title: "Fewer tickets" }] }, criteria: [own] })
  const [lacking] = reportsOn(judged, pseudo)
  expect(lacking === undefined ? [] : reason(lacking)).toEqual([{ kind: "quote", origin: "assessment", text: "Guides we wrote: 0 of 1; still open for “Fewer tickets”.", lang: "en" }])
  const [known] = reportsOn(judged, pseudoCatalogue(catalogueTemplate({ criteria: [own] })))
  expect(known === undefined ? [] : reason(known)).toEqual([{ kind: "quote", origin: "assessment", text: "⟦⟦Guides we wrote⟧: 0 of 1; still open for “Fewer tickets”.⟧" }])
})

test("a number that nobody can see the end of is told as such, beside the number", () => {
  const own = defineCriterion({
    id: "known", since: "0.1.0", level: 1, asks: { en: "Known?", de: "Bekannt?", da: "Kendt?" }, why: { en: "W.", de: "W.", da: "W." }, sources: ["concept:1"], remedy: { effort: "days", text: { en: "R.", de: "R.", da: "R." } },
    evidence: { cost: costPerConversion }, judge: ({ cost }) => measuredAtAll(cost),
  })
  const given = exampleMeasure(costPerConversion, { value: 1250, low: 1000, high: 1500, n: 40, currency: "EUR" })
  if (!given.estimate.measured) throw new RangeError("It was given with a value.")
  const open = { ...given, estimate: { ...given.estimate, interval: { ...given.estimate.interval, open: "above" as const } } }
  const [report] = reportsOn(assess({ measures: [open], criteria: [own] }), "en")
  expect(report === undefined ? "" : piecesOf(report).map(({ text }) => text).join("")).toContain("; the range is open, and the true value may lie beyond it.")
})

const [partMissing, atLeast] = caveatTexts
const kinds = caveatTexts.filter(({ en }) => en === "tools" || en === "staff")

test.each([
  ["a source that lacks a part", { id: "truncated", text: { en: "Part of what happened is missing from the source forum, old.", de: "In der Quelle forum, old fehlt ein Teil dessen, was geschehen ist.", da: "Noget af det, der er sket, mangler i kilden forum, old." }, says: [{ text: partMissing, slots: { named: { own: "forum, old" } } }] }, "⟦Part of what happened is missing from the source forum, old.⟧"],
  ["kinds of cost nobody told", { id: "lower-bound", text: { en: "At least this much: nothing is known about these kinds of cost: tools, staff.", de: "–", da: "–" }, says: [{ text: atLeast, slots: { named: { all: kinds } } }] }, "⟦At least this much: nothing is known about these kinds of cost: ⟦tools⟧ och ⟦staff⟧.⟧"],
] as [string, Caveat, string][])("a warning that names %s comes through the catalogue", (_, caveat, expected) => {
  const measure = exampleMeasure(costPerConversion, { value: 1250, low: 1000, high: 1500, n: 40, currency: "EUR", caveats: [caveat] })
  const told = tell({ measures: [measure], blocks: [conversionCost] }, { locale: pseudo, audience: "executive", asOf: "2026-03-02T00:00:00.000Z", timeZone: "UTC" })
  expect(piecesOf(told).map(({ text }) => text)).toContain(expected)
  expect(leaksIn(told)).toEqual([])
})
