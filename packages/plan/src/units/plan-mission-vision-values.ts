import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

const isPlaceholder = (text: string): boolean => /^\W*$|^\s*(tbd|tba|todo|n\/a|xxx+|lorem ipsum.*|\?+|folgt|offen|mangler|kommer)\W*$/i.test(text)

/**
 * The plan says the organisation's mission, vision and values, in words of their own.
 *
 * @see concept:37
 */
export const planMissionVisionValues = definePlanRule({
  id: "plan/mission-vision-values",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  rank: 2,
  why: {
    en: "A community whose purpose nobody can name attracts nobody, and no goal can be checked against it.",
    de: "Eine Community, deren Sinn niemand benennen kann, zieht niemanden an, und kein Ziel lässt sich daran prüfen.",
    da: "Et fællesskab, hvis formål ingen kan nævne, tiltrækker ingen, og intet mål kan holdes op imod det.",
  },
  sources: ["concept:35", "concept:36", "concept:37", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say the organisation's {fields}. Add them to spec.organisation.",
      de: "Der Plan nennt nicht: {fields}. Ergänzen Sie dies unter spec.organisation.",
      da: "Planen nævner ikke organisationens {fields}. Tilføj det under spec.organisation.",
    },
    placeholder: {
      en: "“{text}” is a placeholder. Write down the {field} itself.",
      de: "„{text}“ ist ein Platzhalter. Schreiben Sie den Inhalt von {field} selbst auf.",
      da: "»{text}« er en pladsholder. Skriv selve indholdet af {field}.",
    },
    same: {
      en: "Mission and vision say the same. The mission is why the organisation exists, the vision what it wants to have reached.",
      de: "Mission und Vision sagen dasselbe. Die Mission nennt den Daseinszweck der Organisation, die Vision das, was einmal erreicht sein soll.",
      da: "Mission og vision siger det samme. Missionen er, hvorfor organisationen findes; visionen er det, den vil have opnået.",
    },
  },
  visit: {
    plan({ spec: { organisation = {} } }, { report }) {
      const missing = (["mission", "vision", "values"] as const).filter((field) => organisation[field] === undefined || organisation[field].length === 0)
      if (missing.length > 0) report("missing", { fields: missing }, { at: ["spec", "organisation"], on: "key" })
      for (const field of ["mission", "vision"] as const) {
        const text = organisation[field]
        if (text !== undefined && text !== "" && isPlaceholder(text)) report("placeholder", { text, field }, ["spec", "organisation", field])
      }
      const { mission, vision } = organisation
      if (mission !== undefined && mission !== "" && !isPlaceholder(mission) && mission.trim().toLowerCase() === vision?.trim().toLowerCase()) {
        report("same", {}, ["spec", "organisation", "vision"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nothing is said", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  {
    title: "a placeholder is no mission",
    spec: { organisation: { mission: "TBD", vision: "Every bicycle is repaired, none thrown away", values: [{ id: "thrift", title: "Thrift" }] } },
    expect: [{ message: "placeholder", at: "/spec/organisation/mission" }],
  },
  {
    title: "the same sentence twice",
    spec: { organisation: { mission: "Repair for all", vision: "Repair for all", values: [{ id: "thrift", title: "Thrift" }] } },
    expect: [{ message: "same", at: "/spec/organisation/vision" }],
  },
  {
    title: "all three in words of their own",
    spec: { organisation: { mission: "We help people repair bicycles", vision: "Every bicycle is repaired, none thrown away", values: [{ id: "thrift", title: "Thrift" }, { id: "patience", title: "Patience" }] } },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof planMissionVisionValues>[]
