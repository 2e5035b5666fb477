import {
  and, asOf, atMost, columns, count, dated, distinct, equal, known, less, not, plus, records, total, upTo, within, type Condition,
} from "@folkmoot/facts"
import { defineCalculator, type Estimator, type Options } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { onlyOne } from "../only-one.ts"
import { quotientOf, shareOf } from "../share.ts"
import { staffOrBot } from "../staff-or-bot.ts"
import { aText, counted, recorded } from "../statistic.ts"

const c = /* @__PURE__ */ columns("conversion")
const m = /* @__PURE__ */ columns("member")
const v = /* @__PURE__ */ columns("visit")

/** A kind of conversion. */
export interface ConversionKind {
  /** What it is called, such as `trial`; it becomes the estimate's scope. */
  readonly kind: string
}

const totals = {
  /** Members who joined in the period, staff and bots left out; for `per-visit` visits to the community in it. */
  exposed: counted,
  /**
   * Different members of `exposed` who converted after joining, by default within the horizon; for `per-visit` conversions of the period
   * after contact with the community.
   */
  converted: counted,
  /** What counts as a conversion, by name. It takes exactly one: of none or several there is no rate. */
  definitions: recorded<ConversionKind>({ kind: aText }),
}

/** The same estimator for conversions of one kind; of none or several there is no rate. */
const defined =
  (estimate: Estimator<typeof totals, Options>): Estimator<typeof totals, Options> =>
  (statistics, setting) => {
    const kinds = statistics.definitions.map(({ kind }) => kind)
    const conversion = onlyOne("definitions", kinds, "say what counts as a conversion, and measure one kind at a time.")
    if (typeof conversion === "object") return conversion
    const outcome = estimate(statistics, setting)
    return outcome.measured ? { ...outcome, scope: { conversion } } : outcome
  }

/** Members' conversions, by when they joined, whenever they converted after that; who never joined is none of them. */
const afterJoining = (...conditions: readonly Condition[]) => ({
  converted: dated(distinct("conversion", c.member, known(c.exposedAt), ...conditions), c.exposedAt),
  definitions: upTo(dated(records("conversion", { kind: c.kind }, known(c.exposedAt)), c.exposedAt)),
})

/** What members' conversions leave out beyond those of staff and bots. */
const byMembers = () =>
  ({
    conversion: {
      "person-unknown": {
        when: not(known(c.member)),
        why: "not-recorded",
        hides: "converted",
        says: { en: "nobody knows who converted", de: "unbekannt, von wem die Conversion stammt", da: "ukendt, hvem der konverterede" },
      },
      "before-joining": {
        when: less(c.convertedAt, c.exposedAt),
        says: { en: "converted before joining", de: "Conversion vor dem Beitritt", da: "konverteret før indmeldelsen" },
      },
    },
    member: {
      "staff-or-bot": staffOrBot(m.affiliation),
      "joined-unknown": {
        when: not(known(m.joinedAt)),
        why: "not-recorded",
        hides: "exposed",
        says: { en: "not known when they joined", de: "Beitrittsdatum unbekannt", da: "indmeldelsesdato ukendt" },
      },
    },
  }) as const

/**
 * Share of people exposed to the community who did what the plan defines as a conversion.
 *
 * Takes `exposed`, `converted` and `definitions`. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "conversion-rate",
  version: 1,
  unit: "ratio",
  totals,
  options: {
    /**
     * Milliseconds after joining within which a conversion counts, and for which each member was followed; thirty days unless said. Only
     * for `matured-cohort`.
     */
    horizon: 2_592_000_000,
  },
  variants: {
    "matured-cohort": {},
    cohort: { reads: [] },
    "per-visit": { reads: [], unit: "quotient", estimate: defined(quotientOf("converted", "exposed")) },
  },
  estimate: defined(shareOf("converted", "exposed")),
})

/**
 * Share of people exposed to the community who did what the plan defines as a conversion.
 *
 * @remarks
 * Unit: ratio in [0, 1]: people, each once, however often they converted; `per-visit` is a quotient of at least 0. It needs a
 * definition: conversions of several kinds, or of none that is told, have no rate (`undefined-term`), and which kind it was is the
 * estimate's `scope`. By default only members who joined long enough ago to have been followed for the whole `horizon` count; it is in
 * milliseconds, thirty days unless said. The `n` of `per-visit` is conversions and visits together.
 * @formula matured-cohort `\frac{\lvert \lbrace m \in M_h : c_m \le j_m + h \rbrace \rvert}{\lvert M_h \rvert}`
 * @formula cohort `\frac{\lvert \lbrace m \in M : c_m \le T \rbrace \rvert}{\lvert M \rvert}`
 * @formula per-visit `\frac{\lvert C \rvert}{\sum_{v \in V} n_v}`
 * @symbol `M` the members who joined in the period, staff and bots left out
 * @symbol `M_h` those of them who joined at least h before the as-of moment
 * @symbol `j_m` when the member m joined
 * @symbol `c_m` when they first converted after that; never, while they have not
 * @symbol `h` the option `horizon`, thirty days unless said
 * @symbol `T` the as-of moment, up to which everything is known
 * @symbol `C` the conversions of the period after contact with the community
 * @symbol `V` the rows of visits to the community in the period
 * @symbol `n_v` how many visits the row v stands for
 * @see concept:116
 */
export const conversionRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "higher",
  values: ["customer-acquisition"],
  title: { en: "Conversion rate", de: "Conversion-Rate", da: "Konverteringsrate" },
  asks: {
    en: "How many new members convert?",
    de: "Bei wie vielen neuen Mitgliedern kommt es zu einer Conversion?",
    da: "Hvor mange nye medlemmer konverterer?",
  },
  sources: ["concept:116", "https://doi.org/10.1080/01621459.1927.10502953", "https://doi.org/10.1093/biomet/31.3-4.313"],
  decisions: ["conversion-rate"],
  finest: "day",
  leaveOut: { conversion: { "staff-or-bot": staffOrBot(c.affiliation) } },
  variants: {
    "matured-cohort": {
      means: {
        en: "Members who joined longer ago than the horizon, converted within it.",
        de: "Mitglieder, deren Beitritt länger als die Frist zurückliegt, mit Conversion innerhalb der Frist.",
        da: "Medlemmer, der kom til for længere tid siden end fristen, og som konverterede inden for den.",
      },
      matures: ({ horizon }) => horizon,
      leaveOut: byMembers(),
      terms: ({ horizon }) => ({
        exposed: count("member"),
        ...afterJoining(within(c.convertedAt, c.exposedAt, horizon), atMost(plus(c.exposedAt, horizon), asOf)),
      }),
    },
    cohort: {
      means: {
        en: "All members who joined in the period, converted by the as-of date.",
        de: "Alle im Zeitraum beigetretenen Mitglieder, mit Conversion bis zum Stichtag.",
        da: "Alle medlemmer, der kom til i perioden, og som havde konverteret på skæringsdatoen.",
      },
      leaveOut: byMembers(),
      growing: true,
      terms: () => ({ exposed: count("member"), ...afterJoining() }),
    },
    "per-visit": {
      means: {
        en: "Conversions of the period after contact with the community, for each visit to it in the period; they need not belong together.",
        de: "Conversions des Zeitraums nach Kontakt mit der Community je Besuch der Community im selben Zeitraum; beide müssen nicht zusammengehören.",
        da: "Periodens konverteringer efter kontakt med fællesskabet for hvert besøg i det i samme periode; de hører ikke nødvendigvis sammen.",
      },
      leaveOut: { conversion: { "touch-unknown": { when: not(known(c.touched)), why: "not-recorded", hides: "converted" } } },
      terms: () => ({
        exposed: total("visit", v.visits, and(equal(v.page, "community"), less(0, v.visits))),
        converted: count("conversion", equal(c.touched, true)),
        definitions: upTo(records("conversion", { kind: c.kind }, equal(c.touched, true))),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "42 of 600 members",
    totals: { exposed: 600, converted: 42, definitions: [{ kind: "trial-to-paid" }] },
    expect: { measured: true, value: 0.07, n: 600, low: 0.0522019, high: 0.0932692 },
  },
  {
    title: "trials and purchases have no rate in common",
    totals: { exposed: 600, converted: 42, definitions: [{ kind: "trial" }, { kind: "purchase" }] },
    expect: { measured: false, why: "undefined-term" },
  },
  {
    title: "without a definition there is no rate, not even of none",
    totals: { exposed: 600, converted: 0, definitions: [] },
    expect: { measured: false, why: "undefined-term" },
  },
  {
    title: "nobody exposed: not measured",
    totals: { exposed: 0, converted: 0, definitions: [{ kind: "trial" }] },
    expect: { measured: false, why: "zero-denominator" },
  },
  {
    title: "more people converted than there were is impossible",
    totals: { exposed: 2, converted: 3, definitions: [{ kind: "trial" }] },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "twice by the same member is one of two; too late, before joining and by staff do not count",
    facts: {
      member: [
        { id: "m1", affiliation: "customer", joinedAt: 0 },
        { id: "m2", affiliation: "unknown", joinedAt: 0 },
        { id: "s1", affiliation: "staff", joinedAt: 0 },
        { id: "m3", affiliation: "customer", joinedAt: 3_000_000_000 },
      ],
      conversion: [
        { id: "1", kind: "trial", convertedAt: 86_400_000, member: "m1", affiliation: "customer", exposedAt: 0 },
        { id: "2", kind: "trial", convertedAt: 172_800_000, member: "m1", affiliation: "customer", exposedAt: 0 },
        { id: "3", kind: "trial", convertedAt: 2_700_000_000, member: "m2", affiliation: "unknown", exposedAt: 0 },
        { id: "4", kind: "trial", convertedAt: 86_400_000, member: "s1", affiliation: "staff", exposedAt: 0 },
        { id: "5", kind: "trial", convertedAt: 86_400_000, member: "m3", affiliation: "customer", exposedAt: 3_000_000_000 },
      ],
    },
    asOf: 4_000_000_000,
    expect: {
      measured: true,
      value: 0.5,
      n: 2,
      exclusions: [{ reason: "before-joining", count: 1 }, { reason: "staff-or-bot", count: 2 }, { reason: "too-young", count: 1 }],
    },
  },
  {
    title: "all joined last week: too early to say",
    facts: {
      member: [{ id: "m1", affiliation: "customer", joinedAt: 0 }],
      conversion: [{ id: "1", kind: "trial", convertedAt: 86_400_000, member: "m1", affiliation: "customer", exposedAt: 0 }],
    },
    asOf: 604_800_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "the same week as a cohort",
    variant: "cohort",
    facts: {
      member: [{ id: "m1", affiliation: "customer", joinedAt: 0 }, { id: "m2", affiliation: "customer", joinedAt: 0 }],
      conversion: [{ id: "1", kind: "trial", convertedAt: 86_400_000, member: "m1", affiliation: "customer", exposedAt: 0 }],
    },
    asOf: 604_800_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
  {
    title: "somebody converted, but nobody knows who: not a community that converts nobody",
    variant: "cohort",
    facts: {
      member: [{ id: "m1", affiliation: "customer", joinedAt: 0 }],
      conversion: [{ id: "1", kind: "trial", convertedAt: 86_400_000, affiliation: "unknown", exposedAt: 0, member: null }],
    },
    asOf: 604_800_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "person-unknown", count: 1 }] },
  },
  {
    title: "twelve conversions for four hundred visits",
    variant: "per-visit",
    totals: { exposed: 400, converted: 12, definitions: [{ kind: "trial" }] },
    expect: { measured: true, value: 0.03, n: 412, low: 0.0170234, high: 0.0528683 },
  },
  {
    title: "one conversion after contact, fifty visits to the community",
    variant: "per-visit",
    facts: {
      visit: [
        { id: "1", page: "community", visitedAt: 0, visits: 50 },
        { id: "2", page: "other", visitedAt: 0, visits: 70 },
      ],
      conversion: [
        { id: "1", kind: "trial", convertedAt: 3_600_000, affiliation: "customer", touched: true },
        { id: "2", kind: "trial", convertedAt: 3_600_000, affiliation: "customer", touched: false },
        { id: "3", kind: "trial", convertedAt: 3_600_000, affiliation: "customer" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.02, n: 51, caveats: ["partly-unknown"], exclusions: [{ reason: "touch-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof conversionRate>[]
