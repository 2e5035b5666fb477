import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Some tactic brings members in.
 *
 * @remarks
 * `kinds` are the kinds of tactic that do. Judged once every tactic says its kind, and not where the strategy says that it only interacts
 * with the members it has.
 * @see concept:69
 */
export const tacticGrowth = definePlanRule({
  id: "tactic/growth",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Building a community is not enough: nobody comes because the doors are open.",
    de: "Eine Community aufzubauen genügt nicht: Niemand kommt, nur weil die Türen offen stehen.",
    da: "Det er ikke nok at bygge et fællesskab: Ingen kommer, bare fordi dørene står åbne.",
  },
  sources: ["concept:69", "concept:34", "seed:002"],
  options: { kinds: ["seed", "recruit", "welcome"] as readonly string[] },
  messages: {
    none: {
      en: "No tactic brings members in; expected is at least one of kind: {kinds}. Add one, or set community.scope to interact alone if the community is not to grow.",
      de: "Keine Taktik gewinnt Mitglieder; erwartet wird mindestens eine mit kind: {kinds}. Ergänzen Sie eine oder setzen Sie community.scope nur auf interact, wenn die Community nicht wachsen soll.",
      da: "Ingen taktik skaffer nye medlemmer; der forventes mindst én med kind: {kinds}. Tilføj en, eller sæt community.scope til kun interact, hvis fællesskabet ikke skal vokse.",
    },
  },
  visit: {
    plan({ spec: { tactics = [], community } }, { options: { kinds }, report }) {
      const scope = community?.scope ?? []
      if (tactics.length === 0 || (scope.length > 0 && scope.every((word) => word === "interact"))) return
      if (tactics.every(({ kind }) => kind !== undefined && !kinds.includes(kind))) report("none", { kinds }, { at: ["spec", "tactics"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "those who are there are entertained",
    spec: { tactics: [{ id: "quiz", title: "A quiz every Friday", kind: "engage" }, { id: "news", title: "A newsletter", kind: "publish" }] },
    expect: [{ message: "none", at: "/spec/tactics" }],
  },
  {
    title: "a community that is to expand",
    spec: { community: { scope: ["interact", "expand"] }, tactics: [{ id: "quiz", title: "A quiz every Friday", kind: "engage" }] },
    expect: [{ message: "none", at: "/spec/tactics" }],
  },
  { title: "newcomers are welcomed", spec: { tactics: [{ id: "quiz", title: "A quiz every Friday", kind: "engage" }, { id: "hello", title: "Greet newcomers", kind: "welcome" }] }, expect: [] },
  { title: "one may be of any kind", spec: { tactics: [{ id: "quiz", title: "A quiz every Friday", kind: "engage" }, { id: "hello", title: "Greet newcomers" }] }, expect: [] },
  { title: "the circle is closed on purpose", spec: { community: { scope: ["interact"] }, tactics: [{ id: "quiz", title: "A quiz every Friday", kind: "engage" }] }, expect: [] },
  { title: "nothing is done yet", spec: { tactics: [] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof tacticGrowth>[]
