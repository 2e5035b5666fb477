import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says whom the community is for. Replace me: one sentence saying what a plan that keeps this rule is like.
 *
 * @see concept:59
 */
export const unitName = definePlanRule({
  id: "unit-id",
  since: "0.0.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Replace me: why a plan without this does worse.",
    de: "Bitte ersetzen: warum ein Plan ohne dies schlechter ist.",
    da: "Erstat mig: hvorfor en plan uden dette klarer sig dårligere.",
  },
  sources: ["concept:59"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say whom the community is for. Add spec.community.audience.",
      de: "Der Plan sagt nicht, für wen die Community da ist. Ergänzen Sie spec.community.audience.",
      da: "Planen siger ikke, hvem fællesskabet er for. Tilføj spec.community.audience.",
    },
  },
  visit: {
    community({ audience }, { report }) {
      if ((audience ?? "").trim() === "") report("missing", {})
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a community for nobody in particular", spec: { community: { purpose: "Fewer tickets" } }, expect: [{ message: "missing", at: "/spec/community" }] },
  { title: "it is clear who should come", spec: { community: { audience: "People who run the product" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof unitName>[]
