import { timeToResolution } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How long it typically took until a question was solved, those still open included.
 *
 * @see concept:121
 */
export const resolutionTime = defineBlock({
  id: "resolution-time",
  since: "0.1.0",
  audiences: ["support", "product", "hr", "community-team", "members"],
  section: "results",
  order: 12,
  sources: ["concept:68", "concept:120", "concept:121"],
  needs: { time: { metric: timeToResolution, variant: "median" } },
  series: {
    need: "time",
    title: {
      en: "Typical time until a question was solved, by period",
      de: "Typische Zeit bis zur Lösung einer Frage im Zeitverlauf",
      da: "Typisk tid, før et spørgsmål var løst, pr. periode",
    },
  },
  say: {
    en: "The typical time (median) until a question was solved is {$time}; questions still open are counted in.",
    de: "Die typische Zeit (Median), bis eine Frage gelöst war, beträgt {$time}; noch offene Fragen sind eingerechnet.",
    da: "Et spørgsmål var typisk (median) løst efter {$time}; spørgsmål, der stadig er åbne, er regnet med.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "hours, because hours are how it is best read",
    given: { time: { value: 111_600_000, low: 93_600_000, high: 136_800_000, n: 480 } },
    expect: {
      en: ["The typical time (median) until a question was solved is 31 hours (26–38); questions still open are counted in."],
      de: ["Die typische Zeit (Median), bis eine Frage gelöst war, beträgt 31 Stunden (26–38); noch offene Fragen sind eingerechnet."],
      da: ["Et spørgsmål var typisk (median) løst efter 31 timer (26–38); spørgsmål, der stadig er åbne, er regnet med."],
    },
  },
  {
    title: "it fell",
    given: { time: { value: 111_600_000, low: 93_600_000, high: 136_800_000, n: 480 } },
    earlier: { time: { value: 162_000_000, low: 144_000_000, high: 176_400_000, n: 450 } },
    expect: {
      en: [
        "The typical time (median) until a question was solved is 31 hours (26–38); questions still open are counted in.",
        "In the earlier period it was 45 hours (40–49); since then it has fallen by 14 hours (5–20).",
      ],
      de: [
        "Die typische Zeit (Median), bis eine Frage gelöst war, beträgt 31 Stunden (26–38); noch offene Fragen sind eingerechnet.",
        "Im Vergleichszeitraum betrug der Wert 45 Stunden (40–49); seither ist er um 14 Stunden (5–20) gesunken.",
      ],
      da: [
        "Et spørgsmål var typisk (median) løst efter 31 timer (26–38); spørgsmål, der stadig er åbne, er regnet med.",
        "I sammenligningsperioden lå tallet på 45 timer (40–49); siden da er det faldet med 14 timer (5–20).",
      ],
    },
  },
  { title: "too many still open: silence", given: { time: { why: "not-reached" } }, expect: "silence" },
] satisfies readonly BlockExample[]
