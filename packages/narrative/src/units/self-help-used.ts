import { selfServiceRatio } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How visits to the self-help pages compare with those who turned to the support desk.
 *
 * @remarks
 * Traffic is no saving: the sentence says what the comparison does not show.
 * @see concept:119
 */
export const selfHelpUsed = defineBlock({
  id: "self-help-used",
  since: "0.1.0",
  audiences: ["support", "community-team"],
  section: "results",
  order: 36,
  sources: ["concept:68", "concept:119"],
  needs: { visits: { metric: selfServiceRatio, variant: "per-requester" } },
  say: {
    en: "For each person who turned to the support desk, the self-help pages had {$visits :plain} visits ({$visits :range}). Whether a visit took the place of a request is not shown by that.",
    de: "Auf jede Person, die sich an den Support wandte, kamen {$visits :plain} Besuche der Hilfeseiten ({$visits :range}). Ob ein Besuch eine Anfrage ersetzt hat, ist damit nicht gezeigt.",
    da: "For hver person, der henvendte sig til supporten, fik selvhjælpssiderne {$visits :plain} besøg ({$visits :range}). Om et besøg trådte i stedet for en henvendelse, er ikke påvist.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "to one, not percent",
    given: { visits: { value: 4.24, low: 3.62, high: 5.03, n: 820 } },
    expect: {
      en: ["For each person who turned to the support desk, the self-help pages had 4.2 visits (3.6–5.0). Whether a visit took the place of a request is not shown by that."],
      de: ["Auf jede Person, die sich an den Support wandte, kamen 4,2 Besuche der Hilfeseiten (3,6–5,0). Ob ein Besuch eine Anfrage ersetzt hat, ist damit nicht gezeigt."],
      da: ["For hver person, der henvendte sig til supporten, fik selvhjælpssiderne 4,2 besøg (3,6–5,0). Om et besøg trådte i stedet for en henvendelse, er ikke påvist."],
    },
  },
  {
    title: "it rose",
    given: { visits: { value: 4.24, low: 3.62, high: 5.03, n: 820 } },
    earlier: { visits: { value: 2.13, low: 1.74, high: 2.61, n: 790 } },
    expect: {
      en: [
        "For each person who turned to the support desk, the self-help pages had 4.2 visits (3.6–5.0). Whether a visit took the place of a request is not shown by that.",
        "In the earlier period it was 2.1 (1.7–2.6); since then it has risen by 2.1 (1.3–3.0).",
      ],
      de: [
        "Auf jede Person, die sich an den Support wandte, kamen 4,2 Besuche der Hilfeseiten (3,6–5,0). Ob ein Besuch eine Anfrage ersetzt hat, ist damit nicht gezeigt.",
        "Im Vergleichszeitraum betrug der Wert 2,1 (1,7–2,6); seither ist er um 2,1 (1,3–3,0) gestiegen.",
      ],
      da: [
        "For hver person, der henvendte sig til supporten, fik selvhjælpssiderne 4,2 besøg (3,6–5,0). Om et besøg trådte i stedet for en henvendelse, er ikke påvist.",
        "I sammenligningsperioden lå tallet på 2,1 (1,7–2,6); siden da er det steget med 2,1 (1,3–3,0).",
      ],
    },
  },
  { title: "who asked is not recorded: silence", given: { visits: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
