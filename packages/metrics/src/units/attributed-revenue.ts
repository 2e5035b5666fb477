import { and, columns, equal, known, not, or, records } from "@folkmoot/facts"
import { agesIfTold, byModel, trips, type Booking, type Trip } from "../attribution.ts"
import { readByModel, tripsBy, unusableJourneys } from "../attribution-card.ts"
import { defineCalculator } from "../calculator.ts"
import { currencyOf } from "../currency.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { decidedByOne } from "../heavy-tail.ts"
import { aCurrency, anAmount, aText, aWhole, recorded } from "../statistic.ts"

const j = /* @__PURE__ */ columns("journey")

/** Money that came in at the end of a way, in minor units. */
export interface Sale extends Booking {
  /** ISO 4217 code, the same for all bookings. */
  readonly currency: string
}

interface Given {
  readonly bookings: readonly Sale[]
  readonly journeys: readonly Trip[]
}

const variants = /* @__PURE__ */ byModel((attribute, { bookings, journeys }: Given, setting) => {
  const currency = currencyOf("bookings", bookings)
  if (typeof currency === "object") return currency
  const outcome = attribute(journeys, bookings, setting)
  if (!outcome.measured || currency === undefined) return outcome
  return { ...outcome, currency, caveats: [...outcome.caveats, ...decidedByOne(bookings.map(({ amount, n }) => ({ value: amount, n })))] }
})

/**
 * How much revenue a model of attribution puts down to the community.
 *
 * Takes `bookings` and `journeys`. Options: `halfLife` and `order`.
 */
export const calculator = defineCalculator({
  id: "attributed-revenue",
  version: 1,
  unit: "money",
  totals: {
    /** Money that came in at the end of journeys in the period, in minor units of one currency; below 0 where it was paid back. */
    bookings: /* @__PURE__ */ recorded<Sale>({ path: aText, ages: agesIfTold, amount: anAmount, currency: aCurrency, n: aWhole }),
    /** Journeys that ended in the period, with a conversion or without one, by the channels touched and how many people took them. */
    journeys: trips,
  },
  options: {
    /** Milliseconds after which a touch counts half as much; seven days unless said. Only for `time-decay`. */
    halfLife: 604_800_000,
    /** How many touches in a row `markov` looks at, from 1 to 3; 1 unless said. Only for `markov`. */
    order: 1,
  },
  reads: [],
  variants,
  estimate: variants.shapley.estimate,
})

/**
 * How much revenue a model of attribution puts down to the community.
 *
 * @remarks
 * Unit: minor units of the one currency of all bookings; below 0 where more was paid back than came in. `parts` are the amounts of all channels
 * and of nobody (`unattributed`), and sum to the revenue. Each variant is a model and divides money as it divides conversions; none of
 * them says what the community brought about. `bookings` are told one by one, or how often just so much came in by the same way: the range
 * rests on them, and one that stands for many makes it wider. `n` is how many bookings there were. The options are those of
 * `attributed-conversions`.
 * @formula shapley `\sum_{c \in C} b_c \frac{[\text{community} \in U_c]}{\lvert U_c \rvert}`
 * @formula linear `\sum_{c \in C} b_c \frac{\lvert K_c \rvert}{\ell_c}`
 * @formula position `\sum_{c \in C} b_c \frac{\sum_{i \in K_c} v_{c,i}}{\sum_{i=1}^{\ell_c} v_{c,i}}`
 * @formula last `\sum_{c \in C} b_c [\ell_c \in K_c]`
 * @formula last-non-direct `\sum_{c \in C} b_c [d_c \in K_c]`
 * @formula first `\sum_{c \in C} b_c [1 \in K_c]`
 * @formula time-decay `\sum_{c \in C} b_c \frac{\sum_{i \in K_c} 2^{-a_{c,i} / H}}{\sum_{i=1}^{\ell_c} 2^{-a_{c,i} / H}}`
 * @formula markov `\sum_{c \in C} b_c \cdot \frac{R_{\text{community}}}{\sum_{k} R_k}`
 * @symbol `C` the conversions of the period that came after at least one touch
 * @symbol `b_c` the revenue of the conversion c, in minor units; below 0 where it was paid back
 * @symbol `\ell_c` how many touches came before the conversion c, numbered in their order
 * @symbol `K_c` the numbers of those touches that were the community
 * @symbol `d_c` the number of the last of those touches whose channel is not `direct`, and `\ell_c` where all are
 * @symbol `U_c` the different channels among them
 * @symbol `[\dots]` 1 where what stands in it holds, otherwise 0
 * @symbol `v_{c,i}` 0.4 for the first and the last touch, 0.2 shared out equally to those between them
 * @symbol `a_{c,i}` how long before the conversion the touch was
 * @symbol `H` the option `halfLife`, seven days unless said
 * @symbol `R_k` which part of all conversions is lost where nobody gets past the channel k, in the Markov chain of `order` touches made of all
 *   journeys that are not left out, those without a conversion included
 * @see concept:117
 */
export const attributedRevenue = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "higher",
  accrues: true,
  values: ["customer-acquisition"],
  title: { en: "Revenue attributed to the community", de: "Der Community zugeschriebener Umsatz", da: "Omsætning tilskrevet fællesskabet" },
  asks: {
    en: "How much revenue is put down to contact with the community?",
    de: "Wie viel Umsatz wird dem Kontakt mit der Community zugeschrieben?",
    da: "Hvor stor en omsætning tilskrives kontakten med fællesskabet?",
  },
  sources: ["concept:56", "concept:105", "concept:117", "https://arxiv.org/abs/1804.05327", "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801"],
  decisions: ["attribution"],
  leaveOut: {
    journey: {
      ...unusableJourneys(),
      "amount-unknown": {
        when: and(equal(j.converted, true), or(not(known(j.amount)), not(known(j.currency)))),
        why: "not-recorded",
        hides: "bookings",
        says: { en: "amount or currency not known", de: "Betrag oder Währung unbekannt", da: "beløb eller valuta ukendt" },
      },
    },
  },
  variants: readByModel((way) => ({
    bookings: records("journey", { ...way, amount: j.amount, currency: j.currency }, equal(j.converted, true)),
    journeys: tripsBy(way),
  })),
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "half of what came in by both ways",
    totals: {
      bookings: [
        { path: "community > mail", amount: 20_000, currency: "EUR", n: 10 },
        { path: "mail", amount: 15_000, currency: "EUR", n: 6 },
      ],
      journeys: [
        { path: "community > mail", converted: true, n: 10 },
        { path: "mail", converted: true, n: 6 },
        { path: "mail", converted: false, n: 84 },
      ],
    },
    expect: { measured: true, value: 100_000, currency: "EUR", n: 16, caveats: ["attributed-not-caused"] },
  },
  {
    title: "one customer brought nearly everything",
    variant: "last",
    totals: {
      bookings: [
        { path: "mail > community", amount: 9_000_000, currency: "DKK", n: 1 },
        { path: "mail > community", amount: 10_000, currency: "DKK", n: 20 },
      ],
      journeys: [{ path: "mail > community", converted: true, n: 21 }],
    },
    expect: { measured: true, value: 9_200_000, currency: "DKK", n: 21, caveats: ["attributed-not-caused", "decided-by-one"] },
  },
  {
    title: "money follows the conversions: a fifth",
    variant: "markov",
    totals: {
      bookings: [{ path: "community > mail > search", amount: 50_000, currency: "EUR", n: 4 }],
      journeys: [
        { path: "community > mail > search", converted: true, n: 4 },
        { path: "community", converted: false, n: 4 },
        { path: "mail > search", converted: false, n: 4 },
      ],
    },
    expect: { measured: true, value: 40_000, currency: "EUR", n: 4 },
  },
  {
    title: "what came in after no contact known is nobody's, and said to be",
    totals: {
      bookings: [
        { path: "community", amount: 10_000, currency: "EUR", n: 3 },
        { path: "none", amount: 10_000, currency: "EUR", n: 1 },
      ],
      journeys: [
        { path: "community", converted: true, n: 3 },
        { path: "none", converted: true, n: 1 },
        { path: "community", converted: false, n: 6 },
      ],
    },
    expect: { measured: true, value: 30_000, currency: "EUR", n: 4, caveats: ["partly-unattributed", "attributed-not-caused"] },
  },
  {
    title: "two currencies never mix",
    totals: {
      bookings: [
        { path: "community", amount: 20_000, currency: "EUR", n: 1 },
        { path: "community", amount: 15_000, currency: "DKK", n: 1 },
      ],
      journeys: [{ path: "community", converted: true, n: 2 }],
    },
    expect: { measured: false, why: "unit-mismatch" },
  },
  {
    title: "a booking of which no amount is told is not one of nothing",
    facts: { journey: [{ id: "1", endedAt: 0, path: "community", converted: true, journeys: 1, amount: null, currency: null }] },
    asOf: 0,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "amount-unknown", count: 1 }] },
  },
  {
    title: "a purchase and a refund by the same way",
    variant: "first",
    facts: {
      journey: [
        { id: "1", endedAt: 0, path: "community > mail", converted: true, journeys: 1, amount: 30_000, currency: "EUR" },
        { id: "2", endedAt: 0, path: "community > mail", converted: true, journeys: 1, amount: -10_000, currency: "EUR" },
        { id: "3", endedAt: 0, path: "mail", converted: false, journeys: 9 },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 20_000, currency: "EUR", n: 2 },
  },
  {
    title: "the first and the last of three, by what they came in with",
    variant: "position",
    facts: {
      journey: [{ id: "1", endedAt: 0, path: "mail > search > community", converted: true, journeys: 1, amount: 30_000, currency: "EUR" }],
    },
    asOf: 0,
    expect: { measured: true, value: 12_000, currency: "EUR", n: 1 },
  },
  {
    title: "one part of three",
    variant: "linear",
    facts: {
      journey: [{ id: "1", endedAt: 0, path: "mail > search > community", converted: true, journeys: 1, amount: 30_000, currency: "EUR" }],
    },
    asOf: 0,
    expect: { measured: true, value: 10_000, currency: "EUR", n: 1 },
  },
  {
    title: "a mail a week older gets half of what the visit gets",
    variant: "time-decay",
    facts: {
      journey: [{ id: "1", endedAt: 0, path: "mail > community", ages: "604800000 > 0", converted: true, journeys: 1, amount: 30_000, currency: "EUR" }],
    },
    asOf: 0,
    expect: { measured: true, value: 20_000, currency: "EUR", n: 1 },
  },
] satisfies readonly ExampleOf<typeof attributedRevenue>[]
