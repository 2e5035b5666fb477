import { pilotHash, type Pilot } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each } from "../parts.ts"

/** Whether what counts as success was fixed in time and is still what it was. */
const isFixed = (pilot: Pilot): boolean => {
  const { criteria = [], decisionRule, frozen, start, decision } = pilot
  if (criteria.length === 0 || decisionRule === undefined || frozen === undefined) return false
  return frozen.hash === pilotHash(pilot) && frozen.on <= (start ?? decision?.on ?? frozen.on)
}

/** Whether the decision is one of the two its rule leaves. */
const isByRule = ({ decision, decisionRule }: Pilot): boolean =>
  decisionRule !== undefined && (decision?.outcome === "go" || decision?.outcome === decisionRule.otherwise)

/**
 * Pilots decide what is done at large, by criteria that were fixed before they began.
 *
 * @remarks
 * Unit: met when each pilot has criteria and a rule, fixed by its first day and unchanged since, at least one was decided, and each that was
 * decided ended as its rule allows. Whether the criteria were reached is the pilot's own verdict and not asked here. A community
 * without pilots is not immature: it advises and keeps no level.
 * @see concept:108
 */
export const pilotsDecide = defineCriterion({
  id: "pilots-decide",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Do pilots decide what is done at large, by criteria that were fixed before they began?",
    de: "Entscheiden Pilotprojekte, was im Großen geschieht – nach Kriterien, die vor ihrem Beginn feststanden?",
    da: "Er det pilotprojekter, der afgør, hvad der bliver gjort i stor skala – efter kriterier, som lå fast, før de begyndte?",
  },
  why: {
    en: "A pilot whose yardstick is chosen afterwards always succeeds, and nobody learns from it.",
    de: "Ein Pilotprojekt, dessen Maßstab erst hinterher gewählt wird, gelingt immer – und niemand lernt daraus.",
    da: "Et pilotprojekt, hvor målestokken bliver valgt bagefter, lykkes altid – og ingen lærer noget af det.",
  },
  evidence: {
    /** Every pilot of the plan. */
    pilots: fromPlan((spec) => spec.pilots),
  },
  judge: ({ pilots }) => {
    const fixed = each(
      pilots,
      {
        en: "Pilots with criteria and rule fixed before their start",
        de: "Pilotprojekte mit vor dem Beginn festgeschriebenen Kriterien und Regeln",
        da: "Pilotprojekter, hvor kriterier og beslutningsregel lå fast før start",
      },
      { holds: isFixed, name: ({ title }) => title },
    )
    if (fixed.verdict !== "met") return fixed
    return each(
      pilots?.filter(({ decision }) => decision !== undefined),
      { en: "Pilots decided as their rule allows", de: "Nach ihrer eigenen Regel entschiedene Pilotprojekte", da: "Pilotprojekter afgjort efter deres egen regel" },
      { holds: isByRule, name: ({ title }) => title },
    )
  },
  remedy: {
    effort: "weeks",
    text: {
      en: "Before the next pilot begins, settle what counts as success and what follows from it, fix both in the plan, and keep to them when the result is in.",
      de: "Klären Sie vor dem nächsten Pilotprojekt, was als Erfolg zählt und was daraus folgt, schreiben Sie beides im Plan fest und halten Sie sich daran, sobald das Ergebnis vorliegt.",
      da: "Afklar før næste pilotprojekt, hvad der tæller som succes, og hvad der følger af det, læg begge dele fast i planen, og hold jer til dem, når resultatet foreligger.",
    },
  },
  sources: ["concept:108"],
  decisions: ["maturity-bars", "plan-pilot-criteria-are-frozen"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "fixed a week before the start, and stopped as the rule says",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "no-go" },
        },
      ],
    },
    expect: "met",
  },
  {
    title: "one was decided, another is still running",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
        {
          id: "tours",
          title: "A tour for newcomers",
          start: "2026-05-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-04-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
        },
      ],
    },
    expect: "met",
  },
  {
    title: "the target was lowered on the way",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.2 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "fixed when the first results were in",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-04-20", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "begun on no known day, and fixed on the day of the decision",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-05-04", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "met",
  },
  {
    title: "fixed, and neither begun nor decided",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "begun on no known day, and fixed after the decision",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-05-05", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "criteria and rule, but never fixed",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "a rule was fixed, but nothing it could count",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:d2717813bfb74f7c7b944cee6345165f0dc2f6c1b007b8fa9fd6651929fd14ae" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "extended, though the rule knows only yes and no",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "extend" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "what follows from the result was never said",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          frozen: { on: "2026-03-25", hash: "sha256:9f72740894058a7b485b5733c073acced109b940f6536eff9f604f7b06dfa895" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
      ],
    },
    expect: "unmet",
  },
  {
    title: "well begun, but none was decided yet",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
        },
      ],
    },
    expect: "unmet",
  },
  { title: "a plan without pilots", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
  {
    title: "one was decided, and another has nothing to be decided by",
    plan: {
      pilots: [
        {
          id: "mentors",
          title: "Mentors for newcomers",
          start: "2026-04-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          decisionRule: { go: 1, otherwise: "no-go" },
          frozen: { on: "2026-03-25", hash: "sha256:98f55429a8ee8c2af1af4b2870267dc318059750258c42730c9fbe4851ce13c0" },
          decision: { on: "2026-05-04", outcome: "go" },
        },
        {
          id: "tours",
          title: "A tour for newcomers",
          start: "2026-05-01",
          criteria: [{ metric: "retention-cohort", target: 0.3 }],
          frozen: { on: "2026-04-25", hash: "sha256:9f72740894058a7b485b5733c073acced109b940f6536eff9f604f7b06dfa895" },
        },
      ],
    },
    expect: "unmet",
  },
] satisfies readonly ExampleOf<typeof pilotsDecide>[]
