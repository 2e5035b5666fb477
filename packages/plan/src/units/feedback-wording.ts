import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every survey says what is asked, on which scale, in which languages, and whom.
 *
 * @remarks
 * `kinds` are the ways of listening that this holds for.
 * @see concept:122
 */
export const feedbackWording = definePlanRule({
  id: "feedback/wording",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Answers can be compared only while question, scale and people asked stay the same.",
    de: "Antworten lassen sich nur vergleichen, wenn Frage, Skala und Befragte dieselben bleiben.",
    da: "Svar kan kun sammenlignes, når spørgsmålet, skalaen og de adspurgte er de samme.",
  },
  sources: ["concept:122", "seed:004"],
  options: { kinds: ["survey"] as readonly string[] },
  messages: {
    missing: {
      en: "“{id}” does not say: {fields}. Write them down before you ask for the first time.",
      de: "Bei „{id}“ ist noch offen: {fields}. Legen Sie dies fest, bevor Sie zum ersten Mal fragen.",
      da: "For »{id}« mangler: {fields}. Læg det fast, før I spørger første gang.",
    },
  },
  visit: {
    feedback({ id, kind, wording, scale, languages = [], population }, { options: { kinds }, report }) {
      if (!kinds.includes(kind)) return
      const said = { wording: !isBlank(wording), scale: !isBlank(scale), languages: languages.length > 0, population: !isBlank(population) }
      const fields = Object.entries(said).flatMap(([field, isThere]) => (isThere ? [] : [field]))
      if (fields.length > 0) report("missing", { id, fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a survey of which only the name is known", spec: { feedback: [{ id: "members", kind: "survey" }] }, expect: [{ message: "missing", at: "/spec/feedback/0" }] },
  {
    title: "each part alone may be missing",
    spec: {
      feedback: [
        { id: "a", kind: "survey", scale: "1..5", languages: ["en"], population: "All members" },
        { id: "b", kind: "survey", wording: "How easy was it?", languages: ["en"], population: "All members" },
        { id: "c", kind: "survey", wording: "How easy was it?", scale: "1..5", population: "All members" },
        { id: "d", kind: "survey", wording: "How easy was it?", scale: "1..5", languages: ["en"], population: " " },
      ],
    },
    expect: [
      { message: "missing", at: "/spec/feedback/0" },
      { message: "missing", at: "/spec/feedback/1" },
      { message: "missing", at: "/spec/feedback/2" },
      { message: "missing", at: "/spec/feedback/3" },
    ],
  },
  {
    title: "a survey that can be repeated, and talks that need no scale",
    spec: { feedback: [{ id: "members", kind: "survey", wording: "How easy was it to find help?", scale: "1..5", languages: ["en"], population: "All who asked" }, { id: "talks", kind: "one-to-one" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof feedbackWording>[]
