import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Of whom and of what a number is, by the half-year that was measured. */
const near: Near = {
  en: [
    ["77 % of the new members got an answer.", []], ["77 % of the members got an answer.", ["77 %"]], ["77 % of new members’ threads were answered.", []],
    ["Of the new members, 77 % got an answer.", []], ["Of the members, 77 % got an answer.", ["77 %"]], ["Of our members, 77 % got an answer.", ["77 %"]],
    ["With the help of members, 56.2 % were solved.", []], ["Of the members’ threads, 56.2 % were solved.", []], ["Of the members 34 came and 56.2 % were solved.", ["34"]],
    ["Among the newcomers 77 % got an answer.", []], ["We care. Of the members we know well, 56.2 % were solved.", ["56.2 %"]], ["He says, of the members 56.2 % agree.", ["56.2 %"]],
    ["0 complaints came.", ["0"]], ["0 errors came.", []], ["0 new errors came.", []], ["0 a day came.", ["0"]], ["0 % complaints came.", ["0 %"]], ["Zero complaints came.", ["Zero"]],
    ["Nine in ten found it easy.", ["Nine in ten"]], ["Nine in ten criteria are met.", ["Nine in ten"]], ["Nine in ten found the criteria easy.", ["Nine in ten"]],
    ["Criteria are hard. Nine in ten found it easy.", ["Nine in ten"]], ["Seven in ten found it easy.", ["Seven in ten"]], ["56.2% members were glad.", []], ["56% members were glad.", ["56%"]],
    ["56 % threads were solved.", []], ["56 % of all the active members’ threads were solved.", []], ["56 % of all of our own threads were solved.", []], ["72 % of posts were answered.", ["72 %"]],
    ["190 answers came.", []], ["190 people answered.", []], ["190 conversions came.", ["190"]], ["640 threads were read.", []], ["640 questions were read.", []], ["640 requests were read.", []],
    ["640 posts were read.", ["640"]], ["640 members were asked.", ["640"]], ["800 threads were read.", []], ["210 newcomers were asked.", []], ["210 members were asked.", ["210"]],
    ["210 threads were opened.", []], ["3410 contacts were avoided.", []], ["3410 members were avoided.", ["3410"]], ["4 objectives were set.", []], ["4 goals were set.", []],
    ["4 targets were set.", []], ["4 actions were set.", ["4"]], ["1 objective is reached.", []], ["2 of 4 objectives are reached.", ["2 of 4"]], ["1 of 4 objectives is reached.", []],
    ["1 of 3 objectives is reached.", ["1 of 3"]], ["11 of 12 criteria are met.", ["11 of 12"]], ["34 of 100 answers came from ten people.", ["34 of 100"]],
    ["27 planned objectives are open.", ["27"]], ["4 planned objectives are open.", []], ["100 % of planned objectives are open.", ["100 %"]],
  ],
  de: [
    ["Von den neuen Mitgliedern bekamen 77 % eine Antwort.", []], ["Von den Neuen bekamen 77 % eine Antwort.", []], ["Von den neuen bekamen 77 % eine Antwort.", []],
    ["Von den Mitgliedern bekamen 77 % eine Antwort.", ["77 %"]], ["Von Mitgliedern wurden 56,2 % gelöst.", []], ["Unter den Neuen 77 bekamen 56,2 % eine Antwort.", ["77"]],
    ["640 Fragen wurden gelesen.", []], ["640 Mitglieder wurden gefragt.", ["640"]], ["Alle 4 geplanten Ziele sind offen.", []], ["4 geplante Maßnahmen sind offen.", ["4"]],
  ],
  da: [
    ["Af de nye fik 77 % svar.", []], ["Af de nye medlemmer fik 77 % svar.", []], ["Af medlemmerne fik 77 % svar.", ["77 %"]], ["77 % af nye medlemmers tråde fik svar.", []],
    ["77 % af medlemmernes tråde fik svar.", []], ["56,2 % af medlemmernes tråde blev løst.", []], ["56,2 % af medlemmerne blev glade.", ["56,2 %"]], ["Vi fik 72 % svar.", []],
    ["Det var 72 % svar.", ["72 %"]],
  ],
}

describe("what a number counts", () => {
  foundIn(near, () => halfYear)
})
