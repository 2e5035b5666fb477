import type { Texts } from "@folkmoot/facts"
import { knowledgeBaseConversion } from "@folkmoot/metrics/knowledge-base-conversion"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, present } from "../parts.ts"

const entered: Texts = { en: "Solved threads that became an entry", de: "In die Wissensdatenbank übernommene Lösungen", da: "Løsninger overført til vidensbasen" }

/**
 * Solutions find their way into the knowledge base, and somebody has time for it.
 *
 * @remarks
 * Unit: share of solved threads that were documented within the horizon against a bar of 0.05, met only if the whole interval reaches it, and
 * the plan says what is taken up, by whom, and with which time. A community without a knowledge base is no worse for it: it advises and keeps no level.
 * @see concept:74
 */
export const knowledgeBaseFed = defineCriterion({
  id: "knowledge-base-fed",
  since: "0.1.0",
  level: 2,
  required: false,
  asks: {
    en: "Do solutions find their way into the knowledge base, and does somebody have time for it?",
    de: "Finden Lösungen ihren Weg in die Wissensdatenbank, und hat jemand Zeit dafür?",
    da: "Finder løsninger vej til vidensbasen, og er der afsat tid til det?",
  },
  why: {
    en: "What was solved once need not be solved again, if only it can be found.",
    de: "Was einmal gelöst ist, muss niemand ein zweites Mal lösen – wenn es sich nur finden lässt.",
    da: "Det, der er løst én gang, behøver ingen løse igen – hvis bare det kan findes.",
  },
  evidence: {
    /** How solutions get into the knowledge base; empty where the plan does not say. */
    pipeline: fromPlan((spec) => spec.knowledgeBase ?? {}),
    /** The share of solved threads that were written into it. */
    documented: knowledgeBaseConversion,
  },
  judge: ({ pipeline: { criterion, owner, effort }, documented }) =>
    allOf(
      present(
        [{ en: "what is worth an entry of the knowledge base", de: "Aufnahmekriterium der Wissensdatenbank", da: "kriterium for artikler i vidensbasen" }, criterion],
        [{ en: "who answers for the knowledge base", de: "Zuständigkeit für die Wissensdatenbank", da: "ansvarlig for vidensbasen" }, owner],
        [{ en: "working time for the knowledge base", de: "Arbeitszeit für die Wissensdatenbank", da: "arbejdstid til vidensbasen" }, (effort?.amount ?? 0) > 0 ? effort : undefined],
      ),
      atLeast(0.05, documented, entered),
    ),
  remedy: {
    effort: "weeks",
    text: {
      en: "Agree on what makes a question worth an entry, give somebody fixed time for it every week, and begin with the questions that are asked again and again.",
      de: "Legen Sie fest, wann eine Frage einen Eintrag wert ist, geben Sie jemandem jede Woche feste Zeit dafür und beginnen Sie mit den Fragen, die immer wieder gestellt werden.",
      da: "Aftal, hvornår et spørgsmål fortjener en artikel, giv nogen fast tid til det hver uge, og begynd med de spørgsmål, der bliver stillet igen og igen.",
    },
  },
  sources: ["concept:74"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "thirty of two hundred solutions documented, by an editor with time for it",
    plan: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 4, unit: "hours", per: "week" } } },
    totals: { documented: { documented: 30, solved: 200 } },
    expect: "met",
  },
  {
    title: "one of twenty: too few to tell",
    plan: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 4, unit: "hours", per: "week" } } },
    totals: { documented: { documented: 1, solved: 20 } },
    expect: "undecided",
  },
  {
    title: "one of two hundred",
    plan: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 4, unit: "hours", per: "week" } } },
    totals: { documented: { documented: 1, solved: 200 } },
    expect: "unmet",
  },
  {
    title: "well fed for now, but nobody has time for it",
    plan: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 0, unit: "hours", per: "week" } } },
    totals: { documented: { documented: 30, solved: 200 } },
    expect: "unmet",
  },
  {
    title: "planned, and not measured",
    plan: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 4, unit: "hours", per: "week" } } },
    expect: "not-measured",
  },
  { title: "no plan: not judged", totals: { documented: { documented: 30, solved: 200 } }, expect: "not-measured" },
] satisfies readonly ExampleOf<typeof knowledgeBaseFed>[]
