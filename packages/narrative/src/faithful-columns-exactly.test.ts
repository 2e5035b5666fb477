import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Numbers below the heads of their columns and beside the labels of their rows. */
const near: Near = {
  en: [
    ["| Month | Hours |\n|---|---|\n| January | 6.4 |\n| March | 4.1 |", []], ["| Month | Hours |\n|---|---|\n| January | 4.1 |\n| March | 6.4 |", ["4.1", "6.4"]],
    ["| | January | March |\n|---|---|---|\n| Wait | 6.4 h | 4.1 h |", []], ["| | January | March |\n|---|---|---|\n| Wait | 4.1 h | 6.4 h |", ["4.1 h", "6.4 h"]],
    ["| | Before | Now |\n|---|---|---|\n| In time | 81 % | 72 % |", []], ["| | Before | Now |\n|---|---|---|\n| In time | 72 % | 81 % |", ["72 %", "81 %"]],
    ["| | Now | Change |\n|---|---|---|\n| In time | 72 % | −9 points |", []], ["| | Change | Now |\n|---|---|---|\n| In time | 72 % | −9 points |", ["72 %", "−9 points"]],
    ["| | Goal of the game |\n|---|---|\n| In time | 72 % |", []], ["| | Goal |\n|---|---|\n| In time | 72 % |", ["72 %"]],
  ],
}

describe("what a column is of", () => {
  foundIn(near, () => halfYear)
})
