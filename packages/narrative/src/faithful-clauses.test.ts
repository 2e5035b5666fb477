import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** What is denied, asked, wished for or left open claims nothing; the share answered in time fell. */
const near: Near = {
  en: [
    ["The share answered in time fell.", []], ["The share answered in time rose.", ["direction: rose"]], ["Whether the share answered in time rose, we do not know.", []],
    ["It cannot be told, whether the share answered in time rose.", []], ["The share answered in time may have risen.", []], ["In May the share answered in time rose.", ["direction: rose"]],
    ["May the share answered in time rise.", []], ["The share answered in time rose?", []], ["What made it rise, is not shown.", []],
  ],
  de: [
    ["Stieg die Quote, freuen wir uns.", []], ["Die Quote stieg, sagt niemand.", ["direction: stieg"]],
  ],
  da: [
    ["Om andelen besvaret til tiden steg, ved vi ikke.", []], ["Andelen besvaret til tiden steg om vinteren.", ["direction: steg"]],
  ],
}

describe("what a clause makes of a claim", () => {
  foundIn(near, () => halfYear)
})
