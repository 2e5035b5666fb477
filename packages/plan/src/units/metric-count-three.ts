import type { RuleExampleOf } from "../example.ts"
import { fromTo } from "../message.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A plan is steered by about three metrics.
 *
 * @remarks
 * Unit: `atLeast` and `atMost` are numbers of headline metrics.
 * @see concept:87
 */
export const metricCountThree = definePlanRule({
  id: "metric/count-three",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Three numbers are discussed; twenty are skimmed.",
    de: "Über drei Zahlen wird gesprochen; zwanzig werden überflogen.",
    da: "Tre tal bliver drøftet; tyve bliver skimmet.",
  },
  sources: ["concept:87", "seed:003"],
  options: { atLeast: 1, atMost: 3 },
  messages: {
    few: {
      en: "The plan's number of headline metrics is {count}, not {wanted}. Add to spec.metrics what you want to be steered by.",
      de: "Der Plan hat zu wenige Leitkennzahlen: {count} statt {wanted}. Ergänzen Sie unter spec.metrics, woran Sie sich orientieren wollen.",
      da: "Antallet af centrale nøgletal er {count}; der forventes {wanted}. Tilføj dem, I vil styre efter, under spec.metrics.",
    },
    many: {
      en: "The plan's number of headline metrics is {count}, not {wanted}. Keep those that decide something.",
      de: "Der Plan hat zu viele Leitkennzahlen: {count} statt {wanted}. Behalten Sie nur die, nach denen Sie etwas entscheiden.",
      da: "Antallet af centrale nøgletal er {count}; der forventes {wanted}. Behold dem, der afgør noget.",
    },
  },
  visit: {
    plan({ spec: { metrics = [] } }, { options: { atLeast, atMost }, report }) {
      const count = metrics.length
      const found = count < atLeast ? "few" : count > atMost ? "many" : undefined
      if (found !== undefined) report(found, { count, wanted: fromTo(atLeast, atMost) }, { at: ["spec", "metrics"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "no metric", spec: {}, expect: [{ message: "few", at: "/spec" }] },
  {
    title: "two metrics where one was agreed on",
    spec: { metrics: [{ metric: "resolution-rate" }, { metric: "first-response-time" }] },
    options: { atMost: 1 },
    expect: [{ message: "many", at: "/spec/metrics" }],
  },
  {
    title: "four metrics",
    spec: { metrics: [{ metric: "resolution-rate" }, { metric: "first-response-time" }, { metric: "net-promoter-score" }, { metric: "member-churn" }] },
    expect: [{ message: "many", at: "/spec/metrics" }],
  },
  { title: "no metric where one was agreed on", spec: {}, options: { atMost: 1 }, expect: [{ message: "few", at: "/spec", says: "is 0, not 1." }] },
  { title: "one metric", spec: { metrics: [{ metric: "resolution-rate" }] }, expect: [] },
  {
    title: "three metrics",
    spec: { metrics: [{ metric: "resolution-rate" }, { metric: "first-response-time" }, { metric: "net-promoter-score" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof metricCountThree>[]
