import { dayNumber, dayText } from "../calendar.ts"
import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { feasibilityOf, suppositions } from "../feasibility.ts"
import { aimOf, quantityText, saidTarget, targetField } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The target of an objective can be told from its baseline with the cases there are by its due day.
 *
 * @remarks
 * Unit: `power` is how likely a reached target must be noticed, `level` how certain a difference must be, both from 0 to 1; 0.8 and 0.95
 * are what Cohen proposed and most studies use. A day later than `years` away is not proposed. The number of cases is the objective's
 * `volume`, or what was measured in the newest closed windows. Objectives without start, due day, baseline, target or number of cases are
 * left alone, as are metrics of which nothing says how far single cases differ.
 * @see docs/decisions/plan-feasibility.md
 */
export const objectiveDetectable = definePlanRule({
  id: "objective/detectable",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "With too few cases, chance moves the number further than success would.",
    de: "Bei zu wenigen Fällen bewegt der Zufall die Zahl stärker als der Erfolg.",
    da: "Med for få tilfælde rykker tilfældet mere ved tallet, end en succes ville gøre.",
  },
  sources: ["concept:18", "concept:19", "concept:38", "J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition, 1988"],
  options: { power: 0.8, level: 0.95, years: 10 },
  messages: {
    either: {
      en: "Nobody could tell whether “{title}” was reached: it takes about {needed} cases to tell {target} from {baseline}, and until {due} there are about {cases}.{supposed} Set due to {day}, or target to {least}.",
      de: "Ob „{title}“ erreicht wurde, ließe sich nicht sagen: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {due} gibt es etwa {cases}.{supposed} Setzen Sie due auf {day} oder target auf {least}.",
      da: "Ingen vil kunne sige, om »{title}« er nået: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {due} er der kun cirka {cases}.{supposed} Sæt due til {day} eller target til {least}.",
    },
    later: {
      en: "Nobody could tell whether “{title}” was reached: it takes about {needed} cases to tell {target} from {baseline}, and until {due} there are about {cases}.{supposed} Set due to {day}.",
      de: "Ob „{title}“ erreicht wurde, ließe sich nicht sagen: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {due} gibt es etwa {cases}.{supposed} Setzen Sie due auf {day}.",
      da: "Ingen vil kunne sige, om »{title}« er nået: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {due} er der kun cirka {cases}.{supposed} Sæt due til {day}.",
    },
    bolder: {
      en: "Nobody could tell whether “{title}” was reached: it takes about {needed} cases to tell {target} from {baseline}, and until {due} there are about {cases}.{supposed} Set target to {least}, or count more cases.",
      de: "Ob „{title}“ erreicht wurde, ließe sich nicht sagen: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {due} gibt es etwa {cases}.{supposed} Setzen Sie target auf {least} oder erfassen Sie mehr Fälle.",
      da: "Ingen vil kunne sige, om »{title}« er nået: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {due} er der kun cirka {cases}.{supposed} Sæt target til {least}, eller tæl flere tilfælde.",
    },
    never: {
      en: "Nobody could tell whether “{title}” was reached: it takes about {needed} cases to tell {target} from {baseline}, and until {due} there are about {cases}.{supposed} Choose a metric with more cases.",
      de: "Ob „{title}“ erreicht wurde, ließe sich nicht sagen: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {due} gibt es etwa {cases}.{supposed} Wählen Sie eine Kennzahl mit mehr Fällen.",
      da: "Ingen vil kunne sige, om »{title}« er nået: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {due} er der kun cirka {cases}.{supposed} Vælg et nøgletal med flere tilfælde.",
    },
  },
  visit: {
    objective(objective, { plan, metrics, measures, options: { power, level, years }, report }) {
      const { title, baseline = "", due = "", volume } = objective
      const field = targetField(objective)
      const from = dayNumber(objective.start ?? plan.spec.timeline?.from)
      const end = dayNumber(due)
      const aim = aimOf(objective, { metrics, measures })
      if (aim === undefined || from === undefined || end === undefined) return
      const feasible = feasibilityOf(aim, volume, end - from + 1, { power, level })
      if (feasible?.needed === undefined || feasible.detectable) return
      const { days = Infinity, cases, needed, supposed } = feasible
      const day = days <= 366 * years ? dayText(from + days - 1) : undefined
      const away = aim.target < (aim.baseline as number) ? "down" : "up"
      // Beside a change that was agreed, a target would say the same thing twice.
      const least = feasible.least === undefined || field === "change" ? undefined : quantityText(aim.unit, feasible.least, aim.currency, away)
      // As the plan writes them, since what is to be typed there stands beside them.
      const slots = { title, baseline: String(baseline), target: String(saidTarget(objective)), due, cases: Math.floor(cases), needed: Math.ceil(needed), supposed: suppositions[supposed] }
      const later = day === undefined ? [] : [setValue(day, ["due"])]
      const bolder = least === undefined ? [] : [setValue(least, ["target"])]
      const where = { at: [field], suggest: [...later, ...bolder] }
      if (day !== undefined && least !== undefined) report("either", { ...slots, day, least: String(least) }, where)
      else if (day !== undefined) report("later", { ...slots, day }, where)
      else if (least !== undefined) report("bolder", { ...slots, least: String(least) }, where)
      else report("never", slots, where)
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "from 60 to 62 per cent with 40 questions a month: nine thousand would be needed",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.62, volume: { count: 40, per: "month" }, start: "2026-01-01", due: "2026-06-30" }] },
    expect: [{ message: "bolder", at: "/spec/objectives/0/target" }],
  },
  {
    title: "from 60 to 70 per cent with 40 questions a month: half a year is too short",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.7, volume: { count: 40, per: "month" }, start: "2026-01-01", due: "2026-06-30" }] },
    expect: [{ message: "either", at: "/spec/objectives/0/target" }],
  },
  {
    title: "the same with 60 questions a month is enough",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.7, volume: { count: 60, per: "month" }, start: "2026-01-01", due: "2026-06-30" }] },
    expect: [],
  },
  {
    title: "from 90 to 95 per cent with five cases: no target can be told, but later it can",
    spec: { timeline: { from: "2026-01-01" }, objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.9, target: 0.99, volume: { count: 5, per: "month" }, due: "2026-01-31" }] },
    expect: [{ message: "later", at: "/spec/objectives/0/target" }],
  },
  {
    title: "from 90 to 91 per cent with five cases a month: never",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.9, target: 0.91, volume: { count: 5, per: "month" }, start: "2026-01-01", due: "2026-01-31" }] },
    expect: [{ message: "never", at: "/spec/objectives/0/target" }],
  },
  {
    title: "a change that was agreed is not made bolder",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, change: 0.02, volume: { count: 40, per: "month" }, start: "2026-01-01", due: "2026-06-30" }] },
    expect: [{ message: "never", at: "/spec/objectives/0/change" }],
  },
  {
    title: "the measures say how many cases there are, and how far waits differ",
    spec: { objectives: [{ id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "24 h", target: "20 h", start: "2026-04-01", due: "2026-06-30" }] },
    measures: [
      {
        metric: "first-response-time@1", variant: "median", measured: true, value: 86400000, unit: "milliseconds", interval: { low: 72000000, high: 100800000, level: 0.95, method: "log-log" }, n: 60,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [{ message: "either", at: "/spec/objectives/0/target" }],
  },
  {
    title: "nothing is measured, so nobody knows how far waits differ",
    spec: { objectives: [{ id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "24 h", target: "20 h", volume: { count: 60, per: "month" }, start: "2026-04-01", due: "2026-06-30" }] },
    expect: [],
  },
  {
    title: "a score from 30 to 40 with two hundred answers a quarter, and acts of members",
    spec: {
      objectives: [
        { id: "recommend", title: "More members recommend us", metric: "net-promoter-score", baseline: 30, target: 40, volume: { count: 200, per: "quarter" }, start: "2026-01-01", due: "2026-03-31" },
        { id: "acts", title: "More helpful acts", metric: "valuable-behaviour-rate", baseline: 0.5, target: 0.52, volume: { count: 300, per: "month" }, start: "2026-01-01", due: "2026-12-31" },
      ],
    },
    expect: [{ message: "either", at: "/spec/objectives/0/target" }, { message: "either", at: "/spec/objectives/1/target" }],
  },
  {
    title: "no number of cases, no day, or no baseline: nothing to reckon with",
    spec: {
      objectives: [
        { id: "a", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.63, start: "2026-01-01", due: "2026-06-30" },
        { id: "b", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.63, volume: { count: 40, per: "month" }, start: "2026-01-01" },
        { id: "c", title: "More questions solved", metric: "resolution-rate", target: 0.63, volume: { count: 40, per: "month" }, start: "2026-01-01", due: "2026-06-30" },
        { id: "d", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.63, volume: { count: 40, per: "month" }, due: "2026-06-30" },
      ],
    },
    expect: [],
  },
  {
    title: "from 60 to 70 per cent with 355 questions a year: it takes 366 days, which are a year where a year is looked ahead",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.6, target: 0.7, volume: { count: 355, per: "year" }, start: "2026-01-01", due: "2026-06-30" }] },
    options: { years: 1 },
    expect: [{ message: "either", at: "/spec/objectives/0/target", says: "2027-01-01" }],
  },
] satisfies readonly RuleExampleOf<typeof objectiveDetectable>[]
