import { retentionCohort } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many newcomers were still active some time later.
 *
 * @see concept:67
 */
export const membersReturn = defineBlock({
  id: "members-return",
  since: "0.1.0",
  audiences: ["marketing", "hr", "community-team"],
  section: "results",
  order: 70,
  sources: ["concept:67"],
  needs: { returned: retentionCohort },
  say: {
    en: "Of the newcomers, {$returned} were still active {$after} after their arrival (measured over {$width}).",
    de: "Von den neuen Mitgliedern waren {$returned} auch {$after} nach ihrem Einstieg noch aktiv (betrachtete Spanne: {$width}).",
    da: "Af de nye medlemmer var {$returned} stadig aktive {$after} efter, at de kom til (målt over {$width}).",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { returned: { value: 0.38, low: 0.331, high: 0.432, n: 350 } },
    expect: {
      en: ["Of the newcomers, 38% (33–43%) were still active 28 days after their arrival (measured over 7 days)."],
      de: ["Von den neuen Mitgliedern waren 38 % (33–43 %) auch 28 Tage nach ihrem Einstieg noch aktiv (betrachtete Spanne: 7 Tage)."],
      da: ["Af de nye medlemmer var 38 % (33–43 %) stadig aktive 28 dage efter, at de kom til (målt over 7 dage)."],
    },
  },
  {
    title: "it fell",
    given: { returned: { value: 0.38, low: 0.331, high: 0.432, n: 350 } },
    earlier: { returned: { value: 0.49, low: 0.433, high: 0.546, n: 300 } },
    expect: {
      en: [
        "Of the newcomers, 38% (33–43%) were still active 28 days after their arrival (measured over 7 days).",
        "In the earlier period it was 49% (43–55%); since then it has fallen by 11 percentage points (3–18).",
      ],
      de: [
        "Von den neuen Mitgliedern waren 38 % (33–43 %) auch 28 Tage nach ihrem Einstieg noch aktiv (betrachtete Spanne: 7 Tage).",
        "Im Vergleichszeitraum betrug der Wert 49 % (43–55 %); seither ist er um 11 Prozentpunkte (3–18) gesunken.",
      ],
      da: [
        "Af de nye medlemmer var 38 % (33–43 %) stadig aktive 28 dage efter, at de kom til (målt over 7 dage).",
        "I sammenligningsperioden lå tallet på 49 % (43–55 %); siden da er det faldet med 11 procentpoint (3–18).",
      ],
    },
  },
  { title: "the newcomers are too recent: silence", given: { returned: { why: "window-open" } }, expect: "silence" },
] satisfies readonly BlockExample[]
