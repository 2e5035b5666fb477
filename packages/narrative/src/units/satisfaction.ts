import { customerSatisfaction } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many respondents are satisfied; whether they would recommend is another question.
 *
 * @see concept:56
 */
export const satisfaction = defineBlock({
  id: "satisfaction",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "community-team"],
  section: "voices",
  order: 10,
  sources: ["concept:56", "concept:122", "concept:123"],
  needs: { satisfied: customerSatisfaction },
  series: {
    need: "satisfied",
    title: {
      en: "Share of respondents who said they were satisfied, by period",
      de: "Anteil der Befragten, die sich als zufrieden bezeichneten, im Zeitverlauf",
      da: "Andel af de adspurgte, der sagde, at de var tilfredse, pr. periode",
    },
  },
  say: {
    en: "Of the respondents, {$satisfied} said they were satisfied.",
    de: "Von den Befragten bezeichneten sich {$satisfied} als zufrieden.",
    da: "Af de adspurgte sagde {$satisfied}, at de var tilfredse.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { satisfied: { value: 0.79, low: 0.747, high: 0.827, n: 412 } },
    expect: {
      en: ["Of the respondents, 79% (75–83%) said they were satisfied."],
      de: ["Von den Befragten bezeichneten sich 79 % (75–83 %) als zufrieden."],
      da: ["Af de adspurgte sagde 79 % (75–83 %), at de var tilfredse."],
    },
  },
  {
    title: "it rose",
    given: { satisfied: { value: 0.79, low: 0.747, high: 0.827, n: 412 } },
    earlier: { satisfied: { value: 0.68, low: 0.633, high: 0.723, n: 405 } },
    expect: {
      en: [
        "Of the respondents, 79% (75–83%) said they were satisfied.",
        "In the earlier period it was 68% (63–72%); since then it has risen by 11 percentage points (5–17).",
      ],
      de: [
        "Von den Befragten bezeichneten sich 79 % (75–83 %) als zufrieden.",
        "Im Vergleichszeitraum betrug der Wert 68 % (63–72 %); seither ist er um 11 Prozentpunkte (5–17) gestiegen.",
      ],
      da: [
        "Af de adspurgte sagde 79 % (75–83 %), at de var tilfredse.",
        "I sammenligningsperioden lå tallet på 68 % (63–72 %); siden da er det steget med 11 procentpoint (5–17).",
      ],
    },
  },
  { title: "the scale was never declared: silence", given: { satisfied: { why: "undefined-term" } }, expect: "silence" },
] satisfies readonly BlockExample[]
