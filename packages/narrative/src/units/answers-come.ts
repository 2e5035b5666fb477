import { firstResponseTime } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How long members wait for an answer, those still waiting included.
 *
 * @see concept:120
 */
export const answersCome = defineBlock({
  id: "answers-come",
  since: "0.1.0",
  audiences: ["executive", "support", "product", "hr", "community-team", "members"],
  section: "results",
  order: 30,
  sources: ["concept:49", "concept:120", "concept:126"],
  needs: { wait: firstResponseTime },
  headline: { need: "wait" },
  series: {
    need: "wait",
    title: {
      en: "Typical wait for an answer, by period",
      de: "Typische Wartezeit auf eine Antwort im Zeitverlauf",
      da: "Typisk ventetid på svar pr. periode",
    },
  },
  say: {
    en: "The typical wait (median) for an answer is {$wait}; threads still waiting are counted in.",
    de: "Die typische Wartezeit (Median) auf eine Antwort beträgt {$wait}; noch unbeantwortete Themen sind eingerechnet.",
    da: "Den typiske ventetid (median) på svar er {$wait}; tråde, der stadig venter, er regnet med.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "hours, because hours are how it is best read",
    given: { wait: { value: 9_360_000, low: 6_840_000, high: 12_240_000, n: 640 } },
    expect: {
      en: ["The typical wait (median) for an answer is 2.6 hours (1.9–3.4); threads still waiting are counted in."],
      de: ["Die typische Wartezeit (Median) auf eine Antwort beträgt 2,6 Stunden (1,9–3,4); noch unbeantwortete Themen sind eingerechnet."],
      da: ["Den typiske ventetid (median) på svar er 2,6 timer (1,9–3,4); tråde, der stadig venter, er regnet med."],
    },
  },
  {
    title: "too many still waiting: silence",
    given: { wait: { why: "not-reached", bound: { side: "at-least", value: 172_800_000 } } },
    expect: "silence",
  },
  {
    title: "it fell",
    given: { wait: { value: 9_360_000, low: 6_840_000, high: 12_240_000, n: 640 } },
    earlier: { wait: { value: 20_160_000, low: 16_920_000, high: 23_760_000, n: 610 } },
    expect: {
      en: [
        "The typical wait (median) for an answer is 2.6 hours (1.9–3.4); threads still waiting are counted in.",
        "In the earlier period it was 5.6 hours (4.7–6.6); since then it has fallen by 3.0 hours (1.8–4.2).",
      ],
      de: [
        "Die typische Wartezeit (Median) auf eine Antwort beträgt 2,6 Stunden (1,9–3,4); noch unbeantwortete Themen sind eingerechnet.",
        "Im Vergleichszeitraum betrug der Wert 5,6 Stunden (4,7–6,6); seither ist er um 3,0 Stunden (1,8–4,2) gesunken.",
      ],
      da: [
        "Den typiske ventetid (median) på svar er 2,6 timer (1,9–3,4); tråde, der stadig venter, er regnet med.",
        "I sammenligningsperioden lå tallet på 5,6 timer (4,7–6,6); siden da er det faldet med 3,0 timer (1,8–4,2).",
      ],
    },
  },
] satisfies readonly BlockExample[]
