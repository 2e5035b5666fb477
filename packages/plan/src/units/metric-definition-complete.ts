import type { RuleExampleOf } from "../example.ts"
import type { MetricDefinition } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/** The units that put one count over another. */
const relative: readonly MetricDefinition["unit"][] = ["ratio", "net-ratio", "quotient", "per-person"]

/**
 * A metric of the plan's own says what is counted, over what stretch of time, and among what where it is a share or a rate.
 *
 * @see concept:116
 */
export const metricDefinitionComplete = definePlanRule({
  id: "metric/definition-complete",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Two people who count a half-defined metric get two numbers, and both are right.",
    de: "Wenn zwei eine halb definierte Kennzahl zählen, kommen zwei Zahlen heraus, und beide stimmen.",
    da: "Når to personer tæller et halvt defineret nøgletal, får de to tal, og begge har ret.",
  },
  sources: ["concept:88", "concept:116", "seed:003", "seed:004"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The definition “{title}” does not say its {fields}. Add what is counted (means), among what (among) and over what stretch of time (window), so that everybody counts the same.",
      de: "In der Definition „{title}“ fehlt: {fields}. Ergänzen Sie, was gezählt wird (means), worunter (among) und in welchem Zeitraum (window), damit alle dasselbe zählen.",
      da: "Definitionen »{title}« angiver ikke {fields}. Tilføj, hvad der tælles (means), blandt hvad (among) og over hvilken periode (window), så alle tæller det samme.",
    },
  },
  visit: {
    definition(definition, { report }) {
      const { title, unit, trailing } = definition
      const asked = relative.includes(unit) ? (["means", "among", "window"] as const) : (["means", "window"] as const)
      const fields = asked.filter((field) => (definition[field] ?? "").trim() === "" && (field !== "window" || trailing === undefined))
      if (fields.length > 0) report("missing", { title, fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a count without its time, and shares and rates without their whole",
    spec: {
      definitions: [
        { id: "events", title: "Events held", means: "events that took place", unit: "count" },
        { id: "returning", title: "Who comes back", means: "members who came again", among: " ", window: "month", unit: "ratio" },
        { id: "gap", title: "How much more newcomers wait", means: "newcomers' share less others' share", window: "month", unit: "net-ratio" },
        { id: "ratio", title: "Answers to a question", means: "answers", window: "month", unit: "quotient" },
        { id: "each", title: "Answers of a member", window: "month", among: "active members", unit: "per-person" },
      ],
    },
    expect: [
      { message: "missing", at: "/spec/definitions/0" },
      { message: "missing", at: "/spec/definitions/1" },
      { message: "missing", at: "/spec/definitions/2" },
      { message: "missing", at: "/spec/definitions/3" },
      { message: "missing", at: "/spec/definitions/4" },
    ],
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
