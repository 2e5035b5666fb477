import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** The net promoter score is 38, the resolution rate 61 %, the referral rate 8.4 %; the level is the first of three. */
const near: Near = {
  en: [
    ["| NPS | 38 | n = 412 |", []], ["| NPS | 61 | n = 412 |", ["61"]], ["| NPS | 61 % | n = 412 |", ["61 %"]], ["| Likelihood to recommend (Net Promoter Score) | 38 | 32–44 | n = 412 |", []],
    ["| Likelihood to recommend (Net Promoter Score) | 61 % | 32–44 | n = 412 |", ["61 %"]], ["NPS | 61 %", ["61 %"]], ["Our NPS is 38.", []], ["Our NPS is 412.", ["412"]],
    ["Our NPS rests on 412 answers.", []], ["Our NPS of 38 from 412 is fine.", []], ["Our NPS is 61 %.", ["61 %"]], ["A 61 % NPS is none.", ["61 %"]], ["A 38 NPS is fine.", []],
    ["An 8.4 % resolution rate is low.", ["8.4 %"]], ["The resolution rate of all is 61 %.", []], ["The resolution rate is 8.4 %.", ["8.4 %"]], ["The resolution rate, 8.4 %.", []],
    ["The resolution rate; the referral rate is 8.4 %.", []], ["The resolution rate is, we say, 8.4 %.", []], ["Engagement: 61 % of questions were solved.", []], ["Engagement is 61 %.", ["61 %"]],
    ["Engagement is high.", []], ["The community is at level 1.", []], ["The community is at level 2.", ["2"]], ["The community could be at level 2.", []], ["The community rose to level 2.", ["2"]],
    ["The community rose to level 1.", []], ["The way to level 2 is open.", []], ["Is that met, we are at level 2.", []], ["News on what is to come: level 2 is reached.", ["2"]],
    ["At level 2 we meet 8 of 10 criteria.", ["8 of 10"]], ["On level 2 we are.", ["2"]], ["Level 2: 8 of 10 criteria.", ["8 of 10"]], ["Level 2: cakes of ten kinds.", ["2", "ten"]],
  ],
  de: [
    ["Ist das erfüllt, steht die Community auf Stufe 2.", []], ["Die Community steht auf Stufe 2.", ["2"]], ["Die Community steht auf Stufe 1.", []], ["Die Community könnte auf Stufe 2 stehen.", []],
    ["Auf Stufe 2 sind 8 von 10 Kriterien erfüllt.", ["8 von 10"]],
  ],
  da: [
    ["Fællesskabet er på niveau 2.", ["2"]], ["Fællesskabet er på niveau 1.", []], ["Fællesskabet er steget til niveau 2.", ["2"]], ["Fællesskabet vil til niveau 2.", []],
    ["På niveau 2 er 8 af 10 kriterier opfyldt.", ["8 af 10"]],
  ],
}

describe("whose number it is", () => {
  foundIn(near, richLedger)
})
