import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { present } from "../parts.ts"

/**
 * The plan says whom the community is for. Replace me: one sentence saying what a community that meets this is like.
 *
 * @remarks
 * Unit: met when the audience says something. Replace me: what the evidence is held against, and where the bar comes from.
 * @see concept:59
 */
export const unitName = defineCriterion({
  id: "unit-id",
  since: "0.0.0",
  level: 1,
  required: false,
  asks: {
    en: "Does the plan say whom the community is for?",
    de: "Sagt der Plan, für wen die Community da ist?",
    da: "Fremgår det af planen, hvem fællesskabet er for?",
  },
  why: {
    en: "Replace me: what a community that lacks this pays for it.",
    de: "Bitte ersetzen: was es eine Community kostet, wenn dies fehlt.",
    da: "Erstat mig: hvad det koster et fællesskab, når dette mangler.",
  },
  evidence: {
    /** Replace me: what is looked at. */
    community: fromPlan((spec) => spec.community),
  },
  judge: ({ community }) => present([{ en: "audience", de: "Zielgruppe", da: "målgruppe" }, community?.audience]),
  remedy: {
    effort: "hours",
    text: {
      en: "Replace me: the next thing to do where the answer is no.",
      de: "Bitte ersetzen: der nächste Schritt, wenn die Antwort Nein lautet.",
      da: "Erstat mig: det næste skridt, når svaret er nej.",
    },
  },
  sources: ["concept:59"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "the audience is stated", plan: { community: { audience: "People who run the product" } }, expect: "met" },
  { title: "a plan that says nothing", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof unitName>[]
