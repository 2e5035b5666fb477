import { affiliations, periodsOf, startOfDay } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deriveActivity, type Doing } from "./derive-activity.ts"

const beginning = Date.parse("2024-03-28T00:00:00Z")

const doing: fc.Arbitrary<Doing> = fc.record({
  kind: fc.constantFrom("opening", "answer", "reply", "comment", "notice"),
  // Around the night in which Europe moves its clocks.
  postedAt: fc.integer({ min: beginning, max: beginning + 6 * 86_400_000 }),
  author: fc.constantFrom("a", "b", "c", null),
  affiliation: fc.constantFrom(...affiliations),
})
const doings = fc.array(doing, { maxLength: 20 })
const zones = fc.constantFrom("UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns")

test("the order of the posts, and posts given twice, change nothing", () => {
  fc.assert(
    fc.property(zones, doings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), (zone, [all, shuffled]) => {
      expect(deriveActivity([...shuffled, ...shuffled.slice(0, 3)], zone)).toEqual(deriveActivity(all, zone))
    }),
  )
})

test("each member has one row for each of their days, and each post lies in one of them", () => {
  fc.assert(
    fc.property(zones, doings, (zone, all) => {
      const rows = deriveActivity(all, zone)
      const counted = all.filter(({ author, kind }) => author !== null && kind !== "notice")
      const days = counted.map(({ author, postedAt }) => `${author}/${periodsOf(postedAt, postedAt + 1, "day", zone)[0]?.label}`)
      expect(rows.map(({ id }) => id).toSorted()).toEqual([...new Set(days)].toSorted())
    }),
  )
})

test("a member's days are a chain from the first to the last, each naming the one before and the one after it", () => {
  fc.assert(
    fc.property(zones, doings, (zone, all) => {
      const rows = deriveActivity(all, zone)
      for (const member of new Set(rows.map((row) => row.member))) {
        const own = rows.filter((row) => row.member === member)
        const days = own.map(({ activeAt }) => activeAt)
        expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
        expect(own.map(({ previousAt }) => previousAt)).toEqual([null, ...days.slice(0, -1)])
        expect(own.map(({ nextAt }) => nextAt)).toEqual([...days.slice(1), null])
        expect(new Set(own.map(({ firstAt }) => firstAt))).toEqual(new Set([days[0]]))
      }
    }),
  )
})

test("a day begins when its calendar's does, whether or not the clocks were moved in it", () => {
  const [row] = deriveActivity([{ kind: "answer", author: "a", affiliation: "customer", postedAt: Date.parse("2024-03-31T21:30:00Z") }], "Europe/Berlin")
  expect(row).toMatchObject({ id: "a/2024-03-31", activeAt: Date.parse("2024-03-30T23:00:00Z") })
  expect(row?.activeAt).toBe(startOfDay({ year: 2024, month: 3, day: 31 }, "Europe/Berlin"))
})

test("what somebody became during a day they are from the next day on", () => {
  const at = (postedAt: number, affiliation: Doing["affiliation"]): Doing => ({ kind: "answer", author: "a", affiliation, postedAt })
  const rows = deriveActivity([at(2000, "staff"), at(1000, "customer"), at(86_400_000, "staff")], "UTC")
  expect(rows.map(({ affiliation }) => affiliation)).toEqual(["customer", "staff"])
})
