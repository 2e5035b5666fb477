import { attributedConversions } from "@folkmoot/metrics"
import { attributionMessages, otherModels, tellAttribution } from "../attribution-table.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many conversions are attributed to contact with the community, by several models side by side.
 *
 * @see concept:105
 */
export const conversionsAttributed = composeBlock({
  id: "conversions-attributed",
  since: "0.1.0",
  audiences: ["marketing", "community-team"],
  section: "value",
  order: 35,
  sources: ["concept:105", "concept:117"],
  needs: { credited: attributedConversions },
  also: otherModels(attributedConversions),
  messages: {
    ...attributionMessages,
    credited: {
      en: "Conversions attributed to contact with the community: {$credited}. Credit for the same conversion can be shared among channels.",
      de: "Dem Kontakt mit der Community zugeschriebene Conversions: {$credited}. Dieselbe Conversion kann mehreren Kanälen anteilig zugeschrieben sein.",
      da: "Konverteringer tilskrevet kontakten med fællesskabet: {$credited}. Den samme konvertering kan være delt mellem flere kanaler.",
    },
  },
  compose: (teller) => {
    const { measures: { credited }, bind, claim, changed } = teller
    return [claim("credited", { credited: bind.measure(credited) }, [credited]), ...changed(credited), ...tellAttribution(teller, attributedConversions, credited)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "by two models",
    given: {
      credited: {
        value: 41.5, low: 30.2, high: 55.7, n: 160,
        parts: [
          { of: "community", value: 41.5, low: 30.2, high: 55.7 },
          { of: "search", value: 78.5, low: 62.1, high: 97.9 },
          { of: "unattributed", value: 40, low: 28.6, high: 54.5 },
        ],
      },
      last: { value: 25, low: 16.2, high: 36.9, n: 160 },
    },
    earlier: { credited: { value: 39, low: 28, high: 53, n: 150 } },
    expect: {
      en: [
        "Conversions attributed to contact with the community: 42 (30–56). Credit for the same conversion can be shared among channels.",
        "In the earlier period it was 39 (28–53); whether it has risen or fallen since cannot be told yet.",
        "What came in without any known contact is attributed to no channel: 40 (29–55), a share of 25%.",
        "in equal parts to all channels touched | 42 (30–56)",
        "to the latest contact | 25 (16–37)",
      ],
      de: [
        "Dem Kontakt mit der Community zugeschriebene Conversions: 42 (30–56). Dieselbe Conversion kann mehreren Kanälen anteilig zugeschrieben sein.",
        "Im Vergleichszeitraum betrug der Wert 39 (28–53); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
        "Was ohne bekannten Kontakt einging, ist keinem Kanal zugeschrieben: 40 (29–55), ein Anteil von 25 %.",
        "zu gleichen Teilen allen Kanälen mit Kontakt | 42 (30–56)",
        "dem letzten Kontakt | 25 (16–37)",
      ],
      da: [
        "Konverteringer tilskrevet kontakten med fællesskabet: 42 (30–56). Den samme konvertering kan være delt mellem flere kanaler.",
        "I sammenligningsperioden lå tallet på 39 (28–53); om det siden er steget eller faldet, kan endnu ikke afgøres.",
        "Det, der kom ind uden nogen kendt forudgående kontakt, er ikke tilskrevet nogen kanal: 40 (29–55), en andel på 25 %.",
        "ligeligt til alle kanaler med kontakt | 42 (30–56)",
        "til den seneste kontakt | 25 (16–37)",
      ],
    },
  },
  { title: "no journeys: silence", given: { credited: { why: "no-data" } }, expect: "silence" },
] satisfies readonly BlockExample[]
