import type { Texts } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import { inClauses } from "../message.ts"
import type { MetricDefinition } from "../model.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/** The units that put one count over another. */
const relative: readonly MetricDefinition["unit"][] = ["ratio", "net-ratio", "quotient", "per-person"]

/** The units that hold for a stretch of time or a group, however long it is: a wait, a grade, a score. */
const timeless: readonly MetricDefinition["unit"][] = ["milliseconds", "quotient", "points", "scale-points", "nps-points"]

const texts = {
  means: { en: "what is counted (means)", de: "was gezählt wird (means)", da: "hvad der tælles (means)" },
  among: { en: "among what (among)", de: "worauf sich der Anteil bezieht (among)", da: "hvad det måles i forhold til (among)" },
  window: { en: "over what stretch of time (window)", de: "über welchen Zeitraum gezählt wird (window)", da: "over hvilken periode der tælles (window)" },
} as const satisfies Readonly<Record<string, Texts>>

/**
 * A metric of the plan's own says what is counted, over what stretch of time, and among what where it is a share or a rate.
 *
 * @remarks
 * A score says what it is by its parts or bands. A wait, a grade or a score needs no stretch of time.
 * @see concept:116
 */
export const metricDefinitionComplete = definePlanRule({
  id: "metric/definition-complete",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Two people who count a half-defined metric get two numbers, and both are right.",
    de: "Zählen zwei Menschen nach einer halben Definition, kommen zwei Zahlen heraus, und beide stimmen.",
    da: "Når to personer opgør et halvt defineret nøgletal, får de hvert sit resultat, og begge har ret.",
  },
  sources: ["concept:88", "concept:116", "seed:003", "seed:004"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The definition “{title}” does not say {fields}. Add it, so that everybody counts the same.",
      de: "Die Definition „{title}“ sagt nicht, {fields}. Ergänzen Sie es, damit alle dasselbe zählen.",
      da: "I definitionen »{title}« står der ikke, {fields}. Tilføj det, så alle tæller det samme.",
    },
  },
  visit: {
    definition(definition, { report }) {
      const { title, unit, trailing, parts = [], bands = [] } = definition
      if (parts.length + bands.length > 0) return
      const said = { means: !isBlank(definition.means), among: !relative.includes(unit) || !isBlank(definition.among), window: timeless.includes(unit) || trailing !== undefined || definition.window !== undefined }
      const missing = (["means", "among", "window"] as const).filter((field) => !said[field])
      if (missing.length > 0) report("missing", { title, fields: inClauses(missing.map((field) => texts[field])) })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a count without its time, and shares without their whole",
    spec: {
      definitions: [
        { id: "events", title: "Events held", means: "events that took place", unit: "count" },
        { id: "returning", title: "Who comes back", means: "members who came again", among: " ", window: "month", unit: "ratio" },
        { id: "gap", title: "How much more newcomers wait", means: "newcomers' share less others' share", window: "month", unit: "net-ratio" },
      ],
    },
    expect: [{ message: "missing", at: "/spec/definitions/0" }, { message: "missing", at: "/spec/definitions/1" }, { message: "missing", at: "/spec/definitions/2" }],
  },
  {
    title: "a rate without its whole, and one that does not say what is counted",
    spec: {
      definitions: [
        { id: "ratio", title: "Answers to a question", means: "answers", unit: "quotient" },
        { id: "each", title: "Answers of a member", window: "month", among: "active members", unit: "per-person" },
        { id: "some", title: "Answers of some", means: "answers", window: "month", unit: "per-person" },
      ],
    },
    expect: [{ message: "missing", at: "/spec/definitions/0" }, { message: "missing", at: "/spec/definitions/1" }, { message: "missing", at: "/spec/definitions/2" }],
  },
  {
    title: "a wait, grades and points need no stretch of time, and a score says what it is by its parts",
    spec: {
      definitions: [
        { id: "wait", title: "Wait", means: "from question to answer", unit: "milliseconds" },
        { id: "stars", title: "Stars", means: "mean of the stars given", unit: "scale-points" },
        { id: "points", title: "Points", means: "points of a member", unit: "points" },
        { id: "recommended", title: "Recommended", means: "promoters less detractors", unit: "nps-points" },
        { id: "health", title: "Health", parts: [{ metric: "wait" }], unit: "points" },
        { id: "age", title: "Age", bands: [{ to: "1 year", counts: 0.5 }], unit: "count" },
        { id: "bare", title: "Stars again", parts: [], bands: [], unit: "scale-points" },
      ],
    },
    expect: [{ message: "missing", at: "/spec/definitions/6" }],
  },
  {
    title: "everything that is needed is said",
    spec: {
      definitions: [
        { id: "events", title: "Events held", means: "events that took place", window: "quarter", unit: "count" },
        { id: "active", title: "Active members", means: "members who wrote something", trailing: "30 d", unit: "count" },
        { id: "returning", title: "Who comes back", means: "members who came again", among: "members who came in the month before", window: "month", unit: "ratio" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof metricDefinitionComplete>[]
