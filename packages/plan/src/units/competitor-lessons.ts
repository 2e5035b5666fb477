import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says of everybody it looks at what works for them and what does not.
 *
 * @remarks
 * Those who are only comparable teach as much as those who compete. A plan that looks at nobody is left to `plan/ten-elements`.
 * @see concept:82
 */
export const competitorLessons = definePlanRule({
  id: "competitor/lessons",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "Others have already paid for their mistakes; a list of names repeats them.",
    de: "Für ihre Fehler haben andere schon bezahlt; eine Liste von Namen wiederholt sie.",
    da: "Andre har allerede betalt for deres fejl; en liste over navne gentager dem.",
  },
  sources: ["concept:82", "concept:83", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say what is to be learnt from “{title}”. Add what works for them and what does not: {fields}.",
      de: "Der Plan sagt nicht, was von „{title}“ zu lernen ist. Ergänzen Sie, was dort funktioniert und was nicht: {fields}.",
      da: "Planen siger ikke, hvad I kan lære af »{title}«. Tilføj, hvad der fungerer for dem, og hvad der ikke gør: {fields}.",
    },
  },
  visit: {
    competitor({ title, works = [], fails = [] }, { report }) {
      const fields = [...(works.length === 0 ? ["works"] : []), ...(fails.length === 0 ? ["fails"] : [])]
      if (fields.length > 0) report("missing", { title, fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a name, and half a lesson",
    spec: { competitors: [{ id: "rival", title: "The rival's forum" }, { id: "joiners", title: "The joiners' club", direct: false, works: ["a picture of every piece"] }, { id: "guild", title: "The guild", works: [], fails: ["nobody answers beginners"] }] },
    expect: [
      { message: "missing", at: "/spec/competitors/0", says: "what does not: works and fails." },
      { message: "missing", at: "/spec/competitors/1", says: "what does not: fails." },
      { message: "missing", at: "/spec/competitors/2", says: "what does not: works." },
    ],
  },
  {
    title: "nobody competes, but somebody is alike",
    spec: { competitors: [{ id: "joiners", title: "The joiners' club", direct: false, works: ["a picture of every piece"], fails: ["nobody answers beginners"] }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof competitorLessons>[]
