import type { Texts } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import { inClauses } from "../message.ts"
import { definePlanRule } from "../rule.ts"

const texts = {
  behaviour: { en: "what members should do (behaviour)", de: "was Mitglieder tun sollen (behaviour)", da: "hvad medlemmerne skal gøre (behaviour)" },
  population: { en: "who should do it (population)", de: "wer es tun soll (population)", da: "hvem der skal gøre det (population)" },
} as const satisfies Readonly<Record<string, Texts>>

/**
 * Every objective says which behaviour it wants more of, and of whom.
 *
 * @remarks
 * Of whom is known from the behaviour as well, where that says who or names audiences, and from what a definition of the plan counts among.
 * A promise (`keep`) needs no behaviour, and what is delivered neither.
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
      en: "The objective “{title}” does not say {fields}. Add it, so that everybody knows what is wanted.",
      de: "Die Zielvorgabe „{title}“ sagt nicht, {fields}. Ergänzen Sie es, damit alle wissen, was gemeint ist.",
      da: "I delmålet »{title}« står der ikke, {fields}. Tilføj det, så alle ved, hvad der skal til.",
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
      if (missing.length > 0) report("vague", { title, fields: inClauses(missing) })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "who should do what?", spec: { objectives: [{ id: "more", title: "More activity" }] }, expect: [{ message: "vague", at: "/spec/objectives/0" }] },
  {
    title: "the behaviour, a definition and a library metric: only the last leaves it open whose it is",
    spec: {
      behaviours: [{ id: "answer", title: "Members answer", who: "those who have been here for a year" }, { id: "ask", title: "Members ask", audiences: ["newcomers"] }, { id: "chat", title: "Members chat", audiences: [] }],
      definitions: [{ id: "card-share", title: "Card holders", means: "people with a card", among: "people of the county", unit: "ratio" }, { id: "cards", title: "Cards", unit: "count" }],
      objectives: [
        { id: "answers", title: "More answers", behaviour: "answer" },
        { id: "questions", title: "More questions", behaviour: "ask" },
        { id: "talk", title: "More talk", behaviour: "chat" },
        { id: "card-share", title: "More cards", behaviour: "join", metric: "card-share" },
        { id: "cards", title: "A thousand cards", behaviour: "join", metric: "cards" },
      ],
    },
    expect: [{ message: "vague", at: "/spec/objectives/2" }, { message: "vague", at: "/spec/objectives/4" }],
  },
  {
    title: "a promise says to whom, and what is delivered is nobody's behaviour",
    spec: {
      objectives: [
        { id: "fast", title: "Answers within a day", kind: "keep" },
        { id: "faster", title: "Answers within an hour", kind: "keep", population: "customers with a contract" },
        { id: "handbook", title: "A handbook for moderators", kind: "deliver" },
        { id: "more", title: "More answers", kind: "reach", population: "members" },
      ],
    },
    expect: [{ message: "vague", at: "/spec/objectives/0" }, { message: "vague", at: "/spec/objectives/3" }],
  },
  {
    title: "experienced members should answer",
    spec: { objectives: [{ id: "answers", title: "More answers by members", behaviour: "answer", population: "members for more than a year" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartSpecific>[]
