import { parseMoney } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every cost is an amount of its currency, and says how often it is spent.
 *
 * @see concept:93
 */
export const costAmount = definePlanRule({
  id: "cost/amount",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Costs of a month and of a year, or amounts nobody can read, add up to a wrong price for every result.",
    de: "Monatskosten neben Jahreskosten oder unlesbare Beträge ergeben einen falschen Preis für jedes Ergebnis.",
    da: "Månedlige ved siden af årlige omkostninger eller beløb, ingen kan læse, giver en forkert pris på ethvert resultat.",
  },
  sources: ["concept:93", "concept:94", "concept:95"],
  options: {},
  messages: {
    unreadable: {
      en: "{given} is not an amount in {currency}. Write digits with a point before the decimals, such as 1250.00, and no thousands separators.",
      de: "{given} ist kein Betrag in {currency}. Schreiben Sie Ziffern mit einem Punkt vor den Nachkommastellen, etwa 1250.00, und keine Tausendertrennzeichen.",
      da: "{given} er ikke et beløb i {currency}. Skriv cifre med punktum før decimalerne, for eksempel 1250.00, og uden tusindtalsseparator.",
    },
    often: {
      en: "It is not said how often the {kind} cost is spent. Add per: month, quarter, year or once.",
      de: "Bei der Kostenart {kind} fehlt, wie oft sie anfällt. Ergänzen Sie per: month, quarter, year oder once.",
      da: "For omkostningen {kind} mangler det, hvor ofte den afholdes. Tilføj per: month, quarter, year eller once.",
    },
  },
  visit: {
    cost({ kind, amount, currency, per }, { report }) {
      const given = String(amount)
      if (parseMoney(given, currency) === undefined) report("unreadable", { given, currency }, ["amount"])
      if (per === undefined && Number(given) !== 0) report("often", { kind })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a comma, and no period",
    spec: { costs: [{ kind: "tools", amount: "1.250,00", currency: "EUR", per: "month" }, { kind: "staff", amount: 4000, currency: "EUR" }] },
    expect: [{ message: "unreadable", at: "/spec/costs/0/amount" }, { message: "often", at: "/spec/costs/1" }],
  },
  {
    title: "one cost a month, another none at all",
    spec: { costs: [{ kind: "tools", amount: "1250.00", currency: "EUR", per: "month" }, { kind: "hiring", amount: 0, currency: "EUR" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof costAmount>[]
