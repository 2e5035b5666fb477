import { durationsOf } from "@folkmoot/statistics"
import { expect, test } from "vitest"
import { endedWithin } from "./within.ts"

test("where nothing was followed for the whole horizon, the lower limit is a bound that holds at as high a level as either end of an interval does", () => {
  const waits = durationsOf([{ after: 1, observed: true, n: 30 }, { after: 5, observed: false, n: 10 }])
  expect(endedWithin({ waits }, { options: { horizon: 9 }, level: 0.9 })).toMatchObject({
    measured: false, why: "window-open", bound: { side: "at-least", value: expect.closeTo(0.63, 1), unit: "ratio", level: expect.closeTo(0.95, 12), n: 40 },
  })
})
