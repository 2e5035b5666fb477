import { dayNumber, longestGap } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What members say leads to something.
 *
 * @remarks
 * Unit: `rounds` is how often members may be heard before something has to follow; that one round may show nothing is our choice. Needs
 * the day on which the plan is looked at, and the plan's or the community's first day. A finding whose evidence is the feedback counts too.
 * @see concept:43
 */
export const feedbackLedTo = definePlanRule({
  id: "feedback/led-to",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Members who are asked again and again and see nothing change stop answering.",
    de: "Wer immer wieder gefragt wird und nie sieht, dass sich etwas ändert, antwortet nicht mehr.",
    da: "Medlemmer, der bliver spurgt igen og igen uden at se noget ændre sig, holder op med at svare.",
  },
  sources: ["concept:43", "concept:42", "seed:001"],
  options: { rounds: 2 },
  messages: {
    nothing: {
      en: "“{id}” takes place {cadence} since {since} and by {asOf} has led to nothing. Name the findings or actions in ledTo, or change how you ask.",
      de: "„{id}“ findet seit dem {since} statt ({cadence}) und hat bis zum {asOf} zu nichts geführt. Nennen Sie unter ledTo, welche Erkenntnisse oder Maßnahmen daraus entstanden sind, oder fragen Sie anders.",
      da: "»{id}« har kørt siden {since} ({cadence}) og har pr. {asOf} endnu ikke ført til noget. Angiv i ledTo, hvilke optimeringer eller tiltag der kom ud af det, eller spørg på en anden måde.",
    },
  },
  visit: {
    plan({ spec: { feedback = [], optimisation = [], timeline, community } }, { asOf, options: { rounds }, report }) {
      const since = timeline?.from ?? community?.launchedOn
      const first = dayNumber(since)
      const today = dayNumber(asOf)
      if (asOf === undefined || today === undefined || since === undefined || first === undefined) return
      const used = new Set(optimisation.map(({ evidence }) => evidence))
      for (const [index, { id, cadence, ledTo = [] }] of feedback.entries()) {
        if (cadence === undefined || ledTo.length > 0 || used.has(id)) continue
        if (today - first > rounds * longestGap[cadence]) report("nothing", { id, cadence, since, asOf }, ["spec", "feedback", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the third month of asking",
    spec: { timeline: { from: "2026-01-01" }, feedback: [{ id: "poll", kind: "poll", cadence: "monthly" }] },
    asOf: "2026-03-05",
    expect: [{ message: "nothing", at: "/spec/feedback/0" }],
  },
  { title: "two rounds are not over", spec: { timeline: { from: "2026-01-01" }, feedback: [{ id: "poll", kind: "poll", cadence: "monthly" }] }, asOf: "2026-03-04", expect: [] },
  {
    title: "the community opened long ago",
    spec: { community: { launchedOn: "2024-01-01" }, feedback: [{ id: "survey", kind: "survey", cadence: "yearly" }] },
    asOf: "2026-03-01",
    expect: [{ message: "nothing", at: "/spec/feedback/0" }],
  },
  {
    title: "one led to an action, the other is a finding's evidence, the third has no rhythm",
    spec: {
      timeline: { from: "2025-01-01" },
      actions: [{ id: "search", title: "Mend the search" }],
      optimisation: [{ id: "night", finding: "Questions at night wait", evidence: "survey" }],
      feedback: [
        { id: "poll", kind: "poll", cadence: "monthly", ledTo: ["search"] },
        { id: "survey", kind: "survey", cadence: "quarterly" },
        { id: "talks", kind: "one-to-one" },
      ],
    },
    asOf: "2026-03-04",
    expect: [],
  },
  { title: "without knowing today nothing is said", spec: { timeline: { from: "1999-01-01" }, feedback: [{ id: "poll", kind: "poll", cadence: "daily" }] }, expect: [] },
  { title: "without knowing the beginning neither", spec: { feedback: [{ id: "poll", kind: "poll", cadence: "daily" }] }, asOf: "2026-03-04", expect: [] },
] satisfies readonly RuleExampleOf<typeof feedbackLedTo>[]
