/** Options that only some variants read: what is said of them, from totals and from facts. */
import type { Facts } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { ask } from "./ask.ts"
import { compare } from "./compare.ts"
import { measure } from "./measure.ts"
import { attributedConversions } from "./units/attributed-conversions.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const journey: Facts["journey"] = [{ id: "1", endedAt: 0, path: "community > mail", ages: "1000 > 0", converted: true, journeys: 8 }]
const journeys = [{ path: "community > mail", ages: "1000 > 0", converted: true, n: 8 }]

test("variants asked for together take of one set of options those they read, and are called by these", () => {
  const variants = ["linear", "time-decay", "markov"] as const
  const measures = measure(attributedConversions, { journey }, { asOf: 0, variants, options: { halfLife: 1000, order: 2 } })
  expect(measures.map(({ estimate: { options } }) => options)).toEqual([undefined, { halfLife: 1000 }, { order: 2 }])
  expect(measures[1]).toMatchObject({ estimate: { measured: true, value: expect.closeTo(8 / 3, 12) as number } })
})

test("numbers that differ in an option neither reads are of one kind", () => {
  const [usual, other] = [1000, 5000].map((halfLife) => measure(attributedConversions, { journey }, { asOf: 0, variants: ["linear"], options: { halfLife } })[0]?.estimate)
  expect(usual).toEqual(other)
  expect(usual && other && compare(usual, other)).toMatchObject({ comparable: true, difference: 0 })
})

test("a calculator refuses an option that its variant does not read, and shows the call without it", () => {
  expect(attributedConversions({ journeys }, { variant: "linear", options: { halfLife: 5 } })).toMatchObject({
    why: "invalid-input", field: "options.halfLife", given: "5", expected: "a call like ({journeys}, {level, variant, options: {}})",
  })
  expect(attributedConversions({ journeys }, { variant: "time-decay", options: { halfLife: 5, order: 1 } })).toMatchObject({
    field: "options.order", expected: "a call like ({journeys}, {level, variant, options: {halfLife}})",
  })
  expect(resolutionRate({ resolved: 1, opened: 2 }, { variant: "throughput", options: { horizon: 5 } })).toMatchObject({ field: "options.horizon" })
  expect(resolutionRate({ resolved: 1, opened: 2 }, { options: { horizon: 5 } })).toMatchObject({ measured: true, options: { horizon: 5 } })
})

test("a refused request says of each variant the options it would have read", () => {
  const refused = ask([{ metric: resolutionRate, variants: ["matured-cohort", "cohort"] }], { level: 95 }).conclude([])
  expect(refused.map(({ estimate: { options } }) => options)).toEqual([resolutionRate.options, undefined])
})

test("an option that cannot be is refused whichever variant is asked for", () => {
  const refused = measure(resolutionRate, { thread: [] }, { asOf: 0, variants: ["matured-cohort", "cohort"], options: { horizon: 0.5 } })
  expect(refused.map(({ estimate }) => estimate)).toMatchObject([{ field: "options.horizon", options: resolutionRate.options }, { field: "options.horizon" }])
})
