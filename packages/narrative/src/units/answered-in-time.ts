import { answeredWithin } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many threads were answered within the time allowed, those still waiting counted as far as they were followed.
 *
 * @see concept:120
 */
export const answeredInTime = defineBlock({
  id: "answered-in-time",
  since: "0.1.0",
  audiences: ["support", "hr", "community-team", "members"],
  section: "results",
  order: 32,
  sources: ["concept:49", "concept:120", "concept:126"],
  needs: { answered: answeredWithin },
  say: {
    en: "Within {$horizon}, {$answered} of members’ threads were answered by somebody else; those still waiting count for as long as they were followed.",
    de: "Bei {$answered} der Themen von Mitgliedern dauerte es höchstens {$horizon}, bis jemand anderes antwortete; noch unbeantwortete zählen so lange mit, wie sie beobachtet wurden.",
    da: "Inden for {$horizon} fik {$answered} af medlemmernes tråde svar fra andre; dem, der stadig venter, tæller med, så længe de er blevet fulgt.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { answered: { value: 0.86, low: 0.83, high: 0.886, n: 640 } },
    expect: {
      en: ["Within 24 hours, 86% (83–89%) of members’ threads were answered by somebody else; those still waiting count for as long as they were followed."],
      de: ["Bei 86 % (83–89 %) der Themen von Mitgliedern dauerte es höchstens 24 Stunden, bis jemand anderes antwortete; noch unbeantwortete zählen so lange mit, wie sie beobachtet wurden."],
      da: ["Inden for 24 timer fik 86 % (83–89 %) af medlemmernes tråde svar fra andre; dem, der stadig venter, tæller med, så længe de er blevet fulgt."],
    },
  },
  {
    title: "it fell",
    given: { answered: { value: 0.86, low: 0.83, high: 0.886, n: 640 } },
    earlier: { answered: { value: 0.92, low: 0.896, high: 0.939, n: 610 } },
    expect: {
      en: [
        "Within 24 hours, 86% (83–89%) of members’ threads were answered by somebody else; those still waiting count for as long as they were followed.",
        "In the earlier period it was 92% (90–94%); since then it has fallen by 6 percentage points (2–10).",
      ],
      de: [
        "Bei 86 % (83–89 %) der Themen von Mitgliedern dauerte es höchstens 24 Stunden, bis jemand anderes antwortete; noch unbeantwortete zählen so lange mit, wie sie beobachtet wurden.",
        "Im Vergleichszeitraum betrug der Wert 92 % (90–94 %); seither ist er um 6 Prozentpunkte (2–10) gesunken.",
      ],
      da: [
        "Inden for 24 timer fik 86 % (83–89 %) af medlemmernes tråde svar fra andre; dem, der stadig venter, tæller med, så længe de er blevet fulgt.",
        "I sammenligningsperioden lå tallet på 92 % (90–94 %); siden da er det faldet med 6 procentpoint (2–10).",
      ],
    },
  },
  { title: "no thread was opened: silence", given: { answered: { why: "no-data" } }, expect: "silence" },
] satisfies readonly BlockExample[]
