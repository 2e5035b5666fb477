import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, countAtLeast, each, isBlank } from "../parts.ts"

/** The kinds of tactic that bring members in. */
const growing: readonly (string | undefined)[] = ["seed", "recruit", "welcome"]

/**
 * Before the doors open, everything that must be true by then was found to be, and somebody is invited.
 *
 * @remarks
 * Unit: met when the plan has conditions for its launch, each met on some day and with evidence, and a tactic of the kind seed, recruit or
 * welcome that was not given up. It advises, because a community that has long been open has nothing left to check.
 * @see concept:30
 */
export const launchReadinessChecked = defineCriterion({
  id: "launch-readiness-checked",
  since: "0.1.0",
  level: 1,
  required: false,
  asks: {
    en: "Has everything that must be in place before the launch been checked, and is it planned how the first members are won?",
    de: "Ist nachgewiesen, dass zum Start alles Nötige bereitsteht, und ist geplant, wie die ersten Mitglieder gewonnen werden?",
    da: "Er det kontrolleret, at alt er på plads til lanceringen, og er det planlagt, hvordan I får de første medlemmer?",
  },
  why: {
    en: "A first impression cannot be made again, and nobody comes merely because something was built.",
    de: "Der erste Eindruck lässt sich nicht wiederholen, und niemand kommt nur deshalb, weil etwas gebaut wurde.",
    da: "Et førstehåndsindtryk kan ikke gøres om, og ingen kommer, bare fordi noget er bygget.",
  },
  evidence: {
    /** What must be true before the doors open. */
    gates: fromPlan((spec) => spec.launch?.gates),
    /** Every tactic, of which some must bring members in. */
    tactics: fromPlan((spec) => spec.tactics),
  },
  judge: ({ gates, tactics }) =>
    allOf(
      each(
        gates,
        { en: "Conditions of the launch met, with evidence", de: "Nachweislich erfüllte Bedingungen für den Start", da: "Betingelser for lanceringen, der er opfyldt og dokumenteret" },
        { holds: ({ metOn, evidence }) => metOn !== undefined && !isBlank(evidence), name: ({ title }) => title },
      ),
      countAtLeast(
        1,
        tactics?.filter(({ kind, state }) => growing.includes(kind) && state !== "dropped"),
        { en: "Tactics that bring members in", de: "Taktiken, die Mitglieder gewinnen", da: "Taktikker, der skaffer medlemmer" },
      ),
    ),
  remedy: {
    effort: "weeks",
    text: {
      en: "Write down what the first visitors must find, give each point to somebody, tick it off only with evidence, and invite the first members personally.",
      de: "Schreiben Sie auf, was die ersten Besucher vorfinden müssen, übertragen Sie jeden Punkt einer Person, haken Sie ihn nur mit Beleg ab, und laden Sie die ersten Mitglieder persönlich ein.",
      da: "Skriv ned, hvad de første besøgende skal møde, giv hvert punkt en ansvarlig, kryds det kun af, når der er belæg, og invitér de første medlemmer personligt.",
    },
  },
  sources: ["concept:30", "concept:69"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the conditions are met, and members are invited",
    plan: {
      launch: { gates: [{ title: "Thirty answered questions are there to read", metOn: "2026-02-20", evidence: "The list of threads" }] },
      tactics: [{ id: "invitations", title: "Personal invitations", kind: "recruit" }],
    },
    expect: "met",
  },
  {
    title: "ticked off, but nobody knows why",
    plan: {
      launch: { gates: [{ title: "Thirty answered questions are there to read", metOn: "2026-02-20" }] },
      tactics: [{ id: "invitations", title: "Personal invitations", kind: "recruit" }],
    },
    expect: "unmet",
  },
  {
    title: "the doors are to open, and one condition is not met yet",
    plan: {
      launch: {
        gates: [
          { title: "Thirty answered questions are there to read", metOn: "2026-02-20", evidence: "The list of threads" },
          { title: "Moderators know their rota", evidence: "The rota" },
        ],
      },
      tactics: [{ id: "invitations", title: "Personal invitations", kind: "recruit" }],
    },
    expect: "unmet",
  },
  {
    title: "all is built, and nobody is invited any more",
    plan: {
      launch: { gates: [{ title: "Thirty answered questions are there to read", metOn: "2026-02-20", evidence: "The list of threads" }] },
      tactics: [{ id: "invitations", title: "Personal invitations", kind: "recruit", state: "dropped" }, { id: "rota", title: "An evening rota", kind: "engage" }],
    },
    expect: "unmet",
  },
  { title: "a plan without conditions for its launch", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof launchReadinessChecked>[]
