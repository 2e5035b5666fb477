import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { durationsOf } from "./durations.ts"
import { kaplanMeier } from "./kaplan-meier.ts"
import { hoursToFirstAnswer, referenceDataIsPresent, referenceRows } from "./reference-data.test-kit.ts"
import { referenceCases } from "./reference-table.test-kit.ts"
import { survivalQuantile } from "./survival-quantile.ts"

const entry = fc.record({ after: fc.integer({ min: 0, max: 30 }), observed: fc.boolean() })
const entries = fc.array(entry, { minLength: 1, maxLength: 40 })
const probability = fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9)
const curveOf = (list: readonly { after: number; observed: boolean }[]) => kaplanMeier(durationsOf(list))
const ended = (...afters: number[]) => afters.map((after) => ({ after, observed: true }))

describe("survivalQuantile", () => {
  test("more censoring never shortens the median", () => {
    const censored = entries.chain((list) => fc.tuple(fc.constant(list), fc.infiniteStream(fc.boolean())))
    fc.assert(
      fc.property(censored, probability, ([list, coins], p) => {
        const fewer = list.map(({ after, observed }) => ({ after, observed: observed && coins.next().value === true }))
        const before = survivalQuantile(curveOf(list), p).value ?? Infinity
        const after = survivalQuantile(curveOf(fewer), p).value ?? Infinity
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test("an interval contains its value, as far as both are reached", () => {
    fc.assert(
      fc.property(entries, probability, (list, p) => {
        const { value, low, high } = survivalQuantile(curveOf(list), p)
        expect(low ?? Infinity).toBeLessThanOrEqual(value ?? Infinity)
        expect(high ?? Infinity).toBeGreaterThanOrEqual(value ?? Infinity)
      }),
    )
  })

  test("nests by level", () => {
    fc.assert(
      fc.property(entries, probability, (list, p) => {
        const inner = survivalQuantile(curveOf(list), p, 0.8)
        const outer = survivalQuantile(curveOf(list), p, 0.99)
        expect(outer.low ?? Infinity).toBeLessThanOrEqual(inner.low ?? Infinity)
        expect(outer.high ?? Infinity).toBeGreaterThanOrEqual(inner.high ?? Infinity)
      }),
    )
  })

  test("what takes longer in proportion has a quantile longer in proportion", () => {
    fc.assert(
      fc.property(entries, probability, (list, p) => {
        const hours = survivalQuantile(curveOf(list), p)
        const minutes = survivalQuantile(curveOf(list.map((e) => ({ ...e, after: 60 * e.after }))), p)
        expect([minutes.value, minutes.low, minutes.high].map((t) => t ?? NaN)).toEqual(
          [hours.value, hours.low, hours.high].map((t) => (t ?? NaN) * 60),
        )
      }),
    )
  })

  test("without censoring the median is the usual one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 50 }), (afters) => {
        const sorted = afters.toSorted((a, b) => a - b)
        const middle = (sorted.length - 1) / 2
        const median = ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
        expect(survivalQuantile(curveOf(ended(...afters)), 0.5).value).toBe(median)
      }),
    )
  })

  test("a curve flat at one half to its end has its median half-way to the last observation", () => {
    const list = [...ended(1, 2), { after: 5, observed: false }, { after: 10, observed: false }]
    expect(survivalQuantile(curveOf(list), 0.5).value).toBe(6)
  })

  test("not reached is undefined, and says how far it looked", () => {
    const list = [...ended(1), ...[4, 5, 6].map((after) => ({ after, observed: false }))]
    expect(survivalQuantile(curveOf(list), 0.5)).toStrictEqual({
      value: undefined,
      low: 1,
      high: undefined,
      followedTo: 6,
      level: 0.95,
      method: "brookmeyer-crowley",
    })
    expect(survivalQuantile(curveOf([]), 0.5)).toMatchObject({ value: undefined, low: undefined, high: undefined, followedTo: 0 })
  })

  test.each(referenceCases())("agrees with R's survival package on $name", ({ groups }) => {
    for (const { durations, quantiles } of groups) {
      const curve = kaplanMeier(durations)
      for (const [p, value, low, high] of quantiles) {
        expect([p, survivalQuantile(curve, p)]).toMatchObject([p, { value: value ?? undefined, low: low ?? undefined, high: high ?? undefined }])
      }
    }
  })

  test.skipIf(!referenceDataIsPresent)("agrees with R's survival package on the lung data (needs ../shared/data)", () => {
    const patients = referenceRows("stats-given/km_lung_data.csv")
    const table = referenceRows("stats-given/km_lung_R_loglog.csv")
    const crossing = (column: string, height: number) => Number(table.find((row) => Number(row[column]) <= height)?.time)
    const curve = curveOf(patients.map((row) => ({ after: Number(row.time), observed: row.event === "1" })))
    for (const p of [0.25, 0.5, 0.75]) {
      expect(survivalQuantile(curve, p)).toMatchObject({
        value: crossing("surv", 1 - p),
        low: crossing("lower", 1 - p),
        high: crossing("upper", 1 - p),
      })
    }
    // print(survfit(Surv(time, status) ~ 1, lung)) in the package's documentation
    expect(survivalQuantile(curve, 0.5).value).toBe(310)
  })

  test.skipIf(!referenceDataIsPresent)("finds the median wait for an answer in a real community (needs ../shared/data)", () => {
    // hoursToFirstAnswer_KaplanMeier_censoredAtLastPost in se-conlang-meta/truth.json
    expect(survivalQuantile(curveOf(hoursToFirstAnswer()), 0.5).value).toBeCloseTo(2.5649647221962613, 6)
  })
})
