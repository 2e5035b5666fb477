import * as fc from "fast-check"
import { expect, test } from "vitest"
import { instantReader, patternProblem } from "./table-instants.ts"
import { WallClock } from "./wall-clock.ts"

const utc = new WallClock("UTC")
const at = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) - 1 })
const two = (value: number): string => String(value).padStart(2, "0")

test("what is written by a pattern is read as it was meant", () => {
  fc.assert(
    fc.property(at, (instant) => {
      const date = new Date(instant - (instant % 60_000))
      const [year, month, day, hour, minute] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
      const half = `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`
      const written: Readonly<Record<string, string>> = {
        "DD.MM.YYYY HH:mm": `${two(day)}.${two(month)}.${year} ${two(hour)}:${two(minute)}`,
        "M/D/YYYY hh:mm A": `${month}/${day}/${year} ${half}`,
        "DD/MMM/YY h:mm A": `${two(day)}/${["Jan", "feb.", "Mär", "April", "maj", "Jun", "Juli", "Aug", "Sept.", "okt", "Nov", "Dezember"][month - 1] ?? ""}/${two(year % 100)} ${half}`,
        "YYYYMMDD[ at ]HHmm": `${year}${two(month)}${two(day)} at ${two(hour)}${two(minute)}`,
        "YYYY-MM-DDTHH:mm:ss.SSSZ": date.toISOString(),
      }
      for (const [as, text] of Object.entries(written)) expect(instantReader(as, utc).read(text), text).toBe(date.getTime())
      expect(instantReader(undefined, utc).read(date.toISOString())).toBe(date.getTime())
    }),
  )
})

test("counted since 1970 is read by what was counted", () => {
  fc.assert(
    fc.property(at, (instant) => {
      expect(instantReader("milliseconds", utc).read(String(instant))).toBe(instant)
      expect(instantReader("microseconds", utc).read(`${instant}000`)).toBe(instant)
      expect(instantReader("seconds", utc).read((instant / 1000).toFixed(3))).toBe(instant)
    }),
  )
})

test("days as a spreadsheet counts them are read to the millisecond, by the clocks of their zone", () => {
  const first = Date.UTC(1899, 11, 30)
  fc.assert(
    fc.property(at, (instant) => {
      expect(instantReader("spreadsheet", utc).read(((instant - first) / 86_400_000).toFixed(10))).toBe(instant)
    }),
  )
  const berlin = new WallClock("Europe/Berlin")
  // The days Microsoft's documentation gives: 39448 is 1 January 2008.
  expect(instantReader("spreadsheet", utc).read("39448")).toBe(Date.UTC(2008, 0, 1))
  expect(instantReader("spreadsheet", berlin).read("45474.5")).toBe(Date.UTC(2024, 6, 1, 10))
  for (const text of ["3", "20240701", "1719828000", "45474,5", "-45474", "soon", ""]) expect(instantReader("spreadsheet", utc).read(text), text).toBeUndefined()
})

test("a year of another calendar, a day that stands for none and a number of another measure are no dates", () => {
  expect(instantReader("YYYY/MM/DD HH:mm", utc).read("2562/07/26 10:21")).toBeUndefined()
  expect(instantReader(undefined, utc).read("9999-12-31")).toBeUndefined()
  expect(instantReader("seconds", utc).read("1719828000000")).toBeUndefined()
  expect(instantReader(undefined, utc).read("2199-12-31")).toBe(Date.UTC(2199, 11, 31))
})

test("a text that names no offset is a time of the clocks of its zone, one that does is not", () => {
  const berlin = new WallClock("Europe/Berlin")
  expect(instantReader(undefined, berlin).read("2024-07-01 10:00")).toBe(Date.UTC(2024, 6, 1, 8))
  expect(instantReader(undefined, berlin).read("2024-07-01T10:00:00+00:00")).toBe(Date.UTC(2024, 6, 1, 10))
  expect(instantReader(undefined, berlin).read("2024-07-01")).toBe(Date.UTC(2024, 5, 30, 22))
  expect(instantReader("DD.MM.YYYY", berlin).read("01.12.2024")).toBe(Date.UTC(2024, 10, 30, 23))
  for (const offset of ["+0000", "Z", "GMT", "UTC+0", "GMT+00:00"]) expect(instantReader("DD.MM.YYYY HH:mm Z", berlin).read(`01.07.2024 10:00 ${offset}`)).toBe(Date.UTC(2024, 6, 1, 10))
  expect(instantReader("YYYY/MM/DD h:mm A Z", berlin).read("2024/07/01 9:30 PM GMT-5")).toBe(Date.UTC(2024, 6, 2, 2, 30))
})

test("a pattern with day and month exchanged is noticed before half of a year's days are read, and a few slips are not taken for one", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 120, maxLength: 120 }).map((all) => all.map((day) => new Date(Date.UTC(2025, 0, 1 + day))))
  fc.assert(
    fc.property(days, fc.constantFrom(["DD/MM/YYYY", "MM/DD/YYYY"], ["M-D-YYYY", "D-M-YYYY"]), fc.integer({ min: 0, max: 4 }), (dates, [as = "", other = ""], slips) => {
      const written = (form: string, date: Date): string => form.replace("YYYY", "2025").replace(/DD?/, two(date.getUTCDate())).replace(/MM?/, two(date.getUTCMonth() + 1))
      const wrong = instantReader(as, utc, { source: "table", where: "mapping" })
      expect(() => dates.forEach((date) => wrong.read(written(other, date)))).toThrow(`are none as ${as}`)
      const right = instantReader(as, utc, { source: "table", where: "mapping" })
      for (const [place, date] of dates.entries()) right.read(written(place < slips ? other : as, date))
      for (const date of dates) expect(right.read(written(as, date))).toBe(date.getTime())
    }),
    { numRuns: 30 },
  )
})

test.each([
  ["DD.MM.YYYY", "30.02.2024"], ["DD.MM.YYYY", "1.2.2024"], ["MM/DD/YYYY", "13/01/2024"], ["DD/MMM/YY", "01/Fev/24"], ["DD/MMM/YY", "31/Feb/24"], ["DD/MM/YY", "01/02/2024"], ["M/D/YYYY h:mm A", "1/2/2024 13:00 PM"], ["DD.MM.YYYY HH:mm", "01.02.2024 24:00"],
  ["seconds", "1e9"], ["seconds", "soon"], ["milliseconds", "9".repeat(20)],
])("as %s, %s is no date", (as, text) => {
  expect(instantReader(as, utc).read(text)).toBeUndefined()
})

test.each([
  ["DD.MM.Y", "no part of a date"], ["MM.YYYY", "has to name"], ["DD.MM.YYYY hh:mm", "which half"], ["DD.MM.YYYY HH:mm A", "which half"], ["DD/DD/MM/YYYY", "twice"], ["DD. of MM YYYY", "no part of a date"],
])("%s is no pattern", (as, words) => {
  expect(patternProblem(as)).toContain(words)
})

test.each(["DD.MM.YYYY HH:mm", "M/D/YYYY h:mm A", "YYYY-MM-DDTHH:mm:ssZ", "seconds", "[am] DD.MM.YYYY"])("%s is a pattern", (as) => {
  expect(patternProblem(as)).toBeUndefined()
})
