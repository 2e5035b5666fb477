import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** An answering guide was shown to bring about much; badges, calls and helpers were not. */
const near: Near = {
  en: [
    ["These causes matter.", []], ["The causes of it matter.", []], ["It causes trouble.", ["cause: causes"]], ["The badges caused it.", ["cause: caused"]], ["Thanks to you it works.", []],
    ["Thanks to the badges it works.", ["cause: Thanks to"]], ["The badges shortened the wait.", ["cause: shortened"]], ["The badges shortened the walk.", []],
    ["The badges, shortened, the wait.", []], ["The badges shortened all of our very long wait.", []],
  ],
  de: [
    ["Unsere Helfer haben die Wartezeit verkürzt.", ["cause: verkürzt"]], ["Die Helfer, die haben sich die Wartezeit verkürzt.", []], ["Die Wartezeit hat sich verkürzt.", []],
    ["Die Hefte haben die Nacht verkürzt.", []], ["Sie haben verkürzt.", []], ["Verkürzt haben sie die Wartezeit.", []], ["Dank der Hefte stieg die Lösungsquote.", ["cause: Dank"]],
    ["Unser Dank gilt allen.", []], ["Dank gilt allen.", []], ["Dank allen Helfern.", []],
  ],
}

describe("what brought it about", () => {
  foundIn(near, richLedger)
})
