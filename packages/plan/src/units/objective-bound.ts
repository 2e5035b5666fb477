import type { RuleExampleOf } from "../example.ts"
import { aimOf, saidTarget, targetField } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The target lies on the side of the baseline that is wanted, and a stretch beyond it.
 *
 * @remarks
 * Wanted is the side that `bound` says, or else what is better for the metric. A target equal to the baseline is told of elsewhere; what is
 * to be kept may stand better than it has to.
 * @see concept:38
 */
export const objectiveBound = definePlanRule({
  id: "objective/bound",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A target behind the baseline is reached already, or asks for things to get worse.",
    de: "Ein Zielwert hinter dem Ausgangswert ist schon erreicht oder verlangt eine Verschlechterung.",
    da: "En målværdi på den forkerte side af udgangspunktet er enten nået på forhånd eller en opfordring til at gøre det værre.",
  },
  sources: ["concept:38", "concept:100", "seed:001", "seed:003"],
  options: {},
  messages: {
    reached: {
      en: "“{title}” is reached already: bound is {bound}, and the baseline {baseline} is beyond the target {target}. Correct one of the three; what must not get worse is of the kind keep.",
      de: "„{title}“ ist schon erreicht: bound ist {bound}, und der Ausgangswert {baseline} liegt jenseits des Zielwerts {target}. Korrigieren Sie eine der drei Angaben; für das, was nur nicht schlechter werden darf, gibt es kind: keep.",
      da: "»{title}« er allerede nået: bound er {bound}, og udgangspunktet {baseline} ligger på den anden side af målværdien {target}. Ret en af de tre; til det, der blot ikke må blive værre, er der kind: keep.",
    },
    worse: {
      en: "“{title}” goes from {baseline} to {target}, but for {metric} {better} is better. Correct baseline or target, or say with bound that this is meant.",
      de: "„{title}“ führt von {baseline} zu {target}, aber bei {metric} ist {better} besser. Korrigieren Sie baseline oder target oder sagen Sie mit bound, dass es so gemeint ist.",
      da: "»{title}« går fra {baseline} til {target}, men for {metric} er {better} bedre. Ret baseline eller target, eller angiv med bound, at det er meningen.",
    },
    short: {
      en: "The stretch of “{title}” is {stretch}, which is not beyond the target {target}. Correct one of the two.",
      de: "In „{title}“ liegt stretch mit {stretch} nicht jenseits des Zielwerts {target}. Korrigieren Sie eine der beiden Angaben.",
      da: "I »{title}« ligger stretch med {stretch} ikke ud over målværdien {target}. Ret en af de to.",
    },
  },
  visit: {
    objective(objective, { metrics, measures, report }) {
      const { title, kind, baseline = "", bound, stretch = "" } = objective
      const aim = aimOf(objective, { metrics, measures })
      const target = saidTarget(objective)
      if (aim?.stretch === false) report("short", { title, stretch, target }, ["stretch"])
      // What is kept may stand better than it has to, and of a range that holds both ways nobody says which way is better.
      if (aim?.baseline === undefined || kind === "keep" || aim.limit !== undefined) return
      const wrong = aim.wants === "higher" ? aim.target < aim.baseline : aim.target > aim.baseline
      if (!wrong) return
      if (bound !== undefined) return report("reached", { title, bound, baseline, target }, [targetField(objective)])
      const better = aim.wants === "higher" ? { en: "more", de: "mehr", da: "mere" } : { en: "less", de: "weniger", da: "mindre" }
      report("worse", { title, baseline, target, metric: aim.metric.id, better }, [targetField(objective)])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "fewer questions solved, longer waits, and two that are reached already",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.45 },
        { id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "8 h", target: "1 d" },
        { id: "floor", title: "No fewer questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.5, bound: "at-least" },
        { id: "ceiling", title: "No longer waits", metric: "first-response-time", baseline: "8 h", target: "12 h", bound: "at-most" },
      ],
    },
    expect: [
      { message: "worse", at: "/spec/objectives/0/target" },
      { message: "worse", at: "/spec/objectives/1/target" },
      { message: "reached", at: "/spec/objectives/2/target" },
      { message: "reached", at: "/spec/objectives/3/target" },
    ],
  },
  {
    title: "a change for the worse, and one beyond a floor",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, change: "-10%" },
        { id: "floor", title: "No fewer solved", metric: "resolution-rate", baseline: 0.6, change: -0.1, bound: "at-least" },
      ],
    },
    expect: [
      { message: "worse", at: "/spec/objectives/0/change" },
      { message: "reached", at: "/spec/objectives/1/change" },
    ],
  },
  {
    title: "a stretch that is no further than the target: as a value, below a ceiling, beside a range, and as a change",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6, stretch: 0.6 },
        { id: "faster", title: "Faster first answers", metric: "first-response-time", target: "8 h", stretch: "10 h" },
        { id: "range", title: "Fifty to sixty per cent solved", metric: "resolution-rate", target: 0.5, upTo: 0.6, stretch: 0.55 },
        { id: "more", title: "A fifth more solved", metric: "resolution-rate", baseline: 0.5, change: "+20%", stretch: "+10%" },
        { id: "office", title: "By the next day at work", metric: "first-response-time", target: "1 business day", stretch: "2 business days" },
      ],
    },
    expect: [
      { message: "short", at: "/spec/objectives/0/stretch" },
      { message: "short", at: "/spec/objectives/1/stretch" },
      { message: "short", at: "/spec/objectives/2/stretch" },
      { message: "short", at: "/spec/objectives/3/stretch" },
      { message: "short", at: "/spec/objectives/4/stretch" },
    ],
  },
  {
    title: "a stretch beyond the target, one in another currency, and times that cannot be compared",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6, stretch: 0.7 },
        { id: "more", title: "A fifth more solved", metric: "resolution-rate", baseline: 0.5, change: "+20%", stretch: "+40%" },
        { id: "later", title: "A fifth more, of what is still to be counted", metric: "resolution-rate", change: "+20%", stretch: "+10%" },
        { id: "cheaper", title: "Cheaper conversions", metric: "cost-per-conversion", target: "10 EUR", stretch: "50 DKK" },
        { id: "office", title: "By the next day at work", metric: "first-response-time", baseline: "20 h", target: "1 business day", stretch: "12 h" },
        { id: "hours", title: "Within a day at work", metric: "first-response-time", target: "1 business day", stretch: "9 business hours" },
      ],
    },
    expect: [],
  },
  {
    title: "more time at work than before",
    spec: { objectives: [{ id: "office", title: "Answers within two days at work", metric: "first-response-time", baseline: "1 business day", target: "2 business days" }, { id: "change", title: "One day more", metric: "first-response-time", baseline: "1 business day", change: "+1 business day" }] },
    expect: [{ message: "worse", at: "/spec/objectives/0/target" }, { message: "worse", at: "/spec/objectives/1/change" }],
  },
  {
    title: "better, meant otherwise, no change, and a metric for which nothing is better",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6 },
        { id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "1 d", target: "8 h" },
        { id: "fewer", title: "Fewer solved, because fewer ask", metric: "resolution-rate", baseline: 0.6, target: 0.45, bound: "at-most" },
        { id: "same", title: "As many solved", metric: "resolution-rate", baseline: 0.6, target: 0.6 },
        { id: "wait", title: "As long waits", metric: "first-response-time", baseline: "1 d", target: "24 h" },
        { id: "mix", title: "More by members", metric: "content-mix", baseline: 0.6, target: 0.3 },
        { id: "new", title: "Half solved", metric: "resolution-rate", target: 0.5 },
        { id: "kept", title: "Still no longer than half a day", kind: "keep", metric: "first-response-time", baseline: "8 h", target: "12 h" },
        { id: "between", title: "Half and half", metric: "content-mix", baseline: 0.5, target: 0.4, upTo: 0.6 },
        { id: "further", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.5, upTo: 0.6 },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveBound>[]
