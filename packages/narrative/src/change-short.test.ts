import { locales } from "@folkmoot/facts"
import { changes, resolutionRate, type Measure } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { sayChangedShort } from "./change-short.ts"
import { exampleMeasure } from "./example-measures.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured } from "./need.ts"
import { wordsOf } from "./render-lines.ts"

const yearBefore = { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" }

const moved = { en: /risen|fallen/, de: /gestiegen|gesunken/, da: /steget|faldet/ } as const

const arbitraryMeasure = (period?: typeof yearBefore): fc.Arbitrary<Measure> =>
  fc.tuple(fc.double({ min: 0.1, max: 0.9, noNaN: true }), fc.double({ min: 0.01, max: 0.1, noNaN: true })).map(([value, half]) =>
    exampleMeasure(resolutionRate, { value, low: value - half, high: value + half, n: 300 }, period),
  )

test("it says that a number moved only where the range of the difference excludes that nothing changed, and then enters by how much", () => {
  fc.assert(
    fc.property(arbitraryMeasure(yearBefore), arbitraryMeasure(), fc.constantFrom(undefined, 0.1), (before, after, margin) => {
      const [change] = changes([before], [after], margin === undefined ? {} : { margin })
      if (change === undefined || !isMeasured(before) || !isMeasured(after)) throw new Error("Both were measured.")
      const verdict = change.comparison.comparable ? change.comparison.verdict : "incomparable"
      for (const locale of locales) {
        const ledger = openLedger(locale, "UTC")
        const said = wordsOf(sayChangedShort(locale, ledger.bind, { change, before }, after))
        expect(moved[locale].test(said), said).toBe(verdict === "higher" || verdict === "lower")
        expect(ledger.entries().map(({ kind }) => kind)).toEqual(verdict === "higher" || verdict === "lower" ? ["change"] : [])
      }
    }),
    { numRuns: 40 },
  )
})

test("what was measured in another way is not compared, and what is still open not yet", () => {
  const before = exampleMeasure(resolutionRate, { value: 0.5, low: 0.45, high: 0.55, n: 300 }, yearBefore)
  const after = exampleMeasure(resolutionRate, { value: 0.7, low: 0.65, high: 0.75, n: 300 })
  if (!isMeasured(before) || !isMeasured(after)) throw new Error("Both were measured.")
  const said = (unlike: "options" | "window-open"): readonly string[] => {
    const change = { metric: after.metric, variant: after.variant, group: {}, from: before.period, to: after.period, comparison: { comparable: false, unlike, detail: "" } } as const
    return locales.map((locale) => wordsOf(sayChangedShort(locale, openLedger(locale, "UTC").bind, { change, before }, after)))
  }
  expect(said("options")).toEqual(["not comparable", "nicht vergleichbar", "kan ikke sammenlignes"])
  expect(said("window-open")).toEqual(["not comparable yet", "noch nicht vergleichbar", "kan endnu ikke sammenlignes"])
})
