import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** Members by themselves solve 45 %, with staff it is 61 %. */
const near: Near = {
  en: [
    ["Members alone solved 45 % of the questions.", []], ["Members alone solved 61 % of the questions.", ["61 %"]], ["Members and staff solved 61 % of the questions.", []],
    ["Staff solved 45 % of the questions.", ["45 %"]], ["45 % of the questions were solved by members.", []], ["61 % of the questions were solved by members.", ["61 %"]],
    ["61 % of the questions were solved for members.", []], ["Other members solved 61 % of the questions.", ["61 %"]], ["Members solved 61 % of the questions.", []],
    ["61 % of the questions were solved, without our staff.", ["61 %"]], ["45 % of the questions were solved, without our staff.", []], ["61 % of the questions were solved without help.", ["61 %"]],
    ["61 % of the questions were solved with no help.", ["61 %"]], ["61 % of the questions were solved with help.", []], ["Not staff, but members solved 45 % of the questions.", []],
    ["Staff is busy; 45 % of the questions were solved.", ["45 %"]], ["Staff is busy, 45 % of the questions were solved.", ["45 %"]], ["45 % of the questions were solved without staff.", []],
    ["Between members and staff, 45 % of the questions were solved.", []],
  ],
  de: [
    ["61 % der Fragen von Mitgliedern wurden gelöst.", []], ["61 % der Fragen wurden durch Mitglieder gelöst.", ["61 %"]], ["61 % der Fragen wurden ohne unsere Hilfe gelöst.", ["61 %"]],
    ["Die Mitarbeiter haben 45 % der Fragen gelöst.", ["45 %"]], ["Nicht die Mitarbeiter haben 45 % der Fragen gelöst.", []],
  ],
  da: [
    ["45 % af spørgsmålene blev løst af medlemmer.", []], ["61 % af spørgsmålene blev løst af medlemmer.", ["61 %"]], ["61 % af spørgsmålene løste I selv.", ["61 %"]],
    ["45 % af spørgsmålene løste I selv.", []],
  ],
}

describe("by whom it was done", () => {
  foundIn(near, richLedger)
})
