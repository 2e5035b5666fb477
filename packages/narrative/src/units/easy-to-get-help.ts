import { customerEffortScore } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many respondents found it easy to get help.
 *
 * @see concept:56
 */
export const easyToGetHelp = defineBlock({
  id: "easy-to-get-help",
  since: "0.1.0",
  audiences: ["support", "product", "community-team"],
  section: "voices",
  order: 12,
  sources: ["concept:56", "concept:122"],
  needs: { easy: { metric: customerEffortScore, variant: "low-effort" } },
  say: {
    en: "Of the respondents, {$easy} found it easy, or at least fairly easy, to get help.",
    de: "Von den Befragten fanden es {$easy} leicht oder zumindest eher leicht, Hilfe zu bekommen.",
    da: "Af de adspurgte syntes {$easy}, at det var let eller nogenlunde let at få hjælp.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { easy: { value: 0.66, low: 0.602, high: 0.714, n: 270 } },
    expect: {
      en: ["Of the respondents, 66% (60–71%) found it easy, or at least fairly easy, to get help."],
      de: ["Von den Befragten fanden es 66 % (60–71 %) leicht oder zumindest eher leicht, Hilfe zu bekommen."],
      da: ["Af de adspurgte syntes 66 % (60–71 %), at det var let eller nogenlunde let at få hjælp."],
    },
  },
  {
    title: "whether it fell cannot be told yet",
    given: { easy: { value: 0.66, low: 0.602, high: 0.714, n: 270 } },
    earlier: { easy: { value: 0.71, low: 0.652, high: 0.762, n: 260 } },
    expect: {
      en: [
        "Of the respondents, 66% (60–71%) found it easy, or at least fairly easy, to get help.",
        "In the earlier period it was 71% (65–76%); if the difference holds, it takes longer periods with about 2,200 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den Befragten fanden es 66 % (60–71 %) leicht oder zumindest eher leicht, Hilfe zu bekommen.",
        "Im Vergleichszeitraum betrug der Wert 71 % (65–76 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 2.200 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af de adspurgte syntes 66 % (60–71 %), at det var let eller nogenlunde let at få hjælp.",
        "I sammenligningsperioden lå tallet på 71 % (65–76 %); holder forskellen, skal der længere perioder med i alt omkring 2.200 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "nobody answered: silence", given: { easy: { why: "no-data" } }, expect: "silence" },
] satisfies readonly BlockExample[]
