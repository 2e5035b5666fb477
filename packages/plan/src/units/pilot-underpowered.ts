import { dayNumber, dayText } from "../calendar.ts"
import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { feasibilityOf, suppositions } from "../feasibility.ts"
import { aimOf, quantityText, saidTarget, targetField } from "../objective-measures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A pilot has enough cases to tell each of its targets from the baseline.
 *
 * @remarks
 * Unit: `power` is how likely a reached target must be noticed, `level` how certain a difference must be, both from 0 to 1; 0.8 and 0.95
 * are what Cohen proposed and most studies use. No pilot of more than `longest` days is proposed; half a year is this library's own
 * judgement. Cases are the pilot's `volume`, else those of the whole community in the newest closed windows: what those cannot show, fewer
 * cannot either. Criteria without baseline and pilots without days or already decided are left alone.
 * @see docs/decisions/plan-feasibility.md
 */
export const pilotUnderpowered = definePlanRule({
  id: "pilot/underpowered",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A pilot that is too small ends in chance, whatever was tried.",
    de: "Über ein zu kleines Pilotprojekt entscheidet der Zufall, egal was erprobt wurde.",
    da: "I et for lille pilotprojekt afgør tilfældet udfaldet, uanset hvad der blev afprøvet.",
  },
  sources: ["concept:108", "concept:18", "J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition, 1988"],
  options: { power: 0.8, level: 0.95, longest: 184 },
  messages: {
    longer: {
      en: "The pilot “{title}” is too small for {metric}: it takes about {needed} cases to tell {target} from {baseline}, and until {end} there are about {cases}.{supposed} Set end to {day}, or try it with more people.",
      de: "Für {metric} ist das Pilotprojekt „{title}“ zu klein: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {end} gibt es etwa {cases}.{supposed} Setzen Sie end auf {day} oder erproben Sie es mit mehr Menschen.",
      da: "Pilotprojektet »{title}« er for lille til {metric}: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {end} er der kun cirka {cases}.{supposed} Sæt end til {day}, eller tag flere mennesker med.",
    },
    bolder: {
      en: "The pilot “{title}” is too small for {metric}: it takes about {needed} cases to tell {target} from {baseline}, and until {end} there are about {cases}.{supposed} The nearest target they can tell is {least}: try something bolder, or with more people.",
      de: "Für {metric} ist das Pilotprojekt „{title}“ zu klein: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {end} gibt es etwa {cases}.{supposed} Der nächstliegende Zielwert, der sich damit zeigen ließe, ist {least}: Wagen Sie mehr oder beteiligen Sie mehr Menschen.",
      da: "Pilotprojektet »{title}« er for lille til {metric}: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {end} er der kun cirka {cases}.{supposed} Den nærmeste målværdi, de kan påvise, er {least}: Afprøv noget dristigere, eller tag flere mennesker med.",
    },
    never: {
      en: "The pilot “{title}” is too small for {metric}: it takes about {needed} cases to tell {target} from {baseline}, and until {end} there are about {cases}.{supposed} Judge it by a metric with more cases.",
      de: "Für {metric} ist das Pilotprojekt „{title}“ zu klein: Um {target} von {baseline} zu unterscheiden, braucht es etwa {needed} Fälle, und bis zum {end} gibt es etwa {cases}.{supposed} Beurteilen Sie es nach einer Kennzahl mit mehr Fällen.",
      da: "Pilotprojektet »{title}« er for lille til {metric}: Det kræver cirka {needed} tilfælde at skelne {target} fra {baseline}, men frem til den {end} er der kun cirka {cases}.{supposed} Bedøm det på et nøgletal med flere tilfælde.",
    },
  },
  visit: {
    pilot({ title, start, end, volume, criteria = [], decision }, { metrics, measures, options: { power, level, longest }, report }) {
      const first = dayNumber(start)
      const last = dayNumber(end)
      if (end === undefined || first === undefined || last === undefined || decision !== undefined) return
      for (const [index, criterion] of criteria.entries()) {
        const { metric, baseline } = criterion
        const aim = aimOf(criterion, { metrics, measures })
        const feasible = aim === undefined ? undefined : feasibilityOf(aim, volume, last - first + 1, { power, level })
        if (aim?.baseline === undefined || baseline === undefined || feasible === undefined || feasible.detectable || feasible.needed === undefined) continue
        const { days = Infinity, cases, needed, supposed } = feasible
        const field = targetField(criterion)
        const at = ["criteria", index, field]
        // As the plan writes them, since what is to be typed there stands beside them.
        const slots = { title, metric, baseline: String(baseline), target: String(saidTarget(criterion)), end, cases: Math.floor(cases), needed: Math.ceil(needed), supposed: suppositions[supposed] }
        if (days <= longest) {
          const day = dayText(first + days - 1)
          report("longer", { ...slots, day }, { at, suggest: setValue(day, ["end"]) })
        } else if (feasible.least === undefined || field === "change") report("never", slots, at)
        else {
          const least = quantityText(aim.unit, feasible.least, aim.currency, aim.target < aim.baseline ? "down" : "up")
          report("bolder", { ...slots, least: String(least) }, { at, suggest: setValue(least) })
        }
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a month with a hundred questions cannot show a rise from 60 to 70 per cent",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30", volume: { count: 100, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] }] },
    // (1.95996 √0.455 + 0.84162 √0.45)² / 0.1² = 355.9 cases, which are 109 days of 3.29.
    expect: [{ message: "longer", at: "/spec/pilots/0/criteria/0/target", says: "Set end to 2026-07-18" }],
  },
  {
    title: "the last day that is too early",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-07-17", volume: { count: 100, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] }] },
    options: { longest: 109 },
    expect: [{ message: "longer", at: "/spec/pilots/0/criteria/0/target" }],
  },
  {
    title: "109 days",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-07-18", volume: { count: 100, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] }] },
    expect: [],
  },
  {
    title: "the same would be too long for a pilot of at most 108 days",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30", volume: { count: 100, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] }] },
    options: { longest: 108 },
    expect: [{ message: "bolder", at: "/spec/pilots/0/criteria/0/target", says: "can tell is 0.784:" }],
  },
  {
    title: "five cases show nothing above 90 per cent",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30", volume: { count: 5, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.9, target: 0.95 }] }] },
    expect: [{ message: "never", at: "/spec/pilots/0/criteria/0/target" }],
  },
  {
    title: "a change that was agreed is not made bolder",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30", volume: { count: 100, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, change: 0.1 }] }] },
    options: { longest: 108 },
    expect: [{ message: "never", at: "/spec/pilots/0/criteria/0/change" }],
  },
  {
    title: "the whole community is too small, so the pilot is, and its wait is to fall",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30", criteria: [{ metric: "first-response-time", baseline: "24 h", target: "23 h" }, { metric: "first-response-time", variant: "p90", baseline: "24 h", target: "23 h" }] }] },
    measures: [
      {
        metric: "first-response-time@1",
        variant: "median",
        measured: true,
        value: 86400000,
        unit: "milliseconds",
        interval: { low: 72000000, high: 100800000, level: 0.95, method: "log-log" },
        n: 60,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    // The interval is that of a spread of 15.8 h: 15.8 h √(2 (1.95996 + 0.84162)² / 58.06) = 8.2 h are the least that 58 cases show.
    expect: [{ message: "bolder", at: "/spec/pilots/0/criteria/0/target", says: "can tell is 15.7 h:" }],
  },
  {
    title: "no days, no number of cases, no baseline, or over: nothing to reckon with",
    spec: {
      pilots: [
        { id: "a", title: "A", start: "2026-04-01", volume: { count: 5, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] },
        { id: "b", title: "B", end: "2026-04-30", volume: { count: 5, per: "month" }, criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] },
        { id: "c", title: "C", start: "2026-04-01", end: "2026-04-30", criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }] },
        { id: "d", title: "D", start: "2026-04-01", end: "2026-04-30", volume: { count: 5, per: "month" }, criteria: [{ metric: "resolution-rate", target: 0.7 }] },
        {
          id: "e",
          title: "E",
          start: "2026-04-01",
          end: "2026-04-30",
          volume: { count: 5, per: "month" },
          criteria: [{ metric: "resolution-rate", baseline: 0.6, target: 0.7 }],
          decision: { on: "2026-05-02", outcome: "repeat" },
        },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof pilotUnderpowered>[]
