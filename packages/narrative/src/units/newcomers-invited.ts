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
  audiences: ["marketing", "hr", "community-team"],
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
  {
    title: "whether it rose cannot be told yet",
    given: { invited: { value: 0.24, low: 0.198, high: 0.2875, n: 350 } },
    earlier: { invited: { value: 0.22, low: 0.178, high: 0.268, n: 320 } },
    expect: {
      en: [
        "Of the new members, 24% (20–29%) came through another member’s invitation.",
        "In the earlier period it was 22% (18–27%); if the difference holds, it takes longer periods with about 14,000 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den neuen Mitgliedern kamen 24 % (20–29 %) auf Einladung eines anderen Mitglieds.",
        "Im Vergleichszeitraum betrug der Wert 22 % (18–27 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 14.000 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af de nye medlemmer kom 24 % (20–29 %) på invitation fra et andet medlem.",
        "I sammenligningsperioden lå tallet på 22 % (18–27 %); holder forskellen, skal der længere perioder med i alt omkring 14.000 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
] satisfies readonly BlockExample[]
