import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** What moved, and what is said to have moved it or to be moved. */
const near: Near = {
  en: [
    ["A drop in the resolution rate worries us.", ["direction: drop"]], ["A rise in the resolution rate pleases us.", []], ["Our ambassadors are the reason people wait less.", ["cause: the reason"]],
    ["Our ambassadors are the reason people smile.", []], ["Our ambassadors made replies faster.", ["cause: made"]], ["Our ambassadors made us proud, and replies are faster.", []],
    ["The rise in the resolution rate rests on the new badges.", ["cause: rests on"]], ["The resolution rate rests on 1,690 questions.", []], ["The resolution rate rests on a survey.", []],
    ["Because members answer, fewer requests come in.", []], ["Because members answer, all is well.", []], ["Because fewer requests come in members answer.", []],
    ["Because members answer, more help is needed.", []],
  ],
  de: [
    ["Für einen Anstieg des Net Promoter Score ist es zu früh.", []], ["Ein Anstieg des Net Promoter Score ist da.", ["direction: Anstieg"]],
    ["Auf eine erste Antwort wartet man immer länger.", ["direction: länger"]], ["Der Anstieg der Lösungsquote beruht auf unseren neuen Abzeichen.", ["cause: beruht"]],
    ["Der Anstieg der Lösungsquote beruht auf 1.690 Fragen.", []],
  ],
  da: [
    ["Man venter stadig længere på et første svar.", ["direction: længere"]], ["Man venter stadig kortere på et første svar.", []],
    ["Stigningen i løsningsraten hviler på de nye badges.", ["cause: hviler på"]],
  ],
}

describe("what moved, and by what", () => {
  foundIn(near, richLedger)
})
