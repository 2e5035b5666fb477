import { avoidedSupportCost, deflectedContacts } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"

/**
 * What requests would have cost the support desk that visits to the community took the place of, with all that is taken for granted.
 *
 * @remarks
 * Avoided, not saved: nobody has spent less until somebody does.
 * @see concept:68
 */
export const savings = composeBlock({
  id: "savings",
  since: "0.1.0",
  audiences: ["executive", "support", "community-team"],
  section: "value",
  order: 50,
  sources: ["concept:68", "concept:74"],
  needs: { avoided: { metric: avoidedSupportCost, variant: "community" } },
  also: { contacts: { metric: deflectedContacts, variant: "community" } },
  messages: {
    avoided: {
      en: "Requests that visits to the community took the place of would have cost the support desk an estimated {$avoided}. This is cost avoided; it becomes a saving only once less is spent.",
      de: "Anfragen, an deren Stelle ein Besuch der Community trat, hätten den Support schätzungsweise {$avoided} gekostet. Das sind vermiedene Kosten; eine Ersparnis wird daraus erst, wenn tatsächlich weniger ausgegeben wird.",
      da: "De henvendelser, som besøg i fællesskabet trådte i stedet for, anslås at ville have kostet supporten {$avoided}. Det er undgåede omkostninger; en besparelse bliver det først, når der faktisk bruges færre penge.",
    },
    contacts: {
      en: "The number of these requests is an estimate as well: {$contacts}.",
      de: "Auch die Zahl dieser Anfragen ist geschätzt: {$contacts}.",
      da: "Det bygger på et antal henvendelser, der også er anslået: {$contacts}.",
    },
    assumptions: {
      en: "The estimate takes the following for granted:",
      de: "Die Schätzung setzt Folgendes voraus:",
      da: "Beregningen forudsætter følgende:",
    },
    figure: {
      en: "What the avoided cost becomes where something assumed is otherwise",
      de: "Was aus den vermiedenen Kosten wird, wenn eine Annahme nicht zutrifft",
      da: "Hvad de undgåede omkostninger bliver, hvis en antagelse ikke holder",
    },
  },
  compose: ({ measures: { avoided }, measureOf, bind, claim, assumptions, tornado, changed }) => {
    const contacts = measureOf(deflectedContacts.id, avoided.variant)
    const taken = assumptions(avoided)
    const figure = tornado("figure", avoided)
    return [
      claim("avoided", { avoided: bind.measure(avoided) }, [avoided]),
      ...changed(avoided),
      ...(contacts !== undefined && isMeasured(contacts) ? [claim("contacts", { contacts: bind.measure(contacts) })] : []),
      ...(taken.length === 0 ? [] : [claim("assumptions", {}), ...taken]),
      ...(figure === undefined ? [] : [figure]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "with what it takes for granted; before, it cannot be told apart",
    given: {
      avoided: {
        value: 1_240_000, low: 610_000, high: 2_105_000, n: 212,
        assumptions: [
          {
            id: "as-surveyed",
            text: {
              en: "Those who answered the survey stand for all visitors.",
              de: "Die Befragten stehen für alle Besucher.",
              da: "De adspurgte antages at være repræsentative for alle besøgende.",
            },
          },
          {
            id: "as-costly",
            text: {
              en: "A request that was not made would have cost as much as those that were made.",
              de: "Eine nicht gestellte Anfrage hätte ebenso viel gekostet wie die gestellten.",
              da: "En henvendelse, der ikke kom, ville have kostet det samme som dem, der kom.",
            },
            swing: { low: 1_100_000, high: 1_380_000 },
          },
        ],
      },
      contacts: { value: 620, low: 340, high: 980, n: 212 },
    },
    earlier: { avoided: { value: 1_100_000, low: 500_000, high: 2_000_000, n: 190 } },
    expect: {
      en: [
        "Requests that visits to the community took the place of would have cost the support desk an estimated €12,400 (€6,100–21,050). This is cost avoided; it becomes a saving only once less is spent.",
        "In the earlier period it was €11,000 (€5,000–20,000); whether it has risen or fallen since cannot be told yet.",
        "The number of these requests is an estimate as well: 620 (340–980).",
        "The estimate takes the following for granted:",
        "- Those who answered the survey stand for all visitors.",
        "- A request that was not made would have cost as much as those that were made. Depending on that, the number is €11,000–13,800.",
      ],
      de: [
        "Anfragen, an deren Stelle ein Besuch der Community trat, hätten den Support schätzungsweise 12.400 € (6.100–21.050 €) gekostet. Das sind vermiedene Kosten; eine Ersparnis wird daraus erst, wenn tatsächlich weniger ausgegeben wird.",
        "Im Vergleichszeitraum betrug der Wert 11.000 € (5.000–20.000 €); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen.",
        "Auch die Zahl dieser Anfragen ist geschätzt: 620 (340–980).",
        "Die Schätzung setzt Folgendes voraus:",
        "- Die Befragten stehen für alle Besucher.",
        "- Eine nicht gestellte Anfrage hätte ebenso viel gekostet wie die gestellten. Je nachdem beträgt der Wert 11.000–13.800 €.",
      ],
      da: [
        "De henvendelser, som besøg i fællesskabet trådte i stedet for, anslås at ville have kostet supporten 12.400 € (6.100–21.050 €). Det er undgåede omkostninger; en besparelse bliver det først, når der faktisk bruges færre penge.",
        "I sammenligningsperioden lå tallet på 11.000 € (5.000–20.000 €); om det siden er steget eller faldet, kan endnu ikke afgøres.",
        "Det bygger på et antal henvendelser, der også er anslået: 620 (340–980).",
        "Beregningen forudsætter følgende:",
        "- De adspurgte antages at være repræsentative for alle besøgende.",
        "- En henvendelse, der ikke kom, ville have kostet det samme som dem, der kom. Afhængigt af det bliver tallet 11.000–13.800 €.",
      ],
    },
  },
  { title: "nobody asked visitors: silence", given: { avoided: { why: "no-data" } }, expect: "silence" },
] satisfies readonly BlockExample[]
