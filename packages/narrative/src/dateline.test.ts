import { resolutionRate } from "@folkmoot/metrics"
import { locales } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { datelineOf, opennessOf, saysApart, spanOf, type Dated } from "./dateline.ts"
import { exampleMeasure } from "./example-measures.ts"
import type { Language } from "./language.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured, type MeasuredMeasure } from "./need.ts"
import { wordsOf } from "./render-lines.ts"
import { tell } from "./tell.ts"

const over = (from: string | null, to: string | null): MeasuredMeasure => {
  const measure = exampleMeasure(resolutionRate, { value: 0.5, low: 0.4, high: 0.6, n: 90 })
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  return { ...measure, period: { label: "all", from, to } }
}

const at = (asOf: string, locale: Language = "en", timeZone = "UTC") => ({ locale, audience: "executive", asOf, timeZone }) as const

const span = (asOf: string, ...all: readonly MeasuredMeasure[]) => spanOf(at(asOf), all)

test("a report speaks of the time from the first beginning to the last end of its numbers; what has no end ends where the report is told", () => {
  const now = "2026-03-01T00:00:00.000Z"
  expect(span(now, over("2025-02-01", "2025-08-01"), over("2025-01-01", "2025-07-01"))).toEqual({ from: Date.UTC(2025, 0), to: Date.UTC(2025, 7) })
  expect(span(now, over("2025-02-01", null), over(null, "2025-07-01"))).toEqual({ from: Date.UTC(2025, 1), to: Date.UTC(2026, 2) })
  expect(span(now, over("some day", "2025-07-01"))).toBeUndefined()
  expect(span(now, over(null, "2025-07-01"))).toBeUndefined()
  expect(span("some day", over("2025-01-01", null))).toBeUndefined()
  expect(span(now)).toBeUndefined()
})

const half = { from: Date.UTC(2026, 0), to: Date.UTC(2026, 6) }
const before = { from: Date.UTC(2025, 0), to: Date.UTC(2025, 6) }

const line = (asOf: string, dated: Partial<Dated> = {}, locale: Language = "en", timeZone = "UTC", shared: Parameters<typeof datelineOf>[3] = []): string => {
  const { bind } = openLedger(locale, timeZone)
  const told = datelineOf({ context: at(asOf, locale, timeZone), span: undefined, compared: undefined, isCompared: false, ...dated }, bind, { en: "For you", de: "Für Sie", da: "Til jer" }, shared)
  return wordsOf(told).replaceAll("\u00a0", " ")
}

describe("the line under the title", () => {
  test("a day that has only begun is not taken for one that is over, by the clock of the report's own time zone", () => {
    expect(line("2026-07-01T00:00:00Z")).toBe("For you. As of the start of 1 July 2026.")
    expect(line("2026-07-01T00:00:00Z", {}, "en", "Europe/Copenhagen")).toBe("For you. As of 1 July 2026, during the day.")
    expect(line("2026-06-30T22:00:00Z", {}, "en", "Europe/Copenhagen")).toBe("For you. As of the start of 1 July 2026.")
    expect(line("2026-06-30T23:59:59.999Z")).toBe("For you. As of 30 June 2026, during the day.")
    expect(locales.map((locale) => line("2026-07-01", {}, locale))).toEqual([
      "For you. As of the start of 1 July 2026.", "Für Sie. Stand: 1. Juli 2026, Tagesbeginn.", "Til jer. Opgjort ved døgnets begyndelse den 1. juli 2026.",
    ])
    expect(line("late in June")).toBe("For you. As of late in June.")
  })

  test("it says once that its period is not over, and that the numbers are therefore not compared", () => {
    const [midnight, noon] = ["2026-07-01T00:00:00Z", "2026-06-30T12:00:00Z"]
    const closed = "For you. As of the start of 1 July 2026. Period: 1 January 2026 to 30 June 2026."
    const open = "For you. As of 30 June 2026, during the day. Period: 1 January 2026 to 30 June 2026."
    expect(line(midnight, { span: half })).toBe(closed)
    expect(line(midnight, { span: half, compared: before })).toBe(`${closed} Compared with: 1 January 2025 to 30 June 2025.`)
    expect(line(noon, { span: half })).toBe(`${open} The period is not over yet, so its numbers can still change.`)
    expect(line(noon, { span: half, compared: before })).toBe(`${open} The period is not over yet, so its numbers can still change and are not compared with those from 1 January 2025 to 30 June 2025 yet.`)
    expect(line(noon, { span: half, compared: before, isCompared: true })).toBe(`${open} Compared with: 1 January 2025 to 30 June 2025. The period is not over yet, so its numbers can still change.`)
    expect(line("late in June", { span: half })).not.toContain("not over")
  })

  test("where the period is not known, none it is compared with is named, nor entered in the ledger", () => {
    const { bind, entries } = openLedger("en", "UTC")
    const told = datelineOf({ context: at("2026-07-01"), span: undefined, compared: before, isCompared: true }, bind, { en: "For you", de: "Für Sie", da: "Til jer" }, [])
    expect(wordsOf(told)).toContain("As of the start of")
    expect(entries().map(({ id }) => id)).toEqual(["date/2026-07-01T00:00:00.000Z"])
  })

  test("what holds of most numbers stands at its end", () => {
    const shared = [[{ kind: "quote", text: "Part of it is missing.", origin: "definition" } as const]]
    expect(line("2026-07-01", {}, "en", "UTC", shared)).toBe("For you. As of the start of 1 July 2026. Of most numbers in this report: Part of it is missing.")
  })
})

test("a number is said to be open beside it only where the report's own period is not the one that is open", () => {
  const context = at("2026-06-30T12:00:00Z")
  expect(opennessOf(context, over("2026-01-01", "2026-07-01"), half)).toBe("said")
  expect(opennessOf(context, over("2026-01-01", "2026-08-01"), half)).toBe("unsaid")
  expect(opennessOf(context, over("2026-01-01", "2026-07-01"), undefined)).toBe("unsaid")
  expect(opennessOf(context, over("2026-01-01", "2026-06-01"), half)).toBe("over")
  expect(opennessOf(context, over("2026-01-01", null), half)).toBe("over")
  expect(opennessOf(at("late in June"), over("2026-01-01", "2026-07-01"), half)).toBe("over")
  const dated = { context, span: half, compared: before, isCompared: false }
  expect([saysApart(dated), saysApart({ ...dated, compared: undefined }), saysApart({ ...dated, isCompared: true }), saysApart({ ...dated, context: at("2026-07-01") })]).toEqual([true, false, false, false])
})

test.each([
  ["en", "Period: 1 January 2022 to 31 December 2022."],
  ["de", "Zeitraum: 1. Januar 2022 bis 31. Dezember 2022."],
  ["da", "Periode: 1. januar 2022 til 31. december 2022."],
] as const)("a report that could measure nothing says of which time, too: %s", (locale, period) => {
  const refused = exampleMeasure(resolutionRate, { why: "no-data" })
  const report = tell({ measures: [{ ...refused, period: { label: "2022", from: "2022-01-01T00:00:00.000Z", to: "2023-01-01T00:00:00.000Z" } }] }, at("2023-02-01T00:00:00Z", locale))
  expect(wordsOf(report.dateline).replaceAll("\u00a0", " ")).toContain(period)
})
