import type { RuleExampleOf } from "../example.ts"
import type { KnownMetric } from "../metric-catalogue.ts"
import type { ExternalClaim } from "../model.ts"
import { quantityIn, unitOf } from "../quantity.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

const key = (unit: KnownMetric["unit"], value: number): string => `${unit} ${value.toPrecision(9)}`

/** A figure in every unit that it could be compared in; money is left out, since a claim does not say its currency. */
const keysOf = ({ value, unit }: ExternalClaim): readonly string[] => {
  if (value === undefined || unit === undefined || unit === "money") return []
  return unit === "percent" ? (["ratio", "net-ratio", "change"] as const).map((share) => key(share, value / 100)) : [key(unit, value)]
}

/**
 * An objective starts from what was measured here, not from a figure of others.
 *
 * @remarks
 * The same number in the same unit is taken for the same figure. As a target it may stand where the objective says in `evidence` why it is
 * within reach here.
 * @see concept:76
 */
export const claimAsTarget = definePlanRule({
  id: "claim/as-target",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Others' figures are wrong as a baseline, and as a target they are nobody's.",
    de: "Fremde Zahlen sind als Ausgangswert falsch, und als Zielwert macht sie sich niemand zu eigen.",
    da: "Andres tal giver et forkert udgangspunkt og en målværdi, som ingen har taget på sig.",
  },
  sources: ["concept:76", "concept:127", "seed:002", "seed:004"],
  options: {},
  messages: {
    same: {
      en: "The {field} of “{title}” is {value}, the figure of the external claim “{says}”. Measure it in your own community, or say in evidence why it holds there.",
      de: "„{title}“ übernimmt im Feld {field} mit {value} die Zahl aus der externen Angabe „{says}“. Messen Sie in Ihrer eigenen Community oder begründen Sie in evidence, warum die Zahl auch dort gilt.",
      da: "I »{title}« står der {value} under {field}, og det er tallet fra den eksterne oplysning »{says}«. Mål det i jeres eget fællesskab, eller skriv under evidence, hvorfor det også gælder dér.",
    },
  },
  visit: {
    plan({ spec: { claims = [], objectives = [] } }, { metrics, report }) {
      // Two claims may give the same figure; the one that comes first by its id is named, wherever it stands.
      const figures = new Map(claims.toSorted((a, b) => (a.id < b.id ? 1 : -1)).flatMap((claim) => keysOf(claim).map((figure) => [figure, claim.says] as const)))
      const known = new Map(metrics.map((metric) => [metric.id, metric]))
      for (const [index, objective] of objectives.entries()) {
        const metric = known.get(objective.metric ?? "")
        if (metric === undefined) continue
        const unit = unitOf(metric, objective.variant)
        for (const field of isBlank(objective.evidence) ? (["baseline", "target"] as const) : (["baseline"] as const)) {
          const value = quantityIn(unit, objective[field])
          const says = value === undefined ? undefined : figures.get(key(unit, value))
          if (says !== undefined) report("same", { field, title: objective.title, value: objective[field] as number | string, says }, ["spec", "objectives", index, field])
        }
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "what a study found elsewhere",
    spec: {
      claims: [
        { id: "study", says: "66.8 % of questions are solved", value: 66.8, unit: "percent" },
        { id: "again", says: "The same in other words", value: 0.668, unit: "ratio" },
        { id: "wait", says: "An hour is usual", value: 3600000, unit: "milliseconds" },
        { id: "mood", says: "The mood is at 12 %", value: 12, unit: "percent" },
      ],
      objectives: [
        { id: "solve", title: "Solve more", metric: "resolution-rate", baseline: 0.668, target: 0.7 },
        { id: "sooner", title: "Answer sooner", metric: "first-response-time", baseline: "4 h", target: "1 h" },
        { id: "mood", title: "A better mood", metric: "net-sentiment", baseline: 0.12 },
        { id: "goals", title: "Further on", metric: "goal-attainment", target: 0.12 },
        { id: "more", title: "Solve as many", metric: "resolution-rate", baseline: 0.668, target: 0.8, evidence: "Half of them could be" },
      ],
    },
    expect: [{ message: "same", at: "/spec/objectives/0/baseline", says: "claim “The same in other words”" }, { message: "same", at: "/spec/objectives/1/target" }, { message: "same", at: "/spec/objectives/2/baseline" }, { message: "same", at: "/spec/objectives/3/target" }, { message: "same", at: "/spec/objectives/4/baseline" }],
  },
  {
    title: "a target that somebody gave reasons for, and numbers that only look the same",
    spec: {
      claims: [
        { id: "study", says: "66.8 % of questions are solved", value: 66.8, unit: "percent" },
        { id: "score", says: "A score of 40 is good", value: 40, unit: "points" },
        { id: "bare", says: "30 of them", value: 30 },
        { id: "cost", says: "It costs 12", value: 1200, unit: "money" },
        { id: "words", says: "It is a lot" },
      ],
      objectives: [
        { id: "solve", title: "Solve more", metric: "resolution-rate", baseline: 0.5, target: 0.668, evidence: "We were there last spring" },
        { id: "nps", title: "Recommend more", metric: "net-promoter-score", baseline: 30, target: 40 },
        { id: "cost", title: "Cheaper", metric: "cost-per-conversion", target: "12.00 EUR" },
        { id: "unknown", title: "Something", target: 66.8 },
      ],
    },
    expect: [],
  },
  { title: "no claims", spec: { objectives: [{ id: "solve", title: "Solve more", metric: "resolution-rate", target: 0.668 }] }, expect: [] },
  {
    title: "a share, as a percentage and as a ratio; three of four is neither 3 nor 75",
    spec: {
      claims: [{ id: "share", says: "Three of four", value: 0.75, unit: "ratio" }],
      objectives: [{ id: "solve", title: "Solve more", metric: "resolution-rate", target: 0.75 }, { id: "count", title: "More people", metric: "active-members", target: 75 }],
    },
    expect: [{ message: "same", at: "/spec/objectives/0/target" }],
  },
  {
    title: "a percentage alone",
    spec: { claims: [{ id: "share", says: "Three of four", value: 75, unit: "percent" }], objectives: [{ id: "solve", title: "Solve more", metric: "resolution-rate", target: 0.75 }, { id: "count", title: "More people", metric: "active-members", target: 75 }] },
    expect: [{ message: "same", at: "/spec/objectives/0/target" }],
  },
] satisfies readonly RuleExampleOf<typeof claimAsTarget>[]
