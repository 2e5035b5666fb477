import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Satisfaction was measured, and what a return is; churn, loyalty and the market were not. */
const near: Near = {
  en: [
    ["Churn fell.", ["direction: fell"]], ["Churn fell and all is well.", ["direction: fell"]], ["Churn is a word.", []], ["Our market share grew.", ["direction: grew"]],
    ["Satisfaction rose.", ["direction: rose"]], ["Engagement rose.", ["direction: rose"]], ["Loyalty is at 68 %.", ["68 %"]], ["Satisfaction is at 68 %.", []], ["Satisfaction is at 72 %.", ["72 %"]],
    ["The return on investment is 33 %.", []], ["The return on investment is 33 % in the red.", ["33 %"]], ["The return on investment is a loss of 33 %.", ["33 %"]],
    ["A loss is near, and the return on investment is 33 %.", []], ["A loss of 33 % it is.", ["33 %"]],
  ],
  de: [
    ["Die Rendite liegt mit 33 % im Minus.", ["33 %"]], ["Die Rendite liegt bei 33 %.", []],
  ],
  da: [
    ["Afkastet ligger 33 % i minus.", ["33 %"]], ["Afkastet er 33 %.", []],
  ],
}

describe("what was measured, and on which side of nought", () => {
  foundIn(near, () => halfYear)
})
