import { describe } from "vitest"
import { foundIn, type Near } from "./faithful-near.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** The resolution rate rose and waits grew shorter; whether the net promoter score moved cannot be told. */
const near: Near = {
  en: [
    ["The resolution rate rose.", []], ["The resolution rate fell.", ["direction: fell"]], ["The resolution rate fell ill.", []], ["There was a drop in the resolution rate.", ["direction: drop"]],
    ["To a drop in the resolution rate we say no.", []], ["There was a drop of the hat.", []], ["There was a drop. In the resolution rate we trust.", []],
    ["The resolution rate is the best ever.", ["direction: best ever"]], ["It is the best NPS we ever had.", ["direction: best"]], ["It is the best NPS we have had for years and years and ever.", []],
    ["The NPS is at an all-time high.", ["direction: all-time"]], ["The NPS is at an all. Time high.", []], ["The resolution rate is higher than last year.", []],
    ["The resolution rate is lower than last year.", ["direction: lower"]], ["The resolution rate is higher than ours.", []], ["The resolution rate is ever higher.", []],
    ["The resolution rate is higher and higher.", []], ["The resolution rate is lower and lower.", ["direction: lower"]], ["The resolution rate is ever lower.", ["direction: lower"]],
    ["We have ever lower worries.", []], ["You wait ever longer for a reply.", ["direction: longer"]], ["You wait ever shorter for a reply.", []], ["The wait is ever longer.", ["direction: longer"]],
    ["The wait is ever shorter.", []], ["The wait is 30 % shorter.", ["30 %"]], ["The wait is 30 % longer than cakes.", ["30 %"]], ["The wait is two hours shorter.", ["two hours"]],
    ["The wait is two hours longer.", ["two hours", "direction: longer"]], ["The NPS is 38 points higher.", ["38 points", "direction: higher"]], ["Replies are slower.", ["direction: slower"]],
    ["Replies are slower by far.", ["direction: slower"]], ["Replies are slower work.", []], ["Replies are faster.", []], ["Replies came faster and faster.", []],
    ["More and more time goes by.", ["direction: more"]],
  ],
  de: [
    ["Die Lösungsquote ist gefallen.", ["direction: gefallen"]], ["Die Lösungsquote fiel auf.", []], ["Die Lösungsquote fiel auf 61 %.", ["direction: fiel"]],
    ["Die Lösungsquote ging auf 61 % zurück.", ["direction: ging"]], ["Die Lösungsquote ging auf die Fragen zurück, und das ist gut.", ["direction: ging"]], ["Die Lösungsquote ging auf uns.", []],
    ["Wir haben dem Support Anfragen abgenommen.", []], ["Die Lösungsquote hat in dem Support abgenommen.", ["direction: abgenommen"]], ["Der NPS ist so hoch wie nie.", ["direction: nie"]],
    ["Die Antworten kommen immer langsamer.", ["direction: langsamer"]], ["Die Antworten kommen schneller als im Vorjahr.", []],
    ["Die Antworten kommen langsamer als im Vorjahr.", ["direction: langsamer"]],
  ],
  da: [
    ["Løsningsraten faldt.", ["direction: faldt"]], ["Løsningsraten faldt på plads.", []], ["Løsningsraten falder til.", []], ["Løsningsraten faldt til 61 %.", ["direction: faldt"]],
    ["NPS har aldrig været højere.", ["direction: aldrig"]], ["Svarene kommer hurtigere end sidste år.", []], ["Svarene kommer langsommere end sidste år.", ["direction: langsommere"]],
  ],
}

describe("which way a number went", () => {
  foundIn(near, richLedger)
})
