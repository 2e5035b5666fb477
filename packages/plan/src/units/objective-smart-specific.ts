import type { Texts } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import { inARow } from "../message.ts"
import { definePlanRule } from "../rule.ts"

const texts = {
  behaviour: { en: "what members should do (behaviour)", de: "was Mitglieder tun sollen (behaviour)", da: "hvad medlemmerne skal gøre (behaviour)" },
  population: { en: "who should do it (population)", de: "wer es tun soll (population)", da: "hvem der skal gøre det (population)" },
} as const satisfies Readonly<Record<string, Texts>>

/**
 * Every objective says which behaviour it wants more of, and of whom.
 *
 * @see concept:38
 */
export const objectiveSmartSpecific = definePlanRule({
  id: "objective/smart-specific",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "An objective that does not say who should do what cannot be worked towards.",
    de: "Auf eine Zielvorgabe, die nicht sagt, wer was tun soll, lässt sich nicht hinarbeiten.",
    da: "Man kan ikke arbejde hen imod et delmål, der ikke siger, hvem der skal gøre hvad.",
  },
  sources: ["concept:1", "concept:38", "seed:001"],
  together: ["vague"],
  options: {},
  messages: {
    vague: {
      en: "The objective “{title}” does not say {fields}. Add it, so that everybody knows when it is meant.",
      de: "In der Zielvorgabe „{title}“ fehlt, {fields}. Ergänzen Sie es, damit alle dasselbe darunter verstehen.",
      da: "Delmålet »{title}« siger ikke, {fields}. Tilføj det, så alle forstår det samme ved det.",
    },
  },
  visit: {
    objective({ title, kind, behaviour, metric, population }, { resolve, report }) {
      // What is there or not is nobody's behaviour.
      if (kind === "deliver") return
      const { who, audiences = [] } = resolve("behaviour", behaviour) ?? {}
      const isKnown = population !== undefined || who !== undefined || audiences.length > 0 || resolve("definition", metric)?.among !== undefined
      // A promise is kept by whoever runs the community.
      const missing = [...(behaviour === undefined && kind !== "keep" ? [texts.behaviour] : []), ...(isKnown ? [] : [texts.population])]
      if (missing.length > 0) report("vague", { title, fields: inARow(missing) })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "who should do what?", spec: { objectives: [{ id: "more", title: "More activity" }] }, expect: [{ message: "vague", at: "/spec/objectives/0" }] },
  {
    title: "experienced members should answer",
    spec: { objectives: [{ id: "answers", title: "More answers by members", behaviour: "answer", population: "members for more than a year" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartSpecific>[]
