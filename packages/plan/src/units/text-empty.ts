import type { RuleExampleOf } from "../example.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/** The fields that say what a node is; any other that is blank is as good as left out, which the rules for its part tell. */
const saying: ReadonlySet<string> = new Set(["title", "role", "finding", "says", "when", "what", "why", "reason"])

/**
 * Whatever stands in the plan says what it is.
 *
 * @see concept:37
 */
export const textEmpty = definePlanRule({
  id: "text/empty",
  since: "0.1.0",
  severity: "warning",
  presets: ["starter", "recommended", "strict"],
  rank: 2,
  why: {
    en: "An entry without words counts as one in every list and means nothing to anybody.",
    de: "Ein Eintrag ohne Worte zählt in jeder Liste mit und sagt niemandem etwas.",
    da: "En post uden ord tæller med i alle lister, men siger ingen noget.",
  },
  sources: ["concept:37", "seed:001"],
  options: {},
  messages: {
    blank: {
      en: "The field {field} is blank. Say in a few words what this is, or take the entry out.",
      de: "Das Feld {field} ist leer. Sagen Sie in wenigen Worten, worum es geht, oder nehmen Sie den Eintrag heraus.",
      da: "Feltet {field} er tomt. Skriv med få ord, hvad det er, eller fjern posten.",
    },
  },
  visit: {
    plan(plan, { report }) {
      for (const { value, field, path } of meantOf(plan, "wording")) {
        if (isBlank(value) && saying.has(field.slice(field.lastIndexOf(".") + 1))) report("blank", { field }, path)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a goal without words, and a change without a reason",
    spec: { goals: [{ id: "first", title: "" }], flexibility: { changes: [{ on: "2026-01-01", what: "We moved", why: " " }] } },
    expect: [{ message: "blank", at: "/spec/goals/0/title" }, { message: "blank", at: "/spec/flexibility/changes/0/why" }],
  },
  {
    title: "each kind of entry has its own way to say what it is",
    spec: {
      stakeholders: [{ id: "support", role: " " }],
      optimisation: [{ id: "night", finding: "" }],
      assumptions: [{ id: "thanks", says: "" }],
      flexibility: { triggers: [{ when: "" }], changes: [{ on: "2026-01-01", what: "" }] },
    },
    metadata: { suppressions: [{ rule: "goal/count", reason: "" }] },
    expect: [
      { message: "blank", at: "/spec/stakeholders/0/role" },
      { message: "blank", at: "/spec/optimisation/0/finding" },
      { message: "blank", at: "/spec/assumptions/0/says" },
      { message: "blank", at: "/spec/flexibility/triggers/0/when" },
      { message: "blank", at: "/spec/flexibility/changes/0/what" },
      { message: "blank", at: "/metadata/suppressions/0/reason" },
    ],
  },
  { title: "all that must say something does; a blank remark is as good as none", spec: { goals: [{ id: "first", title: "Fewer tickets" }], organisation: { mission: "" }, guidelines: { brand: " " } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof textEmpty>[]
