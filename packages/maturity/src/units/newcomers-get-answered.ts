import { newcomerAnsweredShare } from "@folkmoot/metrics/newcomer-answered-share"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least half of the newcomers are answered.
 *
 * @remarks
 * Unit: share of members' first threads answered by another person in time, against a bar of 0.5, met only if the whole interval reaches
 * it. Threads too young to tell do not count.
 * @see concept:51
 */
export const newcomersGetAnswered = defineCriterion({
  id: "newcomers-get-answered",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Do at least half of the newcomers get an answer to the first thread they open?",
    de: "Erhält mindestens die Hälfte der neuen Mitglieder eine Antwort auf ihr erstes Thema?",
    da: "Får mindst halvdelen af de nye medlemmer svar på deres første tråd?",
  },
  why: {
    en: "Whoever gets no answer the first time seldom tries again, and from then on that voice is missing.",
    de: "Wer beim ersten Mal keine Antwort bekommt, meldet sich selten wieder – und diese Stimme fehlt von da an.",
    da: "Den, der ikke får svar første gang, prøver sjældent igen, og så mangler den stemme fremover.",
  },
  evidence: {
    /** The share of newcomers' first threads answered in time. */
    answered: fromMetric(newcomerAnsweredShare, "matured-cohort"),
  },
  judge: ({ answered }) => atLeast(0.5, answered),
  remedy: {
    effort: "weeks",
    text: {
      en: "Show newcomers' first threads in a list of their own, and agree which of the experienced members looks at it on which days.",
      de: "Zeigen Sie die ersten Themen neuer Mitglieder in einer eigenen Liste und vereinbaren Sie, wer von den erfahrenen Mitgliedern an welchen Tagen hineinschaut.",
      da: "Vis nye medlemmers første tråde på en liste for sig, og aftal, hvilke erfarne medlemmer der holder øje med den på hvilke dage.",
    },
  },
  sources: ["concept:49", "concept:51"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "27 of 40 newcomers answered", totals: { answered: { answered: 27, threads: 40 } }, expect: "met" },
  { title: "6 of 10: too few to tell", totals: { answered: { answered: 6, threads: 10 } }, expect: "undecided" },
  { title: "10 of 40", totals: { answered: { answered: 10, threads: 40 } }, expect: "unmet" },
  { title: "nobody was new: not measured", totals: { answered: { answered: 0, threads: 0 } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof newcomersGetAnswered>[]
