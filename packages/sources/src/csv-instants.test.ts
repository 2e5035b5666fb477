import { formatInstant, parseInstant } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { instantIn, instantLength } from "./csv-instants.ts"

/** What is read where a text stands among others, `undefined` where no instant of the length it seems to have does, or the text goes on. */
const readIn = (text: string): number | undefined => {
  const bytes = Buffer.from(`;${text};2025`)
  const length = instantLength(bytes, 1)
  const instant = instantIn(bytes, 1, 1 + length)
  return Number.isNaN(instant) || length !== text.length ? undefined : instant
}

const [first, last] = [Date.parse("0000-01-01T00:00:00.000Z"), Date.parse("9999-12-31T23:59:59.999Z")]
const instants = fc.oneof(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 2 ** 41 }))

const written = (instant: number): readonly string[] => {
  const whole = formatInstant(instant)
  return [whole, `${whole.slice(0, 19)}Z`, whole.slice(0, 10)]
}

describe("laws", () => {
  test("an instant as programs write it is read, to the millisecond, second or day", () => {
    fc.assert(fc.property(instants, (instant) => void expect(written(instant).map(readIn)).toEqual(written(instant).map(parseInstant))), { numRuns: 2000 })
  })

  test("every day the calendar has is one, and no other", () => {
    for (const century of ["00", "04", "18", "19", "20", "21", "99"])
      for (const ofCentury of ["00", "01", "04", "25", "99"])
        for (let month = 0; month < 14; month++)
          for (let day = 0; day < 33; day++) {
            const text = `${century}${ofCentury}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
            expect([text, readIn(text)]).toEqual([text, parseInstant(text)])
          }
  })

  test("whatever else is written is no instant, or the one it says", () => {
    const slip = fc.tuple(instants, fc.nat({ max: 2 }), fc.nat({ max: 23 }), fc.constantFrom(..."0123456789-:.,TZ +/a")).map(([instant, form, at, byte]) => {
      const text = written(instant)[form] as string
      return text.slice(0, at) + byte + text.slice(at + 1)
    })
    let read = 0
    fc.assert(
      fc.property(slip, (text) => {
        const instant = readIn(text)
        if (instant === undefined) return
        read += 1
        expect([text, instant]).toEqual([text, parseInstant(text)])
      }),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(100)
  })
})
