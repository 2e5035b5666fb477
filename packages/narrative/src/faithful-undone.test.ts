import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** 61 % of questions were solved, so that 39 % were not. */
const near: Near = {
  en: [
    ["39 % of questions stay unsolved.", []], ["61 % of questions stay unsolved.", ["61 %"]], ["39 % of questions are without an answer.", []], ["39 % of questions are without a title.", ["39 %"]],
    ["39 % of questions are still open.", []], ["39 % of questions had no answer.", []], ["61 % are solved and 39 % stay unsolved.", []], ["61 % are solved, 39 % stay unsolved.", []],
    ["Solved or not, 39 % is it.", ["39 %"]], ["Unsolved are 39 % of questions.", []], ["Unsolved, 39 % of questions.", ["39 %"]], ["Four in ten questions stay unsolved.", []],
    ["Six in ten questions stay unsolved.", ["Six in ten"]], ["Six in ten questions are solved.", []], ["Between 37 and 41 % of questions stay unsolved.", []],
    ["Between 59 and 63 % of questions stay unsolved.", ["59 and 63 %"]], ["At least 37 % of questions stay unsolved.", []], ["At most 41 % of questions stay unsolved.", []],
    ["660 of 1,690 questions stay unsolved.", ["660 of 1,690"]],
  ],
  de: [
    ["39 % der Fragen blieben ungelöst.", []], ["61 % der Fragen blieben ungelöst.", ["61 %"]], ["39 % der Fragen blieben ohne Antwort.", []],
    ["Keine einzige Frage wurde beantwortet.", ["Keine einzige"]], ["Beschwerden gab es keine einzige.", ["keine einzige"]], ["Kuchen gab es keinen einzigen.", []],
  ],
  da: [
    ["39 % af spørgsmålene er uløste.", []], ["61 % af spørgsmålene er uløste.", ["61 %"]], ["Der har ikke været en eneste klage.", ["en eneste"]], ["Der var en eneste klage.", []],
    ["39 % af spørgsmålene er stadig åbne.", []],
  ],
}

describe("a share of what was left undone", () => {
  foundIn(near, richLedger)
})
