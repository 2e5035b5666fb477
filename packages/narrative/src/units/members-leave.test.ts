import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { ExampleEstimate } from "../example.ts"
import { earlierMeasures, exampleAsOf, exampleMeasures } from "../example-measures.ts"
import { tell } from "../tell.ts"
import { blockLaws } from "../testing.ts"
import { examples, membersLeave } from "./members-leave.ts"

const lost = fc
  .tuple(fc.integer({ min: 10, max: 90 }), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
  .map(([value, down, up]) => ({ value: value / 100, low: (value - down) / 100, high: (value + up) / 100, n: 400 }))

test("the alarm is raised only where the share rose beyond what the ranges leave open, and never without an earlier measure", () => {
  let alarms = 0
  const spoken = (now: ExampleEstimate, before?: ExampleEstimate): boolean => {
    const report = tell(
      {
        blocks: [membersLeave],
        measures: exampleMeasures(membersLeave, { given: { lost: now } }),
        ...(before === undefined ? {} : { earlier: earlierMeasures(membersLeave, { given: { lost: before } }) }),
      },
      { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" },
    )
    return JSON.stringify(report.sections).includes("can dissolve quickly")
  }
  fc.assert(
    fc.property(lost, lost, (before, now) => {
      const isRaised = spoken(now, before)
      alarms += isRaised ? 1 : 0
      if (isRaised) expect(now.value).toBeGreaterThan(before.value)
      if (now.low > before.high) expect(isRaised).toBe(true)
      if (now.value <= before.high) expect(isRaised).toBe(false)
      expect(spoken(now)).toBe(false)
    }),
    { numRuns: 50 },
  )
  expect(alarms).toBeGreaterThan(0)
})

blockLaws(membersLeave, examples)
