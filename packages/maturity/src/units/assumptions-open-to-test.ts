import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * What the plan takes for granted is written down: assumptions with the day of their test, figures of others with their source.
 *
 * @remarks
 * Unit: met when the plan names assumptions or external claims, each assumption was tested or has a day by which it is, and each claim has a
 * source and a year. A plan that relies on the link it has tested itself may have none: it advises and keeps no level.
 * @see concept:76
 */
export const assumptionsOpenToTest = defineCriterion({
  id: "assumptions-open-to-test",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Is it written down what the plan takes for granted, when that is tested, and where figures of others come from?",
    de: "Ist festgehalten, was der Plan voraussetzt, wann das überprüft wird und woher externe Angaben stammen?",
    da: "Er det skrevet ned, hvad planen tager for givet, hvornår det bliver efterprøvet, og hvor andres tal stammer fra?",
  },
  why: {
    en: "An assumption that is written down can be tested; one that is not comes back as a surprise.",
    de: "Eine Annahme, die festgehalten ist, lässt sich prüfen; eine unausgesprochene kehrt als Überraschung zurück.",
    da: "En antagelse, der er skrevet ned, kan efterprøves; en, der ikke er, vender tilbage som en overraskelse.",
  },
  evidence: {
    /** Assumptions and external claims. */
    granted: fromPlan(({ assumptions, claims }) => ({ assumptions, claims })),
  },
  judge: ({ granted: { assumptions = [], claims = [] } }) =>
    each(
      [
        ...assumptions.map(({ says, checkBy, status }) => ({ says, isOpen: checkBy !== undefined || status === "tested" })),
        ...claims.map(({ says, source, year }) => ({ says, isOpen: !isBlank(source) && year !== undefined })),
      ],
      {
        en: "Assumptions with a day of testing and external claims with source and year",
        de: "Annahmen mit Prüftermin und externe Angaben mit Quelle und Jahr",
        da: "Antagelser med en dato for efterprøvning og eksterne oplysninger med kilde og år",
      },
      { holds: ({ isOpen }) => isOpen, name: ({ says }) => says },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Write down what has to be true for the plan to work, set a day by which each assumption is tested, and add source and year to every figure that is not your own.",
      de: "Schreiben Sie auf, was stimmen muss, damit der Plan aufgeht, legen Sie für jede Annahme fest, bis wann sie überprüft wird, und ergänzen Sie bei jeder fremden Zahl Quelle und Jahr.",
      da: "Skriv ned, hvad der skal være sandt, for at planen holder, sæt en dato for, hvornår hver antagelse senest er efterprøvet, og tilføj kilde og år til alle tal, der ikke er jeres egne.",
    },
  },
  sources: ["concept:6", "concept:76"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an assumption with a day, and a figure with its source",
    plan: {
      assumptions: [{ id: "answers-save-tickets", says: "An answer in the forum saves a ticket", checkBy: "2026-09-30" }],
      claims: [{ id: "peers", says: "Members of communities stay customers for longer", source: "A study of the trade association", year: 2024 }],
    },
    expect: "met",
  },
  {
    title: "what was tested needs no day",
    plan: { assumptions: [{ id: "answers-save-tickets", says: "An answer in the forum saves a ticket", status: "tested" }] },
    expect: "met",
  },
  {
    title: "studies show it",
    plan: { claims: [{ id: "peers", says: "Members of communities stay customers for longer", source: "Studies" }] },
    expect: "unmet",
  },
  {
    title: "a year, and nobody knows of which study",
    plan: { claims: [{ id: "peers", says: "Members of communities stay customers for longer", source: "TBD", year: 2024 }] },
    expect: "unmet",
  },
  {
    title: "taken for granted, without a day to look at it again",
    plan: { assumptions: [{ id: "answers-save-tickets", says: "An answer in the forum saves a ticket" }] },
    expect: "unmet",
  },
  { title: "a plan that takes nothing for granted, it says", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof assumptionsOpenToTest>[]
