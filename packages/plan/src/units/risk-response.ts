import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every risk says what is done about it, and a grave one who watches it.
 *
 * @remarks
 * Grave is a risk of which neither likelihood nor impact is low, and at least one is high.
 * @see concept:12
 */
export const riskResponse = definePlanRule({
  id: "risk/response",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A risk that is only written down happens all the same.",
    de: "Ein Risiko, das nur aufgeschrieben wird, tritt trotzdem ein.",
    da: "En risiko, der kun er skrevet ned, indtræffer alligevel.",
  },
  sources: ["concept:12", "concept:102", "seed:000"],
  together: ["response"],
  options: {},
  messages: {
    response: {
      en: "The plan does not say what is done about the risk “{title}”. Add response, be it that you accept it.",
      de: "Der Plan sagt nicht, was gegen das Risiko „{title}“ getan wird. Ergänzen Sie response, und sei es, dass Sie es hinnehmen.",
      da: "Planen siger ikke, hvad I gør ved risikoen »{title}«. Tilføj response, også hvis I vælger at leve med den.",
    },
    owner: {
      en: "Nobody watches the risk “{title}”, though it is grave (likelihood: {likelihood}, impact: {impact}). Name the id of a role or stakeholder in its field owner.",
      de: "Niemand behält das Risiko „{title}“ im Auge, obwohl es schwer wiegt (likelihood: {likelihood}, impact: {impact}). Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen holder øje med risikoen »{title}«, selv om den er alvorlig (likelihood: {likelihood}, impact: {impact}). Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    risk({ title, likelihood, impact, response, owner }, { report }) {
      if (isBlank(response)) report("response", { title })
      if (likelihood === undefined || impact === undefined || owner !== undefined) return
      const isGrave = likelihood !== "low" && impact !== "low" && (likelihood === "high" || impact === "high")
      if (isGrave) report("owner", { title, likelihood, impact })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "written down and left", spec: { risks: [{ id: "spam", title: "Spam" }, { id: "cut", title: "The budget is cut", response: " " }] }, expect: [{ message: "response", at: "/spec/risks/0" }, { message: "response", at: "/spec/risks/1" }] },
  {
    title: "grave, and nobody watches",
    spec: {
      risks: [
        { id: "a", title: "The budget is cut", likelihood: "high", impact: "medium", response: "Ask twice a year" },
        { id: "b", title: "Helpers leave", likelihood: "medium", impact: "high", response: "Thank them" },
      ],
    },
    expect: [{ message: "owner", at: "/spec/risks/0" }, { message: "owner", at: "/spec/risks/1" }],
  },
  {
    title: "watched, or not grave",
    spec: {
      risks: [
        { id: "a", title: "The budget is cut", likelihood: "high", impact: "high", response: "Ask twice a year", owner: "manager" },
        { id: "b", title: "Helpers leave", likelihood: "medium", impact: "medium", response: "Thank them" },
        { id: "c", title: "Spam", likelihood: "high", impact: "low", response: "A filter" },
        { id: "d", title: "A flood", likelihood: "low", impact: "high", response: "Backups" },
        { id: "e", title: "Boredom", likelihood: "high", response: "Ask members" },
        { id: "f", title: "Mockery", impact: "high", response: "Stay calm" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof riskResponse>[]
