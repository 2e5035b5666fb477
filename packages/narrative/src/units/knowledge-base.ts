import { knowledgeBaseConversion } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How much of what the community solves is written into the knowledge base.
 *
 * @see concept:74
 */
export const knowledgeBase = defineBlock({
  id: "knowledge-base",
  since: "0.1.0",
  audiences: ["support", "product", "hr", "community-team"],
  section: "results",
  order: 26,
  sources: ["concept:74"],
  needs: { documented: knowledgeBaseConversion },
  say: {
    en: "Of the solved threads, {$documented} were written into the knowledge base within {$horizon}. Not every solution belongs there.",
    de: "Von den gelösten Themen wurden {$documented} in die Wissensdatenbank übernommen, jeweils höchstens {$horizon} nach der Lösung. Nicht jede Lösung gehört dorthin.",
    da: "Af de løste tråde kom {$documented} ind i vidensbasen inden for {$horizon}. Ikke alle løsninger hører hjemme der.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { documented: { value: 0.23, low: 0.187, high: 0.279, n: 330 } },
    expect: {
      en: ["Of the solved threads, 23% (19–28%) were written into the knowledge base within 30 days. Not every solution belongs there."],
      de: ["Von den gelösten Themen wurden 23 % (19–28 %) in die Wissensdatenbank übernommen, jeweils höchstens 30 Tage nach der Lösung. Nicht jede Lösung gehört dorthin."],
      da: ["Af de løste tråde kom 23 % (19–28 %) ind i vidensbasen inden for 30 dage. Ikke alle løsninger hører hjemme der."],
    },
  },
  {
    title: "it rose",
    given: { documented: { value: 0.23, low: 0.187, high: 0.279, n: 330 } },
    earlier: { documented: { value: 0.12, low: 0.087, high: 0.163, n: 300 } },
    expect: {
      en: [
        "Of the solved threads, 23% (19–28%) were written into the knowledge base within 30 days. Not every solution belongs there.",
        "In the earlier period it was 12% (9–16%); since then it has risen by 11 percentage points (5–17).",
      ],
      de: [
        "Von den gelösten Themen wurden 23 % (19–28 %) in die Wissensdatenbank übernommen, jeweils höchstens 30 Tage nach der Lösung. Nicht jede Lösung gehört dorthin.",
        "Im Vergleichszeitraum betrug der Wert 12 % (9–16 %); seither ist er um 11 Prozentpunkte (5–17) gestiegen.",
      ],
      da: [
        "Af de løste tråde kom 23 % (19–28 %) ind i vidensbasen inden for 30 dage. Ikke alle løsninger hører hjemme der.",
        "I sammenligningsperioden lå tallet på 12 % (9–16 %); siden da er det steget med 11 procentpoint (5–17).",
      ],
    },
  },
  { title: "what was documented is not recorded: silence", given: { documented: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
