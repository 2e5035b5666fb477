import { byModel, trips, type Trip } from "../attribution.ts"
import { readByModel, tripsBy, unusableJourneys } from "../attribution-card.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"

const variants = /* @__PURE__ */ byModel((attribute, { journeys }: { readonly journeys: readonly Trip[] }, setting) =>
  attribute(journeys, journeys.flatMap(({ converted, ...way }) => (converted ? [{ ...way, amount: 1 }] : [])), setting),
)

/**
 * How many conversions a model of attribution puts down to the community.
 *
 * Takes `journeys`. Options: `halfLife` and `order`.
 */
export const calculator = defineCalculator({
  id: "attributed-conversions",
  version: 1,
  unit: "count",
  totals: {
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
 * How many conversions a model of attribution puts down to the community.
 *
 * @remarks
 * Unit: count, at least 0, and a fraction where credit is shared. `parts` are the credits of all channels and of nobody (`unattributed`), and
 * sum to the conversions. Each variant is a model; none of them says what the community brought about. `journeys` hold those that did not
 * convert, too, which `markov` needs. `halfLife` is in milliseconds, seven days unless said, and only for `time-decay`; `order`, one to three,
 * is only for `markov`. The upper end of the range allows for one conversion more that is wholly the community's, however the credit
 * was shared so far. `n` is how many conversions there were, those after no contact among them. A visit from nowhere known is no touch of a
 * channel: of paths that leave `direct` out beside others, `last` is the last touch that is known.
 * @formula shapley `\sum_{c \in C} \frac{[\text{community} \in U_c]}{\lvert U_c \rvert}`
 * @formula linear `\sum_{c \in C} \frac{\lvert K_c \rvert}{\ell_c}`
 * @formula position `\sum_{c \in C} \frac{\sum_{i \in K_c} v_{c,i}}{\sum_{i=1}^{\ell_c} v_{c,i}}`
 * @formula last `\sum_{c \in C} [\ell_c \in K_c]`
 * @formula last-non-direct `\sum_{c \in C} [d_c \in K_c]`
 * @formula first `\sum_{c \in C} [1 \in K_c]`
 * @formula time-decay `\sum_{c \in C} \frac{\sum_{i \in K_c} 2^{-a_{c,i} / H}}{\sum_{i=1}^{\ell_c} 2^{-a_{c,i} / H}}`
 * @formula markov `\lvert C \rvert \cdot \frac{R_{\text{community}}}{\sum_{k} R_k}`
 * @symbol `C` the conversions of the period that came after at least one touch
 * @symbol `\ell_c` how many touches came before the conversion c, numbered in their order
 * @symbol `K_c` the numbers of those touches that were the community
 * @symbol `d_c` the number of the last of those touches whose channel is not `direct`, and `\ell_c` where all are
 * @symbol `U_c` the different channels among them
 * @symbol `[\dots]` 1 where what stands in it holds, otherwise 0
 * @symbol `v_{c,i}` 0.4 for the first and the last touch, 0.2 shared out equally to those between them
 * @symbol `a_{c,i}` how long before the conversion the touch was
 * @symbol `H` the option `halfLife`, seven days unless said
 * @symbol `R_k` which part of all conversions is lost where nobody gets past the channel k, in the Markov chain of `order` touches made of all
 *   journeys, those without a conversion included
 * @see concept:117
 */
export const attributedConversions = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "higher",
  accrues: true,
  values: ["customer-acquisition"],
  title: { en: "Conversions attributed to the community", de: "Der Community zugeschriebene Conversions", da: "Konverteringer tilskrevet fællesskabet" },
  asks: {
    en: "How many conversions are put down to contact with the community?",
    de: "Wie viele Conversions werden dem Kontakt mit der Community zugeschrieben?",
    da: "Hvor mange konverteringer tilskrives kontakten med fællesskabet?",
  },
  sources: [
    "concept:105",
    "concept:117",
    "Anderl, Becker, von Wangenheim and Schumann (2016), International Journal of Research in Marketing 33(3), 457-474",
    "https://arxiv.org/abs/1804.05327",
    "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801",
  ],
  decisions: ["attribution"],
  leaveOut: { journey: unusableJourneys() },
  variants: readByModel((way) => ({ journeys: tripsBy(way) })),
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "ten conversions after mail and community, in equal parts, and six after mail alone",
    totals: {
      journeys: [
        { path: "community > mail", converted: true, n: 10 },
        { path: "mail", converted: true, n: 6 },
        { path: "mail", converted: false, n: 84 },
      ],
    },
    expect: { measured: true, value: 5, n: 16, caveats: ["attributed-not-caused"] },
  },
  {
    title: "two visits to the community and one mail: two parts of three",
    variant: "linear",
    totals: { journeys: [{ path: "community > community > mail", converted: true, n: 9 }] },
    expect: { measured: true, value: 6, n: 9 },
  },
  {
    title: "four tenths for the first touch",
    variant: "position",
    totals: { journeys: [{ path: "community > search > mail", converted: true, n: 10 }] },
    expect: { measured: true, value: 4, n: 10 },
  },
  {
    title: "the mail came last and takes it all",
    variant: "last",
    totals: { journeys: [{ path: "community > mail", converted: true, n: 10 }] },
    expect: { measured: true, value: 0, n: 10, low: 0, high: 3.68888 },
  },
  {
    title: "a direct visit after the community takes nothing, and all where there was nothing else",
    variant: "last-non-direct",
    totals: {
      journeys: [
        { path: "mail > community > direct", converted: true, n: 10 },
        { path: "Direct", converted: true, n: 4 },
        { path: "community > mail > (direct) > direct", converted: true, n: 6 },
      ],
    },
    expect: { measured: true, value: 10, n: 20, low: 4.79539, high: 18.3904 },
  },
  {
    title: "the community came first and takes it all: a plain count",
    variant: "first",
    totals: { journeys: [{ path: "community > mail", converted: true, n: 10 }] },
    expect: { measured: true, value: 10, n: 10, low: 4.79539, high: 18.3904 },
  },
  {
    title: "a visit two half-lives before the mail gets one part of five",
    variant: "time-decay",
    totals: { journeys: [{ path: "community > mail", ages: "1209600000 > 0", converted: true, n: 10 }] },
    expect: { measured: true, value: 2, n: 10 },
  },
  {
    title: "the same with half-lives of fourteen days: one part of three",
    variant: "time-decay",
    options: { halfLife: 1_209_600_000 },
    totals: { journeys: [{ path: "community > mail", ages: "1209600000 > 0", converted: true, n: 9 }] },
    expect: { measured: true, value: 3, n: 9 },
  },
  {
    title: "without ages nothing can decay",
    variant: "time-decay",
    totals: { journeys: [{ path: "community > mail", converted: true, n: 10 }] },
    expect: { measured: false, why: "not-recorded" },
  },
  {
    title: "without the community half would be lost, without each of the others all",
    variant: "markov",
    totals: {
      journeys: [
        { path: "community > mail > search", converted: true, n: 1 },
        { path: "community", converted: false, n: 1 },
        { path: "mail > search", converted: false, n: 1 },
      ],
    },
    expect: { measured: true, value: 0.2, n: 1 },
  },
  {
    title: "no journey names the community: whether it was touched is not known",
    totals: { journeys: [{ path: "mail", converted: true, n: 10 }] },
    expect: { measured: false, why: "not-recorded" },
  },
  {
    title: "nobody converted: nothing to attribute",
    totals: { journeys: [{ path: "community", converted: false, n: 10 }] },
    expect: { measured: false, why: "no-data" },
  },
  {
    title: "three conversions of which one touched nothing",
    facts: {
      journey: [
        { id: "1", endedAt: 0, path: "community > mail", converted: true, journeys: 2 },
        { id: "2", endedAt: 0, path: "none", converted: true, journeys: 1 },
        { id: "3", endedAt: 0, path: "mail", converted: false, journeys: 20 },
        { id: "4", endedAt: 0, path: "mail", converted: false, journeys: 0 },
      ],
    },
    asOf: 0,
    expect: {
      measured: true,
      value: 1,
      n: 3,
      caveats: ["partly-unattributed", "attributed-not-caused"],
      exclusions: [{ reason: "stands-for-nobody", count: 1 }],
    },
  },
  {
    title: "when the channels were touched is never told",
    variant: "time-decay",
    facts: { journey: [{ id: "1", endedAt: 0, path: "community > mail", converted: true, journeys: 2, ages: null }] },
    asOf: 0,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "ages-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof attributedConversions>[]
