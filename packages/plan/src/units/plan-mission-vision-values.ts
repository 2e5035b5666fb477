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
    en: "A community whose purpose nobody can name attracts nobody.",
    de: "Eine Community, deren Zweck niemand benennen kann, zieht niemanden an.",
    da: "Et fællesskab, hvis formål ingen kan sætte ord på, tiltrækker ingen.",
  },
  sources: ["concept:35", "concept:36", "concept:37", "seed:001"],
  options: {},
  messages: {
    missing: {
      en: "Of the organisation the plan does not say: {fields}. Add what is missing to spec.organisation.",
      de: "Zur Organisation ist im Plan noch offen: {fields}. Ergänzen Sie dies unter spec.organisation.",
      da: "Om organisationen mangler planen: {fields}. Tilføj det under spec.organisation.",
    },
    same: {
      en: "Mission and vision say the same. The mission is why the organisation exists, the vision what it wants to have reached.",
      de: "Mission und Vision sagen dasselbe. Die Mission nennt den Daseinszweck der Organisation, die Vision das, was einmal erreicht sein soll.",
      da: "Mission og vision er ens. Missionen siger, hvorfor organisationen findes, og visionen, hvad den vil have opnået.",
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
  { title: "nothing is said", spec: {}, expect: [{ message: "missing", at: "/spec", says: "mission, vision, and values" }] },
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
