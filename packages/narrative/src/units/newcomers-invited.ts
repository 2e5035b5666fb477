import { referralRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many of the new members came through an invitation.
 *
 * @see concept:115
 */
export const newcomersInvited = defineBlock({
  id: "newcomers-invited",
  since: "0.1.0",
  audiences: ["marketing", "community-team"],
  section: "results",
  order: 60,
  sources: ["concept:73", "concept:115"],
  needs: { invited: { metric: referralRate, variant: "acquisition-share" } },
  say: {
    en: "Of the new members, {$invited} came through another member’s invitation.",
    de: "Von den neuen Mitgliedern kamen {$invited} auf Einladung eines anderen Mitglieds.",
    da: "Af de nye medlemmer kom {$invited} på invitation fra et andet medlem.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { invited: { value: 0.24, low: 0.198, high: 0.2875, n: 350 } },
    expect: {
      en: ["Of the new members, 24% (20–29%) came through another member’s invitation."],
      de: ["Von den neuen Mitgliedern kamen 24 % (20–29 %) auf Einladung eines anderen Mitglieds."],
      da: ["Af de nye medlemmer kom 24 % (20–29 %) på invitation fra et andet medlem."],
    },
  },
  { title: "nobody joined: silence", given: { invited: { why: "zero-denominator" } }, expect: "silence" },
] satisfies readonly BlockExample[]
