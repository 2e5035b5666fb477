import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective says its metric, where it stands and where it is to be.
 *
 * @see concept:38
 */
export const objectiveSmartMeasurable = definePlanRule({
  id: "objective/smart-measurable",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Without metric, baseline and target nobody will ever know whether the objective was reached.",
    de: "Ohne Kennzahl, Ausgangswert und Zielwert wird niemand je wissen, ob die Zielvorgabe erreicht wurde.",
    da: "Uden nøgletal, udgangspunkt og målværdi får ingen at vide, om delmålet blev nået.",
  },
  sources: ["concept:38", "concept:100", "seed:001", "seed:003"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The objective “{title}” lacks {fields}. Add what is missing, with numbers in the unit of the metric.",
      de: "Die Zielvorgabe „{title}“ ist noch nicht messbar; offen ist: {fields}. Ergänzen Sie, was fehlt, Zahlen in der Einheit der Kennzahl.",
      da: "Delmålet »{title}« mangler: {fields}. Tilføj det, der mangler, med tal i nøgletallets enhed.",
    },
    same: {
      en: "The objective “{title}” has the same baseline and target, {target}: nothing would change. Set a target that differs.",
      de: "In der Zielvorgabe „{title}“ sind Ausgangswert und Zielwert gleich ({target}): Es würde sich nichts ändern. Setzen Sie einen anderen Zielwert.",
      da: "Delmålet »{title}« har {target} som både udgangspunkt og målværdi, så intet ville ændre sig. Vælg en anden målværdi.",
    },
  },
  visit: {
    objective(objective, { report }) {
      const { title, kind, baseline, target } = objective
      // What is there or not needs no number.
      if (kind === "deliver") return
      // What is kept may well be where it is to be.
      const asked = kind === "keep" ? (["metric", "target"] as const) : (["metric", "baseline", "target"] as const)
      const fields = asked.filter((field) => objective[field] === undefined)
      if (fields.length > 0) report("missing", { title, fields })
      else if (kind !== "keep" && target !== undefined && baseline === target) report("same", { title, target }, ["target"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a metric without numbers",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate" }] },
    expect: [{ message: "missing", at: "/spec/objectives/0" }],
  },
  {
    title: "a target that is already reached",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.6 }] },
    expect: [{ message: "same", at: "/spec/objectives/0/target" }],
  },
  {
    title: "what is kept needs no baseline and may equal it, but says where it is to stay; what is delivered has no number",
    spec: {
      objectives: [
        { id: "fast", title: "Answers within a day", kind: "keep", metric: "first-response-time", target: "24 h" },
        { id: "covered", title: "Two moderators", kind: "keep", metric: "moderators", baseline: 2, target: 2 },
        { id: "solved", title: "Questions stay solved", kind: "keep", metric: "resolution-rate", baseline: 0.6 },
        { id: "handbook", title: "A handbook for moderators", kind: "deliver" },
      ],
    },
    expect: [{ message: "missing", at: "/spec/objectives/2" }],
  },
  {
    title: "from 45 to 60 per cent",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6 }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartMeasurable>[]
