import { expect, test } from "vitest"
import { measureMany } from "./measure-many.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

test("a request that is none is refused as such, for each thing wanted", () => {
  for (const request of [5, "2026", undefined]) {
    expect(measureMany([{ metric: resolutionRate, variants: ["cohort"] }, { metric: resolutionRate, variants: ["net"] }], {}, request as never)).toMatchObject({
      measures: ["cohort", "net"].map((variant) => ({ variant, estimate: { why: "invalid-input", field: "request" } })), changes: [],
    })
  }
})
