import { answered } from "../declared.ts"
import { defineCriterion } from "../define.ts"
import { fromAnswer } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * Members feel that they belong, and that the community is theirs too.
 *
 * @remarks
 * Unit: an answer of somebody who knows the community; no number stands for the feeling, so it keeps no level.
 * @see concept:44
 */
export const belongingFelt = defineCriterion({
  id: "belonging-felt",
  since: "0.1.0",
  level: 2,
  required: false,
  asks: {
    en: "Do members feel that they belong, and that the community is theirs too?",
    de: "Fühlen sich die Mitglieder zugehörig, und empfinden sie die Community auch als ihre eigene?",
    da: "Føler medlemmerne, at de hører til, og at fællesskabet også er deres?",
  },
  why: {
    en: "Whoever feels at home looks after the house.",
    de: "Wer sich zu Hause fühlt, kümmert sich um das Haus.",
    da: "Den, der føler sig hjemme, passer på huset.",
  },
  evidence: {
    /** The answer of somebody who knows; no source can tell. */
    said: fromAnswer(),
  },
  judge: ({ said }) => answered(said),
  remedy: {
    effort: "weeks",
    text: {
      en: "Talk in person with newcomers, with regulars and with members you rarely see about whether they feel at home and why, and give those who take part something to answer for.",
      de: "Sprechen Sie mit neuen, mit langjährigen und mit selten gesehenen Mitgliedern persönlich darüber, ob sie sich zu Hause fühlen und warum, und übertragen Sie denen, die mitmachen, etwas Eigenes.",
      da: "Tal personligt med både nye medlemmer, faste medlemmer og dem, I sjældent ser, om de føler sig hjemme og hvorfor, og giv dem, der bidrager, noget, de selv kan stå for.",
    },
  },
  sources: ["concept:33", "concept:44"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "somebody asked around and says they do", declared: "met", expect: "declared" },
  { title: "somebody asked around and says they do not", declared: "unmet", expect: "declared" },
  { title: "a plan does not tell what members feel", plan: { community: { purpose: "Help with sewing machines" } }, expect: "not-measured" },
  { title: "nobody answered", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof belongingFelt>[]
