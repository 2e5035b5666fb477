import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Nobody has acknowledged an objective before being told of it.
 *
 * @see concept:4
 */
export const stakeholderInformedOrder = definePlanRule({
  id: "stakeholder/informed-order",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict"],
  why: {
    en: "Whether an objective was understood can be known only after it was explained.",
    de: "Ob eine Zielvorgabe verstanden wurde, kann man erst wissen, wenn sie erklärt ist.",
    da: "Om et delmål er forstået, kan man først vide, når det er blevet forklaret.",
  },
  sources: ["concept:4", "concept:5", "seed:000"],
  options: {},
  messages: {
    before: {
      en: "“{role}” acknowledged the objective {objective} on {acknowledgedOn}, before being told of it on {on}. Correct one of the two days.",
      de: "„{role}“ hat die Zielvorgabe {objective} am {acknowledgedOn} bestätigt, wurde aber erst am {on} darüber informiert. Korrigieren Sie eines der beiden Daten.",
      da: "»{role}« bekræftede delmålet {objective} den {acknowledgedOn}, men blev først orienteret om det den {on}. Ret en af de to datoer.",
    },
  },
  visit: {
    stakeholder({ role, informed = [] }, { report }) {
      for (const [index, { of, on, acknowledgedOn }] of informed.entries()) {
        const told = dayNumber(on)
        const understood = dayNumber(acknowledgedOn)
        if (acknowledgedOn === undefined || told === undefined || understood === undefined || understood >= told) continue
        report("before", { role, objective: of, acknowledgedOn, on }, ["informed", index, "acknowledgedOn"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "understood a day too early",
    spec: { stakeholders: [{ id: "director", role: "Managing director", informed: [{ of: "solved", on: "2026-03-02", acknowledgedOn: "2026-03-01" }] }] },
    expect: [{ message: "before", at: "/spec/stakeholders/0/informed/0/acknowledgedOn" }],
  },
  {
    title: "understood on the spot, or not yet",
    spec: { stakeholders: [{ id: "director", role: "Managing director", informed: [{ of: "solved", on: "2026-03-02", acknowledgedOn: "2026-03-02" }, { of: "faster", on: "2026-03-02" }] }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof stakeholderInformedOrder>[]
