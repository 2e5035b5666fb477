import { newcomerAnsweredShare } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many newcomers were answered when they opened a thread of their own.
 *
 * @see concept:51
 */
export const newcomersAnswered = defineBlock({
  id: "newcomers-answered",
  since: "0.1.0",
  audiences: ["hr", "community-team", "members"],
  section: "results",
  order: 34,
  sources: ["concept:49", "concept:51"],
  needs: { answered: newcomerAnsweredShare },
  say: {
    en: "Of the newcomers who opened a thread, {$answered} had an answer within {$horizon}.",
    de: "Von den neuen Mitgliedern, die ein Thema eröffneten, warteten {$answered} höchstens {$horizon} auf eine Antwort.",
    da: "Af de nye medlemmer, der oprettede en tråd, fik {$answered} svar inden for {$horizon}.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { answered: { value: 0.78, low: 0.717, high: 0.832, n: 200 } },
    expect: {
      en: ["Of the newcomers who opened a thread, 78% (72–83%) had an answer within 3 days."],
      de: ["Von den neuen Mitgliedern, die ein Thema eröffneten, warteten 78 % (72–83 %) höchstens 3 Tage auf eine Antwort."],
      da: ["Af de nye medlemmer, der oprettede en tråd, fik 78 % (72–83 %) svar inden for 3 dage."],
    },
  },
  {
    title: "it rose",
    given: { answered: { value: 0.78, low: 0.717, high: 0.832, n: 200 } },
    earlier: { answered: { value: 0.61, low: 0.537, high: 0.678, n: 180 } },
    expect: {
      en: [
        "Of the newcomers who opened a thread, 78% (72–83%) had an answer within 3 days.",
        "In the earlier period it was 61% (54–68%); since then it has risen by 17 percentage points (8–26).",
      ],
      de: [
        "Von den neuen Mitgliedern, die ein Thema eröffneten, warteten 78 % (72–83 %) höchstens 3 Tage auf eine Antwort.",
        "Im Vergleichszeitraum betrug der Wert 61 % (54–68 %); seither ist er um 17 Prozentpunkte (8–26) gestiegen.",
      ],
      da: [
        "Af de nye medlemmer, der oprettede en tråd, fik 78 % (72–83 %) svar inden for 3 dage.",
        "I sammenligningsperioden lå tallet på 61 % (54–68 %); siden da er det steget med 17 procentpoint (8–26).",
      ],
    },
  },
  { title: "who is new is not recorded: silence", given: { answered: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
