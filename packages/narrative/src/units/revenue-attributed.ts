import { attributedRevenue } from "@folkmoot/metrics"
import { attributionMessages, otherModels, tellAttribution } from "../attribution-table.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How much revenue is attributed to contact with the community, by several models side by side, and how much no model can put down to anybody.
 *
 * @remarks
 * Attributed is not caused, and no text here says so; each estimate brings that as a caveat of its own, so the sentence need not repeat it.
 * @see concept:105
 */
export const revenueAttributed = composeBlock({
  id: "revenue-attributed",
  since: "0.1.0",
  audiences: ["executive", "marketing", "community-team"],
  section: "value",
  order: 30,
  sources: ["concept:56", "concept:105", "concept:117"],
  needs: { revenue: attributedRevenue },
  also: otherModels(attributedRevenue),
  messages: {
    ...attributionMessages,
    revenue: {
      en: "Of the revenue, {$revenue} is attributed to contact with the community.",
      de: "Vom Umsatz werden {$revenue} dem Kontakt mit der Community zugeschrieben.",
      da: "Af omsætningen tilskrives {$revenue} kontakten med fællesskabet.",
    },
  },
  compose: (teller) => {
    const { measures: { revenue }, bind, claim, changed } = teller
    return [claim("revenue", { revenue: bind.measure(revenue) }, [revenue]), ...changed(revenue), ...tellAttribution(teller, attributedRevenue, revenue)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "several models, and what none can put down to anybody",
    audience: "marketing",
    given: {
      revenue: {
        value: 4_120_000, low: 3_310_000, high: 5_240_000, n: 320,
        parts: [
          { of: "community", value: 4_120_000, low: 3_310_000, high: 5_240_000 },
          { of: "mail", value: 5_880_000, low: 4_900_000, high: 7_100_000 },
          { of: "unattributed", value: 2_500_000, low: 2_010_000, high: 3_090_000 },
        ],
      },
      last: { value: 2_950_000, low: 2_250_000, high: 3_950_000, n: 320 },
      first: { value: 5_300_000, low: 4_390_000, high: 6_520_000, n: 320 },
    },
    earlier: { revenue: { value: 1_250_000, low: 900_000, high: 1_800_000, n: 140 } },
    expect: {
      en: [
        "Of the revenue, €41,200 (€33,100–52,400) is attributed to contact with the community.",
        "In the earlier period it was €12,500 (€9,000–18,000); since then it has risen by €28,700 (€18,909–40,434).",
        "What came in without any known contact is attributed to no channel: €25,000 (€20,100–30,900), a share of 20%.",
        "in equal parts to all channels touched | €41,200 (€33,100–52,400)",
        "to the latest contact | €29,500 (€22,500–39,500)",
        "to the earliest contact | €53,000 (€43,900–65,200)",
      ],
      de: [
        "Vom Umsatz werden 41.200 € (33.100–52.400 €) dem Kontakt mit der Community zugeschrieben.",
        "Im Vergleichszeitraum betrug der Wert 12.500 € (9.000–18.000 €); seither ist er um 28.700 € (18.909–40.434 €) gestiegen.",
        "Was ohne bekannten Kontakt einging, ist keinem Kanal zugeschrieben: 25.000 € (20.100–30.900 €), ein Anteil von 20 %.",
        "zu gleichen Teilen allen Kanälen mit Kontakt | 41.200 € (33.100–52.400 €)",
        "dem letzten Kontakt | 29.500 € (22.500–39.500 €)",
        "dem frühesten Kontakt | 53.000 € (43.900–65.200 €)",
      ],
      da: [
        "Af omsætningen tilskrives 41.200 € (33.100–52.400 €) kontakten med fællesskabet.",
        "I sammenligningsperioden lå tallet på 12.500 € (9.000–18.000 €); siden da er det steget med 28.700 € (18.909–40.434 €).",
        "Det, der kom ind uden nogen kendt forudgående kontakt, er ikke tilskrevet nogen kanal: 25.000 € (20.100–30.900 €), en andel på 20 %.",
        "ligeligt til alle kanaler med kontakt | 41.200 € (33.100–52.400 €)",
        "til den seneste kontakt | 29.500 € (22.500–39.500 €)",
        "til den tidligste kontakt | 53.000 € (43.900–65.200 €)",
      ],
    },
  },
  {
    title: "a single model is no comparison",
    given: { revenue: { value: 4_120_000, low: 3_310_000, high: 5_240_000, n: 320 } },
    expect: {
      en: [
        "Of the revenue, €41,200 (€33,100–52,400) is attributed to contact with the community.",
      ],
      de: [
        "Vom Umsatz werden 41.200 € (33.100–52.400 €) dem Kontakt mit der Community zugeschrieben.",
      ],
      da: [
        "Af omsætningen tilskrives 41.200 € (33.100–52.400 €) kontakten med fællesskabet.",
      ],
    },
  },
  { title: "no journey names the community: silence", given: { revenue: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
