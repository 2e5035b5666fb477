import { newTieRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many others an active member had to do with for the first time.
 *
 * @see concept:66
 */
export const tiesForm = defineBlock({
  id: "ties-form",
  since: "0.1.0",
  audiences: ["hr", "community-team"],
  section: "results",
  order: 76,
  sources: ["concept:66", "concept:73"],
  needs: { ties: newTieRate },
  say: {
    en: "On average, an active member had to do with {$ties :plain} other members for the first time ({$ties :range}).",
    de: "Ein aktives Mitglied kam im Durchschnitt mit {$ties :plain} anderen Mitgliedern erstmals in Kontakt ({$ties :range}).",
    da: "Et aktivt medlem kom i gennemsnit for første gang i kontakt med {$ties :plain} andre medlemmer ({$ties :range}).",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the average with its range",
    given: { ties: { value: 2.34, low: 1.72, high: 2.98, n: 180 } },
    expect: {
      en: ["On average, an active member had to do with 2.3 other members for the first time (1.7–3.0)."],
      de: ["Ein aktives Mitglied kam im Durchschnitt mit 2,3 anderen Mitgliedern erstmals in Kontakt (1,7–3,0)."],
      da: ["Et aktivt medlem kom i gennemsnit for første gang i kontakt med 2,3 andre medlemmer (1,7–3,0)."],
    },
  },
  {
    title: "it rose",
    given: { ties: { value: 2.34, low: 1.92, high: 2.78, n: 180 } },
    earlier: { ties: { value: 1.52, low: 1.21, high: 1.83, n: 170 } },
    expect: {
      en: [
        "On average, an active member had to do with 2.3 other members for the first time (1.9–2.8).",
        "In the earlier period it was 1.5 (1.2–1.8); since then it has risen by 0.8 (0.3–1.4).",
      ],
      de: [
        "Ein aktives Mitglied kam im Durchschnitt mit 2,3 anderen Mitgliedern erstmals in Kontakt (1,9–2,8).",
        "Im Vergleichszeitraum betrug der Wert 1,5 (1,2–1,8); seither ist er um 0,8 (0,3–1,4) gestiegen.",
      ],
      da: [
        "Et aktivt medlem kom i gennemsnit for første gang i kontakt med 2,3 andre medlemmer (1,9–2,8).",
        "I sammenligningsperioden lå tallet på 1,5 (1,2–1,8); siden da er det steget med 0,8 (0,3–1,4).",
      ],
    },
  },
  { title: "who had to do with whom is not recorded: silence", given: { ties: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
