import { costPerConversion } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * What running the community cost for each conversion it was in contact with; never abbreviated, never a cause.
 *
 * @remarks
 * Where a kind of cost was not told, the estimate's caveat says that the number is a lower bound, and stands below the sentence.
 * @see concept:118
 */
export const conversionCost = defineBlock({
  id: "conversion-cost",
  since: "0.1.0",
  audiences: ["executive", "marketing"],
  section: "value",
  order: 10,
  sources: ["concept:95", "concept:105", "concept:118"],
  needs: { cost: costPerConversion },
  headline: { need: "cost" },
  say: {
    en: "Running the community cost {$cost} for each conversion of somebody who had been in contact with it. Whether the contact brought the conversion about is not shown.",
    de: "Der Betrieb der Community kostete {$cost} je Conversion von Personen, die zuvor mit ihr in Kontakt waren. Ob der Kontakt die Conversion bewirkt hat, ist damit nicht gezeigt.",
    da: "Driften af fællesskabet kostede {$cost} pr. konvertering blandt personer, der forinden havde været i kontakt med det. Om kontakten førte til konverteringen, er ikke påvist.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "exact to the cent",
    given: { cost: { value: 2500, low: 2090.73, high: 3015.32, n: 120, currency: "EUR" } },
    expect: {
      en: ["Running the community cost €25.00 (€20.91–30.15) for each conversion of somebody who had been in contact with it. Whether the contact brought the conversion about is not shown."],
      de: ["Der Betrieb der Community kostete 25,00 € (20,91–30,15 €) je Conversion von Personen, die zuvor mit ihr in Kontakt waren. Ob der Kontakt die Conversion bewirkt hat, ist damit nicht gezeigt."],
      da: ["Driften af fællesskabet kostede 25,00 € (20,91–30,15 €) pr. konvertering blandt personer, der forinden havde været i kontakt med det. Om kontakten førte til konverteringen, er ikke påvist."],
    },
  },
  { title: "no conversions: silence here, a bound where the report says what is missing", given: { cost: { why: "zero-denominator", bound: { side: "at-least", value: 40057 } } }, expect: "silence" },
  {
    title: "it fell",
    given: { cost: { value: 2500, low: 2090.73, high: 3015.32, n: 120, currency: "EUR" } },
    earlier: { cost: { value: 3900, low: 3262.4, high: 4703.1, n: 118, currency: "EUR" } },
    expect: {
      en: [
        "Running the community cost €25.00 (€20.91–30.15) for each conversion of somebody who had been in contact with it. Whether the contact brought the conversion about is not shown.",
        "In the earlier period it was €39.00 (€32.62–47.03); since then it has fallen by €14.00 (€5.80–23.01).",
      ],
      de: [
        "Der Betrieb der Community kostete 25,00 € (20,91–30,15 €) je Conversion von Personen, die zuvor mit ihr in Kontakt waren. Ob der Kontakt die Conversion bewirkt hat, ist damit nicht gezeigt.",
        "Im Vergleichszeitraum betrug der Wert 39,00 € (32,62–47,03 €); seither ist er um 14,00 € (5,80–23,01 €) gesunken.",
      ],
      da: [
        "Driften af fællesskabet kostede 25,00 € (20,91–30,15 €) pr. konvertering blandt personer, der forinden havde været i kontakt med det. Om kontakten førte til konverteringen, er ikke påvist.",
        "I sammenligningsperioden lå tallet på 39,00 € (32,62–47,03 €); siden da er det faldet med 14,00 € (5,80–23,01 €).",
      ],
    },
  },
] satisfies readonly BlockExample[]
