import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * The guidelines say how every voice is heard.
 *
 * @remarks
 * A plan without guidelines is left to the rule that asks for them.
 * @see concept:51
 */
export const guidelinesInclusion = definePlanRule({
  id: "guidelines/inclusion",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Else those are heard who speak first, most or loudest.",
    de: "Sonst wird gehört, wer zuerst, am meisten oder am lautesten spricht.",
    da: "Ellers bliver de hørt, der taler først, mest eller højest.",
  },
  sources: ["concept:51", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "The guidelines do not say how everybody is made able to take part. Add inclusion to spec.guidelines.",
      de: "Die Richtlinien sagen nicht, wie alle mitreden können. Ergänzen Sie inclusion unter spec.guidelines.",
      da: "Retningslinjerne siger ikke, hvordan alle kan komme til orde. Tilføj inclusion under spec.guidelines.",
    },
  },
  visit: {
    guidelines({ inclusion }, { report }) {
      if (isBlank(inclusion)) report("missing", {})
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "kindness alone", spec: { guidelines: { interaction: "Be kind" } }, expect: [{ message: "missing", at: "/spec/guidelines" }] },
  { title: "newcomers are answered first", spec: { guidelines: { inclusion: "A newcomer's question is answered before anybody else's" } }, expect: [] },
  { title: "no guidelines yet", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof guidelinesInclusion>[]
