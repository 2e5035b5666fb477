import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What a stakeholder wants can be seen in a metric, and something in the plan works towards it.
 *
 * @remarks
 * A metric is worked towards where an objective or a benefit names it, be it through its behaviour. A stakeholder without interests and
 * metrics, or with pain points that no metric shows, is left to other rules.
 * @see concept:10
 */
export const stakeholderValueShown = definePlanRule({
  id: "stakeholder/value-shown",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Show a department what the community does for it before it has to ask.",
    de: "Eine Abteilung soll sehen, was die Community für sie leistet, bevor sie danach fragen muss.",
    da: "En afdeling skal se, hvad fællesskabet gør for den, før den behøver at spørge.",
  },
  sources: ["concept:10", "concept:11", "concept:110", "seed:000"],
  options: {},
  messages: {
    unmeasured: {
      en: "“{role}” has interests, but no metric shows whether the community serves them. Add metrics.",
      de: "„{role}“ hat Interessen, doch keine Kennzahl zeigt, ob die Community ihnen dient. Ergänzen Sie metrics.",
      da: "»{role}« har interesser, men intet nøgletal viser, om fællesskabet gavner dem. Tilføj metrics.",
    },
    unserved: {
      en: "“{role}” cares about {metrics}, but no objective and no benefit works towards any of it. Add one, or ask what else they need.",
      de: "„{role}“ achtet auf {metrics}, doch keine Zielvorgabe und kein Nutzen im Plan zielt darauf ab. Ergänzen Sie etwas oder fragen Sie nach, was sonst gebraucht wird.",
      da: "»{role}« går op i {metrics}, men intet delmål og ingen gevinst i planen sigter mod det. Tilføj en af delene, eller spørg, hvad der ellers er brug for.",
    },
  },
  visit: {
    plan({ spec: { stakeholders = [], objectives = [], behaviours = [], benefits = [] } }, { report }) {
      const shownBy = new Map(behaviours.map(({ id, metric }) => [id, metric]))
      const towards = new Set([...objectives.flatMap(({ metric, behaviour = "" }) => [metric, shownBy.get(behaviour)]), ...benefits.map(({ metric }) => metric)])
      for (const [index, { role, interests = [], metrics = [], painPoints = [] }] of stakeholders.entries()) {
        const cares = [...new Set([...metrics, ...painPoints.flatMap((pain) => pain.metrics ?? [])])].toSorted()
        const at = ["spec", "stakeholders", index]
        if (cares.length > 0) {
          if (!cares.some((metric) => towards.has(metric))) report("unserved", { role, metrics: cares }, metrics.length > 0 ? [...at, "metrics"] : [...at, "painPoints"])
        } else if (interests.length > 0 && painPoints.length === 0) report("unmeasured", { role }, [...at, "interests"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "interests that nothing shows, and metrics nothing works towards",
    spec: {
      stakeholders: [
        { id: "director", role: "Managing director", interests: ["growth abroad"] },
        { id: "marketing", role: "Head of marketing", metrics: ["share-of-voice", "social-mentions"] },
        { id: "support-lead", role: "Head of support", painPoints: [{ title: "Slow answers", metrics: ["first-response-time"] }] },
        { id: "sales", role: "Head of sales", metrics: ["conversion-rate"] },
      ],
      objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate" }],
    },
    expect: [
      { message: "unmeasured", at: "/spec/stakeholders/0/interests" },
      { message: "unserved", at: "/spec/stakeholders/1/metrics" },
      { message: "unserved", at: "/spec/stakeholders/2/painPoints" },
      { message: "unserved", at: "/spec/stakeholders/3/metrics" },
    ],
  },
  {
    title: "by an objective, by its behaviour, by a benefit",
    spec: {
      stakeholders: [
        { id: "support-lead", role: "Head of support", interests: ["fewer tickets"], metrics: ["resolution-rate", "share-of-voice"] },
        { id: "product", role: "Head of product", metrics: ["member-insights"] },
        { id: "marketing", role: "Head of marketing", painPoints: [{ title: "Nobody speaks for us", metrics: ["advocates"] }] },
      ],
      behaviours: [{ id: "suggest", title: "Suggest improvements", metric: "member-insights" }],
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate" },
        { id: "ideas", title: "More suggestions", behaviour: "suggest" },
      ],
      benefits: [{ id: "praise", title: "Members speak for us", metric: "advocates" }],
    },
    expect: [],
  },
  {
    title: "nothing said, and pain points without metrics, are for other rules",
    spec: { stakeholders: [{ id: "director", role: "Managing director" }, { id: "support-lead", role: "Head of support", interests: ["fewer tickets"], painPoints: [{ title: "Slow answers" }] }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof stakeholderValueShown>[]
