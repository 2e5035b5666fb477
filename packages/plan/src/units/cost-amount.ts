import { parseMoney } from "@folkmoot/facts"
import { amountsOf } from "../amounts.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every amount of money is one of its currency, and none is below zero.
 *
 * @remarks
 * Looks at costs, at the budgets of pilots, at what benefits are worth, and at the costs of tools and ways of getting a platform.
 * @see concept:93
 */
export const costAmount = definePlanRule({
  id: "cost/amount",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "One amount that nobody can read makes every sum and every return wrong.",
    de: "Ein einziger unlesbarer Betrag macht jede Summe und jeden Ertrag falsch.",
    da: "Et enkelt ulæseligt beløb gør alle summer og afkast forkerte.",
  },
  sources: ["concept:93", "concept:94", "concept:95"],
  options: {},
  messages: {
    unreadable: {
      en: "“{given}” is not an amount in {currency}. Write digits with a point before the decimals, such as 1250.00, and no thousands separators.",
      de: "„{given}“ ist kein Betrag in {currency}. Schreiben Sie Ziffern mit einem Punkt vor den Nachkommastellen und ohne Tausendertrennzeichen, etwa 1250.00.",
      da: "»{given}« er ikke et beløb i {currency}. Skriv cifre med punktum før decimalerne, for eksempel 1250.00, og uden tusindtalsseparator.",
    },
    negative: {
      en: "{given} {currency} is below zero. Write what is spent or gained as a positive amount: money that comes in belongs under benefits.",
      de: "{given} {currency} liegt unter null. Schreiben Sie Ausgaben und Erträge als positiven Betrag; was Geld einbringt, gehört unter benefits.",
      da: "{given} {currency} er et negativt beløb. Skriv udgifter og gevinster som positive beløb; indtægter hører til under benefits.",
    },
  },
  visit: {
    plan({ spec }, { report }) {
      for (const { amount: { amount, currency }, path } of amountsOf(spec)) {
        const given = String(amount)
        const money = parseMoney(given, currency)
        if (money === undefined) report("unreadable", { given, currency }, [...path, "amount"])
        else if (money.amount < 0) report("negative", { given, currency }, [...path, "amount"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a comma in a cost, and in every other amount",
    spec: {
      costs: [{ kind: "tools", amount: "1.250,00", currency: "EUR", per: "month" }],
      pilots: [{ id: "mentors", title: "Mentors", budget: { amount: "1,5", currency: "EUR" } }],
      benefits: [{ id: "support", title: "Fewer tickets", worth: { amount: "many", currency: "EUR" } }],
      platformOptions: [{ id: "hosted", title: "Hosted", kind: "hosted", cost: { amount: "12.345", currency: "EUR" } }],
      tools: [{ id: "crm", title: "CRM", cost: { amount: "9,90", currency: "EUR" } }],
    },
    expect: [
      { message: "unreadable", at: "/spec/costs/0/amount" },
      { message: "unreadable", at: "/spec/pilots/0/budget/amount" },
      { message: "unreadable", at: "/spec/benefits/0/worth/amount" },
      { message: "unreadable", at: "/spec/platformOptions/0/cost/amount" },
      { message: "unreadable", at: "/spec/tools/0/cost/amount" },
    ],
  },
  { title: "a grant is not a negative cost", spec: { costs: [{ kind: "overhead", amount: -0.01, currency: "EUR" }] }, expect: [{ message: "negative", at: "/spec/costs/0/amount" }] },
  {
    title: "one cost a month, another none at all",
    spec: { costs: [{ kind: "tools", amount: "1250.00", currency: "EUR", per: "month" }, { kind: "hiring", amount: 0, currency: "EUR" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof costAmount>[]
