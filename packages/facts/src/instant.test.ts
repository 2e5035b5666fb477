import * as fc from "fast-check"
import { expect, test } from "vitest"
import { days, formatInstant, hours, parseInstant } from "./instant.ts"

const instants = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 })

test("what is written is read back, whatever the instant", () => {
  fc.assert(fc.property(instants, (instant) => void expect(parseInstant(formatInstant(instant))).toBe(instant)))
})

test("an offset moves the instant by as much, the other way", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom("", ":"), (instant, h, m, colon) => {
      const wall = formatInstant(instant).replace("Z", "")
      const two = (value: number) => String(value).padStart(2, "0")
      expect(parseInstant(`${wall}+${two(h)}${colon}${two(m)}`)).toBe(instant - hours(h) - m * 60_000)
      expect(parseInstant(`${wall}-${two(h)}${colon}${two(m)}`)).toBe(instant + hours(h) + m * 60_000)
    }),
  )
})

test("reads dates, spaces, commas and more digits than a millisecond has", () => {
  expect(parseInstant("2024-03-01")).toBe(1_709_251_200_000)
  expect(parseInstant(" 2024-03-01 12:30 ")).toBe(1_709_296_200_000)
  expect(parseInstant("2024-03-01T12:30:15,5Z")).toBe(1_709_296_215_500)
  expect(parseInstant("2024-03-01T12:30:15.9999999Z")).toBe(1_709_296_215_999)
  expect(parseInstant("2024-02-29")).toBe(1_709_164_800_000)
  expect(parseInstant("1900-03-01")).toBe(-2_203_891_200_000)
  expect(parseInstant("0001-01-01")).toBe(-62_135_596_800_000)
})

test.each([
  "", "today", "2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-01-00", "24-01-01", "2024-1-1", "2024-01-01T24:00", "2024-01-01T12:60",
  "2024-01-01T12:00:60", "2024-01-01T12", "2024-01-01T12:00+25:00", "2024-01-01T12:00+02:75", "2024-01-01Z", "01/02/2024", "+12024-01-01", "1709251200",
])("gives nothing for %j rather than a guess", (text) => {
  expect(parseInstant(text)).toBeUndefined()
})

/** What is read as an instant, written down as a pattern; the calendar is the platform's. */
const pattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?:(:\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/

const byPattern = (text: string): number | undefined => {
  const found = pattern.exec(text)
  if (found === null) return undefined
  const [, day = "", minute = "00:00", second = ":00", fraction = "0", offset = "Z"] = found
  const start = new Date(`${day}T00:00:00.000Z`)
  const at = Date.parse(`${day}T${minute}${second}.${fraction.padEnd(3, "0").slice(0, 3)}${offset.replace(/^(...)(\d\d)$/, "$1:$2")}`)
  // The platform takes the thirtieth of February for a day of March, and midnight at the end of a day for the next.
  return Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== day || minute.startsWith("24") || Number.isNaN(at) ? undefined : at
}

test("of texts that are nearly instants just those are read that a pattern and the platform's calendar take for one, as the same", () => {
  const written = fc.tuple(instants, fc.constantFrom("", "Z", "+02:00", "-0930", "+24:00", "z"), fc.constantFrom("T", " ", "t"), fc.constantFrom(10, 16, 19, 21, 22, 23), fc.constantFrom(".", ","))
  const nearly = written.map(([instant, offset, between, end, point]) => formatInstant(instant).slice(0, end).replace("T", between).replace(".", point) + (end === 10 ? "" : offset))
  const changed = fc.tuple(nearly, fc.nat(), fc.constantFrom("", "0", "3", "9", ":", "-", "T", "Z", " ", ".", "a"), fc.nat({ max: 1 })).map(([text, place, by, gone]) => text.slice(0, place % (text.length + 1)) + by + text.slice((place % (text.length + 1)) + gone))
  fc.assert(fc.property(fc.oneof(nearly, changed), (text) => void expect(parseInstant(text)).toBe(byPattern(text.trim()))), { numRuns: 3000 })
})

test("a day has twenty-four hours", () => {
  expect(days(1)).toBe(hours(24))
  expect(hours(1)).toBe(3_600_000)
})
