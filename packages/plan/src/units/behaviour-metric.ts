import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every behaviour is shown by a metric, of its own or of one of its objectives.
 *
 * @see concept:14
 */
export const behaviourMetric = definePlanRule({
  id: "behaviour/metric",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Without a metric nobody sees whether a valuable behaviour becomes more frequent.",
    de: "Ohne Kennzahl sieht niemand, ob wertvolles Verhalten häufiger wird.",
    da: "Uden et nøgletal kan ingen se, om der kommer mere af den værdifulde adfærd.",
  },
  sources: ["concept:14", "concept:17", "concept:18", "seed:000"],
  together: ["unseen"],
  options: {},
  messages: {
    unseen: {
      en: "No metric shows whether “{title}” happens more often. Name one in its field metric, or in an objective of this behaviour.",
      de: "Keine Kennzahl zeigt, ob „{title}“ häufiger wird. Nennen Sie eine im Feld metric oder in einer Zielvorgabe zu diesem Verhalten.",
      da: "Intet nøgletal viser, om »{title}« sker oftere. Angiv et i feltet metric eller i et delmål for denne adfærd.",
    },
  },
  visit: {
    plan({ spec: { behaviours = [], objectives = [] } }, { report }) {
      const shown = new Set(objectives.filter(({ metric }) => metric !== undefined).map(({ behaviour }) => behaviour))
      for (const [index, { id, title, metric }] of behaviours.entries()) if (metric === undefined && !shown.has(id)) report("unseen", { title }, ["spec", "behaviours", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an objective without a metric shows nothing",
    spec: { behaviours: [{ id: "answer", title: "Members answer each other" }], objectives: [{ id: "answers", title: "More answers", behaviour: "answer" }] },
    expect: [{ message: "unseen", at: "/spec/behaviours/0" }],
  },
  {
    title: "one has its own, one by an objective",
    spec: {
      behaviours: [{ id: "answer", title: "Members answer each other", metric: "member-answer-share" }, { id: "recommend", title: "Members recommend us" }],
      objectives: [{ id: "recommended", title: "More recommendations", behaviour: "recommend", metric: "recommendation-rate" }],
    },
    expect: [],
  },
  { title: "no behaviours yet", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof behaviourMetric>[]
