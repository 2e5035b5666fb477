import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** Of four actions two are done, and one is overdue; of five objectives one is reached. */
const near: Near = {
  en: [
    ["All four actions are done.", ["four"]], ["All four actions are open.", []], ["Of our four actions two are done.", []], ["Of the four actions, two are done.", []],
    ["Two of the four actions are done.", []], ["Three of the four actions are done.", ["Three of the four"]], ["One action is overdue.", []], ["Two actions are to be done.", []],
    ["Two actions are still done.", []], ["Two actions are perhaps done.", []], ["Four are done.", ["Four"]], ["Two are already done.", []], ["Done: 2", []], ["Done: 4", ["4"]], ["Done: 3", ["3"]],
    ["Already done: 2", []], ["Already done: 4", ["4"]], ["| Done | 2 |", []], ["| Done | 4 |", ["4"]], ["| Overdue | 1 |", []], ["| Dropped | 2 |", ["2"]], ["All four are done.", ["four"]],
    ["All two are done.", []], ["No action is overdue.", ["No"]], ["Every action is overdue.", ["Every"]], ["All actions are done.", ["All"]], ["All actions are to be done.", []],
    ["All actions are listed.", []], ["No objective is reached.", ["No"]], ["All objectives are reached.", ["All"]],
  ],
  de: [
    ["Zwei der vier Maßnahmen sind umgesetzt.", []], ["Drei der vier Maßnahmen sind umgesetzt.", ["Drei der vier"]], ["Eine Maßnahme ist überfällig.", []], ["Davon umgesetzt: 2", []],
    ["Davon umgesetzt: 4", ["4"]], ["Alle Maßnahmen sind umgesetzt.", ["Alle"]], ["Alle Ziele sind erreicht.", ["Alle"]],
  ],
  da: [
    ["To af de fire tiltag er gennemført.", []], ["Tre af de fire tiltag er gennemført.", ["Tre af de fire"]], ["Heraf gennemført: 2", []], ["Heraf gennemført: 4", ["4"]],
    ["Alle mål er nået.", ["Alle"]],
  ],
}

describe("what became of what a plan counts", () => {
  foundIn(near, richLedger)
})
