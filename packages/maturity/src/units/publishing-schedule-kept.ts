import { publishingAdherence } from "@folkmoot/metrics/publishing-adherence"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least three in four planned publications appear when they were promised.
 *
 * @remarks
 * Unit: share of planned publications that appeared on time or a little later, against a bar of 0.75, met only if the whole interval
 * reaches it.
 * @see concept:48
 */
export const publishingScheduleKept = defineCriterion({
  id: "publishing-schedule-kept",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Do at least three in four planned publications appear on time?",
    de: "Erscheinen mindestens drei von vier geplanten Veröffentlichungen pünktlich?",
    da: "Udkommer mindst tre ud af fire planlagte udgivelser til tiden?",
  },
  why: {
    en: "A habit forms only around what can be relied on; a schedule that is not kept teaches members to stop looking.",
    de: "Zur Gewohnheit wird nur, worauf Verlass ist; ein Plan, der nicht eingehalten wird, bringt die Mitglieder dazu, nicht mehr hineinzuschauen.",
    da: "Kun det, man kan regne med, bliver en vane; en plan, der ikke holdes, vænner medlemmerne af med at kigge forbi.",
  },
  evidence: {
    /** The share of planned publications that appeared on time or a little later. */
    kept: fromMetric(publishingAdherence, "kept"),
  },
  judge: ({ kept }) => atLeast(0.75, kept),
  remedy: {
    effort: "days",
    text: {
      en: "Cut the schedule down to what really appeared in the last months, and keep one finished piece of each series in reserve.",
      de: "Kürzen Sie den Plan auf das, was in den letzten Monaten tatsächlich erschienen ist, und halten Sie für jede Reihe einen fertigen Beitrag in Reserve.",
      da: "Skær planen ned til det, der faktisk er udkommet de seneste måneder, og hav ét færdigt indslag i reserve til hver serie.",
    },
  },
  sources: ["concept:48"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "46 of 52 weekly posts on time", totals: { kept: { kept: 46, slots: 52 } }, expect: "met" },
  { title: "18 of 20: too few to tell", totals: { kept: { kept: 18, slots: 20 } }, expect: "undecided" },
  { title: "20 of 52", totals: { kept: { kept: 20, slots: 52 } }, expect: "unmet" },
  { title: "nothing was planned: not measured", totals: { kept: { kept: 0, slots: 0 } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof publishingScheduleKept>[]
