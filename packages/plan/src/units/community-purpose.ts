import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * The plan says what the community is for.
 *
 * @see concept:64
 */
export const communityPurpose = definePlanRule({
  id: "community/purpose",
  since: "0.1.0",
  severity: "warning",
  presets: ["starter", "recommended", "strict"],
  why: {
    en: "Only a purpose that members share makes sharing what they know a matter of course.",
    de: "Erst ein gemeinsamer Zweck macht es selbstverständlich, Wissen zu teilen.",
    da: "Kun et fælles formål gør det til en selvfølge at dele viden.",
  },
  sources: ["concept:64", "concept:33", "concept:63", "seed:002", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say what the community is for. Add purpose to spec.community.",
      de: "Der Plan sagt nicht, wozu die Community da ist. Ergänzen Sie purpose unter spec.community.",
      da: "Planen siger ikke, hvad fællesskabet er til for. Tilføj purpose under spec.community.",
    },
  },
  visit: {
    plan({ spec: { community } }, { report }) {
      if (isBlank(community?.purpose)) report("missing", {}, { at: ["spec", "community"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a plan for whatever it is", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  { title: "a blank", spec: { community: { purpose: " " } }, expect: [{ message: "missing", at: "/spec/community" }] },
  { title: "members repair together", spec: { community: { purpose: "People help each other repair their bicycles" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof communityPurpose>[]
