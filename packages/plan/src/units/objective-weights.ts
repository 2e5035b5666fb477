import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The weights of the objectives of one goal share out the whole: each from 0 to 1, together 1.
 *
 * @remarks
 * Unit: `tolerance` is how far the sum may be from 1, so that three thirds may be written as 0.33. Goals of whose objectives none has a
 * weight are left alone.
 */
export const objectiveWeights = definePlanRule({
  id: "objective/weights",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Weights that do not share out the whole make a goal look reached that is not, or the other way round.",
    de: "Gewichte, die zusammen nicht das Ganze ergeben, lassen ein Ziel erreicht aussehen, obwohl es das nicht ist, oder umgekehrt.",
    da: "Når vægtene ikke fordeler det hele, ser et mål nået ud uden at være det, eller omvendt.",
  },
  sources: ["concept:19", "seed:000"],
  options: { tolerance: 0.015 },
  messages: {
    range: {
      en: "The weight of “{title}” is {weight}; expected is a share from 0 to 1. Write 30 per cent as 0.3.",
      de: "Das Gewicht von „{title}“ ist {weight}; erwartet wird ein Anteil von 0 bis 1. Schreiben Sie 30 Prozent als 0.3.",
      da: "Vægten for »{title}« er {weight}; der forventes en andel fra 0 til 1. Skriv 30 procent som 0.3.",
    },
    partly: {
      en: "Of the objectives of the goal “{goal}” some have a weight and these do not: {titles}. Add weight to them, or remove the others.",
      de: "Von den Zielvorgaben des Ziels „{goal}“ haben einige ein Gewicht, diese aber nicht: {titles}. Ergänzen Sie dort weight oder entfernen Sie die übrigen Gewichte.",
      da: "Nogle af delmålene for målet »{goal}« har en vægt, men disse har ikke: {titles}. Tilføj weight til dem, eller fjern vægten fra de andre.",
    },
    sum: {
      en: "The weights of the objectives of the goal “{goal}” sum to {sum}; expected is 1. Share them out anew.",
      de: "Die Gewichte der Zielvorgaben des Ziels „{goal}“ ergeben zusammen {sum}; erwartet wird 1. Verteilen Sie sie neu.",
      da: "Vægtene for delmålene under målet »{goal}« giver tilsammen {sum}; der forventes 1. Fordel dem på ny.",
    },
  },
  visit: {
    plan({ spec: { goals = [], objectives = [] } }, { options: { tolerance }, report }) {
      const shares = new Map(goals.map(({ id }) => [id, { sum: 0, weighted: false, wrong: false, without: [] as string[] }]))
      for (const [index, { title, goal = "", weight }] of objectives.entries()) {
        const share = shares.get(goal)
        const wrong = weight !== undefined && !(weight >= 0 && weight <= 1)
        if (wrong) report("range", { title, weight }, ["spec", "objectives", index, "weight"])
        if (share === undefined) continue
        share.wrong ||= wrong
        if (weight === undefined) share.without.push(title)
        else {
          share.weighted = true
          share.sum += weight
        }
      }
      for (const [index, { id, title }] of goals.entries()) {
        const share = shares.get(id)
        const at = ["spec", "goals", index]
        // A weight in per cent spoils the sum as well, and has been told already.
        if (share === undefined || !share.weighted || share.wrong) continue
        const { sum, without } = share
        if (without.length > 0) report("partly", { goal: title, titles: without.toSorted() }, at)
        else if (Math.abs(sum - 1) > tolerance) report("sum", { goal: title, sum: Number(sum.toPrecision(6)) }, at)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "too much, not everywhere, and in per cent",
    spec: {
      goals: [{ id: "a", title: "Fewer support tickets" }, { id: "b", title: "Better ideas" }, { id: "c", title: "More trust" }, { id: "d", title: "Less than nothing" }],
      objectives: [
        { id: "a1", title: "More questions solved", goal: "a", weight: 0.6 },
        { id: "a2", title: "Faster answers", goal: "a", weight: 0.5 },
        { id: "b1", title: "More ideas", goal: "b", weight: 1 },
        { id: "b2", title: "More ideas taken up", goal: "b" },
        { id: "c1", title: "More thanks", goal: "c", weight: 60 },
        { id: "d1", title: "Fewer complaints", goal: "d", weight: -0.5 },
        { id: "d2", title: "Fewer doubts", goal: "d", weight: 0.5 },
      ],
    },
    expect: [
      { message: "sum", at: "/spec/goals/0", says: "sum to 1.1;" },
      { message: "partly", at: "/spec/goals/1", says: "these do not: More ideas taken up." },
      { message: "range", at: "/spec/objectives/4/weight" },
      { message: "range", at: "/spec/objectives/5/weight" },
    ],
  },
  {
    title: "three thirds, one alone, none at all, and one that belongs to no goal",
    spec: {
      goals: [{ id: "a", title: "Fewer support tickets" }, { id: "b", title: "Better ideas" }, { id: "c", title: "More trust" }],
      objectives: [
        { id: "a1", title: "More questions solved", goal: "a", weight: 0.33 },
        { id: "a2", title: "Faster answers", goal: "a", weight: 0.33 },
        { id: "a3", title: "Better answers", goal: "a", weight: 0.33 },
        { id: "a4", title: "No answers", goal: "a", weight: 0 },
        { id: "b1", title: "More ideas", goal: "b", weight: 1 },
        { id: "c1", title: "More thanks", goal: "c" },
        { id: "d1", title: "More of everything", weight: 0.2 },
      ],
    },
    expect: [],
  },
  {
    title: "not enough",
    spec: { goals: [{ id: "a", title: "Fewer support tickets" }], objectives: [{ id: "a1", title: "More questions solved", goal: "a", weight: 0.98 }] },
    expect: [{ message: "sum", at: "/spec/goals/0" }],
  },
  {
    title: "as far off as is allowed",
    spec: { goals: [{ id: "a", title: "Fewer support tickets" }], objectives: [{ id: "a1", title: "More questions solved", goal: "a", weight: 0.75 }] },
    options: { tolerance: 0.25 },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveWeights>[]
