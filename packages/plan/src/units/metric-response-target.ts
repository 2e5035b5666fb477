import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A community in which people ask for help watches how long they wait.
 *
 * @remarks
 * `types` are the types of community of which it is expected, `metrics` those that show the waiting; a metric of the plan's own that is a
 * length of time shows it as well. A headline metric or an objective will do. A plan without either is left to the rules that ask for them.
 * @see concept:49
 */
export const metricResponseTarget = definePlanRule({
  id: "metric/response-target",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Who asks and hears nothing does not come back.",
    de: "Wer fragt und keine Antwort bekommt, kommt nicht wieder.",
    da: "Den, der spørger og intet hører, kommer ikke igen.",
  },
  sources: ["concept:49", "concept:120", "concept:126", "seed:001", "seed:004"],
  options: { types: ["support", "product"], metrics: ["first-response-time", "answered-within", "time-to-resolution", "resolved-within"] },
  messages: {
    none: {
      en: "No objective and no headline metric says how long members wait for an answer, which matters in a community of type {type}. Add one of: {metrics}.",
      de: "Keine Zielvorgabe und keine Leitkennzahl sagt, wie lange Mitglieder auf eine Antwort warten; in einer Community der Art {type} kommt es aber darauf an. Ergänzen Sie eine; zur Auswahl: {metrics}.",
      da: "Hverken delmål eller centrale nøgletal viser, hvor længe medlemmerne venter på svar, og det er vigtigt i et fællesskab af typen {type}. Tilføj et af disse nøgletal: {metrics}.",
    },
  },
  visit: {
    plan({ spec }, { options: { types, metrics }, report }) {
      const type = spec.community?.type
      const named = [...(spec.metrics ?? []), ...(spec.objectives ?? [])].flatMap(({ metric }) => metric ?? [])
      if (type === undefined || !types.includes(type) || named.length === 0) return
      const waits = new Set([...metrics, ...(spec.definitions ?? []).flatMap(({ id, unit }) => (unit === "milliseconds" ? [id] : []))])
      if (!named.some((metric) => waits.has(metric))) report("none", { type, metrics }, ["spec", "community", "type"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a support community that watches only what was solved",
    spec: { community: { type: "support" }, metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate" }, { id: "ideas", title: "More ideas" }] },
    expect: [{ message: "none", at: "/spec/community/type" }],
  },
  {
    title: "a metric of its own that is not a length of time",
    spec: { community: { type: "product" }, metrics: [{ metric: "events" }], definitions: [{ id: "events", title: "Events held", unit: "count" }] },
    expect: [{ message: "none", at: "/spec/community/type" }],
  },
  { title: "an objective on the first answer", spec: { community: { type: "support" }, metrics: [{ metric: "resolution-rate" }], objectives: [{ id: "faster", title: "Faster first answers", metric: "first-response-time" }] }, expect: [] },
  {
    title: "a metric of its own",
    spec: { community: { type: "support" }, metrics: [{ metric: "hours-to-reply" }], definitions: [{ id: "hours-to-reply", title: "Hours to a reply", unit: "milliseconds" }] },
    expect: [],
  },
  { title: "nobody waits for answers of a brand", spec: { community: { type: "brand" }, metrics: [{ metric: "share-of-voice" }] }, expect: [] },
  { title: "nothing is measured at all", spec: { community: { type: "support" } }, expect: [] },
  { title: "a community without a type", spec: { metrics: [{ metric: "resolution-rate" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof metricResponseTarget>[]
