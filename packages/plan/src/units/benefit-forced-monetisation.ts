import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * A benefit that is put into money says what the amount rests on.
 *
 * @see concept:104
 */
export const benefitForcedMonetisation = definePlanRule({
  id: "benefit/forced-monetisation",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Not every benefit has a price; one that was made up discredits those that are real.",
    de: "Nicht jeder Nutzen hat einen Preis; ein erfundener bringt auch die echten in Verruf.",
    da: "Ikke alle gevinster kan gøres op i penge; et opdigtet beløb svækker også tilliden til de rigtige.",
  },
  sources: ["concept:104", "concept:103", "seed:004"],
  options: {},
  messages: {
    basis: {
      en: "“{title}” is said to be worth {amount} {currency}, but not what that rests on. Add basis, or leave out worth and name a metric.",
      de: "„{title}“ ist mit {amount} {currency} beziffert, doch worauf das beruht, steht nicht im Plan. Ergänzen Sie basis, oder lassen Sie worth weg und nennen Sie eine Kennzahl (metric).",
      da: "»{title}« er sat til {amount} {currency}, men det fremgår ikke, hvad beløbet bygger på. Tilføj basis, eller udelad worth, og angiv et nøgletal i metric.",
    },
  },
  visit: {
    benefit({ title, worth, basis }, { report }) {
      if (worth !== undefined && isBlank(basis)) report("basis", { title, amount: String(worth.amount), currency: worth.currency }, ["worth"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "loyalty for half a million",
    spec: { benefits: [{ id: "loyalty", title: "More loyal customers", worth: { amount: 500000, currency: "EUR", per: "year" } }, { id: "ideas", title: "Ideas", worth: { amount: 5, currency: "EUR" }, basis: " " }] },
    expect: [{ message: "basis", at: "/spec/benefits/0/worth" }, { message: "basis", at: "/spec/benefits/1/worth" }],
  },
  {
    title: "an amount that rests on something, and a benefit without one",
    spec: {
      benefits: [
        { id: "support", title: "Fewer tickets", worth: { amount: 12000, currency: "EUR", per: "year" }, basis: "1,000 answered questions a year at the 12 euros a ticket cost in 2025" },
        { id: "insight", title: "We know our customers better", metric: "member-insights" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof benefitForcedMonetisation>[]
