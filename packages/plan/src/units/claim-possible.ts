import type { RuleExampleOf } from "../example.ts"
import { nearestFigures } from "../nearest-figures.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A figure of others can have come from as many answers as it is said to rest on.
 *
 * @remarks
 * Percentages, shares and net promoter scores of a few hundred answers cannot take every value: 97 answers give 57.7 points or 58.8, and nothing
 * between. What was weighted is no count of answers; leave `n` out there.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 * @see concept:76
 */
export const claimPossible = definePlanRule({
  id: "claim/possible",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A figure that so many answers cannot give was mistyped, weighted or made up.",
    de: "Eine Zahl, die so viele Antworten nicht ergeben können, ist vertippt, gewichtet oder erfunden.",
    da: "Et tal, som så mange svar ikke kan give, er tastet forkert, vægtet eller opdigtet.",
  },
  sources: ["concept:76"],
  options: {},
  messages: {
    impossible: {
      en: "“{says}”: no count among {n} answers gives {value}; the nearest they give: {nearest}. Look both up at the source, or leave n out where answers were weighted.",
      de: "„{says}“: {value} kann sich aus {n} Antworten nicht ergeben; am nächsten kommt: {nearest}. Prüfen Sie beide Angaben an der Quelle, oder lassen Sie n weg, wenn die Antworten gewichtet sind.",
      da: "»{says}«: {n} svar kan ikke give {value}; det nærmeste, de kan give: {nearest}. Slå begge dele efter i kilden, eller udelad n, hvis svarene er vægtet.",
    },
  },
  visit: {
    claim(claim, { report }) {
      const nearest = nearestFigures(claim)
      if (nearest !== undefined) report("impossible", { says: claim.says, value: String(claim.value), n: claim.n ?? 0, nearest: nearest.map(String) }, ["value"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "figures that so many answers cannot give",
    spec: {
      claims: [
        { id: "a", says: "Peers recommend each other's communities", value: 57.8, unit: "nps-points", n: 97, source: "A talk", year: 2023 },
        { id: "b", says: "A third of eight helpers left", value: 0.31, unit: "ratio", n: 8, source: "A newsletter", year: 2024 },
        { id: "c", says: "More than all of them agree", value: 101, unit: "percent", n: 1000, source: "A slide", year: 2024 },
      ],
    },
    expect: [
      { message: "impossible", at: "/spec/claims/0/value" },
      { message: "impossible", at: "/spec/claims/1/value" },
      { message: "impossible", at: "/spec/claims/2/value" },
    ],
  },
  {
    title: "figures that they can, one without a number of answers, and one in a unit that no count gives",
    spec: {
      claims: [
        { id: "a", says: "Peers recommend each other's communities", value: 57.7, unit: "nps-points", n: 97, source: "A talk", year: 2023 },
        { id: "b", says: "Two of three people read reviews", value: 66.8, unit: "percent", source: "A market study", year: 2019 },
        { id: "c", says: "A request costs so much", value: 3.7, unit: "quotient", n: 5, source: "A market study", year: 2019 },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof claimPossible>[]
