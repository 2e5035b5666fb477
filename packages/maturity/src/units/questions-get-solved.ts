import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least half of the members' questions are solved.
 *
 * @remarks
 * Unit: resolution rate against a bar of 0.5, met only if the whole interval reaches it.
 * @see concept:121
 */
export const questionsGetSolved = defineCriterion({
  id: "questions-get-solved",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Are at least half of the members' questions solved?",
    de: "Wird mindestens die Hälfte der Fragen von Mitgliedern gelöst?",
    da: "Bliver mindst halvdelen af medlemmernes spørgsmål løst?",
  },
  why: {
    en: "People return to a community that helps them; one that leaves them with their question they visit once.",
    de: "In eine Community, die hilft, kommt man zurück; eine, die Fragen offenlässt, besucht man nur einmal.",
    da: "Man vender tilbage til et fællesskab, der hjælper; et, der lader spørgsmålene stå åbne, besøger man kun én gang.",
  },
  evidence: {
    /** Of questions followed for the whole horizon. */
    solved: resolutionRate,
  },
  judge: ({ solved }) => atLeast(0.5, solved),
  remedy: {
    effort: "weeks",
    text: {
      en: "Go through the unsolved questions of the last month, find the topics nobody answers, and win one expert for each.",
      de: "Sehen Sie die ungelösten Fragen des letzten Monats durch, finden Sie die Themen ohne Antworten und gewinnen Sie für jedes eine Fachperson.",
      da: "Gennemgå den seneste måneds uløste spørgsmål, find de emner, ingen svarer på, og få en fagperson til at tage sig af hvert af dem.",
    },
  },
  sources: ["concept:45", "concept:60", "concept:121"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "150 of 200 solved", totals: { solved: { resolved: 150, opened: 200 } }, expect: "met" },
  { title: "6 of 10 solved: too few to tell", totals: { solved: { resolved: 6, opened: 10 } }, expect: "undecided" },
  { title: "50 of 200 solved", totals: { solved: { resolved: 50, opened: 200 } }, expect: "unmet" },
  { title: "nothing asked: not measured", totals: { solved: { resolved: 0, opened: 0 } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof questionsGetSolved>[]
