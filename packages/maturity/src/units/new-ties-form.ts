import { newTieRate } from "@folkmoot/metrics/new-tie-rate"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import type { ExampleOf } from "../example.ts"

/**
 * An active member gets to know at least one other.
 *
 * @remarks
 * Unit: new ties per active member against a bar of 1, met only if the whole interval reaches it. Not every source tells who had to do with
 * whom, and in a settled community few new ties are no fault: it advises and keeps no level.
 * @see concept:66
 */
export const newTiesForm = defineCriterion({
  id: "new-ties-form",
  since: "0.1.0",
  level: 2,
  required: false,
  asks: {
    en: "Does an active member get to know at least one other member, on average?",
    de: "Lernt ein aktives Mitglied im Durchschnitt mindestens ein anderes kennen?",
    da: "Lærer et aktivt medlem i gennemsnit mindst ét andet medlem at kende?",
  },
  why: {
    en: "People come for an answer and stay for each other.",
    de: "Man kommt wegen einer Antwort und bleibt wegen der Menschen.",
    da: "Man kommer for at få et svar og bliver for menneskenes skyld.",
  },
  evidence: {
    /** How many people an active member met for the first time, in the mean. */
    ties: newTieRate,
  },
  judge: ({ ties }) => atLeast(1, ties),
  remedy: {
    effort: "weeks",
    text: {
      en: "Invite newcomers to say in their profile what they work on, and introduce them to somebody who works on the same.",
      de: "Bitten Sie neue Mitglieder, im Profil zu schreiben, womit sie sich beschäftigen, und machen Sie sie mit jemandem bekannt, den dasselbe umtreibt.",
      da: "Bed nye medlemmer skrive i deres profil, hvad de arbejder med, og sæt dem i forbindelse med en, der arbejder med det samme.",
    },
  },
  sources: ["concept:66", "concept:73"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eight active members, each of whom met four others or more",
    totals: {
      ties: {
        ties: [
          { member: "a", n: 6 }, { member: "b", n: 5 }, { member: "c", n: 5 }, { member: "d", n: 4 },
          { member: "e", n: 4 }, { member: "f", n: 4 }, { member: "g", n: 4 }, { member: "h", n: 4 },
        ],
        active: 8,
      },
    },
    expect: "met",
  },
  {
    title: "three ties among four of ten active members: too few to tell",
    totals: { ties: { ties: [{ member: "a", n: 3 }, { member: "b", n: 1 }, { member: "c", n: 1 }, { member: "d", n: 1 }], active: 10 } },
    expect: "undecided",
  },
  { title: "forty were active, and nobody met anybody", totals: { ties: { ties: [], active: 40 } }, expect: "unmet" },
  { title: "nobody was active: not measured", totals: { ties: { ties: [], active: 0 } }, expect: "not-measured" },
  { title: "no source tells who met whom", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof newTiesForm>[]
