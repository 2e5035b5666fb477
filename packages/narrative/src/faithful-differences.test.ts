import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** How far two numbers lie apart, and by how much one moved. */
const near: Near = {
  en: [
    ["The wait fell from 9.2 to 3.2 hours since May 2024, by 6 hours.", []], ["The wait fell from 9.2 to 3.2 hours since May 2024, by 5 hours.", ["5 hours"]],
    ["The share rose from 41 % to 70 %, by 29 points.", []], ["The share rose from 41 % to 70 %, by 27 points.", ["27 points"]], ["The share rose from 41 % to 70 %, by 29 %.", ["29 %"]],
    ["The share lies at 61 %, six points above the target of 55 %.", []], ["The share lies at 61 %, five points above the target of 55 %.", ["five points"]], ["It took 2.6 hours less with us.", []],
    ["It fell by 2.6 hours.", []], ["It fell by some 2.6 hours.", []],
  ],
  de: [
    ["Es sank um 2,6 Stunden.", []], ["Es sank um die 2,6 Stunden.", []],
  ],
  da: [
    ["Det faldt med 2,6 timer.", []], ["Det faldt her med 2,6 timer.", []], ["Med 2,6 timer faldt det.", []],
  ],
}

describe("by how much", () => {
  foundIn(near, richLedger)
})
