import { resolvedWithin } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many questions were solved within the time allowed, those still open counted as far as they were followed.
 *
 * @see concept:121
 */
export const solvedInTime = defineBlock({
  id: "solved-in-time",
  since: "0.1.0",
  audiences: ["support", "community-team"],
  section: "results",
  order: 14,
  sources: ["concept:120", "concept:121"],
  needs: { solved: resolvedWithin },
  say: {
    en: "Within {$horizon}, {$solved} of members’ questions were solved; those still open count for as long as they were followed.",
    de: "Bei {$solved} der Fragen von Mitgliedern dauerte es bis zur Lösung höchstens {$horizon}; noch offene Fragen zählen so lange mit, wie sie beobachtet wurden.",
    da: "Inden for {$horizon} blev {$solved} af medlemmernes spørgsmål løst; dem, der stadig er åbne, tæller med, så længe de er blevet fulgt.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { solved: { value: 0.72, low: 0.676, high: 0.759, n: 480 } },
    expect: {
      en: ["Within 14 days, 72% (68–76%) of members’ questions were solved; those still open count for as long as they were followed."],
      de: ["Bei 72 % (68–76 %) der Fragen von Mitgliedern dauerte es bis zur Lösung höchstens 14 Tage; noch offene Fragen zählen so lange mit, wie sie beobachtet wurden."],
      da: ["Inden for 14 dage blev 72 % (68–76 %) af medlemmernes spørgsmål løst; dem, der stadig er åbne, tæller med, så længe de er blevet fulgt."],
    },
  },
  {
    title: "a little more than the year before, but not enough to tell",
    given: { solved: { value: 0.72, low: 0.676, high: 0.759, n: 480 } },
    earlier: { solved: { value: 0.69, low: 0.644, high: 0.732, n: 450 } },
    expect: {
      en: [
        "Within 14 days, 72% (68–76%) of members’ questions were solved; those still open count for as long as they were followed.",
        "In the earlier period it was 69% (64–73%); if the difference holds, it takes longer periods with about 6,900 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Bei 72 % (68–76 %) der Fragen von Mitgliedern dauerte es bis zur Lösung höchstens 14 Tage; noch offene Fragen zählen so lange mit, wie sie beobachtet wurden.",
        "Im Vergleichszeitraum betrug der Wert 69 % (64–73 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 6.900 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Inden for 14 dage blev 72 % (68–76 %) af medlemmernes spørgsmål løst; dem, der stadig er åbne, tæller med, så længe de er blevet fulgt.",
        "I sammenligningsperioden lå tallet på 69 % (64–73 %); holder forskellen, skal der længere perioder med i alt omkring 6.900 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "nobody was followed for so long: silence", given: { solved: { why: "window-open" } }, expect: "silence" },
] satisfies readonly BlockExample[]
