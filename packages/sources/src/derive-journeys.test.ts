import { days } from "@folkmoot/facts"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deriveJourneys, type Converting, type Journey, type Touch } from "./derive-journeys.ts"

const window = 5
const at = fc.integer({ min: 0, max: 30 })
const member = fc.constantFrom("a", "b", null)
const numbered = <T>(all: readonly T[]): readonly (T & { readonly id: string })[] => all.map((one, index) => ({ ...one, id: String(index) }))
const touches: fc.Arbitrary<readonly Touch[]> = fc.array(fc.record({ channel: fc.constantFrom("search", "community", "advert"), touchedAt: at, member }), { maxLength: 12 }).map(numbered)
const conversions: fc.Arbitrary<readonly Converting[]> = fc.array(fc.record({ convertedAt: at, member }), { maxLength: 5 }).map(numbered)
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })

const agesOf = ({ ages }: Journey): readonly number[] => (ages === null ? [] : ages.split(" > ").map(Number))
const stepsOf = ({ path }: Journey): readonly string[] => (path === "none" ? [] : path.split(" > "))

test("the order of what is given, and what is given twice, change nothing", () => {
  fc.assert(
    fc.property(fc.tuple(touches, conversions).chain(([t, c]) => fc.tuple(fc.constant([t, c] as const), shuffled(t), shuffled(c))), ([[t, c], mixed, other]) => {
      expect(deriveJourneys([...mixed, ...mixed.slice(0, 3)], [...other, ...other.slice(0, 2)], { window })).toEqual(deriveJourneys(t, c, { window }))
    }),
  )
})

test("every touchpoint of somebody is a step of exactly one journey, at the moment it happened", () => {
  fc.assert(
    fc.property(touches, conversions, (t, c) => {
      const steps = deriveJourneys(t, c, { window }).flatMap((one) => stepsOf(one).map((channel, index) => `${channel} ${one.endedAt - (agesOf(one)[index] ?? Number.NaN)}`))
      expect(steps.toSorted()).toEqual(t.flatMap((one) => (one.member === null ? [] : [`${one.channel} ${one.touchedAt}`])).toSorted())
    }),
  )
})

test("no step is older than the window, nor younger than the end, and steps stand in the order they were taken", () => {
  fc.assert(
    fc.property(touches, conversions, (t, c) => {
      for (const one of deriveJourneys(t, c, { window })) {
        const ages = agesOf(one)
        expect(ages).toEqual(ages.toSorted((a, b) => b - a))
        expect(ages.every((age) => age >= 0 && age <= window)).toBe(true)
        expect(ages).toHaveLength(stepsOf(one).length)
      }
    }),
  )
})

test("each moment at which a person converted ends one journey, whatever came before it", () => {
  fc.assert(
    fc.property(touches, conversions, (t, c) => {
      const ended = deriveJourneys(t, c, { window }).filter(({ converted }) => converted).map(({ endedAt }) => endedAt)
      const moments = [...new Set(c.flatMap((one) => (one.member === null ? [] : [`${one.member} ${one.convertedAt}`])))].map((moment) => Number(moment.slice(2)))
      expect(ended).toEqual(moments.toSorted((a, b) => a - b))
    }),
  )
})

test("a conversion begins anew: what was before the last one is no step of the next", () => {
  fc.assert(
    fc.property(touches, at, at, (t, one, other) => {
      const [first, last] = [Math.min(one, other), Math.max(one, other)]
      const own = t.map((touch) => ({ ...touch, member: "a" }))
      const journeys = deriveJourneys(own, [{ id: "1", convertedAt: first, member: "a" }, { id: "2", convertedAt: last, member: "a" }], { window })
      const later = journeys.find(({ id }) => id === "conversion:2")
      if (later !== undefined) expect(agesOf(later).every((age) => last - age > first)).toBe(true)
    }),
  )
})

test("people are kept apart: each takes the ways they would take alone", () => {
  fc.assert(
    fc.property(touches, conversions, (t, c) => {
      const alone = ["a", "b"].flatMap((who) => deriveJourneys(t.filter((one) => one.member === who), c.filter((one) => one.member === who), { window }))
      expect(new Set(deriveJourneys(t, c, { window }))).toEqual(new Set(alone))
    }),
  )
})

test("a journey without a conversion is told once its window is over, and not before", () => {
  fc.assert(
    fc.property(touches, conversions, at, (t, c, to) => {
      const known = deriveJourneys(t, c, { window, to })
      expect(known).toEqual(deriveJourneys(t, c, { window }).filter(({ converted, endedAt }) => converted || endedAt <= to))
    }),
  )
})

test("a way is written down as metrics read it, and names nobody", () => {
  const touch = (id: string, channel: string, day: number): Touch => ({ id, channel, touchedAt: days(day), member: "a" })
  const told = deriveJourneys(
    [touch("1", "advert", 0), touch("2", "search > paid", 95), touch("3", "community", 100), touch("4", "none", 101), touch("5", "search", 180)],
    [{ id: "c1", convertedAt: days(100), member: "a" }, { id: "c2", convertedAt: days(300), member: "b" }],
    { window: days(90), to: days(200) },
  )
  expect(told).toEqual([
    { id: "touchpoint:1", endedAt: days(90), path: "advert", ages: String(days(90)), converted: false, journeys: 1, amount: null, currency: null },
    { id: "conversion:c1", endedAt: days(100), path: "search › paid > community", ages: `${days(5)} > 0`, converted: true, journeys: 1, amount: null, currency: null },
    { id: "touchpoint:4", endedAt: days(191), path: "(none) > search", ages: `${days(90)} > ${days(11)}`, converted: false, journeys: 1, amount: null, currency: null },
    { id: "conversion:c2", endedAt: days(300), path: "none", ages: null, converted: true, journeys: 1, amount: null, currency: null },
  ])
})

test("of what is told under one id the first counts, be it that it names nobody", () => {
  const touch = (who: string | null): Touch => ({ id: "1", channel: "search", touchedAt: days(1), member: who })
  expect(deriveJourneys([touch(null), touch("a")], [], { window: days(5) })).toEqual([])
  expect(deriveJourneys([touch("a"), touch(null)], [], { window: days(5) })).toHaveLength(1)
})
