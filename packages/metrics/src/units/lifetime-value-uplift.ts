import { columns, equal, known, not, pick, records, type Condition, type Expression } from "@folkmoot/facts"
import { meanOfMoments, momentsOf, welch } from "@folkmoot/statistics"
import { defineCalculator, type Estimator, type Options } from "../calculator.ts"
import { currencyOf } from "../currency.ts"
import { defineMetric, type Reason } from "../define.ts"
import type { Assumption, Caveat } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { decidedByOne } from "../heavy-tail.ts"
import { aCurrency, aFlag, anAmount, aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const c = /* @__PURE__ */ columns("customer")

/** So many customers of one side who brought in the same. */
export interface CustomerValues {
  /** Whether they were drawn to be invited or, for `association`, are members. */
  readonly community: boolean
  /** What each brought in, in whole minor units; below 0 where more was paid back. */
  readonly value: number
  /** ISO 4217 code, the same for all customers. */
  readonly currency: string
  /** How many, at least 0. */
  readonly n: number
}

const totals = {
  /**
   * What customers brought in, in minor units of one currency, on two sides: those drawn to be invited and those held out; for
   * `association` members and others.
   */
  customers: /* @__PURE__ */ recorded<CustomerValues>({ community: aFlag, value: anAmount, currency: aCurrency, n: aWhole }),
}

const followedAlike: Assumption = {
  id: "followed-alike",
  text: {
    en: "All customers are taken to have been followed for the same length of time.",
    de: "Es wird angenommen, dass alle Kunden gleich lange beobachtet wurden.",
    da: "Alle kunder antages at være fulgt lige længe.",
  },
}

const drawnAtRandom: Assumption = {
  id: "drawn-at-random",
  text: {
    en: "Who was invited and who was held out is taken to have been drawn at random.",
    de: "Es wird angenommen, dass ausgelost wurde, wer eingeladen wurde und wer nicht.",
    da: "Det antages, at det er trukket lod om, hvem der blev inviteret, og hvem der ikke blev det.",
  },
}

const notCaused: Caveat = {
  id: "not-caused",
  text: {
    en: "Who joins a community may be worth more to begin with: this difference does not say that the community made it.",
    de: "Wer einer Community beitritt, ist womöglich schon vorher mehr wert: Dieser Unterschied besagt nicht, dass die Community ihn bewirkt hat.",
    da: "De, der bliver medlem af et fællesskab, er måske mere værd i forvejen: Forskellen siger ikke, at det er fællesskabet, der har skabt den.",
  },
}

/** The difference of two means, that of the groups named; it takes two customers on each side, and two who differ. */
const differenceOf =
  (...names: readonly [string, string]): Estimator<typeof totals, Options> =>
  ({ customers }, { level }) => {
    const currency = currencyOf("customers", customers)
    if (typeof currency === "object") return currency
    const groups = [true, false].map((community) => {
      const values = customers.filter((customer) => customer.community === community)
      return { values, mean: meanOfMoments(momentsOf(values)) }
    })
    const [inside, outside] = groups.map(({ mean }) => mean)
    if (currency === undefined || inside === undefined || outside === undefined || !(inside.variance + outside.variance > 0)) {
      const detail = `It takes at least two customers each of ${names.join(" and ")}, not all of the same value, to say how sure a difference is.`
      return unmeasured("too-few", detail)
    }
    return {
      measured: true,
      value: inside.mean - outside.mean,
      currency,
      interval: welch(inside, outside, level),
      n: inside.n + outside.n,
      parts: [inside, outside].map(({ mean, n }, index) => ({ of: names[index] as string, value: mean, n })),
      caveats: decidedByOne(groups.flatMap(({ values, mean }) => values.map(({ value, n }) => ({ value: (value - mean.mean) / mean.n, n })))),
    }
  }

const customers = (community: Expression<"boolean">, ...conditions: readonly Condition[]) => ({
  customers: records("customer", { community, value: c.value, currency: c.currency }, ...conditions),
})

const groupUnknown = (of: Expression): Reason => ({
  when: not(known(of)),
  why: "not-recorded",
  hides: "customers",
  says: { en: "not known to which group they belong", de: "Gruppe unbekannt", da: "ukendt, hvilken gruppe de hører til" },
})

/**
 * How much more a customer brought in on average with the community than without it.
 *
 * Takes `customers`.
 */
export const calculator = defineCalculator({
  id: "lifetime-value-uplift",
  version: 1,
  unit: "money",
  totals,
  options: {},
  variants: {
    holdout: { assumptions: [drawnAtRandom, followedAlike] },
    association: { estimate: differenceOf("member", "not-member"), caveats: [notCaused], assumptions: [followedAlike] },
  },
  estimate: differenceOf("invited", "held-out"),
})

/**
 * How much more a customer brought in on average with the community than without it.
 *
 * @remarks
 * Unit: minor units of the one currency of all customers; below 0 where they brought in less. By default those invited are set against
 * those held out by lot, whether or not they then joined, which is the only one of the two that speaks of the community's doing;
 * `association` sets members against others and refuses to. `parts` are the two means. The range (Welch) leans on many customers; where one
 * decides the number it says so. `n` is how many customers there are on both sides together.
 * @formula holdout `\bar{v}_{\text{invited}} - \bar{v}_{\text{held out}}`
 * @formula association `\bar{v}_{\text{members}} - \bar{v}_{\text{others}}`
 * @symbol `\bar{v}_{\text{invited}}` what customers drawn to be invited brought in on average, whether or not they joined, in minor units
 * @symbol `\bar{v}_{\text{held out}}` the same of customers drawn not to be invited
 * @symbol `\bar{v}_{\text{members}}` the same of customers who are members
 * @symbol `\bar{v}_{\text{others}}` the same of all other customers
 * @see concept:26
 */
export const lifetimeValueUplift = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "business",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Uplift of customer lifetime value", de: "Zuwachs des Kundenwerts", da: "Løft i kundeværdi" },
  asks: {
    en: "How much more is a customer worth with the community?",
    de: "Wie viel mehr ist ein Kunde mit der Community wert?",
    da: "Hvor meget mere er en kunde værd med fællesskabet?",
  },
  sources: ["concept:26", "https://doi.org/10.1093/biomet/34.1-2.28"],
  decisions: ["lifetime-value-uplift"],
  variants: {
    holdout: {
      means: {
        en: "What customers drawn to be invited brought in on average, less what those drawn to be held out did, whoever joined.",
        de: "Was die zur Einladung ausgelosten Kunden im Mittel einbrachten, abzüglich dessen, was die nicht ausgelosten einbrachten, unabhängig davon, wer beitrat.",
        da: "Hvad de kunder, der blev udtrukket til invitation, i gennemsnit indbragte, minus det samme for dem, der ikke blev udtrukket, uanset hvem der blev medlem.",
      },
      leaveOut: { customer: { "group-unknown": groupUnknown(c.arm) } },
      terms: () => customers(pick<"boolean">([[equal(c.arm, "invited"), true]], false)),
    },
    association: {
      means: {
        en: "What members brought in on average, less what other customers did.",
        de: "Was Mitglieder im Mittel einbrachten, abzüglich dessen, was die übrigen Kunden einbrachten.",
        da: "Hvad medlemmer i gennemsnit indbragte, minus det samme for de øvrige kunder.",
      },
      leaveOut: { customer: { "group-unknown": groupUnknown(c.member) } },
      terms: () => customers(c.member),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "twenty euros more on average, but with so few customers it may be less than nothing",
    totals: {
      customers: [
        { community: true, value: 10_000, currency: "EUR", n: 3 },
        { community: true, value: 14_000, currency: "EUR", n: 3 },
        { community: false, value: 8000, currency: "EUR", n: 3 },
        { community: false, value: 12_000, currency: "EUR", n: 3 },
      ],
    },
    expect: { measured: true, value: 2000, currency: "EUR", n: 12, low: -818.397, high: 4818.4, caveats: [] },
  },
  {
    title: "members and others: a difference that may have been there before",
    variant: "association",
    totals: {
      customers: [
        { community: true, value: 10_000, currency: "EUR", n: 3 },
        { community: true, value: 14_000, currency: "EUR", n: 3 },
        { community: false, value: 8000, currency: "EUR", n: 5 },
        { community: false, value: 90_000, currency: "EUR", n: 1 },
      ],
    },
    expect: { measured: true, value: -9666.67, n: 12, caveats: ["decided-by-one", "not-caused"] },
  },
  {
    title: "two currencies never mix",
    totals: { customers: [{ community: true, value: 100, currency: "EUR", n: 3 }, { community: false, value: 900, currency: "DKK", n: 3 }] },
    expect: { measured: false, why: "unit-mismatch" },
  },
  {
    title: "nobody was held out: nothing to compare with",
    totals: { customers: [{ community: true, value: 100, currency: "EUR", n: 3 }, { community: true, value: 900, currency: "EUR", n: 3 }] },
    expect: { measured: false, why: "too-few" },
  },
  {
    title: "no experiment was made: no holdout, and no guess in its place",
    facts: {
      customer: [
        { id: "1", followedFrom: 0, member: true, value: 900, currency: "EUR", arm: null },
        { id: "2", followedFrom: 0, member: false, value: 100, currency: "EUR" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "group-unknown", count: 2 }] },
  },
  {
    title: "invited counts as invited, whether or not they joined",
    facts: {
      customer: [
        { id: "1", followedFrom: 0, arm: "invited", member: true, value: 900, currency: "EUR" },
        { id: "2", followedFrom: 0, arm: "invited", member: false, value: 300, currency: "EUR" },
        { id: "3", followedFrom: 0, arm: "held-out", member: true, value: 500, currency: "EUR" },
        { id: "4", followedFrom: 0, arm: "held-out", member: false, value: 100, currency: "EUR" },
        { id: "5", followedFrom: 0, member: true, value: 9000, currency: "EUR" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 300, n: 4, caveats: ["partly-unknown"], exclusions: [{ reason: "group-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof lifetimeValueUplift>[]
