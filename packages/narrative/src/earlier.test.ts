import { locales, type Locale } from "@folkmoot/facts"
import { changes, firstResponseTime, resolutionRate, type AnyMetric, type Measure } from "@folkmoot/metrics"
import { describe, expect, test } from "vitest"
import { comparedIn } from "./earlier.ts"
import { exampleAsOf, exampleMeasure } from "./example-measures.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import { tell } from "./tell.ts"
import { renderText } from "./text.ts"
import { answersCome } from "./units/answers-come.ts"
import { methodAppendix } from "./units/method-appendix.ts"
import { questionsSolved } from "./units/questions-solved.ts"

const context = { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" } as const

const over = (metric: AnyMetric, from: string | null, to: string): MeasuredMeasure => {
  const measure = exampleMeasure(metric, { value: 0.5, low: 0.4, high: 0.6, n: 90 })
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return { ...measure, period: { label: "before", from, to } }
}

const compared = (...all: readonly MeasuredMeasure[]) => comparedIn(context, all.flatMap((before) => changes([before], [before]).map((change) => ({ change, before }))))

test("numbers that were all measured over one stretch before are compared with it, and with none where only one of its ends is theirs", () => {
  const year = over(resolutionRate, "2024-01-01", "2025-01-01")
  expect(compared(year, over(firstResponseTime, "2024-01-01", "2025-01-01"))).toEqual({ from: Date.UTC(2024, 0), to: Date.UTC(2025, 0) })
  expect(compared(year, over(firstResponseTime, "2024-01-01", "2024-12-01"))).toBeUndefined()
  expect(compared(year, over(firstResponseTime, "2024-02-01", "2025-01-01"))).toBeUndefined()
  expect(compared(over(resolutionRate, null, "2025-01-01"), over(firstResponseTime, null, "2025-01-01"))).toBeUndefined()
  expect(compared()).toBeUndefined()
})

describe("a number that scatters by itself", () => {
  const instant = (year: number, month: number): string => new Date(Date.UTC(year, month)).toISOString()
  const measuredOver = (metric: AnyMetric, [year, first, last]: readonly [year: number, first: number, last: number], given: readonly [value: number, low: number, high: number, n: number]): Measure => {
    const [value, low, high, n] = given
    return exampleMeasure(metric, { value, low, high, n }, { label: "all", from: instant(year, first), to: instant(year, last) })
  }
  const months = (year: number, values: readonly number[]): readonly Measure[] => values.map((value, month) => measuredOver(resolutionRate, [year, month, month + 1], [value, value - 0.15, value + 0.15, 60]))

  /** What became of a share of 360 questions and a wait of half a year, month by month of the share where these are given. */
  const toldOf = (locale: Locale, then: readonly number[], now: readonly number[], people: readonly Measure[] = []): string => {
    const earlier = [measuredOver(resolutionRate, [2024, 0, 6], [0.45, 0.4, 0.5, 360]), measuredOver(firstResponseTime, [2024, 0, 6], [36_000_000, 32_400_000, 41_400_000, 340])]
    const measures = [measuredOver(resolutionRate, [2025, 0, 6], [0.56, 0.51, 0.61, 360]), measuredOver(firstResponseTime, [2025, 0, 6], [14_400_000, 12_600_000, 16_200_000, 380])]
    const report = tell({ measures, earlier, parts: [...months(2025, now), ...months(2024, then), ...people], blocks: [questionsSolved, answersCome, methodAppendix] }, { locale, audience: "support", asOf: exampleAsOf, timeZone: "UTC" })
    return renderText(report).replaceAll(/\s+/gu, " ")
  }
  const steady = [[0.44, 0.46, 0.45, 0.44, 0.46, 0.45], [0.56, 0.55, 0.57, 0.56, 0.57, 0.55]] as const
  const swinging = [[0.2, 0.7, 0.3, 0.6, 0.35, 0.55], [0.8, 0.3, 0.75, 0.4, 0.7, 0.41]] as const

  test("has to move further to be called risen", () => {
    expect(toldOf("en", ...steady)).toContain("since then it has risen by 11 percentage points (4–18).")
    expect(toldOf("en", ...swinging)).not.toContain("risen by")
    expect(toldOf("en", ...swinging)).toMatch(/if the difference holds, it takes longer periods with about [\d,]+ more cases in all to tell/u)
  })

  test("is told of once in the method, with how many numbers it concerns and of how many it cannot be seen", () => {
    const said = { en: ["here that concerns 1 of 1 numbers", "cannot be seen for 1 of those compared"], de: ["hier betrifft das 1 von 1 Kennzahlen", "lässt sich bei 1 der verglichenen nicht feststellen"], da: ["her gælder det 1 af 1 nøgletal", "kan ikke ses for 1 af de sammenlignede"] }
    for (const locale of locales) {
      const text = toldOf(locale, ...swinging)
      for (const one of said[locale]) expect(text.split(one)).toHaveLength(2)
    }
  })

  test("is told apart from one that does not, and from one nobody cut", () => {
    expect(toldOf("en", ...steady)).toContain("no further apart than chance explains, so no range had to be widened.")
    expect(toldOf("en", ...steady)).not.toContain("or numbers swing from month to month anyway")
    expect(toldOf("en", [], [])).toContain("or numbers swing from month to month anyway, the ranges are too narrow")
    expect(toldOf("en", [], [])).not.toContain("chance explains")
  })

  test("or of which a few people make much is told of once, with how many numbers it concerns and of how many it cannot be seen", () => {
    const groups = (year: number, values: readonly number[]): readonly Measure[] => values.map((value, randomGroup) => ({ ...measuredOver(resolutionRate, [year, 0, 6], [value, value - 0.15, value + 0.15, 60]), randomGroup }))
    const crowd = [...groups(2024, [0.2, 0.7, 0.3, 0.6, 0.35, 0.55]), ...groups(2025, [0.8, 0.3, 0.75, 0.4, 0.7, 0.41])]
    const alike = [...groups(2024, [0.44, 0.46, 0.45, 0.44, 0.46, 0.45]), ...groups(2025, [0.56, 0.55, 0.57, 0.56, 0.57, 0.55])]
    const said = { en: ["after Mahalanobis; here that concerns 1 of 1 numbers", "People cannot be told apart like that for 1 of the numbers compared"], de: ["nach Mahalanobis entsprechend verbreitert; hier betrifft das 1 von 1 Kennzahlen", "Bei 1 der verglichenen Kennzahlen lassen sich Personen nicht so auseinanderhalten"], da: ["bredere efter Mahalanobis; her gælder det 1 af 1 nøgletal", "For 1 af de sammenlignede nøgletal kan personerne ikke holdes ude"] }
    for (const locale of locales) {
      const text = toldOf(locale, ...steady, crowd)
      for (const one of said[locale]) expect(text.split(one)).toHaveLength(2)
    }
    expect(toldOf("en", ...steady, crowd)).not.toContain("risen by 11 percentage points")
    expect(toldOf("en", ...steady, alike)).toContain("so no range had to be widened for it.")
    expect(toldOf("en", ...steady, alike)).toContain("risen by 11 percentage points")
    expect(toldOf("en", [], [], crowd)).toContain("How far a number swings by itself cannot be seen for 2 of those compared")
    expect(toldOf("en", ...steady)).not.toContain("Mahalanobis")
  })
})
