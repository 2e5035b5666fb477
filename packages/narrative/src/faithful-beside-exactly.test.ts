import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** What stands right beside a number says whether it is a target, an earlier one or a difference. */
const near: Near = {
  en: [
    ["The target is 4 hours.", ["4 hours"]], ["The target is 5.2 hours.", ["5.2 hours"]], ["The bar is at 72 %.", ["72 %"]], ["Last year 72 % were answered in time.", ["72 %"]],
    ["A year ago it was 81 %.", []], ["72 % (69–75 %) were answered in time.", []], ["72 % (58–66 %) were answered in time.", ["58–66 %"]], ["72 % (69–75 % were answered in time.", []],
    ["It is 9 points less than before.", []], ["It is 9 points more than before.", ["direction: more"]], ["It is 9 points fewer.", []], ["It is 9 points lower.", []],
    ["It is 9 points higher.", ["direction: higher"]], ["Answered in time were 72 %, 3 points below the target of 75 %.", ["75 %"]],
    ["Answered in time were 72 %, 9 points below the 81 % before.", []], ["First response time is 5.2 hours, 1.2 hours above the target of 4 hours.", ["4 hours"]],
    ["First response time is 5.2 hours, 2.2 hours above the target of 4 hours.", ["2.2 hours", "4 hours"]], ["The share answered in time fell by 9 points.", []],
    ["The share answered in time fell by 8 points.", ["8 points"]], ["With 9 % fewer came.", ["9 %"]], ["It has 9 points.", []],
  ],
}

describe("what stands beside a number", () => {
  foundIn(near, () => halfYear)
})
