import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank, isPlaceholder } from "../wording.ts"

/**
 * The plan says the organisation's mission, vision and values, each in words of its own.
 *
 * @remarks
 * Placeholders are another rule's matter, wherever they stand.
 * @see concept:37
 */
export const planMissionVisionValues = definePlanRule({
  id: "plan/mission-vision-values",
  since: "0.1.0",
  severity: "warning",
  presets: ["starter", "recommended", "strict"],
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
    same: {
      en: "Mission and vision say the same. The mission is why the organisation exists, the vision what it wants to have reached.",
      de: "Mission und Vision sagen dasselbe. Die Mission nennt den Daseinszweck der Organisation, die Vision das, was einmal erreicht sein soll.",
      da: "Mission og vision siger det samme. Missionen er, hvorfor organisationen findes; visionen er det, den vil have opnået.",
    },
  },
  visit: {
    plan({ spec: { organisation = {} } }, { report }) {
      const { mission, vision, values = [] } = organisation
      const said = { mission: !isBlank(mission), vision: !isBlank(vision), values: values.length > 0 }
      const missing = Object.entries(said).flatMap(([field, isThere]) => (isThere ? [] : [field]))
      if (missing.length > 0) report("missing", { fields: missing }, { at: ["spec", "organisation"], on: "key" })
      if (mission === undefined || isBlank(mission) || isPlaceholder(mission)) return
      if (mission.trim().toLowerCase() === vision?.trim().toLowerCase()) report("same", {}, ["spec", "organisation", "vision"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nothing is said", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  {
    title: "blanks are neither mission nor vision",
    spec: { organisation: { mission: " ", vision: " ", values: [{ id: "thrift", title: "Thrift" }] } },
    expect: [{ message: "missing", at: "/spec/organisation" }],
  },
  { title: "a placeholder twice", spec: { organisation: { mission: "TBD", vision: "TBD", values: [{ id: "thrift", title: "Thrift" }] } }, expect: [] },
  {
    title: "the same sentence twice",
    spec: { organisation: { mission: "Repair for all ", vision: " repair for All", values: [{ id: "thrift", title: "Thrift" }] } },
    expect: [{ message: "same", at: "/spec/organisation/vision" }],
  },
  {
    title: "all three in words of their own",
    spec: { organisation: { mission: "We help people repair bicycles", vision: "Every bicycle is repaired, none thrown away", values: [{ id: "thrift", title: "Thrift" }, { id: "patience", title: "Patience" }] } },
    expect: [],
  },
  { title: "only the vision is missing", spec: { organisation: { mission: "We help people repair bicycles", values: [{ id: "thrift", title: "Thrift" }] } }, expect: [{ message: "missing", at: "/spec/organisation" }] },
  { title: "an empty list holds no values", spec: { organisation: { mission: "We help people repair bicycles", vision: "Every bicycle is repaired", values: [] } }, expect: [{ message: "missing", at: "/spec/organisation" }] },
] satisfies readonly RuleExampleOf<typeof planMissionVisionValues>[]
