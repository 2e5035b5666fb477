import { surveyResponseRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many of those invited to a survey answered it in full.
 *
 * @remarks
 * A low share leaves open what the others think, and a high one does not prove that they think alike.
 * @see concept:122
 */
export const surveyParticipation = defineBlock({
  id: "survey-participation",
  since: "0.1.0",
  audiences: ["marketing", "product", "hr", "community-team"],
  section: "voices",
  order: 30,
  sources: ["concept:42", "concept:122"],
  needs: { answered: surveyResponseRate },
  say: {
    en: "Of those invited to a survey, {$answered} answered in full within {$horizon}. What the others would have said is not known.",
    de: "Von allen, die zu einer Umfrage eingeladen waren, haben {$answered} vollständig geantwortet (Frist: {$horizon}). Was die übrigen gesagt hätten, ist nicht bekannt.",
    da: "Af dem, der blev inviteret til at udfylde et spørgeskema, svarede {$answered} fuldt ud inden for {$horizon}. Hvad de øvrige ville have svaret, vides ikke.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { answered: { value: 0.27, low: 0.242, high: 0.3, n: 960 } },
    expect: {
      en: ["Of those invited to a survey, 27% (24–30%) answered in full within 14 days. What the others would have said is not known."],
      de: ["Von allen, die zu einer Umfrage eingeladen waren, haben 27 % (24–30 %) vollständig geantwortet (Frist: 14 Tage). Was die übrigen gesagt hätten, ist nicht bekannt."],
      da: ["Af dem, der blev inviteret til at udfylde et spørgeskema, svarede 27 % (24–30 %) fuldt ud inden for 14 dage. Hvad de øvrige ville have svaret, vides ikke."],
    },
  },
  {
    title: "it fell",
    given: { answered: { value: 0.27, low: 0.242, high: 0.3, n: 960 } },
    earlier: { answered: { value: 0.36, low: 0.328, high: 0.393, n: 890 } },
    expect: {
      en: [
        "Of those invited to a survey, 27% (24–30%) answered in full within 14 days. What the others would have said is not known.",
        "In the earlier period it was 36% (33–39%); since then it has fallen by 9 percentage points (5–13).",
      ],
      de: [
        "Von allen, die zu einer Umfrage eingeladen waren, haben 27 % (24–30 %) vollständig geantwortet (Frist: 14 Tage). Was die übrigen gesagt hätten, ist nicht bekannt.",
        "Im Vergleichszeitraum betrug der Wert 36 % (33–39 %); seither ist er um 9 Prozentpunkte (5–13) gesunken.",
      ],
      da: [
        "Af dem, der blev inviteret til at udfylde et spørgeskema, svarede 27 % (24–30 %) fuldt ud inden for 14 dage. Hvad de øvrige ville have svaret, vides ikke.",
        "I sammenligningsperioden lå tallet på 36 % (33–39 %); siden da er det faldet med 9 procentpoint (5–13).",
      ],
    },
  },
  { title: "nobody was invited: silence", given: { answered: { why: "zero-denominator" } }, expect: "silence" },
] satisfies readonly BlockExample[]
