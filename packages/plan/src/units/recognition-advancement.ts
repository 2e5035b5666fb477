import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Members can see how they advance, and what each step takes.
 *
 * @see concept:53
 */
export const recognitionAdvancement = definePlanRule({
  id: "recognition/advancement",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Members who cannot grow into more responsibility take what they can do elsewhere.",
    de: "Wer nicht in mehr Verantwortung hineinwachsen kann, nimmt sein Können anderswohin mit.",
    da: "Medlemmer, der ikke kan få mere ansvar, tager deres kunnen med et andet sted hen.",
  },
  sources: ["concept:53", "concept:44", "seed:001"],
  options: {},
  messages: {
    none: {
      en: "The plan does not say how contributions are recognised. Add spec.recognition, with steps by which members advance.",
      de: "Der Plan sagt nicht, wie Beiträge gewürdigt werden. Ergänzen Sie spec.recognition mit Stufen (steps), über die Mitglieder aufsteigen.",
      da: "Planen siger ikke, hvordan I anerkender medlemmernes bidrag. Tilføj spec.recognition med trin (steps), så medlemmerne kan rykke op.",
    },
    steps: {
      en: "Members are recognised but cannot advance. Add steps to one of the entries, from newcomer to somebody who leads.",
      de: "Mitglieder finden Anerkennung, können aber nicht aufsteigen. Ergänzen Sie bei einem Eintrag steps, vom neuen Mitglied bis zu denen, die Verantwortung tragen.",
      da: "Medlemmerne får anerkendelse, men kan ikke rykke op. Tilføj steps til en af posterne, fra nyt medlem til en, der går forrest.",
    },
    requires: {
      en: "The step “{title}” does not say what it takes. Add requires, so that everybody can see how to get there.",
      de: "Die Stufe „{title}“ sagt nicht, was dafür nötig ist. Ergänzen Sie requires, damit alle sehen, wie man dorthin kommt.",
      da: "Det fremgår ikke, hvad der skal til for at nå trinnet »{title}«. Tilføj requires, så alle kan se vejen dertil.",
    },
  },
  visit: {
    plan({ spec: { recognition = [] } }, { report }) {
      const at = { at: ["spec", "recognition"], on: "key" } as const
      if (recognition.length === 0) return report("none", {}, at)
      if (recognition.every(({ steps = [] }) => steps.length === 0)) report("steps", {}, at)
    },
    recognition({ steps = [] }, { report }) {
      for (const [index, { title, requires, metric }] of steps.entries()) if (metric === undefined && isBlank(requires)) report("requires", { title }, ["steps", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody is thanked", spec: {}, expect: [{ message: "none", at: "/spec" }] },
  { title: "thanked, and left where they are", spec: { recognition: [{ id: "thanks", kind: "intrinsic" }, { id: "badges", kind: "extrinsic", steps: [] }] }, expect: [{ message: "steps", at: "/spec/recognition" }] },
  {
    title: "a mentor is made, nobody knows how",
    spec: { recognition: [{ id: "path", kind: "intrinsic", steps: [{ title: "Helper", requires: "Ten answers that solved a question" }, { title: "Mentor" }] }] },
    expect: [{ message: "requires", at: "/spec/recognition/0/steps/1" }],
  },
  {
    title: "a way up for all to see",
    spec: { recognition: [{ id: "thanks", kind: "intrinsic" }, { id: "path", kind: "intrinsic", steps: [{ title: "Helper", requires: "Ten answers that solved a question", gives: "A say in the rules" }, { title: "Mentor", metric: "resolution-rate", from: 0.8 }] }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof recognitionAdvancement>[]
