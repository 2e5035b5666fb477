import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** Of a report on eighteen months, what is found in single sentences about it. */
const near: Near = {
  en: [
    ["Lunch is 6.50 euros a head.", []], ["Lunch is 650 euros a head.", ["650 euros"]], ["The seven (connectors) work.", []], ["The share rose from 41 % to 70 %, by 29 hours.", ["29 hours"]],
    ["It is nx97.", []], ["Our goal is 1.2 times the referral rate.", []], ["Our goal is 1.5 times the referral rate.", ["1.5 times"]], ["Goals: 2 of 5 objectives reached.", ["2 of 5"]],
    ["Goals: 1 of 5 objectives reached.", []], ["One in twelve members invited somebody.", []], ["Two in twelve members invited somebody.", ["Two in twelve"]], ["The NPS, we hear, did not rise.", []],
    ["That is no: risen.", []], ["The NPS: risen by far it is said.", ["direction: risen"]], ["In May 2024 it was 41 %, in October it was 70 %.", ["70 %"]],
    ["In May 2024 it was 41 %. In October it was 70 %.", []], ["In October 2025 it was 70 %, in May it was 41 %.", ["41 %"]], ["The community holds level 2 by 8 of 10 criteria.", ["2", "8 of 10"]],
    ["Level 2: 8 offers came.", ["2", "8"]], ["Costs fell because of cakes.", ["direction: fell", "cause: because of"]], ["Nobody knows: the resolution rate fell by far.", ["direction: fell"]],
    ["Nobody knows: fallen.", []],
  ],
}

describe("what is false in a sentence", () => {
  foundIn(near, richLedger)
})
