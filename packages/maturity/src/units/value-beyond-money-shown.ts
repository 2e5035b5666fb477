import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * Every benefit that is not money has a metric that shows it.
 *
 * @remarks
 * Unit: met when the plan names benefits without an amount of money and each names a metric. A plan that puts a price on all it expects is
 * unmet: something is always left that has none.
 * @see concept:104
 */
export const valueBeyondMoneyShown = defineCriterion({
  id: "value-beyond-money-shown",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Does every benefit that is not money have a metric that shows it?",
    de: "Gibt es für jeden Nutzen, der nicht in Geld besteht, eine Kennzahl, an der er sich zeigt?",
    da: "Er der for hver gevinst, som ikke er penge, et nøgletal, der viser den?",
  },
  why: {
    en: "Insight, loyalty and quicker help are worth something without a price, but only what can be seen is believed.",
    de: "Einsichten, Treue und schnellere Hilfe sind auch ohne Preisschild etwas wert – geglaubt wird aber nur, was sich zeigen lässt.",
    da: "Indsigt, loyalitet og hurtigere hjælp har værdi også uden prisskilt, men man tror kun på det, der kan vises.",
  },
  evidence: {
    /** Every benefit the plan names. */
    benefits: fromPlan((spec) => spec.benefits),
  },
  judge: ({ benefits }) =>
    each(
      benefits?.filter(({ worth }) => worth === undefined),
      { en: "Benefits beyond money with a metric", de: "Nichtfinanzielle Nutzenarten mit Kennzahl", da: "Gevinster ud over penge med et nøgletal" },
      { holds: ({ metric }) => !isBlank(metric), name: ({ title }) => title },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Write down what the community brings besides money, and choose for each benefit the metric that would show it instead of a price.",
      de: "Schreiben Sie auf, was die Community außer Geld einbringt, und wählen Sie jeweils die Kennzahl, an der es sich zeigt, statt einen Preis anzusetzen.",
      da: "Skriv ned, hvad fællesskabet giver ud over penge, og vælg for hver gevinst det nøgletal, der viser den, i stedet for at regne den om til penge.",
    },
  },
  sources: ["concept:104"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "what customers teach us shows in ideas taken up, and fewer tickets are money",
    plan: {
      benefits: [
        { id: "insight", title: "We know our customers better", metric: "member-insights" },
        { id: "tickets", title: "Fewer tickets", worth: { amount: 12_000, currency: "EUR" }, basis: "A thousand tickets" },
      ],
    },
    expect: "met",
  },
  {
    title: "loyalty, as a feeling",
    plan: { benefits: [{ id: "insight", title: "We know our customers better", metric: "member-insights" }, { id: "loyalty", title: "More loyal customers" }] },
    expect: "unmet",
  },
  {
    title: "everything has a price",
    plan: { benefits: [{ id: "tickets", title: "Fewer tickets", worth: { amount: 12_000, currency: "EUR" } }] },
    expect: "unmet",
  },
  { title: "a plan without benefits", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof valueBeyondMoneyShown>[]
