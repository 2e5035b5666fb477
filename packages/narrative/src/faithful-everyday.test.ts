import { describe } from "vitest"
import { halfYear } from "./faithful-frame.test-kit.ts"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"

/** What is of everyday life tells nothing that a ledger could; beside it, what may. */
const near: Near = {
  en: [
    ["62 people came to lunch.", ["62"]], ["Lunch is at noon for 25.", []], ["Lunch is for 25 members.", ["25"]], ["Lunch costs 6.50 euros a head.", ["6.50 euros"]],
    ["Lunch costs 650 euros a head.", ["650 euros"]], ["The workshop takes 45 minutes.", []], ["The wait takes 45 minutes.", ["45 minutes"]], ["The workshop lifts 45 %.", ["45 %"]],
    ["It takes 45 minutes.", ["45 minutes"]], ["The workshop is fun. It takes 45 minutes.", []], ["The workshop is fun.\n\nIt takes 45 minutes.", ["45 minutes"]], ["Here are five of us.", []],
    ["We were seven.", []], ["The seven connectors work.", []], ["Seven connectors work.", ["Seven"]], ["The seven members work.", ["seven"]], ["The seven hours work.", ["seven hours"]],
    ["Please reply within 45 minutes.", []], ["Please note that replies take 45 minutes.", ["45 minutes"]], ["Join us for 45 minutes.", []], ["The team will join in 45 minutes.", ["45 minutes"]],
    ["You can read this in seven paragraphs.", []], ["Minutes of 6 July", []], ["Minutes of 6 July 2019", []], ["Goals due 6 July", ["date: 6 July"]],
    ["We met on 3 March 2019.", ["date: 3 March 2019"]], ["The meeting on 3 March 2019 was fun.", []], ["The goal is due on 3 March 2019.", ["date: 3 March 2019"]], ["Three years ago we began.", []],
    ["For three years we began.", ["three years"]], ["We began three years ago and solved it.", []],
  ],
  de: [
    ["Bringen Sie 45 Minuten mit.", []], ["Haben Sie 45 Minuten?", ["45 Minuten"]], ["Nehmen wir 45 Minuten an.", []], ["Die Helfer nehmen 45 Minuten.", ["45 Minuten"]],
  ],
  da: [
    ["Tag 45 minutter med.", []], ["Husk, at svaret tager 45 minutter.", ["45 minutter"]],
  ],
}

describe("what is of everyday life", () => {
  foundIn(near, () => halfYear)
})
