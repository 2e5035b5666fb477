import { avoidedSupportCost } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * What requests would have cost the support desk that visits to self-help pages took the place of.
 *
 * @see concept:74
 */
export const selfHelpSavings = composeBlock({
  id: "self-help-savings",
  since: "0.1.0",
  audiences: ["executive", "support", "community-team"],
  section: "value",
  order: 60,
  sources: ["concept:74", "concept:119"],
  needs: { avoided: { metric: avoidedSupportCost, variant: "self-help" } },
  messages: {
    avoided: {
      en: "Requests that visits to self-help pages took the place of would have cost the support desk an estimated {$avoided}. Whoever visited the community as well may be counted there too, so the amounts are not added up.",
      de: "Anfragen, an deren Stelle ein Besuch der Hilfeseiten trat, hätten den Support schätzungsweise {$avoided} gekostet. Wer auch die Community besucht hat, ist dort womöglich ebenfalls gezählt; die Beträge werden deshalb nicht zusammengerechnet.",
      da: "De henvendelser, som besøg på selvhjælpssiderne trådte i stedet for, anslås at ville have kostet supporten {$avoided}. Den, der også har besøgt fællesskabet, kan være talt med dér, og derfor lægges beløbene ikke sammen.",
    },
    assumptions: {
      en: "The estimate takes the following for granted:",
      de: "Die Schätzung setzt Folgendes voraus:",
      da: "Beregningen forudsætter følgende:",
    },
  },
  compose: ({ measures: { avoided }, bind, claim, assumptions, changed }) => {
    const taken = assumptions(avoided)
    return [claim("avoided", { avoided: bind.measure(avoided) }, [avoided]), ...changed(avoided), ...(taken.length === 0 ? [] : [claim("assumptions", {}), ...taken])]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an estimate, beside that of the community",
    given: {
      avoided: {
        value: 380_000, low: 150_000, high: 790_000, n: 96,
        assumptions: [
          {
            id: "as-costly",
            text: {
              en: "A request that was not made would have cost as much as those that were made.",
              de: "Eine nicht gestellte Anfrage hätte ebenso viel gekostet wie die gestellten.",
              da: "En henvendelse, der ikke kom, ville have kostet det samme som dem, der kom.",
            },
            swing: { low: 330_000, high: 430_000 },
          },
        ],
      },
    },
    earlier: { avoided: { value: 90_000, low: 40_000, high: 140_000, n: 88 } },
    expect: {
      en: [
        "Requests that visits to self-help pages took the place of would have cost the support desk an estimated €3,800 (€1,500–7,900). Whoever visited the community as well may be counted there too, so the amounts are not added up.",
        "In the earlier period it was €900 (€400–1,400); since then it has risen by €2,900 (€546–7,030).",
        "The estimate takes the following for granted:",
        "- A request that was not made would have cost as much as those that were made. Depending on that, the number is €3,300–4,300.",
      ],
      de: [
        "Anfragen, an deren Stelle ein Besuch der Hilfeseiten trat, hätten den Support schätzungsweise 3.800 € (1.500–7.900 €) gekostet. Wer auch die Community besucht hat, ist dort womöglich ebenfalls gezählt; die Beträge werden deshalb nicht zusammengerechnet.",
        "Im Vergleichszeitraum betrug der Wert 900 € (400–1.400 €); seither ist er um 2.900 € (546–7.030 €) gestiegen.",
        "Die Schätzung setzt Folgendes voraus:",
        "- Eine nicht gestellte Anfrage hätte ebenso viel gekostet wie die gestellten. Je nachdem beträgt der Wert 3.300–4.300 €.",
      ],
      da: [
        "De henvendelser, som besøg på selvhjælpssiderne trådte i stedet for, anslås at ville have kostet supporten 3.800 € (1.500–7.900 €). Den, der også har besøgt fællesskabet, kan være talt med dér, og derfor lægges beløbene ikke sammen.",
        "I sammenligningsperioden lå tallet på 900 € (400–1.400 €); siden da er det steget med 2.900 € (546–7.030 €).",
        "Beregningen forudsætter følgende:",
        "- En henvendelse, der ikke kom, ville have kostet det samme som dem, der kom. Afhængigt af det bliver tallet 3.300–4.300 €.",
      ],
    },
  },
  { title: "handling costs are not known: silence", given: { avoided: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
