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

test("a day has twenty-four hours", () => {
  expect(days(1)).toBe(hours(24))
  expect(hours(1)).toBe(3_600_000)
})
