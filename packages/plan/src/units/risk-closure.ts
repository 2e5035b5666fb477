import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A plan that nobody with a say has agreed to knows that the community may be closed.
 *
 * @remarks
 * `kinds` are the kinds of risk that name it. An empty plan is left to the rules that ask for stakeholders.
 * @see concept:12
 */
export const riskClosure = definePlanRule({
  id: "risk/closure",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Communities are closed by managers who never saw what they were good for.",
    de: "Communitys werden von Geschäftsführungen geschlossen, die nie gesehen haben, wozu sie gut sind.",
    da: "Fællesskaber bliver lukket af ledelser, der aldrig har set, hvad de er gode for.",
  },
  sources: ["concept:12", "concept:107", "seed:000", "seed:004"],
  options: { kinds: ["closure", "budget"] as readonly string[] },
  messages: {
    unseen: {
      en: "No stakeholder has agreed to support the plan, and no risk says that the community may be closed or lose its budget. Win one and set boughtInOn, or add such a risk of kind: closure.",
      de: "Keine Anspruchsgruppe hat dem Plan ihre Unterstützung zugesagt, und kein Risiko nennt die Schließung der Community oder den Verlust des Budgets. Gewinnen Sie eine für den Plan und tragen Sie boughtInOn ein, oder ergänzen Sie ein Risiko mit kind: closure.",
      da: "Ingen interessent har sagt ja til at støtte planen, og ingen risiko nævner, at fællesskabet kan blive lukket eller miste sit budget. Vind en af dem for planen, og udfyld boughtInOn, eller tilføj en risiko med kind: closure.",
    },
  },
  visit: {
    plan({ spec: { stakeholders = [], risks = [] } }, { options: { kinds }, report }) {
      if (stakeholders.length + risks.length === 0 || stakeholders.some(({ boughtInOn }) => boughtInOn !== undefined)) return
      if (!risks.some(({ kind }) => kind !== undefined && kinds.includes(kind))) report("unseen", {}, { at: ["spec", "risks"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "interested, not convinced", spec: { stakeholders: [{ id: "support", role: "Head of support" }] }, expect: [{ message: "unseen", at: "/spec" }] },
  { title: "one of each", spec: { stakeholders: [{ id: "support", role: "Head of support" }], risks: [{ id: "spam", title: "Spam", kind: "reputation" }] }, expect: [{ message: "unseen", at: "/spec/risks" }] },
  { title: "other risks only", spec: { risks: [{ id: "spam", title: "Spam", kind: "reputation" }, { id: "dull", title: "It gets dull" }] }, expect: [{ message: "unseen", at: "/spec/risks" }] },
  { title: "somebody has agreed", spec: { stakeholders: [{ id: "support", role: "Head of support", boughtInOn: "2026-01-10" }] }, expect: [] },
  { title: "the risk is seen", spec: { stakeholders: [{ id: "support", role: "Head of support" }], risks: [{ id: "cut", title: "The budget is cut", kind: "budget" }] }, expect: [] },
  { title: "nothing is said of anybody", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof riskClosure>[]
