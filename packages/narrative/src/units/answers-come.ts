import { firstResponseTime } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How long members wait for a first reply, those still waiting included.
 *
 * @see concept:120
 */
export const answersCome = defineBlock({
  id: "answers-come",
  since: "0.1.0",
  audiences: ["executive", "support", "product", "community-team", "members"],
  section: "results",
  order: 30,
  sources: ["concept:49", "concept:120", "concept:126"],
  needs: { wait: firstResponseTime },
  headline: { need: "wait" },
  series: {
    need: "wait",
    title: {
      en: "Typical wait for a first reply, by period",
      de: "Typische Wartezeit bis zur ersten Antwort je Zeitraum",
      da: "Typisk ventetid på et første svar pr. periode",
    },
  },
  say: {
    en: "The typical wait (median) for a first reply is {$wait}; threads still waiting are counted in.",
    de: "Die typische Wartezeit (Median) bis zur ersten Antwort beträgt {$wait}; noch unbeantwortete Themen sind eingerechnet.",
    da: "Den typiske ventetid (median) på et første svar er {$wait}; tråde, der stadig venter, er regnet med.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "hours, because hours are how it is best read",
    given: { wait: { value: 9_360_000, low: 6_840_000, high: 12_240_000, n: 640 } },
    expect: {
      en: ["The typical wait (median) for a first reply is 2.6 hours (1.9–3.4); threads still waiting are counted in."],
      de: ["Die typische Wartezeit (Median) bis zur ersten Antwort beträgt 2,6 Stunden (1,9–3,4); noch unbeantwortete Themen sind eingerechnet."],
      da: ["Den typiske ventetid (median) på et første svar er 2,6 timer (1,9–3,4); tråde, der stadig venter, er regnet med."],
    },
  },
  {
    title: "too many still waiting: silence",
    given: { wait: { why: "not-reached", bound: { side: "at-least", value: 172_800_000 } } },
    expect: "silence",
  },
] satisfies readonly BlockExample[]
