import { resolutionRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many questions were solved, said only when it was measured.
 *
 * @see concept:121
 */
export const questionsSolved = defineBlock({
  id: "questions-solved",
  since: "0.1.0",
  audiences: ["executive", "support", "product", "hr", "community-team", "members"],
  section: "results",
  order: 10,
  sources: ["concept:17", "concept:68", "concept:121"],
  needs: { solved: resolutionRate },
  headline: { need: "solved" },
  series: {
    need: "solved",
    title: {
      en: "Share of members’ questions that were solved, by period",
      de: "Anteil der gelösten Fragen von Mitgliedern im Zeitverlauf",
      da: "Andel af medlemmernes spørgsmål, der blev løst, pr. periode",
    },
  },
  say: {
    en: "Of the questions members asked, {$solved} were solved.",
    de: "Von den Fragen der Mitglieder wurden {$solved} gelöst.",
    da: "Af medlemmernes spørgsmål blev {$solved} løst.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    expect: {
      en: ["Of the questions members asked, 70% (57–80%) were solved."],
      de: ["Von den Fragen der Mitglieder wurden 70 % (57–80 %) gelöst."],
      da: ["Af medlemmernes spørgsmål blev 70 % (57–80 %) løst."],
    },
  },
  { title: "only solutions for each question, which are no share of them: silence", given: { solved: { variant: "net", value: 0.56, low: 0.4, high: 0.8, n: 60 } }, expect: "silence" },
  { title: "nothing asked: silence", given: { solved: { why: "no-data" } }, expect: "silence" },
  {
    title: "more than the year before, but with so few questions it cannot be told",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    earlier: { solved: { value: 0.6, low: 0.473686, high: 0.71416, n: 60 } },
    expect: {
      en: [
        "Of the questions members asked, 70% (57–80%) were solved.",
        "In the earlier period it was 60% (47–71%); if the difference holds, it takes longer periods with about 590 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den Fragen der Mitglieder wurden 70 % (57–80 %) gelöst.",
        "Im Vergleichszeitraum betrug der Wert 60 % (47–71 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 590 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af medlemmernes spørgsmål blev 70 % (57–80 %) løst.",
        "I sammenligningsperioden lå tallet på 60 % (47–71 %); holder forskellen, skal der længere perioder med i alt omkring 590 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
] satisfies readonly BlockExample[]
