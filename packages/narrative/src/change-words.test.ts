import { locales, type Locale } from "@folkmoot/facts"
import { changes, compare, firstResponseTime, netPromoterScore, referralRate, resolutionRate, returnOnInvestment, type AnyMetric, type ChangesOptions, type Measured } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sayChanged } from "./change-words.ts"
import { exampleAsOf, exampleMeasure } from "./example-measures.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import { numberWords } from "./number-words.ts"
import { wordsOf } from "./render-lines.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"

const now = { label: "all", from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z" }
const then = { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" }

type Given = readonly [value: number, low: number, high: number, n: number]

const measured = (metric: AnyMetric, [value, low, high, n]: Given, over: typeof now, more: Partial<Measured> = {}): MeasuredMeasure => {
  const measure = exampleMeasure(metric, { value, low, high, n }, over)
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return { ...measure, estimate: { ...measure.estimate, ...more } }
}

const said = (locale: Locale, before: MeasuredMeasure, after: MeasuredMeasure, options: ChangesOptions = {}) => {
  const [change] = changes([before], [after], options)
  if (change === undefined) throw new RangeError("The two are of one metric and variant.")
  const ledger = openLedger(locale, "UTC")
  const phrase = sayChanged({ locale, audience: "executive", asOf: exampleAsOf, timeZone: "UTC" }, ledger.bind, { change, before }, after)
  return { phrase, text: wordsOf(phrase).replaceAll("\u00a0", " "), ledger: ledger.entries() }
}

const risen: Readonly<Record<Locale, RegExp>> = { en: /has risen by/, de: /ist er um .* gestiegen\.$/, da: /er det steget med/ }
const fallen: Readonly<Record<Locale, RegExp>> = { en: /has fallen by/, de: /ist er um .* gesunken\.$/, da: /er det faldet med/ }
const same: Readonly<Record<Locale, RegExp>> = { en: /about the same now\.$/, de: /etwa gleich geblieben\.$/, da: /nu er det omtrent det samme\.$/ }

const shares = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5000 }))
  .map(([a, b, c, n]): Given => {
    const [low, value, high] = [a, b, c].toSorted((one, other) => one - other) as [number, number, number]
    return [value, low, high, n]
  })

test("a number is said to have risen or fallen exactly where the interval of the difference excludes no change", () => {
  fc.assert(
    fc.property(shares, shares, fc.constantFrom(...locales), (earlier, later, locale) => {
      const [before, after] = [measured(resolutionRate, earlier, then), measured(resolutionRate, later, now)]
      const comparison = compare(before.estimate, after.estimate)
      if (!comparison.comparable) throw new RangeError(comparison.detail)
      const { text } = said(locale, before, after)
      expect(risen[locale].test(text)).toBe(comparison.interval.low > 0)
      expect(fallen[locale].test(text)).toBe(comparison.interval.high < 0)
      expect(same[locale].test(text)).toBe(false)
    }),
  )
})

test("it is about the same only within a margin somebody set", () => {
  fc.assert(
    fc.property(shares, shares, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...locales), (earlier, later, margin, locale) => {
      const [before, after] = [measured(resolutionRate, earlier, then), measured(resolutionRate, later, now)]
      const comparison = compare(before.estimate, after.estimate)
      if (!comparison.comparable) throw new RangeError(comparison.detail)
      const { low, high } = comparison.interval
      expect(same[locale].test(said(locale, before, after, { margin }).text)).toBe(!(low > 0) && !(high < 0) && -margin <= low && high <= margin)
    }),
  )
})

test("how many more cases would tell is never fewer than there are: one sample in two would fall short of any less", () => {
  fc.assert(
    fc.property(shares, shares, (earlier, later) => {
      const { text, ledger } = said("en", measured(resolutionRate, earlier, then), measured(resolutionRate, later, now))
      const more = ledger.find(({ id }) => id.includes("needed/"))?.value
      expect(text.includes("it takes longer periods with about")).toBe(more !== undefined)
      if (typeof more === "number") expect(more).toBeGreaterThanOrEqual(earlier[3] + later[3])
    }),
  )
})

test("where a verb says that a number rose or fell, the difference has no sign; else it keeps its own", () => {
  fc.assert(
    fc.property(shares, shares, fc.constantFrom(...locales), (earlier, later, locale) => {
      const { phrase, ledger } = said(locale, measured(resolutionRate, earlier, then), measured(resolutionRate, later, now))
      const change = ledger.find(({ kind }) => kind === "change")
      for (const part of phrase) if (part.kind === "value" && part.ref === change?.id) expect(part.text).not.toMatch(/[-+\u2212]/)
      const [, plain = ""] = change?.texts ?? []
      if (change?.verdict === "higher" || change?.verdict === "lower") expect(plain).not.toMatch(/[-+\u2212]/)
      else expect(plain.startsWith("\u2212")).toBe((change?.value ?? 0) < 0 && /[1-9]/.test(plain))
    }),
  )
})

test("every number of the sentence is bound, in each language by the same ids, and none of its words is a number", () => {
  fc.assert(
    fc.property(shares, shares, (earlier, later) => {
      const [before, after] = [measured(resolutionRate, earlier, then), measured(resolutionRate, later, now)]
      const all = locales.map((locale) => said(locale, before, after))
      for (const [index, { phrase }] of all.entries()) {
        for (const part of phrase) {
          if (part.kind === "text") {
            expect(part.text).not.toMatch(/\p{Nd}/u)
            expect(numberWords(locales[index] as Locale, part.text)).toEqual([])
          }
        }
      }
      expect(new Set(all.map(({ ledger }) => ledger.map(({ id }) => id).join(" "))).size).toBe(1)
    }),
  )
})

test("the two periods of a number are two entries of the ledger, each with its own value", () => {
  const { ledger } = said("en", measured(resolutionRate, [0.4, 0.35, 0.45, 300], then), measured(resolutionRate, [0.6, 0.55, 0.65, 300], now))
  const report = tell(
    { measures: [measured(resolutionRate, [0.6, 0.55, 0.65, 300], now)], earlier: [measured(resolutionRate, [0.4, 0.35, 0.45, 300], then)] },
    { locale: "en", audience: "support", asOf: exampleAsOf, timeZone: "UTC" },
  )
  expect(ledger.filter(({ kind }) => kind === "measure").map(({ value }) => value)).toEqual([0.4])
  expect(report.ledger.filter(({ kind }) => kind === "measure").map(({ value }) => value)).toEqual([0.4, 0.6])
})

test("neither the order of the measures nor that of the earlier ones matters", () => {
  const earlier = sampleInput.measures.flatMap((measure) =>
    measure.period.label === "all" ? [{ ...measure, period: { label: "all", from: "2023-04-30T22:00:00.000Z", to: "2024-04-30T22:00:00.000Z" } }] : [],
  ).map((measure) => (measure.estimate.measured ? { ...measure, estimate: { ...measure.estimate, window: { ...measure.period, timeZone: "Europe/Copenhagen", closed: true } } } : measure))
  const context = { locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "Europe/Copenhagen" } as const
  const report = JSON.stringify(tell({ ...sampleInput, earlier }, context))
  expect(report).toContain("\"change/")
  fc.assert(
    fc.property(fc.shuffledSubarray([...sampleInput.measures], { minLength: sampleInput.measures.length }), fc.shuffledSubarray(earlier, { minLength: earlier.length }), (measures, before) => {
      expect(JSON.stringify(tell({ ...sampleInput, measures, earlier: before }, context))).toBe(report)
    }),
    { numRuns: 5 },
  )
})

const hour = 3_600_000

const cases: readonly {
  readonly title: string
  readonly before: MeasuredMeasure
  readonly after: MeasuredMeasure
  readonly options?: ChangesOptions
  readonly expect: readonly [en: string, de: string, da: string]
}[] = [
  {
    title: "a share that rose, in percentage points",
    before: measured(resolutionRate, [0.41, 0.36, 0.46, 350], then),
    after: measured(resolutionRate, [0.62, 0.57, 0.67, 360], now),
    expect: [
      "It was 41% (36–46%) from 1 January 2024 to 31 December 2024; since then it has risen by 21 percentage points (14–28).",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 41 % (36–46 %); seither ist er um 21 Prozentpunkte (14–28) gestiegen.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 41 % (36–46 %); siden da er det steget med 21 procentpoint (14–28).",
    ],
  },
  {
    title: "a wait that fell, without its minus",
    before: measured(firstResponseTime, [10 * hour, 9 * hour, 11 * hour, 340], then),
    after: measured(firstResponseTime, [4 * hour, 3 * hour, 5 * hour, 380], now),
    expect: [
      "It was 10 hours (9–11) from 1 January 2024 to 31 December 2024; since then it has fallen by 6.0 hours (4.6–7.4).",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 10 Stunden (9–11); seither ist er um 6,0 Stunden (4,6–7,4) gesunken.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 10 timer (9–11); siden da er det faldet med 6,0 timer (4,6–7,4).",
    ],
  },
  {
    title: "about the same, within a margin of five points",
    before: measured(netPromoterScore, [30, 29, 31, 9000], then),
    after: measured(netPromoterScore, [31, 30, 32, 9000], now),
    options: { margin: 5 },
    expect: [
      "It was 30 points (29–31) from 1 January 2024 to 31 December 2024; it is about the same now.",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 30 Punkte (29–31); seither ist er etwa gleich geblieben.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 30 point (29–31); nu er det omtrent det samme.",
    ],
  },
  {
    title: "cannot be told yet, and how many more cases would tell: needed for 0.04 of ±0.1 are about (0.1 ÷ 0.04 × 2.80 ÷ 1.96)² × 200, of which 200 are there",
    before: measured(resolutionRate, [0.5, 0.42, 0.58, 100], then),
    after: measured(resolutionRate, [0.54, 0.48, 0.6, 100], now),
    expect: [
      "It was 50% (42–58%) from 1 January 2024 to 31 December 2024; if the difference holds, it takes longer periods with about 2,400 more cases in all to tell whether it has risen or fallen since.",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 50 % (42–58 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 2.400 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 50 % (42–58 %); holder forskellen, skal der længere perioder med i alt omkring 2.400 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
    ],
  },
  {
    title: "cannot be told yet, but only just: it takes about as many cases again, for the next few may move it to either side",
    before: measured(referralRate, [0.0592, 0.044, 0.0794, 692], then),
    after: measured(referralRate, [0.0412, 0.0324, 0.051, 1579], now),
    expect: [
      "It was 6% (4–8%) from 1 January 2024 to 31 December 2024; if the difference holds, it takes longer periods with about 2,500 more cases in all to tell whether it has risen or fallen since.",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 6 % (4–8 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 2.500 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 6 % (4–8 %); holder forskellen, skal der længere perioder med i alt omkring 2.500 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
    ],
  },
  {
    title: "no difference at all: no number of cases is named",
    before: measured(resolutionRate, [0.5, 0.42, 0.58, 100], then),
    after: measured(resolutionRate, [0.5, 0.42, 0.58, 100], now),
    expect: [
      "It was 50% (42–58%) from 1 January 2024 to 31 December 2024; whether it has risen or fallen since cannot be told yet.",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 50 % (42–58 %); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 50 % (42–58 %); om det siden er steget eller faldet, kan endnu ikke afgøres.",
    ],
  },
  {
    title: "more cases than anybody will ever count are not named: needed for 0.004 of ±0.1 are more than a hundred times the 200 that are there",
    before: measured(resolutionRate, [0.5, 0.42, 0.58, 100], then),
    after: measured(resolutionRate, [0.504, 0.444, 0.564, 100], now),
    expect: [
      "It was 50% (42–58%) from 1 January 2024 to 31 December 2024; whether it has risen or fallen since cannot be told yet.",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 50 % (42–58 %); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 50 % (42–58 %); om det siden er steget eller faldet, kan endnu ikke afgøres.",
    ],
  },
  {
    title: "what rests on something assumed is not settled by more cases",
    before: measured(returnOnInvestment, [0.1, -0.2, 0.5, 24], then),
    after: measured(returnOnInvestment, [0.2, -0.1, 0.6, 24], now, { assumptions: [{ id: "benefit: time", of: "time", text: { en: "Assumed.", de: "Angenommen.", da: "Antaget." }, swing: { low: 0, high: 0.5 } }] }),
    expect: [
      "It was 10% (−20 to 50%) from 1 January 2024 to 31 December 2024; whether it has risen or fallen since cannot be told yet.",
      "Vom 1. Januar 2024 bis zum 31. Dezember 2024 betrug der Wert 10 % (−20 bis 50 %); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
      "Fra 1. januar 2024 til 31. december 2024 lå tallet på 10 % (−20 til 50 %); om det siden er steget eller faldet, kan endnu ikke afgøres.",
    ],
  },
  {
    title: "measured in another way",
    before: measured(resolutionRate, [0.5, 0.42, 0.58, 100], then, { options: { horizon: hour } }),
    after: measured(resolutionRate, [0.5, 0.42, 0.58, 100], now),
    expect: [
      "It is not compared with the earlier period, because it was measured in another way then.",
      "Ein Vergleich mit dem früheren Zeitraum entfällt, weil der Wert damals anders gemessen wurde.",
      "Tallet sammenlignes ikke med det tidligere, fordi det dengang blev målt på en anden måde.",
    ],
  },
  {
    title: "a period that can still change",
    before: measured(resolutionRate, [0.5, 0.42, 0.58, 100], then),
    after: measured(resolutionRate, [0.5, 0.42, 0.58, 100], now, { window: { from: now.from, to: now.to, timeZone: "UTC", closed: false } }),
    expect: [
      "It is not compared with the earlier period, because cases of the period are still open.",
      "Ein Vergleich mit dem früheren Zeitraum entfällt, weil noch nicht alle Fälle des Zeitraums abgeschlossen sind.",
      "Tallet sammenlignes ikke med det tidligere, fordi nogle af periodens sager stadig er åbne.",
    ],
  },
  {
    title: "periods that overlap",
    before: measured(resolutionRate, [0.5, 0.42, 0.58, 100], { label: "all", from: "2024-07-01T00:00:00.000Z", to: "2025-07-01T00:00:00.000Z" }),
    after: measured(resolutionRate, [0.5, 0.42, 0.58, 100], now),
    expect: [
      "It is not compared with the other period, because the periods overlap.",
      "Ein Vergleich entfällt, weil sich die Zeiträume überschneiden.",
      "Tallet sammenlignes ikke med den anden periode, fordi perioderne overlapper hinanden.",
    ],
  },
]

test.each(cases)("$title", ({ before, after, options, expect: [en, de, da] }) => {
  const lines = Object.fromEntries(locales.map((locale) => [locale, said(locale, before, after, options).text]))
  expect(lines).toEqual({ en, de, da })
})

test("an earlier stretch that nobody knows the beginning of is said up to its last day", () => {
  const after = measured(resolutionRate, [0.7, 0.65, 0.75, 400], now)
  const begun = measured(resolutionRate, [0.5, 0.45, 0.55, 400], then)
  const before = { ...begun, period: { ...begun.period, from: null } }
  expect(said("en", before, after).text).toMatch(/^It was 50% \(45–55%\) up to 31 December 2024;/)
  expect(said("de", before, after).text).toMatch(/^Bis zum 31\. Dezember 2024 betrug der Wert 50 %/)
  expect(said("da", before, after).text).toMatch(/^Til og med 31\. december 2024 lå tallet på 50 %/)
})
