import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Somebody has spoken with every stakeholder who doubts the plan.
 *
 * @see concept:8
 */
export const stakeholderScepticUnmet = definePlanRule({
  id: "stakeholder/sceptic-unmet",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Doubt that nobody talks about grows; a conversation costs an hour.",
    de: "Zweifel, über die niemand spricht, werden größer; ein Gespräch kostet eine Stunde.",
    da: "Tvivl, som ingen taler om, vokser; en samtale koster en time.",
  },
  sources: ["concept:8", "concept:12", "seed:000"],
  options: {},
  messages: {
    unmet: {
      en: "“{role}” is a sceptic, and no contact is on record. Talk to them, and note the day under touchpoints.",
      de: "„{role}“ sieht den Plan skeptisch, und kein Kontakt ist verzeichnet. Suchen Sie das Gespräch und tragen Sie den Tag unter touchpoints ein.",
      da: "»{role}« er skeptisk, og der er ikke noteret nogen kontakt. Tag en snak, og skriv datoen under touchpoints.",
    },
  },
  visit: {
    stakeholder({ role, stance, lastReviewedOn, touchpoints = [] }, { report }) {
      if (stance === "sceptic" && touchpoints.length === 0 && lastReviewedOn === undefined) report("unmet", { role }, ["stance"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a sceptic left alone",
    spec: { stakeholders: [{ id: "finance", role: "Head of finance", stance: "sceptic" }] },
    expect: [{ message: "unmet", at: "/spec/stakeholders/0/stance" }],
  },
  {
    title: "sceptics who were met, and an ally who was not",
    spec: {
      stakeholders: [
        { id: "finance", role: "Head of finance", stance: "sceptic", touchpoints: [{ on: "2026-02-01", about: "what it costs" }] },
        { id: "legal", role: "Head of legal", stance: "sceptic", lastReviewedOn: "2026-02-01" },
        { id: "support-lead", role: "Head of support", stance: "ally" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof stakeholderScepticUnmet>[]
