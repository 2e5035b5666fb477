import { profileCompleteness } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many members have filled in most of their profile.
 *
 * @see concept:66
 */
export const profilesFilled = defineBlock({
  id: "profiles-filled",
  since: "0.1.0",
  audiences: ["hr", "community-team"],
  section: "results",
  order: 78,
  sources: ["concept:66"],
  needs: { complete: profileCompleteness },
  say: {
    en: "Of the members, {$complete} have largely filled in their profile.",
    de: "Von den Mitgliedern haben {$complete} ihr Profil weitgehend ausgefüllt.",
    da: "Af medlemmerne har {$complete} stort set udfyldt deres profil.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { complete: { value: 0.57, low: 0.526, high: 0.613, n: 500 } },
    expect: {
      en: ["Of the members, 57% (53–61%) have largely filled in their profile."],
      de: ["Von den Mitgliedern haben 57 % (53–61 %) ihr Profil weitgehend ausgefüllt."],
      da: ["Af medlemmerne har 57 % (53–61 %) stort set udfyldt deres profil."],
    },
  },
  {
    title: "it rose",
    given: { complete: { value: 0.57, low: 0.526, high: 0.613, n: 500 } },
    earlier: { complete: { value: 0.46, low: 0.411, high: 0.51, n: 390 } },
    expect: {
      en: [
        "Of the members, 57% (53–61%) have largely filled in their profile.",
        "In the earlier period it was 46% (41–51%); since then it has risen by 11 percentage points (4–18).",
      ],
      de: [
        "Von den Mitgliedern haben 57 % (53–61 %) ihr Profil weitgehend ausgefüllt.",
        "Im Vergleichszeitraum betrug der Wert 46 % (41–51 %); seither ist er um 11 Prozentpunkte (4–18) gestiegen.",
      ],
      da: [
        "Af medlemmerne har 57 % (53–61 %) stort set udfyldt deres profil.",
        "I sammenligningsperioden lå tallet på 46 % (41–51 %); siden da er det steget med 11 procentpoint (4–18).",
      ],
    },
  },
  { title: "what profiles hold is not recorded: silence", given: { complete: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
