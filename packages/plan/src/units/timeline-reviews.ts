import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says how often metrics and plan are discussed together.
 *
 * @see concept:97
 */
export const timelineReviews = definePlanRule({
  id: "timeline/reviews",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Numbers that everybody reads alone are never held against the plan.",
    de: "Zahlen, die alle nur für sich lesen, werden nie am Plan gemessen.",
    da: "Tal, som alle læser hver for sig, bliver aldrig holdt op mod planen.",
  },
  sources: ["concept:97", "concept:101", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say how often its metrics are discussed together. Add reviews to spec.timeline: weekly, monthly or quarterly.",
      de: "Der Plan sagt nicht, wie oft seine Kennzahlen gemeinsam besprochen werden. Ergänzen Sie reviews unter spec.timeline: weekly, monthly oder quarterly.",
      da: "Planen siger ikke, hvor ofte nøgletallene drøftes i fællesskab. Tilføj reviews under spec.timeline: weekly, monthly eller quarterly.",
    },
  },
  visit: {
    plan({ spec: { timeline } }, { report }) {
      if (timeline?.reviews === undefined && (timeline?.meetings ?? []).length === 0) report("missing", {}, { at: ["spec", "timeline"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "no timeline", spec: {}, expect: [{ message: "missing", at: "/spec" }] },
  { title: "a timeline without meetings", spec: { timeline: { from: "2026-01-01" } }, expect: [{ message: "missing", at: "/spec/timeline" }] },
  { title: "meetings of their own", spec: { timeline: { meetings: [{ id: "steering", cadence: "monthly" }] } }, expect: [] },
  { title: "no meeting among them", spec: { timeline: { meetings: [] } }, expect: [{ message: "missing", at: "/spec/timeline" }] },
  { title: "every month", spec: { timeline: { reviews: "monthly" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof timelineReviews>[]
