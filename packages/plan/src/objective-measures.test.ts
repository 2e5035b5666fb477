import { describe, expect, test } from "vitest"
import type { Estimate, Measured } from "@folkmoot/metrics"
import { measuresOf } from "./measures.ts"
import { metricNamed, type KnownMetric } from "./metric-catalogue.ts"
import { aimOf, fallsShort, quantityText, readingsOf, saidTarget, targetField } from "./objective-measures.ts"

const metrics: readonly KnownMetric[] = [
  { id: "solved", tier: "outcome", unit: "ratio", variants: ["cohort", "net"], better: "higher", units: { net: "quotient" }, tables: [] },
  { id: "price", tier: "business", unit: "money", variants: [], better: "lower", tables: [] },
  { id: "mood", tier: "outcome", unit: "scale-points", variants: [], tables: [] },
  { id: "solved", tier: "activity", unit: "count", variants: [], tables: [] },
]

const window = (from: string | null, to: string | null) => ({ from, to, timeZone: "UTC", closed: true })

const measured = (more: Partial<Measured>): Estimate => ({
  metric: "solved@1", variant: "cohort", measured: true, value: 0.5, unit: "ratio", interval: { low: 0.4, high: 0.6, level: 0.95, method: "wilson" }, n: 30, window: window("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"), exclusions: [], assumptions: [], caveats: [], ...more,
})

const known = (...estimates: readonly Estimate[]) => ({ metrics, measures: measuresOf(estimates) })

describe("what an objective aims at", () => {
  test("the first metric of a name is meant", () => {
    expect(metricNamed(metrics, "solved")?.tier).toBe("outcome")
    expect(metricNamed(metrics, "other")).toBeUndefined()
    expect(metricNamed(metrics, undefined)).toBeUndefined()
  })

  test("the wanted side is that of the bound, else what is better, else where the target lies", () => {
    const side = (aimed: Parameters<typeof aimOf>[0]) => aimOf(aimed, known())?.wants
    expect(side({ metric: "solved", target: 0.4, baseline: 0.5 })).toBe("higher")
    expect(side({ metric: "solved", target: 0.4, bound: "at-most" })).toBe("lower")
    expect(side({ metric: "price", target: "4 EUR", bound: "at-least" })).toBe("higher")
    expect(side({ metric: "mood", target: 4, baseline: 5 })).toBe("lower")
    expect(side({ metric: "mood", target: 4, baseline: 3 })).toBe("higher")
    expect(side({ metric: "mood", target: 4 })).toBe("higher")
  })

  test("of a range the end that is nearer to what is worse counts, in whatever order they are said; both where neither side is better", () => {
    const ends = (aimed: Parameters<typeof aimOf>[0]) => (({ wants, target, limit }) => [wants, target, limit])(aimOf(aimed, known()) ?? { wants: "higher", target: -1, limit: -1 })
    expect(ends({ metric: "solved", target: 0.5, upTo: 0.7 })).toEqual(["higher", 0.5, undefined])
    expect(ends({ metric: "solved", target: 0.7, upTo: 0.5 })).toEqual(["higher", 0.5, undefined])
    expect(ends({ metric: "price", target: "4 EUR", upTo: "6 EUR" })).toEqual(["lower", 600, undefined])
    expect(ends({ metric: "price", target: "4 EUR", upTo: "6 DKK" })).toEqual(["lower", 400, undefined])
    expect(ends({ metric: "mood", target: 3, upTo: 4 })).toEqual(["higher", 3, 4])
    expect(ends({ metric: "mood", target: 3, upTo: 4, baseline: 3.5 })).toEqual(["higher", 3, 4])
    expect(ends({ metric: "mood", target: 3, upTo: 4, baseline: 5 })).toEqual(["lower", 4, 3])
    expect(ends({ metric: "mood", target: 3, upTo: 4, bound: "at-most" })).toEqual(["lower", 4, undefined])
    expect(ends({ metric: "mood", target: 3 })).toEqual(["higher", 3, undefined])
  })

  test("a stretch lies beyond all that is aimed at, on the side that is wanted", () => {
    const beyond = (aimed: Parameters<typeof aimOf>[0]) => aimOf(aimed, known())?.stretch
    expect([0.6, 0.7, 0.8].map((stretch) => beyond({ metric: "solved", target: 0.5, upTo: 0.7, stretch }))).toEqual([false, false, true])
    expect(["5 EUR", "4 EUR", "3 EUR"].map((stretch) => beyond({ metric: "price", target: "4 EUR", upTo: "6 EUR", stretch }))).toEqual([false, false, true])
    expect(beyond({ metric: "price", target: "4 EUR" })).toBeUndefined()
  })

  test("a change is from the baseline, and stands back behind a target", () => {
    const target = (aimed: Parameters<typeof aimOf>[0]) => aimOf(aimed, known())?.target
    expect(target({ metric: "solved", baseline: 0.5, change: "+20%" })).toBe(0.6)
    expect(target({ metric: "price", baseline: "4 EUR", change: "-1 EUR" })).toBe(300)
    expect(target({ metric: "price", baseline: "4 EUR", change: "-1 DKK" })).toBeUndefined()
    expect(target({ metric: "solved", change: "+20%" })).toBeUndefined()
    expect(target({ metric: "solved", baseline: 0.5, target: 0.7, change: "+20%" })).toBe(0.7)
  })

  test("messages say the aim as the objective says it", () => {
    expect([saidTarget({ target: 3, upTo: "4" }), saidTarget({ target: 0 }), saidTarget({ change: "+20%" }), saidTarget({ target: 3, change: 1 }), saidTarget({})]).toEqual(["3–4", 0, "+20%", 3, ""])
    expect([targetField({ target: 3, change: 1 }), targetField({ change: 1 }), targetField({})]).toEqual(["target", "change", "target"])
  })

  test("nothing is aimed at without a known metric and a target in its unit", () => {
    expect(aimOf({ metric: "other", target: 1 }, known())).toBeUndefined()
    expect(aimOf({ target: 1 }, known())).toBeUndefined()
    expect(aimOf({ metric: "solved" }, known())).toBeUndefined()
    expect(aimOf({ metric: "solved", target: 60 }, known())).toBeUndefined()
    expect(aimOf({ metric: "solved", variant: "net", target: 60 }, known())?.unit).toBe("quotient")
  })

  test("amounts of two currencies are not held against each other", () => {
    expect(aimOf({ metric: "price", baseline: "5 EUR", target: "4 EUR" }, known())).toMatchObject({ baseline: 500, target: 400, currency: "EUR" })
    expect(aimOf({ metric: "price", baseline: "5 DKK", target: "4 EUR" }, known())?.baseline).toBeUndefined()
    const price = { metric: "price@1", variant: "", unit: "money" } as const
    const readings = aimOf({ metric: "price", target: "4 EUR" }, known(measured({ ...price, currency: "DKK" }), measured({ ...price, currency: "EUR", n: 7 })))?.readings
    expect(readings?.map(({ estimate }) => estimate.n)).toEqual([7])
  })

  test("only readings of its variant and unit count, and only those whose window is known", () => {
    const at = (more: Partial<Measured>) => aimOf({ metric: "solved", target: 0.6 }, known(measured(more)))?.readings.length
    expect(at({})).toBe(1)
    expect(at({ variant: "net" })).toBe(0)
    expect(at({ unit: "quotient" })).toBe(0)
    expect(at({ window: window(null, "2026-02-01T00:00:00Z") })).toBe(0)
    expect(at({ window: window("2026-02-01T00:00:00Z", null) })).toBe(0)
    expect(at({ window: window("2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z") })).toBe(0)
  })

  test("windows of any time zone begin and end on the day that is meant", () => {
    const { measures } = known(measured({ window: window("2025-12-31T23:00:00Z", "2026-01-31T23:00:00Z") }))
    expect(readingsOf(measures, metrics[0] as KnownMetric, "cohort")).toMatchObject([{ from: 20_454, to: 20_485 }])
  })

  test("a value is fallen short of only when the whole interval does, and its end is known", () => {
    const short = (value: number, wants: "higher" | "lower", open?: "above" | "below" | "both") =>
      fallsShort({ estimate: measured({ interval: { low: 0.4, high: 0.6, level: 0.95, method: "wilson", ...(open === undefined ? {} : { open }) } }) as Measured, from: 0, to: 1 }, value, wants)
    expect([short(0.61, "higher"), short(0.6, "higher"), short(0.61, "higher", "above"), short(0.61, "higher", "both"), short(0.61, "higher", "below")]).toEqual([true, false, false, false, true])
    expect([short(0.39, "lower"), short(0.4, "lower"), short(0.39, "lower", "below"), short(0.39, "lower", "both"), short(0.39, "lower", "above")]).toEqual([true, false, false, false, true])
  })

  test("values are written as in a plan, rounded to where they are asked", () => {
    expect(quantityText("ratio", 0.123456)).toBe(0.123)
    expect(quantityText("ratio", 0.123456, undefined, "up")).toBe(0.124)
    expect(quantityText("ratio", 0.5, undefined, "up")).toBe(0.5)
    expect(quantityText("ratio", 1, undefined, "up")).toBe(1)
    expect(quantityText("nps-points", -12.345, undefined, "down")).toBe(-12.4)
    expect(quantityText("count", 123_456)).toBe(123_000)
    expect(quantityText("count", 0)).toBe(0)
    expect(quantityText("milliseconds", 93_600_000)).toBe("26 h")
    expect(quantityText("milliseconds", 172_800_000)).toBe("2 d")
    expect(quantityText("milliseconds", 5_400_000)).toBe("90 min")
    expect(quantityText("milliseconds", 30_000)).toBe("0.5 min")
    expect(quantityText("money", 1250.4, "EUR", "up")).toBe("12.51 EUR")
    expect(quantityText("money", 1250, "JPY")).toBe("1250 JPY")
    expect(quantityText("money", 125_012)).toBe(125_000)
  })
})
