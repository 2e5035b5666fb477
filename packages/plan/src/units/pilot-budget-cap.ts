import { parseMoney } from "@folkmoot/facts"
import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Pilot } from "../model.ts"
import { timesAYear } from "../period.ts"
import { definePlanRule } from "../rule.ts"

const daysOfYear = 365.25

/** What a pilot may cost from its first to its last day, in its currency. */
const capOf = ({ budget, start, end }: Pilot): number | undefined => {
  if (budget === undefined || parseMoney(String(budget.amount), budget.currency) === undefined) return undefined
  if (budget.per === undefined) return Number(budget.amount)
  const first = dayNumber(start)
  const last = dayNumber(end)
  return first === undefined || last === undefined ? undefined : (Number(budget.amount) * timesAYear(budget.per) * (last - first + 1)) / daysOfYear
}

/**
 * Every pilot may cost only so much, and little beside the community as a whole.
 *
 * @remarks
 * `share` is the most of a year's planned costs; that a quarter is still small is this library's own judgement. Costs in several currencies
 * are not added up, so the pilot is then not held against them.
 * @see concept:108
 */
export const pilotBudgetCap = definePlanRule({
  id: "pilot/budget-cap",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A pilot proves its idea with little money; one that costs much is hard to stop.",
    de: "Ein Pilotprojekt zeigt mit wenig Geld, was eine Idee taugt; ein teures lässt sich kaum noch beenden.",
    da: "Et pilotprojekt viser for få penge, hvad en idé duer til; et dyrt er svært at stoppe igen.",
  },
  sources: ["concept:108", "seed:004"],
  options: { share: 0.25 },
  messages: {
    missing: {
      en: "The pilot “{title}” does not say what it may cost at most. Add budget, with the amount 0 where it costs nothing.",
      de: "Was das Pilotprojekt „{title}“ höchstens kosten darf, steht nicht im Plan. Ergänzen Sie budget, mit dem Betrag 0, wenn es nichts kostet.",
      da: "Det fremgår ikke, hvad pilotprojektet »{title}« højst må koste. Tilføj budget, med beløbet 0, hvis det ikke koster noget.",
    },
    large: {
      en: "The pilot “{title}” may cost {cap} {currency}; that is more than {percent} % of the {yearly} {currency} the plan costs in a year. Try it on a smaller scale, or say in costs what else is spent.",
      de: "Das Pilotprojekt „{title}“ darf {cap} {currency} kosten, mehr als {percent} % der Jahreskosten des Plans ({yearly} {currency}). Erproben Sie es in kleinerem Rahmen oder ergänzen Sie unter costs, was sonst noch ausgegeben wird.",
      da: "Pilotprojektet »{title}« må koste {cap} {currency}, og det er mere end {percent} % af planens omkostninger på et år ({yearly} {currency}). Afprøv idéen i mindre skala, eller skriv under costs, hvad I ellers bruger penge på.",
    },
  },
  visit: {
    plan({ spec: { pilots = [], costs = [] } }, { options: { share }, report }) {
      const currencies = new Set(costs.map(({ currency }) => currency))
      const readable = costs.every(({ amount, currency }) => parseMoney(String(amount), currency) !== undefined)
      const yearly = costs.reduce((sum, { amount, per }) => sum + Number(amount) * timesAYear(per), 0)
      for (const [index, pilot] of pilots.entries()) {
        const { title, budget } = pilot
        const at = ["spec", "pilots", index]
        if (budget === undefined) {
          report("missing", { title }, at)
          continue
        }
        const { currency } = budget
        const cap = capOf(pilot)
        const comparable = readable && currencies.size === 1 && currencies.has(currency)
        if (cap === undefined || !comparable || yearly === 0 || cap <= share * yearly) continue
        report("large", { title, cap: Math.round(cap), currency, percent: Math.round(share * 100), yearly: Math.round(yearly) }, [...at, "budget", "amount"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "it will not be much", spec: { pilots: [{ id: "mentors", title: "Mentors" }] }, expect: [{ message: "missing", at: "/spec/pilots/0" }] },
  {
    title: "more than a quarter of the year's costs",
    spec: { costs: [{ kind: "staff", amount: 1000, currency: "EUR", per: "month" }, { kind: "tools", amount: "400.00", currency: "EUR" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 3101, currency: "EUR" } }] },
    expect: [{ message: "large", at: "/spec/pilots/0/budget/amount", says: "may cost 3,101 EUR; that is more than 25 % of the 12,400 EUR" }],
  },
  {
    title: "exactly a quarter",
    spec: { costs: [{ kind: "staff", amount: 1000, currency: "EUR", per: "month" }, { kind: "tools", amount: "400.00", currency: "EUR" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 3100, currency: "EUR" } }] },
    expect: [],
  },
  {
    title: "a budget a month counts for as long as the pilot runs",
    spec: {
      costs: [{ kind: "staff", amount: 1000, currency: "EUR", per: "month" }],
      pilots: [
        { id: "short", title: "Short", start: "2026-01-01", end: "2026-01-31", budget: { amount: 1000, currency: "EUR", per: "month" } },
        { id: "long", title: "Long", start: "2026-01-01", end: "2026-06-30", budget: { amount: 1000, currency: "EUR", per: "month" } },
        { id: "endless", title: "Endless", start: "2026-01-01", budget: { amount: 1000, currency: "EUR", per: "month" } },
      ],
    },
    expect: [{ message: "large", at: "/spec/pilots/1/budget/amount", says: "may cost 5,947 EUR; that is more than 25 % of the 12,000 EUR" }],
  },
  {
    title: "nothing to hold it against: no costs, other currencies, unreadable amounts",
    spec: { costs: [{ kind: "staff", amount: 10, currency: "EUR", per: "year" }, { kind: "tools", amount: 10, currency: "DKK", per: "year" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 100, currency: "EUR" } }] },
    expect: [],
  },
  { title: "a cost nobody can read", spec: { costs: [{ kind: "tools", amount: 10, currency: "EUR" }, { kind: "staff", amount: "a lot", currency: "EUR" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 100, currency: "EUR" } }] }, expect: [] },
  { title: "a budget nobody can read", spec: { costs: [{ kind: "staff", amount: 100, currency: "EUR" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: "1.000,00", currency: "EUR" } }] }, expect: [] },
  { title: "costs in another currency", spec: { costs: [{ kind: "staff", amount: 10, currency: "DKK" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 100, currency: "EUR" } }] }, expect: [] },
  { title: "costs of nothing", spec: { costs: [{ kind: "staff", amount: 0, currency: "EUR" }], pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 100, currency: "EUR" } }] }, expect: [] },
  { title: "no costs yet", spec: { pilots: [{ id: "mentors", title: "Mentors", budget: { amount: 100, currency: "EUR" } }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof pilotBudgetCap>[]
