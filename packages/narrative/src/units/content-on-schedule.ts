import { publishingAdherence } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How well the publishing schedule was kept.
 *
 * @see concept:48
 */
export const contentOnSchedule = defineBlock({
  id: "content-on-schedule",
  since: "0.1.0",
  audiences: ["marketing", "community-team"],
  section: "results",
  order: 80,
  sources: ["concept:48"],
  needs: { kept: publishingAdherence },
  say: {
    en: "Of the planned publications, {$kept} appeared on time or at most {$tolerance} late.",
    de: "Von den geplanten Veröffentlichungen erschienen {$kept} pünktlich oder höchstens {$tolerance} später.",
    da: "Af de planlagte udgivelser kom {$kept} til tiden eller højst {$tolerance} senere.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { kept: { value: 0.84, low: 0.711, high: 0.918, n: 50 } },
    expect: {
      en: ["Of the planned publications, 84% (71–92%) appeared on time or at most 24 hours late."],
      de: ["Von den geplanten Veröffentlichungen erschienen 84 % (71–92 %) pünktlich oder höchstens 24 Stunden später."],
      da: ["Af de planlagte udgivelser kom 84 % (71–92 %) til tiden eller højst 24 timer senere."],
    },
  },
  {
    title: "it rose",
    given: { kept: { value: 0.84, low: 0.711, high: 0.918, n: 50 } },
    earlier: { kept: { value: 0.58, low: 0.442, high: 0.706, n: 50 } },
    expect: {
      en: [
        "Of the planned publications, 84% (71–92%) appeared on time or at most 24 hours late.",
        "In the earlier period it was 58% (44–71%); since then it has risen by 26 percentage points (8–42).",
      ],
      de: [
        "Von den geplanten Veröffentlichungen erschienen 84 % (71–92 %) pünktlich oder höchstens 24 Stunden später.",
        "Im Vergleichszeitraum betrug der Wert 58 % (44–71 %); seither ist er um 26 Prozentpunkte (8–42) gestiegen.",
      ],
      da: [
        "Af de planlagte udgivelser kom 84 % (71–92 %) til tiden eller højst 24 timer senere.",
        "I sammenligningsperioden lå tallet på 58 % (44–71 %); siden da er det steget med 26 procentpoint (8–42).",
      ],
    },
  },
  { title: "nothing was planned: silence", given: { kept: { why: "zero-denominator" } }, expect: "silence" },
] satisfies readonly BlockExample[]
