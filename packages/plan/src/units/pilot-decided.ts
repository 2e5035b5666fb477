import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Pilot } from "../model.ts"
import { aimOf, fallsShort } from "../objective-measures.ts"
import { definePlanRule, type RuleContext } from "../rule.ts"

const opposite = { higher: "lower", lower: "higher" } as const

/** How many of a pilot's criteria were met, and how many missed, beyond what chance could explain, in the newest window within the pilot. */
const verdictOf = ({ criteria = [], start, end }: Pilot, known: Pick<RuleContext<never, never>, "metrics" | "measures">): { readonly met: number; readonly missed: number } => {
  const first = dayNumber(start) ?? Infinity
  const last = dayNumber(end) ?? -Infinity
  let [met, missed] = [0, 0]
  for (const criterion of criteria) {
    const aim = aimOf(criterion, known)
    const reading = aim?.readings.findLast(({ from, to }) => from >= first && to <= last + 1)
    if (aim === undefined || reading === undefined) continue
    if (fallsShort(reading, aim.target, aim.wants)) missed++
    if (fallsShort(reading, aim.target, opposite[aim.wants])) met++
  }
  return { met, missed }
}

/**
 * A pilot that is over was decided, after its end and as its own rule says.
 *
 * @remarks
 * Whether it is over needs the day on which the plan is looked at. Whether the decision fits the rule is told only where measures leave no
 * doubt: a criterion is met or missed when the whole interval lies on one side of its target. To stop a pilot early is nobody's fault; to go
 * on at large before its end is.
 * @see docs/decisions/plan-pilot-criteria-are-frozen.md
 */
export const pilotDecided = definePlanRule({
  id: "pilot/decided",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A pilot exists for its decision; one that just runs on has decided by itself.",
    de: "Ein Pilotprojekt ist für die Entscheidung da; läuft es einfach weiter, ist sie von selbst gefallen.",
    da: "Et pilotprojekt er til for beslutningens skyld; kører det bare videre, er beslutningen taget af sig selv.",
  },
  sources: ["concept:108", "concept:54", "seed:004"],
  options: {},
  messages: {
    undecided: {
      en: "The pilot “{title}” ended on {end}, and nothing is decided. Add decision: on and outcome (go, no-go, extend or repeat).",
      de: "Das Pilotprojekt „{title}“ ist am {end} zu Ende gegangen, und entschieden ist noch nichts. Ergänzen Sie decision: on und outcome (go, no-go, extend oder repeat).",
      da: "Pilotprojektet »{title}« sluttede den {end}, men der er ikke truffet nogen beslutning. Tilføj decision med on og outcome (go, no-go, extend eller repeat).",
    },
    early: {
      en: "The pilot “{title}” was taken further on {on}, before its end on {end}: a result that is read early is often luck. Wait for the end, or correct one of the two days.",
      de: "Das Pilotprojekt „{title}“ bekam schon am {on} ein go, vor seinem Ende am {end}: Ein früh abgelesenes Ergebnis ist oft Glück. Warten Sie das Ende ab oder korrigieren Sie eines der beiden Daten.",
      da: "Pilotprojektet »{title}« fik grønt lys (go) allerede den {on}, før det sluttede den {end}: Et resultat, der aflæses for tidligt, er ofte held. Vent til slutningen, eller ret en af de to datoer.",
    },
    against: {
      en: "The pilot “{title}” ended in {outcome}; its rule says {expected}: clearly met {met} of {count} criteria, clearly missed {missed}, and go takes {go}. Correct decision.outcome, or repeat the pilot with another rule.",
      de: "Das Pilotprojekt „{title}“ endete mit {outcome}, nach seiner Regel wäre es {expected} (Kriterien: {count}, klar erfüllt: {met}, klar verfehlt: {missed}, nötig für go: {go}). Korrigieren Sie decision.outcome oder wiederholen Sie das Pilotprojekt mit einer anderen Regel.",
      da: "Pilotprojektet »{title}« endte med {outcome}, men efter sin egen regel skulle det være {expected}: Af kriterierne ({count}) er {met} klart opfyldt og {missed} klart ikke opfyldt, og go kræver {go}. Ret decision.outcome, eller gentag pilotprojektet med en anden regel.",
    },
  },
  visit: {
    pilot(pilot, { asOf, metrics, measures, report }) {
      const { title, end, criteria = [], decisionRule, decision } = pilot
      const last = dayNumber(end)
      const today = dayNumber(asOf)
      if (decision === undefined) {
        if (end !== undefined && last !== undefined && today !== undefined && today > last) report("undecided", { title, end }, ["end"])
        return
      }
      const { on, outcome } = decision
      if (end !== undefined && last !== undefined && outcome === "go" && (dayNumber(on) ?? last) < last) return report("early", { title, on, end }, ["decision", "on"])
      const count = criteria.length
      if (decisionRule === undefined || count === 0) return
      const { go, otherwise } = decisionRule
      const { met, missed } = verdictOf(pilot, { metrics, measures })
      const expected = met >= go ? "go" : count - missed < go ? otherwise : outcome
      if (outcome !== expected) report("against", { title, outcome, expected, count, met, missed, go }, ["decision", "outcome"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "over since yesterday",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30" }] },
    asOf: "2026-05-01",
    expect: [{ message: "undecided", at: "/spec/pilots/0/end" }],
  },
  {
    title: "taken further a day before its end, be its criteria missed or not",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-04-29", outcome: "go" },
        },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1",
        variant: "matured-cohort",
        measured: true,
        value: 0.6,
        unit: "ratio",
        interval: { low: 0.5, high: 0.7, level: 0.95, method: "wilson" },
        n: 90,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-04-29T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    expect: [{ message: "early", at: "/spec/pilots/0/decision/on" }],
  },
  {
    title: "of two windows within the pilot the newest counts",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors",
          start: "2026-03-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1",
        variant: "matured-cohort",
        measured: true,
        value: 0.6,
        unit: "ratio",
        interval: { low: 0.5, high: 0.7, level: 0.95, method: "wilson" },
        n: 90,
        window: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
      {
        metric: "resolution-rate@1",
        variant: "matured-cohort",
        measured: true,
        value: 0.8,
        unit: "ratio",
        interval: { low: 0.72, high: 0.86, level: 0.95, method: "wilson" },
        n: 90,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "without a last day nothing was measured within it",
    spec: { pilots: [{ id: "mentors", title: "Mentors", start: "2026-03-01", criteria: [{ metric: "resolution-rate", target: 0.71 }], decisionRule: { go: 1, otherwise: "no-go" }, decision: { on: "2026-05-02", outcome: "no-go" } }] },
    measures: [
      {
        metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.8, unit: "ratio", interval: { low: 0.72, high: 0.86, level: 0.95, method: "wilson" }, n: 90,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true }, exclusions: [], assumptions: [], caveats: [],
      },
    ],
    expect: [],
  },
  {
    title: "the last day is not over, one was stopped early, and one was decided on its last day",
    spec: {
      pilots: [
        { id: "mentors", title: "Mentors", start: "2026-04-01", end: "2026-04-30" },
        { id: "digest", title: "A digest", start: "2026-04-01", end: "2026-04-30", decision: { on: "2026-04-10", outcome: "no-go" } },
        { id: "badges", title: "Badges", start: "2026-04-01", end: "2026-04-30", decision: { on: "2026-04-30", outcome: "go" } },
        { id: "endless", title: "Endless", start: "2026-04-01" },
      ],
    },
    asOf: "2026-04-30",
    expect: [],
  },
  { title: "without today nobody knows whether it is over", spec: { pilots: [{ id: "mentors", title: "Mentors", end: "2026-04-30" }] }, expect: [] },
  {
    title: "taken further though the one criterion was clearly missed, stopped though it was clearly met, and extended though the rule says no",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
        {
          id: "digest",
          title: "A digest",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.49 }, { metric: "resolution-rate", bound: "at-most", target: 0.71 }],
          decisionRule: { go: 2, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "no-go" },
        },
        {
          id: "badges",
          title: "Badges",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }, { metric: "advocates", target: 5 }],
          decisionRule: { go: 2, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "extend" },
        },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1",
        variant: "matured-cohort",
        measured: true,
        value: 0.6,
        unit: "ratio",
        interval: { low: 0.5, high: 0.7, level: 0.95, method: "wilson" },
        n: 90,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    expect: [
      { message: "against", at: "/spec/pilots/0/decision/outcome" },
      { message: "against", at: "/spec/pilots/1/decision/outcome" },
      { message: "against", at: "/spec/pilots/2/decision/outcome" },
    ],
  },
  {
    title: "taken further though what was measured lies below the change that was agreed",
    spec: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", baseline: 0.6, change: "+20%" }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1",
        variant: "matured-cohort",
        measured: true,
        value: 0.6,
        unit: "ratio",
        interval: { low: 0.5, high: 0.7, level: 0.95, method: "wilson" },
        n: 90,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    expect: [{ message: "against", at: "/spec/pilots/0/decision/outcome" }],
  },
  {
    title: "as the rule says, or as it may be: the range holds the target, one criterion of two is open, there is no rule",
    spec: {
      pilots: [
        {
          id: "missed",
          title: "Missed",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "no-go" },
        },
        {
          id: "met",
          title: "Met",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.49 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
        {
          id: "within",
          title: "Within the range",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.7 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
        {
          id: "open",
          title: "One of two open",
          start: "2026-04-01",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }, { metric: "advocates", target: 5 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
        { id: "unruled", title: "Without a rule", start: "2026-04-01", end: "2026-04-30", criteria: [{ metric: "resolution-rate", target: 0.71 }], decision: { on: "2026-05-02", outcome: "go" } },
        {
          id: "before",
          title: "Measured before it began, and after it ended",
          start: "2026-04-02",
          end: "2026-04-30",
          criteria: [{ metric: "resolution-rate", target: 0.71 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
        {
          id: "short",
          title: "Ended before the window did",
          start: "2026-04-01",
          end: "2026-04-29",
          criteria: [{ metric: "resolution-rate", target: 0.71 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-02", outcome: "go" },
        },
        { id: "endless", title: "Without days", criteria: [{ metric: "resolution-rate", target: 0.71 }], decisionRule: { go: 1, otherwise: "no-go" }, decision: { on: "2026-05-02", outcome: "go" } },
        { id: "empty", title: "Without criteria", start: "2026-04-01", end: "2026-04-30", decisionRule: { go: 2, otherwise: "no-go" }, decision: { on: "2026-05-02", outcome: "go" } },
      ],
    },
    measures: [
      {
        metric: "resolution-rate@1",
        variant: "matured-cohort",
        measured: true,
        value: 0.6,
        unit: "ratio",
        interval: { low: 0.5, high: 0.7, level: 0.95, method: "wilson" },
        n: 90,
        window: { from: "2026-04-01T00:00:00Z", to: "2026-05-01T00:00:00Z", timeZone: "UTC", closed: true },
        exclusions: [],
        assumptions: [],
        caveats: [],
      },
    ],
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof pilotDecided>[]
