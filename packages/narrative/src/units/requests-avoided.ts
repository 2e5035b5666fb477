import { deflectedContacts } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many requests to the support desk visits to the community are estimated to have taken the place of.
 *
 * @remarks
 * It is an estimate from what visitors said, and is called one; what it is worth is said elsewhere.
 * @see concept:119
 */
export const requestsAvoided = defineBlock({
  id: "requests-avoided",
  since: "0.1.0",
  audiences: ["support", "community-team"],
  section: "results",
  order: 38,
  sources: ["concept:68", "concept:74", "concept:119"],
  needs: { avoided: { metric: deflectedContacts, variant: "community" } },
  say: {
    en: ".input {$avoided :count} .match $avoided one {{An estimated {$avoided :plain} request to the support desk ({$avoided :range}) was avoided by visits to the community, going by what visitors said when asked.}} * {{An estimated {$avoided :plain} requests to the support desk ({$avoided :range}) were avoided by visits to the community, going by what visitors said when asked.}}",
    de: ".input {$avoided :count} .match $avoided one {{Nach Auskunft der Besucher wurde durch Besuche der Community schätzungsweise {$avoided :plain} Supportanfrage ({$avoided :range}) überflüssig.}} * {{Nach Auskunft der Besucher wurden durch Besuche der Community schätzungsweise {$avoided :plain} Supportanfragen ({$avoided :range}) überflüssig.}}",
    da: ".input {$avoided :count} .match $avoided one {{Ifølge de besøgende selv trådte besøg i fællesskabet i stedet for anslået {$avoided :plain} henvendelse til supporten ({$avoided :range}).}} * {{Ifølge de besøgende selv trådte besøg i fællesskabet i stedet for anslået {$avoided :plain} henvendelser til supporten ({$avoided :range}).}}",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an estimate, with its range",
    given: { avoided: { value: 640, low: 470, high: 812, n: 150 } },
    expect: {
      en: ["An estimated 640 requests to the support desk (470–812) were avoided by visits to the community, going by what visitors said when asked."],
      de: ["Nach Auskunft der Besucher wurden durch Besuche der Community schätzungsweise 640 Supportanfragen (470–812) überflüssig."],
      da: ["Ifølge de besøgende selv trådte besøg i fællesskabet i stedet for anslået 640 henvendelser til supporten (470–812)."],
    },
  },
  {
    title: "whether it rose cannot be told yet",
    given: { avoided: { value: 640, low: 470, high: 812, n: 150 } },
    earlier: { avoided: { value: 520, low: 380, high: 660, n: 140 } },
    expect: {
      en: [
        "An estimated 640 requests to the support desk (470–812) were avoided by visits to the community, going by what visitors said when asked.",
        "In the earlier period it was 520 (380–660); if the difference holds, it takes longer periods with about 1,800 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Nach Auskunft der Besucher wurden durch Besuche der Community schätzungsweise 640 Supportanfragen (470–812) überflüssig.",
        "Im Vergleichszeitraum betrug der Wert 520 (380–660); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 1.800 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Ifølge de besøgende selv trådte besøg i fællesskabet i stedet for anslået 640 henvendelser til supporten (470–812).",
        "I sammenligningsperioden lå tallet på 520 (380–660); holder forskellen, skal der længere perioder med i alt omkring 1.800 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  {
    title: "a single one",
    given: { avoided: { value: 1, low: 0.2, high: 2.6, n: 40 } },
    expect: {
      en: ["An estimated 1 request to the support desk (0–3) was avoided by visits to the community, going by what visitors said when asked."],
      de: ["Nach Auskunft der Besucher wurde durch Besuche der Community schätzungsweise 1 Supportanfrage (0–3) überflüssig."],
      da: ["Ifølge de besøgende selv trådte besøg i fællesskabet i stedet for anslået 1 henvendelse til supporten (0–3)."],
    },
  },
  { title: "visitors were never asked: silence", given: { avoided: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
