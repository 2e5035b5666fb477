import { reactivation } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many members came back after having stayed away.
 *
 * @see concept:102
 */
export const membersComeBack = defineBlock({
  id: "members-come-back",
  since: "0.1.0",
  audiences: ["hr", "community-team"],
  section: "results",
  order: 74,
  sources: ["concept:102"],
  needs: { returned: reactivation },
  say: {
    en: "Of the members who had stayed away for {$silence}, {$returned} came back within another {$within}.",
    de: "Von den Mitgliedern, die {$silence} lang fernblieben, kehrten {$returned} danach zurück, und zwar höchstens {$within} später.",
    da: "Af de medlemmer, der havde været væk i {$silence}, vendte {$returned} tilbage inden for yderligere {$within}.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { returned: { value: 0.14, low: 0.099, high: 0.194, n: 210 } },
    expect: {
      en: ["Of the members who had stayed away for 90 days, 14% (10–19%) came back within another 90 days."],
      de: ["Von den Mitgliedern, die 90 Tage lang fernblieben, kehrten 14 % (10–19 %) danach zurück, und zwar höchstens 90 Tage später."],
      da: ["Af de medlemmer, der havde været væk i 90 dage, vendte 14 % (10–19 %) tilbage inden for yderligere 90 dage."],
    },
  },
  {
    title: "whether it rose cannot be told yet",
    given: { returned: { value: 0.14, low: 0.099, high: 0.194, n: 210 } },
    earlier: { returned: { value: 0.11, low: 0.073, high: 0.163, n: 190 } },
    expect: {
      en: [
        "Of the members who had stayed away for 90 days, 14% (10–19%) came back within another 90 days.",
        "In the earlier period it was 11% (7–16%); if the difference holds, it takes longer periods with about 3,700 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den Mitgliedern, die 90 Tage lang fernblieben, kehrten 14 % (10–19 %) danach zurück, und zwar höchstens 90 Tage später.",
        "Im Vergleichszeitraum betrug der Wert 11 % (7–16 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 3.700 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af de medlemmer, der havde været væk i 90 dage, vendte 14 % (10–19 %) tilbage inden for yderligere 90 dage.",
        "I sammenligningsperioden lå tallet på 11 % (7–16 %); holder forskellen, skal der længere perioder med i alt omkring 3.700 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "nobody has been followed for so long: silence", given: { returned: { why: "window-open" } }, expect: "silence" },
] satisfies readonly BlockExample[]
