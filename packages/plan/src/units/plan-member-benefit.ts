import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * The plan says what members get out of the community.
 *
 * @see concept:59
 */
export const planMemberBenefit = definePlanRule({
  id: "plan/member-benefit",
  since: "0.1.0",
  severity: "warning",
  presets: ["starter", "recommended", "strict"],
  why: {
    en: "A community lasts only while it is worth something to its members.",
    de: "Eine Community hat nur Bestand, solange sie auch ihren Mitgliedern etwas bringt.",
    da: "Et fællesskab holder kun, så længe det er noget værd for medlemmerne.",
  },
  sources: ["concept:59", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say what members get out of the community. Add spec.community.memberBenefit.",
      de: "Der Plan sagt nicht, was die Mitglieder von der Community haben. Ergänzen Sie spec.community.memberBenefit.",
      da: "Planen siger ikke, hvad medlemmerne får ud af fællesskabet. Tilføj spec.community.memberBenefit.",
    },
  },
  visit: {
    plan({ spec }, { report }) {
      if (isBlank(spec.community?.memberBenefit)) report("missing", {}, { at: ["spec", "community"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "only the purpose is said", spec: { community: { purpose: "Fewer tickets" } }, expect: [{ message: "missing", at: "/spec/community" }] },
  { title: "members know why they come", spec: { community: { memberBenefit: "An answer within a day" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof planMemberBenefit>[]
