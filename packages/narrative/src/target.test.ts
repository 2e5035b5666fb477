import { resolutionRate } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { attain, attainRange, directionOf, readAim, readTarget } from "./target.ts"

const wide = resolutionRate({ resolved: 42, opened: 60 })

test("a target is reached or missed only when the whole interval says so", () => {
  expect(attain(wide, { unit: "ratio", value: 0.5 }, "higher")).toBe("reached")
  expect(attain(wide, { unit: "ratio", value: 0.9 }, "higher")).toBe("missed")
  expect(attain(wide, { unit: "ratio", value: 0.65 }, "higher")).toBe("open")
  expect(attain(wide, { unit: "ratio", value: 0.75 }, "higher")).toBe("open")
})

test("where lower is better, the sides are the other way round", () => {
  expect(attain(wide, { unit: "ratio", value: 0.5 }, "lower")).toBe("missed")
  expect(attain(wide, { unit: "ratio", value: 0.9 }, "lower")).toBe("reached")
})

test("what is not measured is neither reached nor missed", () => {
  expect(attain(undefined, { unit: "ratio", value: 0.5 }, "higher")).toBe("unmeasured")
  expect(attain(resolutionRate({ resolved: 0, opened: 0 }), { unit: "ratio", value: 0.5 }, "higher")).toBe("unmeasured")
})

test("a refusal with a bound beyond the target misses it", () => {
  const waiting = {
    metric: "first-response-time@1", variant: "median", exclusions: [], measured: false, why: "not-reached", detail: "",
    bound: { side: "at-least", value: 172_800_000, unit: "milliseconds", level: 0.975, n: 40 },
  } as const
  expect(attain(waiting, { unit: "milliseconds", value: 86_400_000 }, "lower")).toBe("missed")
  expect(attain(waiting, { unit: "milliseconds", value: 259_200_000 }, "lower")).toBe("unmeasured")
})

test("an open end of an interval settles nothing on its side", () => {
  const open = wide.measured ? ({ ...wide, interval: { ...wide.interval, open: "above" } } as const) : wide
  expect(attain(open, { unit: "ratio", value: 0.9 }, "higher")).toBe("open")
  expect(attain(open, { unit: "ratio", value: 0.9 }, "lower")).toBe("open")
  expect(attain(open, { unit: "ratio", value: 0.5 }, "higher")).toBe("reached")
})

test("where neither side is better an objective goes from its baseline to its target, and without one nowhere", () => {
  const target = { unit: "ratio", value: 0.5 } as const
  expect(directionOf("neither", { unit: "ratio", value: 0.3 }, target)).toBe("higher")
  expect(directionOf("neither", { unit: "ratio", value: 0.8 }, target)).toBe("lower")
  expect(directionOf("lower", { unit: "ratio", value: 0.3 }, target)).toBe("lower")
  expect(attain(wide, target, directionOf("neither", undefined, target))).toBe("open")
})

test("targets are read in the metric's own unit, and in no other", () => {
  expect(readTarget(0.6, "ratio")).toEqual({ unit: "ratio", value: 0.6 })
  expect(readTarget("24 h", "milliseconds")).toEqual({ unit: "milliseconds", value: 86_400_000 })
  expect(readTarget("12.50 EUR", "money")).toEqual({ unit: "money", value: 1250, currency: "EUR" })
  expect(readTarget(24, "milliseconds")).toBeUndefined()
  expect(readTarget("24 h", "ratio")).toBeUndefined()
  expect(readTarget("60 %", "ratio")).toBeUndefined()
})

test("of a range the end counts that is nearer to what is worse, and both where neither side is better", () => {
  const range = (low: number, high: number) => [{ unit: "ratio", value: low }, { unit: "ratio", value: high }] as const
  const held = (low: number, high: number, better: "higher" | "lower" | "neither") => {
    const { end, attained } = attainRange(wide, range(low, high), better)
    return [end.value, attained]
  }
  expect(held(0.5, 0.6, "higher")).toEqual([0.5, "reached"])
  expect(held(0.9, 0.95, "higher")).toEqual([0.9, "missed"])
  expect(held(0.5, 0.6, "lower")).toEqual([0.6, "open"])
  expect(held(0.1, 0.2, "lower")).toEqual([0.2, "missed"])
  expect(held(0.5, 0.9, "neither")).toEqual([0.9, "reached"])
  expect(held(0.1, 0.2, "neither")).toEqual([0.2, "missed"])
  expect(held(0.9, 0.95, "neither")).toEqual([0.9, "missed"])
  expect(held(0.5, 0.7, "neither")).toEqual([0.7, "open"])
  expect(held(0.7, 0.9, "neither")).toEqual([0.7, "open"])
})

test("what is aimed at by a change follows from the baseline, in its currency, and from no other", () => {
  expect(readAim({ baseline: 0.5, change: "+20%" }, "ratio").target).toEqual({ unit: "ratio", value: 0.6 })
  expect(readAim({ baseline: "8 h", change: "-2 h" }, "milliseconds").target).toEqual({ unit: "milliseconds", value: 21_600_000 })
  expect(readAim({ baseline: "12.50 EUR", change: "-2.50 EUR" }, "money").target).toEqual({ unit: "money", value: 1000, currency: "EUR" })
  expect(readAim({ baseline: "12.50 EUR", change: "-2.50 DKK" }, "money").target).toBeUndefined()
  expect(readAim({ change: "+20%" }, "ratio").target).toBeUndefined()
  expect(readAim({ baseline: 0.5, target: 0.7, upTo: 0.8, change: "+20%" }, "ratio")).toEqual({ baseline: { unit: "ratio", value: 0.5 }, target: { unit: "ratio", value: 0.7 }, upTo: { unit: "ratio", value: 0.8 } })
})

test("a word that every object knows is no unit of time", () => {
  expect(readTarget("5 constructor", "milliseconds")).toBeUndefined()
  expect(readTarget("5 h", "milliseconds")).toEqual({ unit: "milliseconds", value: 18_000_000 })
})
