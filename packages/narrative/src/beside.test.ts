import { locales, type Locale } from "@folkmoot/facts"
import { costPerConversion, firstResponseTime, netPromoterScore, newTieRate, resolutionRate, returnOnInvestment, selfServiceRatio, type AnyMetric, type Compared } from "@folkmoot/metrics"
import fc from "fast-check"
import { expect, test } from "vitest"
import { besideIn } from "./beside.ts"
import type { Changed } from "./change-words.ts"
import { exampleMeasure } from "./example-measures.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"

const [yearBefore, year] = [2024, 2025].map((from) => ({ label: "all", from: `${from}-01-01T00:00:00.000Z`, to: `${from + 1}-01-01T00:00:00.000Z` }))

const measured = (metric: AnyMetric, value: number, half: number, over = year): MeasuredMeasure => {
  const measure = exampleMeasure(metric, { value, low: value - half, high: value + half, n: 300 }, over)
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return measure
}

const pair = (metric: AnyMetric, [was, is]: readonly [number, number], [half, width]: readonly [number, number]) => {
  const [before, after] = [measured(metric, was, half, yearBefore), measured(metric, is, width)]
  const { estimate: { unit, currency } } = after
  const reach = Math.hypot(half, width)
  const comparison: Compared = {
    comparable: true, verdict: "cannot-tell", difference: is - was, unit, p: 0.5, interval: { low: is - was - reach, high: is - was + reach, level: 0.95, method: "mover" },
    ...(currency === undefined ? {} : { currency }),
  }
  const changed: Changed = { change: { metric: metric.id, variant: after.variant, group: {}, from: before.period, to: after.period, comparison }, before }
  return { before, after, changed }
}

/** What is printed of both numbers and their difference, in a language. */
const printed = ({ before, after, changed }: ReturnType<typeof pair>, locale: Locale): readonly string[] => {
  const { bind } = openLedger(locale, "UTC", undefined, undefined, besideIn([changed], [before, after], () => []))
  return [bind.measure(before), bind.measure(after), bind.difference(changed.change, after)].map(({ plain }) => (plain?.kind === "value" ? plain.text : ""))
}

/** Digits as a language groups them, as hundredths of thousandths, so that sums are exact. */
const numberIn = (text: string, locale: Locale): number => {
  const digits = text.replaceAll(locale === "en" ? "," : ".", "").replace(",", ".").replace("\u2212", "-")
  return Math.round(Number(/-?[\d.]*\d/.exec(digits)?.[0]) * 1e5) * (digits.includes("-") && !/-\d/.test(digits) ? -1 : 1)
}

const metricsByScale = [
  [resolutionRate, 1], [firstResponseTime, 2e8], [netPromoterScore, 100], [costPerConversion, 90_000], [returnOnInvestment, 3], [selfServiceRatio, 8], [newTieRate, 6],
] as const

const pairs = fc.tuple(
  fc.constantFrom(...metricsByScale),
  fc.tuple(fc.double({ min: 0.35, max: 0.65, noNaN: true }), fc.double({ min: 0.35, max: 0.65, noNaN: true })),
  fc.tuple(fc.double({ min: 0.001, max: 0.3, noNaN: true }), fc.double({ min: 0.001, max: 0.3, noNaN: true })),
).map(([[metric, scale], [was, is], [half, width]]) => pair(metric, [was * scale, is * scale], [half * scale, width * scale]))

test("the difference that is printed is that of the two printed numbers, in every language", () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom(...locales), (one, locale) => {
      const texts = printed(one, locale)
      const [before = Number.NaN, after, difference] = texts.map((text) => numberIn(text, locale))
      expect(difference, texts.join(" | ")).toBe((after ?? Number.NaN) - before)
    }),
    { numRuns: 400 },
  )
})

test("two durations and their difference are told in one unit of time", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 30 * 86_400_000 }), fc.integer({ min: 1000, max: 30 * 86_400_000 }), (was, is) => {
      const units = printed(pair(firstResponseTime, [was, is], [was / 3, is / 3]), "en").map((text) => /second|minute|hour|day/.exec(text)?.[0])
      expect(new Set(units).size).toBe(1)
    }),
  )
})

test("no number has more than one digit more than any of them alone, and no range reads as a point", () => {
  fc.assert(
    fc.property(pairs, (one) => {
      const behind = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0
      const alone = openLedger("en", "UTC").bind
      const own = Math.max(...[alone.measure(one.before), alone.measure(one.after), alone.difference(one.changed.change, one.after)].map(({ plain }) => (plain?.kind === "value" ? behind(plain.text) : 0)))
      const { bind } = openLedger("en", "UTC", undefined, undefined, besideIn([one.changed], [one.before, one.after], () => []))
      const endsIn = (binder: typeof bind, measure: MeasuredMeasure): number => {
        const { range } = binder.measure(measure)
        return new Set(range?.kind === "value" ? range.text.match(/[\d.,]+/g) : []).size
      }
      for (const measure of [one.before, one.after]) expect(endsIn(bind, measure)).toBeGreaterThanOrEqual(endsIn(alone, measure))
      fc.pre(one.after.estimate.unit !== "milliseconds" && one.after.estimate.unit !== "money")
      for (const text of printed(one, "en")) expect(behind(text)).toBeLessThanOrEqual(own + 1)
    }),
  )
})

test.each<[string, ReturnType<typeof pair>, readonly string[]]>([
  ["a rounding that does not come out has one digit more", pair(netPromoterScore, [36.2, 30.6], [11, 10]), ["36.2 points", "30.6 points", "\u22125.6 points"]],
  ["one that comes out has not", pair(netPromoterScore, [36.2, 30.4], [11, 10]), ["36 points", "30 points", "\u22126 points"]],
  ["as few digits as the widest range needs", pair(resolutionRate, [0.0592, 0.0405], [0.025, 0.0098]), ["6%", "4%", "\u22122 percentage points"]],
  ["but more where a range would read as a point", pair(resolutionRate, [0.0592, 0.0405], [0.018, 0.003]), ["5.92%", "4.05%", "\u22121.87 percentage points"]],
  ["minutes beside hours", pair(firstResponseTime, [7_200_000, 2_160_000], [600_000, 500_000]), ["120 minutes", "36 minutes", "\u221284 minutes"]],
  ["seconds beside days", pair(firstResponseTime, [30_000, 432_000_000], [10_000, 86_400_000]), ["0.0 days", "5.0 days", "5.0 days"]],
])("%s", (_, one, expected) => {
  expect(printed(one, "en").map((text) => text.replaceAll("\u00a0", " "))).toEqual(expected)
})

test("a number that cannot be compared stands as roughly beside the earlier one, and one that stands alone is left as it is", () => {
  const { before, after, changed } = pair(resolutionRate, [0.067, 0.105], [0.01, 0.2])
  const change = { ...changed.change, comparison: { comparable: false, unlike: "options", detail: "" } } as const
  const besideOf = besideIn([{ change, before }], [before, after], () => [])
  const texts = [before, after].map((one) => openLedger("en", "UTC", undefined, undefined, besideOf).bind.measure(one).plain)
  expect(texts.map((one) => (one?.kind === "value" ? one.text : ""))).toEqual(["7%", "11%"])
  expect(besideIn([], [after], () => [])(after)).toBeUndefined()
  expect(besideOf({ ...after, group: { "thread.kind": "idea" } })).toBeUndefined()
})

test("months of a duration are told in the unit of time of the whole", () => {
  const [whole, month] = [measured(firstResponseTime, 3_000_000, 60_000), measured(firstResponseTime, 9_000_000, 60_000, { label: "2025-02", from: "2025-02-01T00:00:00.000Z", to: "2025-03-01T00:00:00.000Z" })]
  const { bind } = openLedger("en", "UTC", undefined, undefined, besideIn([], [whole, month], () => []))
  expect([whole, month].map((one) => bind.measure(one).plain)).toMatchObject([{ text: "50\u00a0minutes" }, { text: "150\u00a0minutes" }])
  expect(bind.clock(whole).unit).toBe("minute")
})
