import { referralRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many members invited somebody: what they do, beside what they say they would.
 *
 * @see concept:115
 */
export const membersRefer = defineBlock({
  id: "members-refer",
  since: "0.1.0",
  audiences: ["executive", "marketing", "community-team"],
  section: "results",
  order: 50,
  sources: ["concept:17", "concept:73", "concept:115"],
  needs: { referring: { metric: referralRate, variant: "participation" } },
  say: {
    en: "Of the members, {$referring} have invited somebody to the community.",
    de: "Von den Mitgliedern haben {$referring} jemanden in die Community eingeladen.",
    da: "Af medlemmerne har {$referring} inviteret nogen til fællesskabet.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { referring: { value: 0.09, low: 0.0576874, high: 0.137766, n: 200 } },
    expect: {
      en: ["Of the members, 9% (6–14%) have invited somebody to the community."],
      de: ["Von den Mitgliedern haben 9 % (6–14 %) jemanden in die Community eingeladen."],
      da: ["Af medlemmerne har 9 % (6–14 %) inviteret nogen til fællesskabet."],
    },
  },
  { title: "who invited is not recorded: silence", given: { referring: { why: "not-recorded" } }, expect: "silence" },
  {
    title: "it fell",
    given: { referring: { value: 0.09, low: 0.0576874, high: 0.137766, n: 200 } },
    earlier: { referring: { value: 0.17, low: 0.124, high: 0.228, n: 200 } },
    expect: {
      en: [
        "Of the members, 9% (6–14%) have invited somebody to the community.",
        "In the earlier period it was 17% (12–23%); since then it has fallen by 8 percentage points (1–15).",
      ],
      de: [
        "Von den Mitgliedern haben 9 % (6–14 %) jemanden in die Community eingeladen.",
        "Im Vergleichszeitraum betrug der Wert 17 % (12–23 %); seither ist er um 8 Prozentpunkte (1–15) gesunken.",
      ],
      da: [
        "Af medlemmerne har 9 % (6–14 %) inviteret nogen til fællesskabet.",
        "I sammenligningsperioden lå tallet på 17 % (12–23 %); siden da er det faldet med 8 procentpoint (1–15).",
      ],
    },
  },
] satisfies readonly BlockExample[]
