import { resolutionRate } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { attain, directionOf, readTarget } from "./target.ts"

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
