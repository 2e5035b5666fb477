import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { metricNamed } from "../metric-catalogue.ts"
import { timeAtWork, unitOf } from "../quantity.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective says its metric, where it stands and where it is to be.
 *
 * @remarks
 * A change does for a target, and the day by which it will be measured for a baseline, until that day is over.
 * @see concept:38
 */
export const objectiveSmartMeasurable = definePlanRule({
  id: "objective/smart-measurable",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Without these numbers nobody will ever know whether the objective was reached.",
    de: "Ohne diese Zahlen wird niemand je wissen, ob die Zielvorgabe erreicht wurde.",
    da: "Uden disse tal får ingen at vide, om delmålet blev nået.",
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
    twice: {
      en: "The objective “{title}” says both target and change. Keep what was agreed; the other follows from the baseline.",
      de: "Die Zielvorgabe „{title}“ nennt target und change. Behalten Sie, was vereinbart ist; das andere folgt aus dem Ausgangswert.",
      da: "Delmålet »{title}« har både target og change. Behold det, der er aftalt; det andet følger af udgangspunktet.",
    },
    workingTime: {
      en: "“{title}” is told in time at work, {given}, but {metric} counts the clock round. Write the longest it may take, such as 3 d, or grade it by hand.",
      de: "„{title}“ ist in Arbeitszeit angegeben, {given}; {metric} zählt aber rund um die Uhr. Schreiben Sie, wie lange es höchstens dauern darf, etwa 3 d, oder tragen Sie grade von Hand ein.",
      da: "»{title}« er angivet i arbejdstid, {given}, men {metric} tæller døgnet rundt. Skriv, hvor længe det højst må tage, for eksempel 3 d, eller angiv selv grade.",
    },
    same: {
      en: "The objective “{title}” has the same baseline and target, {target}: nothing would change. Set a target that differs.",
      de: "In der Zielvorgabe „{title}“ sind Ausgangswert und Zielwert gleich ({target}): Es würde sich nichts ändern. Setzen Sie einen anderen Zielwert.",
      da: "Delmålet »{title}« har {target} som både udgangspunkt og målværdi, så intet ville ændre sig. Vælg en anden målværdi.",
    },
  },
  visit: {
    objective(objective, { asOf, metrics, report }) {
      const { title, kind, metric, baseline, baselineOn, target, change } = objective
      // What is there or not needs no number.
      if (kind === "deliver") return
      // What is kept may well be where it is to be.
      const asked = kind === "keep" ? (["metric", "target"] as const) : (["metric", "baseline", "target"] as const)
      const isToCome = (dayNumber(baselineOn) ?? -Infinity) >= (dayNumber(asOf) ?? -Infinity)
      const isSaid = { metric: metric !== undefined, baseline: baseline !== undefined || (baselineOn !== undefined && isToCome), target: (target ?? change) !== undefined }
      const fields = asked.filter((field) => !isSaid[field])
      const known = metricNamed(metrics, metric)
      const [atWork] = known === undefined || unitOf(known, objective.variant) !== "milliseconds" ? [] : (["target", "upTo", "baseline"] as const).filter((field) => timeAtWork(objective[field]) !== undefined)
      if (known !== undefined && atWork !== undefined) report("workingTime", { title, given: objective[atWork] ?? "", metric: known.id }, [atWork])
      if (fields.length > 0) report("missing", { title, fields })
      else if (target !== undefined && change !== undefined) report("twice", { title }, ["change"])
      else if (kind !== "keep" && target !== undefined && baseline === target) report("same", { title, target }, ["target"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a metric without numbers, and numbers without a metric",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate" }, { id: "thanks", title: "More thanks", baseline: 20, target: 30 }] },
    expect: [{ message: "missing", at: "/spec/objectives/0", says: "baseline and target" }, { message: "missing", at: "/spec/objectives/1", says: "metric" }],
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
    title: "without today, every day may be to come",
    spec: { objectives: [{ id: "mentors", title: "Twice as many mentors", metric: "mentors", baselineOn: "2026-01-31", change: "+100%" }] },
    expect: [],
  },
  {
    title: "the baseline is to be measured on a day that does not exist",
    spec: { objectives: [{ id: "mentors", title: "Twice as many mentors", metric: "mentors", baselineOn: "2026-02-30", change: "+100%" }] },
    asOf: "2026-01-31",
    expect: [{ message: "missing", at: "/spec/objectives/0" }],
  },
  {
    title: "said twice, never measured, and in days at work",
    spec: {
      objectives: [
        { id: "solved", title: "A fifth more solved", metric: "resolution-rate", baseline: 0.5, target: 0.6, change: "+20%" },
        { id: "mentors", title: "Twice as many mentors", metric: "mentors", baselineOn: "2026-01-31", change: "+100%" },
        { id: "office", title: "By the next day at work", kind: "keep", metric: "first-response-time", baseline: "3 business days", target: "1 business day" },
        { id: "orders", title: "A share is no time", metric: "resolution-rate", baseline: "1 business day", target: 0.5 },
      ],
    },
    asOf: "2026-02-01",
    expect: [
      { message: "twice", at: "/spec/objectives/0/change" },
      { message: "missing", at: "/spec/objectives/1" },
      { message: "workingTime", at: "/spec/objectives/2/target" },
    ],
  },
  {
    title: "a change, from a baseline that is there, that is still to be measured, and that was measured on a day",
    spec: {
      objectives: [
        { id: "solved", title: "A fifth more solved", metric: "resolution-rate", baseline: 0.5, change: "+20%" },
        { id: "mentors", title: "Twice as many mentors", metric: "mentors", baselineOn: "2026-02-28", change: "+100%" },
        { id: "young", title: "More young members", metric: "young", baseline: 120, baselineOn: "2025-12-31", change: 40 },
      ],
    },
    asOf: "2026-02-28",
    expect: [],
  },
  {
    title: "from 45 to 60 per cent",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6 }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveSmartMeasurable>[]
