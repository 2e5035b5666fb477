import { amountsOf } from "../amounts.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * All amounts of a plan are in one currency.
 *
 * @remarks
 * That of the costs is the plan's own. Looks at costs, at the budgets of pilots, at what benefits are worth, and at the costs of tools and
 * ways of getting a platform.
 * @see concept:95
 */
export const costCurrency = definePlanRule({
  id: "cost/currency",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Amounts in different currencies cannot be added up without a rate that is agreed on.",
    de: "Beträge in verschiedenen Währungen lassen sich ohne vereinbarten Kurs nicht addieren.",
    da: "Beløb i forskellige valutaer kan ikke lægges sammen uden en aftalt kurs.",
  },
  sources: ["concept:95", "concept:103", "seed:003"],
  options: {},
  messages: {
    several: {
      en: "The plan's amounts are in {count} currencies: {currencies}. Write all of them in one, at a rate you note in an assumption.",
      de: "Die Beträge des Plans lauten auf {count} Währungen: {currencies}. Rechnen Sie alle in eine einzige um und halten Sie den Kurs als Annahme fest (assumptions).",
      da: "Planens beløb er i {count} valutaer: {currencies}. Skriv dem alle i samme valuta, og notér kursen som en antagelse (assumptions).",
    },
    other: {
      en: "This amount is in {currency}, the plan's costs are in {own}. Write it in {own}, at a rate you note in an assumption.",
      de: "Dieser Betrag lautet auf {currency}, die Kosten des Plans lauten auf {own}. Rechnen Sie ihn in {own} um und halten Sie den Kurs als Annahme fest (assumptions).",
      da: "Dette beløb er i {currency}, mens planens omkostninger er i {own}. Omregn det til {own}, og notér kursen som en antagelse (assumptions).",
    },
  },
  visit: {
    plan({ spec }, { report }) {
      const amounts = amountsOf(spec)
      const all = new Set(amounts.map(({ amount }) => amount.currency))
      if (all.size <= 1) return
      const [own, ...others] = new Set((spec.costs ?? []).map(({ currency }) => currency))
      if (own === undefined || others.length > 0) return report("several", { count: all.size, currencies: [...all].toSorted() }, { at: ["spec", "costs"], on: "key" })
      for (const { amount: { currency }, path } of amounts) if (currency !== own) report("other", { currency, own }, [...path, "currency"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "costs in two currencies",
    spec: { costs: [{ kind: "tools", amount: 90, currency: "USD" }, { kind: "staff", amount: 4000, currency: "EUR" }] },
    expect: [{ message: "several", at: "/spec/costs", says: "in 2 currencies: EUR and USD." }],
  },
  {
    title: "a budget in another currency than the costs",
    spec: {
      costs: [{ kind: "tools", amount: 90, currency: "EUR" }, { kind: "staff", amount: 4000, currency: "EUR" }],
      pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 500, currency: "DKK" } }, { id: "digest", title: "A digest", budget: { amount: 500, currency: "EUR" } }],
    },
    expect: [{ message: "other", at: "/spec/pilots/0/budget/currency" }],
  },
  {
    title: "no costs, and two currencies elsewhere",
    spec: { tools: [{ id: "crm", title: "CRM", cost: { amount: 90, currency: "USD" } }], benefits: [{ id: "support", title: "Fewer tickets", worth: { amount: 900, currency: "EUR" } }] },
    expect: [{ message: "several", at: "/spec" }],
  },
  {
    title: "one currency everywhere",
    spec: { costs: [{ kind: "tools", amount: 90, currency: "EUR" }], benefits: [{ id: "support", title: "Fewer tickets", worth: { amount: 900, currency: "EUR" } }] },
    expect: [],
  },
  { title: "one currency, and no costs", spec: { tools: [{ id: "crm", title: "CRM", cost: { amount: 90, currency: "USD" } }] }, expect: [] },
  { title: "no money at all", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof costCurrency>[]
