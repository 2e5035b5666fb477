import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Waits were longest in January and shortest in March; April brought the most solutions, January the fewest. */
const near: Near = {
  en: [
    ["Members waited longest in January.", []], ["Members waited longest in March.", ["direction: March"]], ["Members did not wait longest in March.", []],
    ["Members waited longest in March 2027 and in April 2026.", ["date: April 2026"]], ["Replies were fastest in March.", []], ["Replies were fastest in January.", ["direction: January"]],
    ["March had the second longest wait.", []], ["The longest wait and the shortest wait were in January and March.", []], ["April was the best month for solutions.", []],
    ["January was the best month for solutions.", ["direction: January"]], ["January was the worst month for solutions.", []], ["April was the worst month for solutions.", ["direction: April"]],
    ["The resolution rate was highest in April.", []], ["The resolution rate was highest in May.", ["direction: May"]], ["The resolution rate was lowest in January.", []],
    ["The resolution rate was lowest in May.", ["direction: May"]], ["January was our best month, with 51 % solved.", ["direction: January"]], ["The longest walk was on 3 March.", []],
  ],
  de: [
    ["Am längsten warteten Mitglieder im Januar.", []], ["Die längste Wartezeit war im März.", ["direction: März"]], ["Die längste Wartezeit war im Januar.", []],
    ["Die höchste Lösungsquote war im Mai.", ["direction: Mai"]],
  ],
  da: [
    ["Ventetiden var længst i januar.", []], ["Ventetiden var længst i marts.", ["direction: marts"]],
  ],
}

describe("the month of the most and of the least", () => {
  foundIn(near, () => halfYear)
})
