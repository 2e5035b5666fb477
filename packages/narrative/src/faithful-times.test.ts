import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** A first reply took 5.2 hours in the half-year, 6.4 in January and 4.1 in March; 72 % were answered in time, and 81 % a year before. */
const near: Near = {
  en: [
    ["In January it took 6.4 hours.", []], ["In January it took 5.8 hours.", ["5.8 hours"]], ["In January it took 5.2 hours.", ["5.2 hours"]], ["Since January it took 5.2 hours.", []],
    ["It took 6.4 hours.", ["6.4 hours"]], ["It took 6.4 hours. That was in January.", []], ["It took 6.4 hours.\n\nThat was in January.", ["6.4 hours"]],
    ["It took 6.4 hours. That was on 3 January.", ["6.4 hours", "date: 3 January"]], ["In January it took 6.4 hours and in March 4.1 hours.", []],
    ["In January it took 4.1 hours and in March 6.4 hours.", ["4.1 hours", "6.4 hours"]], ["6.4 hours in January, 4.1 hours in March.", []],
    ["4.1 hours in January, 6.4 hours in March.", ["4.1 hours", "6.4 hours"]], ["It took 4.1 hours (March).", []], ["It took 4.1 hours (January).", ["4.1 hours"]],
    ["It took 5.2 hours against 6.4 in January.", []], ["It took 6.4 hours against 5.2 in January.", ["6.4 hours", "5.2"]], ["In 2027 72 % were answered in time.", []],
    ["In 2026 72 % were answered in time.", ["72 %"]], ["A year ago 72 % were answered in time.", ["72 %"]], ["A year ago 81 % were answered in time.", []],
    ["Up from 81 % a year ago to 72 %.", ["direction: Up from"]], ["Up from 72 % a year ago to 81 %.", ["direction: Up from"]],
    ["72 % were answered in time, more than a year ago.", ["direction: more"]], ["The earlier period had 81 %.", []], ["The earlier period had 72 %.", ["72 %"]],
    ["Last year 81 % were answered in time.", []],
  ],
  de: [
    ["Vor einem Jahr waren es 81 %.", []], ["Vor einem Jahr waren es 72 %.", ["72 %"]], ["Im Vorjahr waren es 81 %.", []], ["Im Vorjahr waren es 72 %.", ["72 %"]],
    ["Im Vergleichszeitraum waren es 72 %.", ["72 %"]],
  ],
  da: [
    ["For et år siden var det 81 %.", []], ["For et år siden var det 72 %.", ["72 %"]], ["Sidste år var det 72 %.", ["72 %"]], ["I sammenligningsperioden var det 72 %.", ["72 %"]],
  ],
}

describe("of which time a number is", () => {
  foundIn(near, () => halfYear)
})
