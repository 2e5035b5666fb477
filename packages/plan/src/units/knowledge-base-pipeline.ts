import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * The way from a solved question to an entry of the knowledge base is complete: what is taken up, by whom, and with which time.
 *
 * @see concept:74
 */
export const knowledgeBasePipeline = definePlanRule({
  id: "knowledge-base/pipeline",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Without a measure, a person and paid time the knowledge base ages from its first day.",
    de: "Ohne Maßstab, Zuständigkeit und bezahlte Zeit veraltet die Wissensdatenbank vom ersten Tag an.",
    da: "Uden et kriterium, en ansvarlig og betalt tid forældes vidensbasen fra første dag.",
  },
  sources: ["concept:74", "seed:002"],
  options: {},
  messages: {
    incomplete: {
      en: "The knowledge base lacks: {fields}. Say what makes a question worth an entry (criterion), who answers for it (owner) and how much time they have (effort).",
      de: "Für die Wissensdatenbank ist noch offen: {fields}. Legen Sie fest, wann eine Frage einen Eintrag wert ist (criterion), wer zuständig ist (owner) und wie viel Zeit dafür da ist (effort).",
      da: "Vidensbasen mangler: {fields}. Skriv, hvornår et spørgsmål fortjener en artikel (criterion), hvem der har ansvaret (owner), og hvor meget tid der er afsat (effort).",
    },
  },
  visit: {
    knowledgeBase({ criterion, owner, effort }, { report }) {
      const said = { criterion: !isBlank(criterion), owner: owner !== undefined, effort: effort !== undefined && effort.amount > 0 }
      const fields = Object.entries(said).flatMap(([field, isThere]) => (isThere ? [] : [field]))
      if (fields.length > 0) report("incomplete", { fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "anybody may write an entry",
    spec: { knowledgeBase: { criterion: "Asked three times" } },
    expect: [{ message: "incomplete", at: "/spec/knowledgeBase" }],
  },
  {
    title: "no measure",
    spec: { knowledgeBase: { criterion: " ", owner: "editor", effort: { amount: 4, unit: "hours", per: "week" } } },
    expect: [{ message: "incomplete", at: "/spec/knowledgeBase" }],
  },
  {
    title: "nobody",
    spec: { knowledgeBase: { criterion: "Asked three times", effort: { amount: 4, unit: "hours", per: "week" } } },
    expect: [{ message: "incomplete", at: "/spec/knowledgeBase" }],
  },
  {
    title: "no time",
    spec: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 0, unit: "hours", per: "week" } } },
    expect: [{ message: "incomplete", at: "/spec/knowledgeBase" }],
  },
  {
    title: "half a day a week for what was asked three times",
    spec: { knowledgeBase: { criterion: "Asked three times", owner: "editor", effort: { amount: 0.5, unit: "days", per: "week" } } },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof knowledgeBasePipeline>[]
