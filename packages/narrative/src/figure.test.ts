import { locales } from "@folkmoot/facts"
import { avoidedSupportCost, firstResponseTime, resolutionRate, returnOnInvestment, type Assumption } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { exampleAsOf, exampleMeasure } from "./example-measures.ts"
import { figureOf } from "./figure.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure, type Need } from "./need.ts"

const texts = { en: "An estimate.", de: "Eine Schätzung.", da: "Et skøn." } as const

const measured = (need: Need, value: number, assumptions: readonly Assumption[]): MeasuredMeasure => {
  const measure = exampleMeasure(need, { value, low: value, high: value, n: 12, assumptions })
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return measure
}

const tornado = (measure: MeasuredMeasure, locale: (typeof locales)[number] = "en") => {
  const ledger = openLedger(locale, "UTC")
  const context = { locale, audience: "executive", asOf: exampleAsOf, timeZone: "UTC" } as const
  return { figure: figureOf.tornado(context, ledger.bind, { block: "returns", title: { en: "What becomes of it", de: "Was daraus wird", da: "Hvad det bliver til" } }, measure, (id) => id), ledger: ledger.entries() }
}

const swings = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), low: fc.double({ min: -5, max: 5, noNaN: true }), high: fc.double({ min: -5, max: 5, noNaN: true }) }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 8 },
)

const assumed = ({ id, low, high }: { readonly id: string; readonly low: number; readonly high: number }): Assumption => ({ id, of: id, text: texts, swing: { low, high } })

test("the bars of a tornado stand the widest first, whatever order they come in", () => {
  fc.assert(
    fc.property(swings, fc.double({ min: -5, max: 5, noNaN: true }), (all, value) => {
      const { figure } = tornado(measured(returnOnInvestment, value, all.map(assumed)))
      const widths = (figure?.values ?? []).map(({ measured: bar }) => (bar === undefined ? Number.NaN : bar.high - bar.low))
      expect(widths).toHaveLength(all.length)
      expect(widths).toEqual(widths.toSorted((a, b) => b - a))
      expect(tornado(measured(returnOnInvestment, value, all.toReversed().map(assumed))).figure).toEqual(figure)
    }),
  )
})

test("every bar is that of its own assumption, from its lower end to its higher, and is bound as a part of the one value", () => {
  fc.assert(
    fc.property(swings, fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(...locales), (all, value, locale) => {
      const { figure, ledger } = tornado(measured(returnOnInvestment, value, all.map(assumed)), locale)
      for (const { label, measured: bar } of figure?.values ?? []) {
        const given = all.find(({ id }) => id === label)
        expect([bar?.low, bar?.high]).toEqual([Math.min(given?.low ?? 0, given?.high ?? 0), Math.max(given?.low ?? 0, given?.high ?? 0)])
        expect(bar?.value).toBe(value)
        const entry = ledger.find(({ id }) => id === bar?.ref)
        expect(entry?.kind).toBe("part")
        expect(entry?.texts).toContain(bar?.text)
        expect(entry?.texts).toContain(bar?.range)
      }
    }),
  )
})

test("of a line over time only what can still change is marked so; what was not measured has its period alone", () => {
  const ledger = openLedger("en", "UTC")
  const context = { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" } as const
  const overall = measured(resolutionRate, 0.5, [])
  const over = (label: string, from: string | null, closed: boolean): MeasuredMeasure =>
    ({ ...overall, period: { ...overall.period, label, from }, estimate: { ...overall.estimate, window: { from, to: null, timeZone: "UTC", closed } } })
  const refused = { ...exampleMeasure(resolutionRate, { why: "not-recorded" }), period: { label: "2025-W07", from: "2025-02-10", to: "2025-02-17" } }
  const { values } = figureOf.series(context, ledger.bind, { block: "solved", title: texts }, overall, [over("2025-01", "2025-01-01", true), over("2025-02", "2025-02-01", false), over("2025-Q1", null, true), refused])
  expect(values.map(({ measured: shown, ...rest }) => ({ ...rest, text: shown?.text }))).toEqual([
    { label: "January 2025", at: "2025-01-01", text: "50%" }, { label: "February 2025", at: "2025-02-01", open: true, text: "50%" }, { label: "2025-Q1", text: "50%" }, { label: "2025-W07", at: "2025-02-10", text: undefined },
  ])
})

test("bars stand beside one another only where they count in one unit and one currency", () => {
  const [share, wait, euros] = [measured(resolutionRate, 0.5, []), measured(firstResponseTime, 3_600_000, []), measured(avoidedSupportCost, 380_000, [])]
  const crowns: MeasuredMeasure = { ...euros, estimate: { ...euros.estimate, currency: "DKK" } }
  const bars = (...measures: readonly MeasuredMeasure[]) => {
    const context = { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" } as const
    return figureOf.bars(context, openLedger("en", "UTC").bind, { block: "goals", title: texts }, measures.map((measure, at) => ({ label: `\u202e${at}`, id: `${at}`, measure })))?.values.map(({ label }) => label)
  }
  expect(bars(share, share)).toEqual(["\ufffd0", "\ufffd1"])
  expect(bars(euros, euros)).toHaveLength(2)
  for (const unlike of [[share, wait], [share, share, wait], [euros, crowns], []]) expect(bars(...unlike)).toBeUndefined()
})

test("what takes no number for granted is no bar, and a single bar is no figure", () => {
  const plain: Assumption = { id: "due", text: texts }
  const [first, second] = [assumed({ id: "first", low: 0.1, high: 0.4 }), assumed({ id: "second", low: 0.2, high: 0.3 })]
  expect(tornado(measured(returnOnInvestment, 0.25, [])).figure).toBeUndefined()
  expect(tornado(measured(returnOnInvestment, 0.25, [plain, first])).figure).toBeUndefined()
  expect(tornado(measured(returnOnInvestment, 0.25, [plain, second, first])).figure?.values.map(({ label }) => label)).toEqual(["first", "second"])
})

test("a tornado of money has an axis in its currency, words that try to be more stay words, and each language has its own", () => {
  const assumptions: readonly Assumption[] = [
    { id: "as-costly", text: { en: "As costly.", de: "Ebenso teuer.", da: "Lige så dyrt." }, swing: { low: 330_000, high: 430_000 } },
    { id: "visits", of: "\u202evisits", text: texts, swing: { low: 420_000, high: 340_000 } },
  ]
  const said = locales.map((locale) => {
    const { figure } = tornado(measured(avoidedSupportCost, 380_000, assumptions), locale)
    return figure?.values.map(({ label, measured: bar }) => [label, bar?.text, bar?.range].join(" | ").replaceAll("\u00a0", " "))
  })
  expect(tornado(measured(avoidedSupportCost, 380_000, assumptions)).figure?.axis).toEqual({ title: "EUR", divisor: 100, style: "money", currency: "EUR" })
  expect(said).toEqual([
    ["As costly. | €3,800 | €3,300–4,300", "\ufffdvisits | €3,800 | €3,400–4,200"],
    ["Ebenso teuer. | 3.800 € | 3.300–4.300 €", "\ufffdvisits | 3.800 € | 3.400–4.200 €"],
    ["Lige så dyrt. | 3.800 € | 3.300–4.300 €", "\ufffdvisits | 3.800 € | 3.400–4.200 €"],
  ])
})
