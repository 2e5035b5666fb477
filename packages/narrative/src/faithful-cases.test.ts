import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** Twenty whole answers give no mean of 4.33, and forty no share of 33.3 %; where nothing was measured, other numbers are too many in any case. */
const near: Near = {
  en: [
    ["On a scale from 1 to 5, the mean was 4.35 (n = 20).", ["1 to 5", "4.35", "20"]], ["On a scale from 1 to 5, the mean was 4.33 (n = 20).", ["1 to 5", "impossible: 4.33", "20"]],
    ["On a scale from 1 to 5, the weighted mean was 4.33 (n = 20).", ["1 to 5", "4.33", "20"]], ["On a scale from 1 to 5, the median was 4.33 (n = 20).", ["1 to 5", "4.33", "20"]],
    ["On a path from 1 to 5, the mean was 4.33 (n = 20).", ["1 to 5", "4.33", "20"]], ["On a scale from 5 to 1, the mean was 4.33 (n = 20).", ["5 to 1", "4.33", "20"]],
    ["We use a scale from 1 to 5. The mean was 4.33 (n = 20).", ["1 to 5", "4.33", "20"]], ["The mean was 4.33 on a 5-point scale (n = 20).", ["impossible: 4.33", "5-point", "20"]],
    ["The mean was 4.35 on a 5-point scale (n = 20).", ["4.35", "5-point", "20"]], ["The mean was 4.33 on a 1-point scale (n = 20).", ["4.33", "1-point", "20"]],
    ["The mean was 4.33 on a 1–5 scale (n = 20).", ["impossible: 4.33", "1–5", "20"]], ["The mean was 4.33 on a 1–5 path (n = 20).", ["4.33", "1–5", "20"]],
    ["The mean was about 4.33 on a 1–5 scale (n = 20).", ["4.33", "1–5", "20"]], ["The mean was 4.33 on a 1–5 scale (about 20).", ["4.33", "1–5", "20"]],
    ["The mean was 4.33 on a 1–5 scale (n = 20.5).", ["4.33", "1–5", "20.5"]], ["33 % of 40 said so.", ["33 %", "40"]], ["35 % of 40 said so.", ["35 %", "40"]],
    ["33.3 % of 40 said so.", ["impossible: 33.3 %", "40"]], ["33 % said so, and 40 came.", ["33 %", "40"]], ["33 % of all 40 said so.", ["33 %", "40"]],
    ["33 % of the very best 40 said so.", ["33 %", "40"]], ["33 % of 0 said so.", ["33 %", "0"]], ["An NPS of 33.1 points from 40.", ["impossible: 33.1 points", "40"]],
    ["An NPS of 32.5 points from 40.", ["32.5 points", "40"]], ["A promoter score of 33.1 from 40.", ["impossible: 33.1", "40"]], ["A score of 33.1 from 40.", ["33.1", "40"]],
  ],
}

describe("what so many answers can give", () => {
  foundIn(near, () => [])
})
