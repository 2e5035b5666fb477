import { locales } from "@folkmoot/facts"
import { defineCalculator, defineMetric, metrics, resolutionRate } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { blocks } from "./catalogue.ts"
import { composeBlock } from "./define.ts"
import { exampleMeasure } from "./example-measures.ts"
import { checkFaithful, ledgerOf } from "./faithful.ts"
import { renderHtml } from "./html.ts"
import { renderMarkdown } from "./markdown.ts"
import { noteTexts } from "./notes.ts"
import { piecesOf } from "./pieces.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"

const context = { locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "Europe/Copenhagen" } as const

test("every numeral of a whole report is in its ledger or in words it quotes, for each reader, language and format", () => {
  for (const audience of audiences) {
    for (const locale of locales) {
      const report = tell(sampleInput, { ...context, audience, locale })
      expect(checkFaithful(renderMarkdown(report), ledgerOf(report))).toEqual([])
      expect(checkFaithful(renderHtml(report), { ...ledgerOf(report), format: "html" })).toEqual([])
    }
  }
})

test("what a source says of all that is counted from it is said once, under the title, and a period that is not over there too", () => {
  const text = { en: "Part of what happened is missing from the source forum.", de: "In der Quelle forum fehlt ein Teil dessen, was geschehen ist.", da: "Noget af det, der er sket, mangler i kilden forum." }
  const measures = sampleInput.measures.map((one) => (one.estimate.measured ? { ...one, estimate: { ...one.estimate, caveats: [{ id: "truncated", text }] } } : one))
  for (const audience of audiences) {
    for (const locale of locales) {
      const report = tell({ ...sampleInput, measures }, { ...context, audience, locale, asOf: "2025-10-31T12:00:00Z" })
      const noted = report.sections.filter(({ id }) => id !== "method").flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "claim" ? node.notes : [])))
      expect(JSON.stringify(report.dateline).split(text[locale])).toHaveLength(2)
      expect(JSON.stringify(noted)).not.toContain(text[locale])
      const open = noteTexts.open[locale]
      expect(JSON.stringify(noted)).not.toContain(open)
      expect(checkFaithful(renderMarkdown(report), ledgerOf(report))).toEqual([])
    }
  }
})

test("a planted number is found", () => {
  const report = tell(sampleInput, context)
  expect(checkFaithful(`${renderMarkdown(report)}\nGrowth of 123456 %.`, ledgerOf(report)).map(({ text }) => text)).toEqual(["123456 %"])
})

test("the same ids are bound in every language", () => {
  for (const audience of audiences) {
    const ids = locales.map((locale) => tell(sampleInput, { ...context, audience, locale }).ledger.map(({ id }) => id))
    expect(ids[1]).toEqual(ids[0])
    expect(ids[2]).toEqual(ids[0])
  }
})

test("every number in the ledger is printed: nothing is kept that no reader sees", () => {
  const report = tell(sampleInput, context)
  const markdown = renderMarkdown(report)
  const unseen = report.ledger.filter(({ kind, texts }) => kind !== "link" && !texts.some((text) => markdown.includes(text))).map(({ id }) => id)
  expect(unseen).toEqual([])
})

test("without a measure nothing is said of it, and no other number takes its place", () => {
  const numbers = [...new Map(sampleInput.measures.map(({ metric, variant }) => [`${metric}/${variant}`, { metric, variant }])).values()]
  for (const { metric, variant } of numbers) {
    const measures = sampleInput.measures.filter((one) => one.metric !== metric || one.variant !== variant)
    for (const audience of audiences) {
      const [before, after] = [tell(sampleInput, { ...context, audience }), tell({ ...sampleInput, measures }, { ...context, audience })]
      const known = new Set(before.ledger.map(({ id }) => id))
      // What a plan aims at stands without it.
      expect(after.ledger.filter((one) => one.kind !== "target" && one.metric?.startsWith(`${metric}@`) === true && one.variant === variant)).toEqual([])
      // What the report counted itself, and the stretch it speaks of, may be others; another definition of the same metric may stand in.
      expect(after.ledger.filter((one) => !known.has(one.id) && !["count", "date", "amount"].includes(one.kind) && one.metric?.startsWith(`${metric}@`) !== true)).toEqual([])
    }
  }
})

test("the order of measures changes nothing", () => {
  const report = JSON.stringify(tell(sampleInput, context))
  fc.assert(
    fc.property(fc.shuffledSubarray([...sampleInput.measures], { minLength: sampleInput.measures.length }), (measures) => {
      expect(JSON.stringify(tell({ ...sampleInput, measures }, context))).toBe(report)
    }),
    { numRuns: 10 },
  )
})

test("equal input gives equal bytes, and the report survives being saved as JSON", () => {
  const [first, second] = [tell(sampleInput, context), tell(structuredClone(sampleInput), context)]
  const saved = JSON.parse(JSON.stringify(first)) as typeof first
  expect(saved).toEqual(first)
  for (const render of [renderMarkdown, renderHtml]) {
    expect(render(second)).toBe(render(first))
    expect(render(saved)).toBe(render(first))
  }
})

test("every audience is told something, and what could not be measured", () => {
  for (const audience of audiences) {
    const report = tell({ measures: [] }, { ...context, audience })
    const wanted = blocks.filter((block) => (block.audiences as readonly string[]).includes(audience) && Object.keys(block.needs).length > 0)
    expect(report.notMeasured.flatMap(({ blocks: silent }) => silent).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted())
    expect(report.sections.map(({ id }) => id)).toContain("limits")
    expect(piecesOf(report).filter(({ kind }) => kind === "value").length).toBe(1)
  }
})

test("a metric the plan aims at and nobody measured is said to be missing, though no block needs it", () => {
  const missing = tell(sampleInput, context).notMeasured.filter((one) => one.blocks.includes("goal-attainment"))
  expect(missing).toEqual([
    { metric: "referral-rate", variant: "acquisition-share", title: "Referral rate", why: "not-recorded", detail: "Not in this sample.", blocks: ["goal-attainment"] },
  ])
})

const { length: _, name: __, id: ___, ...card } = resolutionRate
const posts = defineMetric(defineCalculator({ ...card, id: "busy-days" }), () => ({ ...card, tier: "activity", title: { en: "Busy days", de: "Belebte Tage", da: "Travle dage" } }))

test("withheld numbers leak into no format; their names are said", () => {
  const secret = exampleMeasure(posts, { value: 0.0173, low: 0.0171, high: 0.0175, n: 987_654 })
  for (const locale of locales) {
    const report = tell({ ...sampleInput, measures: [...sampleInput.measures, secret], metrics: [...metrics, posts] }, { ...context, locale })
    expect(report.withheld).toEqual([{ metric: "busy-days", title: posts.title[locale], because: "activity" }])
    for (const said of [JSON.stringify(report), renderMarkdown(report), renderHtml(report)]) expect(said).not.toMatch(/1[.,]73|0\.017|987[.,]?654/)
    expect(renderMarkdown(report)).toContain(posts.title[locale])
  }
})

test("months alone are not taken for the whole", () => {
  const measures = sampleInput.measures.filter(({ period }) => period.label !== "all")
  const report = tell({ measures }, context)
  expect(report.notMeasured.map(({ metric }) => metric)).toContain("resolution-rate")
  expect(report.sections.flatMap(({ nodes }) => nodes).filter(({ kind }) => kind === "figure")).toEqual([])
})

test("what a number is made of is never told, for its parts may be people", () => {
  const parts = [{ of: "pseudonym-of-somebody", value: 0.5, n: 3 }]
  const measures = sampleInput.measures.map((one) => (one.estimate.measured ? { ...one, estimate: { ...one.estimate, parts } } : one))
  for (const audience of audiences) {
    const report = tell({ ...sampleInput, measures }, { ...context, audience })
    expect(report.ledger.length).toBeGreaterThan(0)
    for (const text of [JSON.stringify(report), renderMarkdown(report), renderHtml(report)]) expect(text).not.toContain("pseudonym-of-somebody")
  }
})

test("what is told last still stands where it is read", () => {
  for (const audience of audiences) {
    for (const { nodes } of tell(sampleInput, { ...context, audience }).sections.filter(({ id }) => id !== "figures")) {
      const orders = nodes.flatMap((node) => (node.kind === "headlines" ? [] : [blocks.find(({ id }) => id === node.block)?.order ?? Number.MAX_SAFE_INTEGER]))
      expect(orders).toEqual(orders.toSorted((a, b) => a - b))
    }
  }
})

test("today is the day it is where the report is read: an objective that begins then is in force, one that was due the day before is over", () => {
  const seen: string[] = []
  const watching = composeBlock({
    id: "watching", since: "0.1.0", audiences: ["executive"], section: "goals", sources: ["concept:22"], needs: {}, messages: {},
    compose: ({ today, inForce }) => {
      seen.push(today, ...inForce.map(({ id }) => id))
      return []
    },
  })
  const plan = { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { objectives: [{ id: "summer", title: "Summer", start: "2026-07-01" }] } } as const
  tell({ measures: [], plan, blocks: [watching] }, { ...context, asOf: "2026-06-30T22:00:00.000Z" })
  expect(seen).toEqual(["2026-07-01", "summer"])
})

test("a moment that is none is repeated as it was given, and never taken for the beginning of 1970", () => {
  const measures = sampleInput.measures.map((one) => ({ ...one, period: { ...one.period, to: null } }))
  const { assessment } = sampleInput
  const previous = { asOf: "last spring", ...(assessment === undefined ? {} : { assessment: { ...assessment, level: 0 as const } }) }
  for (const input of [sampleInput, { ...sampleInput, measures }, { ...sampleInput, previous }]) {
    for (const audience of audiences) {
      for (const locale of locales) {
        const report = tell(input, { ...context, audience, locale, asOf: "late in October" })
        expect(report.dateline.filter(({ kind }) => kind === "quote").map(({ text }) => text)).toEqual(["late in October"])
        expect(JSON.stringify(report)).not.toMatch(/19(?:69|70)/)
      }
    }
  }
})

test("a plan that a program put together may say stretches of the calendar; the report is that of the days they stand for", () => {
  const { plan } = sampleInput
  if (plan === undefined) throw new Error("The sample has a plan.")
  const said = { ...plan, spec: { ...plan.spec, objectives: (plan.spec.objectives ?? []).map((one) => ({ ...one, start: "2025-Q1", due: "2025-H2" })) } }
  const days = { ...said, spec: { ...said.spec, objectives: said.spec.objectives.map((one) => ({ ...one, start: "2025-01-01", due: "2025-12-31" })) } }
  const previous = (one: typeof said) => ({ asOf: "2025-01-01T00:00:00Z", plan: one })
  for (const audience of audiences) expect(tell({ ...sampleInput, plan: said, previous: previous(said) }, { ...context, audience })).toEqual(tell({ ...sampleInput, plan: days, previous: previous(days) }, { ...context, audience }))
})
