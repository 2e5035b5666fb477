import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A strategic plan has its six components: goals, desired behaviour, strategy, tactics, action plan, optimisation.
 *
 * @see concept:25
 */
export const planSixComponents = definePlanRule({
  id: "plan/six-components",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  rank: 1,
  why: {
    en: "A strategy holds only when its six components are written down and build on one another.",
    de: "Eine Strategie trägt nur, wenn ihre sechs Bestandteile festgehalten sind und aufeinander aufbauen.",
    da: "En strategi hænger kun sammen, når dens seks dele er skrevet ned og bygger på hinanden.",
  },
  sources: ["concept:25", "seed:000"],
  options: {},
  messages: {
    missing: {
      en: "The plan lacks {parts} of the six components of a strategy. Begin with spec.{first}.",
      de: "Von den sechs Bestandteilen einer Strategie fehlen dem Plan: {parts}. Beginnen Sie mit spec.{first}.",
      da: "Af strategiens seks bestanddele mangler planen: {parts}. Begynd med spec.{first}.",
    },
  },
  visit: {
    plan({ spec }, { report }) {
      const parts = ["goals", "behaviours", "strategy", "tactics", "actions", "optimisation"] as const
      const missing = parts.filter((part) => (spec[part] ?? []).length === 0)
      const [first] = missing
      if (first !== undefined) report("missing", { parts: missing, first }, { at: ["spec"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "an empty plan lacks all six", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  {
    title: "all six are there",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }],
      behaviours: [{ id: "answer", title: "Members answer questions" }],
      strategy: [{ id: "help", title: "Make helping easy" }],
      tactics: [{ id: "welcome", title: "Welcome new helpers" }],
      actions: [{ id: "invite", title: "Invite ten experts" }],
      optimisation: [{ id: "first", finding: "Experts answer at night" }],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof planSixComponents>[]
