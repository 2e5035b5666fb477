import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * The community's guidelines cover posting, dealing with each other, and conflicts.
 *
 * @see concept:52
 */
export const communityGuidelinesThreeParts = definePlanRule({
  id: "community/guidelines-three-parts",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Rules that are written in a conflict look as if they were made against somebody.",
    de: "Regeln, die erst im Konflikt entstehen, wirken, als richteten sie sich gegen jemanden.",
    da: "Regler, der skrives midt i en konflikt, virker, som om de er rettet mod bestemte personer.",
  },
  sources: ["concept:52", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "The guidelines say nothing about: {parts}. Add this to spec.guidelines.",
      de: "Die Richtlinien sagen nichts zu: {parts}. Ergänzen Sie dies unter spec.guidelines.",
      da: "Retningslinjerne siger ikke noget om: {parts}. Tilføj det under spec.guidelines.",
    },
  },
  visit: {
    plan({ spec: { guidelines = {} } }, { report }) {
      const parts = (["posting", "interaction", "conflict"] as const).filter((part) => isBlank(guidelines[part]))
      if (parts.length > 0) report("missing", { parts }, { at: ["spec", "guidelines"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "what happens in a quarrel is left open", spec: { guidelines: { posting: "One topic, one thread", interaction: "Be kind" } }, expect: [{ message: "missing", at: "/spec/guidelines" }] },
  { title: "all three parts", spec: { guidelines: { posting: "One topic, one thread", interaction: "Be kind", conflict: "A moderator who is not involved decides" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof communityGuidelinesThreeParts>[]
