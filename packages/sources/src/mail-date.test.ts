import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mailDate, stampDate } from "./mail-date.ts"

const moment = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 }).map((seconds) => seconds * 1000)

describe("laws", () => {
  test("a date as programs write it is read back, whatever the zone", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 4, max: 14 * 4 }), (at, quarters) => {
        const local = new Date(at + quarters * 900_000).toUTCString().replace(" GMT", "")
        const minutes = Math.abs(quarters) * 15
        const zone = `${quarters < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${String(minutes % 60).padStart(2, "0")}`
        expect(mailDate(`${local} ${zone} (a comment)`)).toBe(at)
        expect(mailDate(local.slice(5))).toBe(at + quarters * 900_000)
      }),
    )
  })

  test("a date written plainly is the one that is found in any other text around it", () => {
    const part = fc.constantFrom("1", "01", "28", "31", "40", "Mar", "mar", "Foo", "2024", "24", "09:00:00", "9:00:00", "24:00:00", "09:61:00", "+0100", "-2360", "EST", ",", ";")
    const spoilt = fc.tuple(moment, fc.array(fc.tuple(fc.nat({ max: 5 }), part), { maxLength: 2 })).map(([at, slips]) => {
      const [weekday = "", ...parts] = new Date(at).toUTCString().replace("GMT", "+0100").split(" ")
      for (const [place, slip] of slips) parts[place] = slip
      return [weekday, ...parts].join(" ")
    })
    // Without the comma it is looked for part by part.
    fc.assert(fc.property(spoilt, (text) => void expect(mailDate(text)).toBe(mailDate(text.replace(",", "")))), { numRuns: 1000 })
  })

  test("any text is a moment or none", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect([mailDate(text), stampDate(text)].every((at) => at === undefined || Number.isSafeInteger(at))).toBe(true)))
  })
})

test.each([
  ["Mon, 7 Nov 2016 19:44:27 +0100", "2016-11-07T18:44:27.000Z"],
  ["Fri, 21 Nov 97 09:55:06 -0600", "1997-11-21T15:55:06.000Z"],
  ["21 Nov 05 9:55 EST", "2005-11-21T14:55:00.000Z"],
  ["Tue, 1 Feb 103 12:00:00 GMT", "2003-02-01T12:00:00.000Z"],
  ["Thu, 13 Feb 1969 23:32:54 -0330", "1969-02-14T03:02:54.000Z"],
  ["Mon May  1 19:16:35 2006", "2006-05-01T19:16:35.000Z"],
  ["Mon May  1 19:16:35 EST 2006", "2006-05-02T00:16:35.000Z"],
])("%s", (field, expected) => {
  expect(new Date(mailDate(field) ?? Number.NaN).toISOString()).toBe(expected)
})

test.each(["", "yesterday", "32 Jan 2024 10:00:00 +0000", "30 Feb 2024 10:00:00 +0000", "Sun Jun 31 19:16:35 2006", "1 Jan 2024 25:00:00 +0000", "1 Foo 2024 10:00:00 +0000"])("%j names no moment", (field) => {
  expect(mailDate(field)).toBeUndefined()
})

test("the line that parts messages names its moment in UTC, with a zone or without", () => {
  expect(stampDate("From asker@example.org  Wed Sep 22 05:05:28 2004")).toBe(Date.UTC(2004, 8, 22, 5, 5, 28))
  expect(stampDate("From asker@example.org Wed Sep  2 05:05 EST 2004")).toBe(Date.UTC(2004, 8, 2, 5, 5))
})
