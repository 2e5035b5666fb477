import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatInstant, hours } from "./instant.ts"
import { dayOf, isTimeZone, parsePeriod, periodsOf, startOfDay, steps } from "./period.ts"

const zones = fc.constantFrom("UTC", "Europe/Berlin", "Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "America/Havana", "Africa/Cairo", "Pacific/Apia")
const instants = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) })
const cut = fc.constantFrom("year", "quarter", "month", "week", "day")

const span = (text: string, zone: string) => {
  const period = parsePeriod(text, zone)
  return period && [formatInstant(period.from), formatInstant(period.to)]
}

test("the day of an instant begins at it or before, and the next day after it", () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const [year = 0, month = 0, day = 0] = dayOf(instant, zone).split("-").map(Number)
      expect(startOfDay({ year, month, day }, zone)).toBeLessThanOrEqual(instant)
      expect(startOfDay({ year, month, day: day + 1 }, zone)).toBeGreaterThan(instant)
    }),
  )
  expect(dayOf(Date.UTC(2026, 5, 30, 22), "Europe/Copenhagen")).toBe("2026-07-01")
})

test("the clock of UTC is that of the zone of no offset, as far as clocks go", () => {
  const anyInstant = fc.oneof(instants, fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), fc.integer({ min: -30, max: 30 }))
  fc.assert(fc.property(anyInstant, (instant) => void expect(dayOf(instant, "UTC")).toBe(dayOf(instant, "Etc/GMT"))))
  fc.assert(fc.property(instants, fc.integer({ min: 1, max: 400 }), (from, days) => void expect(periodsOf(from, from + days * 86_400_000, "week", "UTC")).toEqual(periodsOf(from, from + days * 86_400_000, "week", "Etc/GMT"))))
})

describe("periods", () => {
  test("join without gap or overlap and cover the stretch", () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: hours(24 * 70) }), cut, zones, (from, length, step, zone) => {
        const periods = periodsOf(from, from + length, step, zone)
        expect(periods[0]?.from).toBeLessThanOrEqual(from)
        expect(periods.at(-1)?.to).toBeGreaterThanOrEqual(from + length)
        for (const [index, period] of periods.entries()) {
          expect(period.from).toBeLessThan(period.to)
          if (index > 0) expect(period.from).toBe(periods[index - 1]?.to)
        }
        expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length)
      }),
    )
  })

  test("are read back from their labels", () => {
    fc.assert(
      fc.property(instants, cut, zones, (from, step, zone) => {
        for (const period of periodsOf(from, from + 1, step, zone)) expect(parsePeriod(period.label, zone)).toEqual(period)
      }),
    )
  })

  test("have the same cells however much of a cell the stretch covers", () => {
    fc.assert(
      fc.property(instants, cut, zones, (from, step, zone) => {
        const [cell] = periodsOf(from, from + 1, step, zone)
        if (cell === undefined) expect.fail("one instant lies in one cell")
        expect(periodsOf(cell.from, cell.to, step, zone)).toEqual([cell])
      }),
    )
  })

  test("a stretch in which no time passes has none", () => {
    for (const step of steps) for (const to of [10, 9]) expect(periodsOf(10, to, step, "UTC")).toEqual([])
  })

  test("all is the stretch itself", () => {
    expect(periodsOf(3, 10, "all", "Europe/Berlin")).toEqual([{ label: "all", from: 3, to: 10 }])
  })
})

describe("days", () => {
  test("are 23 hours long when Berlin's summer time begins and 25 when it ends, and stay one day", () => {
    expect(span("2024-03-31", "Europe/Berlin")).toEqual(["2024-03-30T23:00:00.000Z", "2024-03-31T22:00:00.000Z"])
    expect(span("2024-10-27", "Europe/Berlin")).toEqual(["2024-10-26T22:00:00.000Z", "2024-10-27T23:00:00.000Z"])
    const labels = periodsOf(Date.UTC(2024, 2, 30, 12), Date.UTC(2024, 3, 1, 12), "day", "Europe/Berlin").map(({ label }) => label)
    expect(labels).toEqual(["2024-03-30", "2024-03-31", "2024-04-01"])
  })

  test("begin with the first moment that exists where midnight is skipped", () => {
    // Cairo's clocks went from 24:00 on 25 April 2024 straight to 01:00.
    expect(span("2024-04-26", "Africa/Cairo")).toEqual(["2024-04-25T22:00:00.000Z", "2024-04-26T21:00:00.000Z"])
  })

  test("begin with the first of two midnights", () => {
    // Havana's clocks go from 01:00 back to 00:00.
    expect(span("2024-11-03", "America/Havana")).toEqual(["2024-11-03T04:00:00.000Z", "2024-11-04T05:00:00.000Z"])
  })

  test("that a zone left out do not exist", () => {
    // Samoa crossed the date line after 29 December 2011.
    expect(span("2011-12-30", "Pacific/Apia")).toBeUndefined()
    const labels = periodsOf(Date.UTC(2011, 11, 29, 12), Date.UTC(2012, 0, 1), "day", "Pacific/Apia").map(({ label }) => label)
    expect(labels).toEqual(["2011-12-29", "2011-12-31", "2012-01-01"])
  })

  test("are those of the place, not of Greenwich", () => {
    expect(formatInstant(startOfDay({ year: 2024, month: 1, day: 1 }, "Asia/Kolkata"))).toBe("2023-12-31T18:30:00.000Z")
  })
})

describe("weeks and quarters", () => {
  test.each([
    ["2020-W53", "2020-12-28", "2021-01-04"],
    ["2021-W01", "2021-01-04", "2021-01-11"],
    ["2024-W01", "2024-01-01", "2024-01-08"],
    ["2026-W53", "2026-12-28", "2027-01-04"],
    ["2024-Q1", "2024-01-01", "2024-04-01"],
    ["2024-Q4", "2024-10-01", "2025-01-01"],
    ["2024-02", "2024-02-01", "2024-03-01"],
    ["2024", "2024-01-01", "2025-01-01"],
  ])("%s runs from %s to %s", (label, from, to) => {
    expect(span(label, "UTC")).toEqual([`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`])
  })

  test.each(["2021-W53", "2024-W00", "2024-Q0", "2024-Q5", "2024-13", "2024-00", "2023-02-29", "24", "2024-1", "2024-W1", "", "all", "2024-Q1-01"])(
    "%j is no period",
    (label) => {
      expect(parsePeriod(label, "UTC")).toBeUndefined()
    },
  )

  test("a quarter in Berlin begins at Berlin's midnight", () => {
    expect(span("2024-Q2", "Europe/Berlin")).toEqual(["2024-03-31T22:00:00.000Z", "2024-06-30T22:00:00.000Z"])
  })
})

test("knows which time zones there are", () => {
  expect(isTimeZone("Europe/Copenhagen")).toBe(true)
  expect(isTimeZone("Europe/Atlantis")).toBe(false)
})
