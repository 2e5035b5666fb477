import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/** The first and the last number of a scale such as `0..10`, `0-10` or `0 to 10`; nothing where it is written otherwise. */
const endsOf = (scale: string): readonly [number, number] | undefined => {
  const [low, high, ...rest] = [...scale.matchAll(/\d+/g)].map(([number]) => Number(number))
  return low === undefined || high === undefined || rest.length > 0 ? undefined : [low, high]
}

/**
 * A Net Promoter Score is read from answers on the scale from 0 to 10.
 *
 * @remarks
 * Every metric in points of that score is meant. A scale that is not two numbers is left alone.
 * @see concept:123
 */
export const feedbackNpsScale = definePlanRule({
  id: "feedback/nps-scale",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Promoters and detractors are defined on the scale from 0 to 10; on any other the score compares with nobody's.",
    de: "Promotoren und Kritiker sind auf der Skala von 0 bis 10 definiert; auf jeder anderen ist der Wert mit keinem vergleichbar.",
    da: "Promotere og kritikere er defineret på skalaen fra 0 til 10; på enhver anden kan tallet ikke sammenlignes.",
  },
  sources: ["concept:123", "concept:122", "seed:004"],
  options: {},
  messages: {
    scale: {
      en: "“{id}” asks on the scale {scale}, but {metric} is read from answers from 0 to 10. Ask on scale: 0..10, or choose another metric.",
      de: "„{id}“ fragt auf der Skala {scale}, {metric} wird aber aus Antworten von 0 bis 10 berechnet. Fragen Sie mit scale: 0..10 oder wählen Sie eine andere Kennzahl.",
      da: "»{id}« spørger på skalaen {scale}, men {metric} beregnes ud fra svar fra 0 til 10. Spørg med scale: 0..10, eller vælg et andet nøgletal.",
    },
  },
  visit: {
    plan({ spec: { feedback = [] } }, { metrics, report }) {
      const scores = new Set(metrics.flatMap(({ id, unit }) => (unit === "nps-points" ? [id] : [])))
      for (const [index, { id, metric, scale = "" }] of feedback.entries()) {
        const ends = endsOf(scale)
        if (metric === undefined || !scores.has(metric) || ends === undefined || (ends[0] === 0 && ends[1] === 10)) continue
        report("scale", { id, scale, metric }, { at: ["spec", "feedback", index, "scale"], suggest: setValue("0..10") })
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "ten boxes, numbered from one, and eleven with another end",
    spec: { feedback: [{ id: "nps", kind: "survey", metric: "net-promoter-score", scale: "1..10" }, { id: "short", kind: "survey", metric: "net-promoter-score", scale: "0 to 5" }] },
    expect: [{ message: "scale", at: "/spec/feedback/0/scale" }, { message: "scale", at: "/spec/feedback/1/scale" }],
  },
  {
    title: "from 0 to 10, however it is written, or not in two numbers at all",
    spec: {
      feedback: [
        { id: "a", kind: "survey", metric: "net-promoter-score", scale: "0..10" },
        { id: "b", kind: "survey", metric: "net-promoter-score", scale: "0-10" },
        { id: "c", kind: "survey", metric: "net-promoter-score", scale: "stars" },
        { id: "d", kind: "survey", metric: "net-promoter-score", scale: "1, 2 or 3" },
        { id: "e", kind: "survey", metric: "net-promoter-score" },
        { id: "f", kind: "survey", metric: "net-promoter-score", scale: "5" },
      ],
    },
    expect: [],
  },
  { title: "another metric, another scale", spec: { feedback: [{ id: "csat", kind: "survey", metric: "customer-satisfaction", scale: "1..5" }, { id: "mood", kind: "survey", scale: "1..3" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof feedbackNpsScale>[]
