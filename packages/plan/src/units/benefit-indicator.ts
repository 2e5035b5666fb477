import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every benefit has something that shows it: a metric, or an amount of money.
 *
 * @see concept:104
 */
export const benefitIndicator = definePlanRule({
  id: "benefit/indicator",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A benefit without money is one all the same, as long as something shows it.",
    de: "Auch ein Nutzen ohne Geldwert ist einer, solange ihn etwas zeigt.",
    da: "En gevinst uden beløb er også en gevinst, når bare noget viser den.",
  },
  sources: ["concept:104", "seed:004"],
  together: ["none"],
  options: {},
  messages: {
    none: {
      en: "Nothing would show that the benefit “{title}” came about. Add metric, or worth with its basis.",
      de: "Woran sich der Nutzen „{title}“ zeigen soll, steht nicht im Plan. Ergänzen Sie metric oder worth samt basis.",
      da: "Intet viser, om gevinsten »{title}« bliver til noget. Tilføj metric eller worth med basis.",
    },
  },
  visit: {
    benefit({ title, metric, worth }, { report }) {
      if (metric === undefined && worth === undefined) report("none", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a feeling of loyalty", spec: { benefits: [{ id: "loyalty", title: "More loyal customers" }] }, expect: [{ message: "none", at: "/spec/benefits/0" }] },
  {
    title: "a metric, or money",
    spec: { benefits: [{ id: "insight", title: "We know our customers better", metric: "member-insights" }, { id: "support", title: "Fewer tickets", worth: { amount: 12000, currency: "EUR" }, basis: "1,000 tickets" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof benefitIndicator>[]
