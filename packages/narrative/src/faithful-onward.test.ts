import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** The net promoter score is 38, from 32 to 44; beside what is true of it, what is not. */
const near: Near = {
  en: [
    ["The NPS is 38. Even the lower end is 32.", []], ["The NPS is 38. Even the lower end is 44.", ["44"]], ["The NPS is 38. Even the upper bound is 44.", []],
    ["The NPS is 38. Even the range ends at 44.", []], ["The NPS is 38. Even the range ends at 32.", ["32"]], ["The NPS is 38. The range starts at 32.", []],
    ["The NPS is 38. The range starts at 44.", ["44"]], ["The NPS is 38. The range runs from 32 on.", []], ["The NPS is 38. The train starts at 32.", ["32"]],
    ["The NPS is 38. The end is 32.", ["32"]], ["The typical wait is 4.6 hours. Even the lower end is 4.2 hours.", []],
  ],
  de: [
    ["Der NPS ist 38. Selbst die untere Grenze liegt bei 32.", []], ["Der NPS ist 38. Selbst die untere Grenze liegt bei 44.", ["44"]],
  ],
}

describe("what goes on about the number before", () => {
  foundIn(near, richLedger)
})
