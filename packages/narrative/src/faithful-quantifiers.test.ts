import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** 61 % of questions were solved, and 8.4 % of members invited somebody. */
const near: Near = {
  en: [
    ["Most questions were solved.", []], ["The most questions were solved.", []], ["Of most questions we know little.", []], ["Half of all questions were solved.", ["Half"]],
    ["All questions were asked.", []], ["All questions were answered.", ["All"]], ["Every question was answered.", ["Every"]], ["Every question that is answered helps.", []],
    ["Each question got solved.", ["Each"]], ["Not every question was answered.", []], ["Not a single question was answered.", ["Not a single"]], ["Not a single number was asked.", []],
    ["Not a single cake was eaten.", ["Not a single"]], ["No complaints came.", ["No"]], ["If no complaints come, we are glad.", []], ["All members got a reply.", ["All"]],
    ["All members got a cake.", []], ["All members saw a reply.", []], ["Almost no question stays unsolved.", ["Almost no"]],
  ],
}

describe("a share without a number", () => {
  foundIn(near, richLedger)
})
