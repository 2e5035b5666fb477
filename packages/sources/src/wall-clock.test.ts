import { startOfDay } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { WallClock } from "./wall-clock.ts"

const zones = ["UTC", "Europe/Berlin", "Europe/Copenhagen", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham"]

describe.each(zones)("the clocks of %s", (timeZone) => {
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" })

  test("show the wall time at the instant it is read as, or never show it", () => {
    const clock = new WallClock(timeZone)
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2035, 0) }).map((at) => at - (at % 1000)), (wall) => {
        const instant = clock.instantOf(wall)
        if (instant !== undefined) expect(`${shown.format(instant).replace(" ", "T")}.000Z`).toBe(new Date(wall).toISOString())
      }),
    )
  })

  test("begin a day when the calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2000, max: 2030 }), (day, month, year) => {
        const instant = new WallClock(timeZone).instantOf(Date.UTC(year, month - 1, day))
        if (instant !== undefined) expect(instant).toBe(startOfDay({ year, month, day }, timeZone))
      }),
    )
  })
})

test("a time that comes twice is taken the first time and counted, one that never comes is none", () => {
  const clock = new WallClock("Europe/Berlin")
  expect(clock.instantOf(Date.UTC(2025, 9, 26, 2, 30))).toBe(Date.UTC(2025, 9, 26, 0, 30))
  expect(clock.instantOf(Date.UTC(2025, 2, 30, 2, 30))).toBeUndefined()
  expect(clock.instantOf(Date.UTC(2025, 2, 30, 3, 30))).toBe(Date.UTC(2025, 2, 30, 1, 30))
  expect(clock.twice).toBe(1)
})
