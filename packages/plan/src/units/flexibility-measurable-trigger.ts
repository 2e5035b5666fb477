import type { RuleExampleOf } from "../example.ts"
import { amongTimes, quantityIn, timeAtWork } from "../quantity.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A trigger that a metric shows says at which value, and a value says of which metric.
 *
 * @remarks
 * A trigger in words alone is left alone. One that happens below a value that lies above that of `above` always happens.
 * @see concept:99
 */
export const flexibilityMeasurableTrigger = definePlanRule({
  id: "flexibility/measurable-trigger",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A limit that no number shows is passed while it is still being argued about.",
    de: "Eine Grenze ohne Zahl ist überschritten, während noch über sie gestritten wird.",
    da: "En grænse uden tal bliver overskredet, mens man stadig diskuterer den.",
  },
  sources: ["concept:99", "concept:102", "seed:003"],
  options: {},
  messages: {
    threshold: {
      en: "The trigger “{when}” watches {metric} but has no value. Add below or above, in the metric's unit.",
      de: "Der Auslöser „{when}“ beobachtet {metric}, nennt aber keinen Wert. Ergänzen Sie below oder above in der Einheit der Kennzahl.",
      da: "Udløseren »{when}« holder øje med {metric}, men har ingen grænseværdi. Tilføj below eller above i nøgletallets enhed.",
    },
    metric: {
      en: "The trigger “{when}” has a value but no metric. Name the metric that shows it in its field metric.",
      de: "Der Auslöser „{when}“ nennt einen Wert, aber keine Kennzahl. Nennen Sie im Feld metric die Kennzahl, für die er gilt.",
      da: "Udløseren »{when}« har en grænseværdi, men intet nøgletal. Angiv i feltet metric, hvilket nøgletal der skal holdes op mod grænsen.",
    },
    always: {
      en: "The trigger “{when}” happens at every value: below {below} and above {above}. Correct one of the two.",
      de: "Der Auslöser „{when}“ greift bei jedem Wert: unter {below} und über {above}. Korrigieren Sie einen der beiden Werte.",
      da: "Udløseren »{when}« slår til ved enhver værdi: under {below} og over {above}. Ret en af de to grænser.",
    },
  },
  visit: {
    flexibility({ triggers = [] }, { metrics, report }) {
      const units = new Map(metrics.map(({ id, unit }) => [id, unit]))
      for (const [index, { when, metric, below, above }] of triggers.entries()) {
        const at = ["triggers", index]
        const hasValue = below !== undefined || above !== undefined
        if (metric === undefined) {
          if (hasValue) report("metric", { when }, at)
          continue
        }
        if (!hasValue) report("threshold", { when, metric }, at)
        const unit = units.get(metric)
        const atWork = timeAtWork(below)
        const [under, over] = unit === undefined ? [] : [below, above].map((one) => quantityIn(unit, amongTimes(one, atWork)))
        if (below !== undefined && above !== undefined && under !== undefined && over !== undefined && under > over) report("always", { when, below, above }, at)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a metric without a value, a value without a metric, and two values that cover everything",
    spec: {
      flexibility: {
        triggers: [
          { when: "Too few questions are solved", metric: "resolution-rate" },
          { when: "It sinks", below: 0.3 },
          { when: "It rises", above: 0.3 },
          { when: "It leaves the band", metric: "resolution-rate", below: 0.8, above: 0.3 },
        ],
      },
    },
    expect: [
      { message: "threshold", at: "/spec/flexibility/triggers/0" },
      { message: "metric", at: "/spec/flexibility/triggers/1" },
      { message: "metric", at: "/spec/flexibility/triggers/2" },
      { message: "always", at: "/spec/flexibility/triggers/3" },
    ],
  },
  {
    title: "below, above, outside of a band, off one point, and in words",
    spec: {
      flexibility: {
        triggers: [
          { when: "Too few questions are solved", metric: "resolution-rate", below: 0.3 },
          { when: "Answers are slow", metric: "first-response-time", above: "2 d" },
          { when: "It leaves the band", metric: "resolution-rate", below: 0.3, above: 0.8 },
          { when: "It is not one half", metric: "resolution-rate", below: 0.5, above: 0.5 },
          { when: "Nobody knows the metric", metric: "happiness", below: 0.8, above: 0.3 },
          { when: "The budget is cut" },
        ],
      },
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof flexibilityMeasurableTrigger>[]
