import { answered } from "../declared.ts"
import { defineCriterion } from "../define.ts"
import { fromAnswer } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * Every report begins with a stakeholder's problem and ends with the next step.
 *
 * @remarks
 * Unit: an answer of somebody who reads the reports; how a report is built shows neither in the plan nor in a number, so it keeps no level.
 * @see concept:111
 */
export const reportsSolveProblems = defineCriterion({
  id: "reports-solve-problems",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Does every report begin with a problem of its readers and end with the next step?",
    de: "Beginnt jeder Bericht mit einem Problem derer, die ihn lesen, und endet er mit dem nächsten Schritt?",
    da: "Begynder hver rapport med et problem, læserne har, og slutter den med det næste skridt?",
  },
  why: {
    en: "A report that solves a problem is read; one that lists numbers is filed.",
    de: "Ein Bericht, der ein Problem löst, wird gelesen; einer, der Zahlen aufzählt, wird abgelegt.",
    da: "En rapport, der løser et problem, bliver læst; en, der remser tal op, bliver arkiveret.",
  },
  evidence: {
    /** The answer of somebody who knows; no source can tell. */
    said: fromAnswer(),
  },
  judge: ({ said }) => answered(said),
  remedy: {
    effort: "days",
    text: {
      en: "Build the next report from problem, behaviour, evidence, effect and next step, open it with what the community is there for, and tell each department what it gained before it has to ask.",
      de: "Gliedern Sie den nächsten Bericht nach Problem, Verhalten, Beleg, Wirkung und nächstem Schritt, stellen Sie voran, wozu die Community da ist, und sagen Sie jeder Abteilung, was sie davon hat, bevor sie danach fragen muss.",
      da: "Byg den næste rapport op om problem, adfærd, belæg, virkning og næste skridt, indled med, hvad fællesskabet er til for, og fortæl hver afdeling, hvad den får ud af det, før den behøver at spørge.",
    },
  },
  sources: ["concept:10", "concept:11", "concept:111"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a reader says they do", declared: "met", expect: "declared" },
  { title: "a reader says they list numbers", declared: "unmet", expect: "declared" },
  { title: "a plan does not tell what reports look like", plan: { stakeholders: [{ id: "director", role: "Managing director", cadence: "monthly" }] }, expect: "not-measured" },
  { title: "nobody answered", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof reportsSolveProblems>[]
