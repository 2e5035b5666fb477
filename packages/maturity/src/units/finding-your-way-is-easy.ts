import { answered } from "../declared.ts"
import { defineCriterion } from "../define.ts"
import { fromAnswer } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * Members find what they are looking for, and each other.
 *
 * @remarks
 * Unit: an answer of somebody who knows the community; best one who watched members search. It never keeps a level.
 * @see concept:67
 */
export const findingYourWayIsEasy = defineCriterion({
  id: "finding-your-way-is-easy",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Do members easily find what they are looking for and whom they would like to meet?",
    de: "Finden Mitglieder leicht, was sie suchen und wen sie kennenlernen möchten?",
    da: "Kan medlemmerne nemt finde det, de leder efter, og dem, de gerne vil møde?",
  },
  why: {
    en: "People who search in vain do not complain; they just do not come back.",
    de: "Wer vergeblich sucht, beschwert sich nicht, sondern kommt einfach nicht wieder.",
    da: "Den, der leder forgæves, klager ikke, men kommer bare ikke igen.",
  },
  evidence: {
    /** The answer of somebody who knows; no source can tell. */
    said: fromAnswer(),
  },
  judge: ({ said }) => answered(said),
  remedy: {
    effort: "weeks",
    text: {
      en: "Watch a few newcomers look for an answer and for another member, note where they get stuck, and clear away the worst obstacle first.",
      de: "Sehen Sie einigen neuen Mitgliedern dabei zu, wie sie eine Antwort und ein anderes Mitglied suchen, notieren Sie, wo sie nicht weiterkommen, und räumen Sie das größte Hindernis zuerst aus.",
      da: "Se nogle få nye medlemmer over skulderen, mens de leder efter et svar og efter et andet medlem, notér, hvor de går i stå, og fjern den værste forhindring først.",
    },
  },
  sources: ["concept:67"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "somebody watched newcomers search, and they found it", declared: "met", expect: "declared" },
  { title: "somebody watched newcomers search in vain", declared: "unmet", expect: "declared" },
  { title: "a plan does not tell", plan: {}, expect: "not-measured" },
  { title: "nobody answered", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof findingYourWayIsEasy>[]
