import { columns, equal, known, less, not, records, summing } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import { byPerson } from "../acts.ts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Assumption } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { aText, aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"
import { amountsOver } from "../weighted-count.ts"

const b = /* @__PURE__ */ columns("behaviour")

const declaredWorth: Assumption = {
  id: "declared-worth",
  text: {
    en: "What a behaviour is worth is taken from the plan; nobody measured it.",
    de: "Was ein Verhalten wert ist, ist dem Plan entnommen; gemessen hat es niemand.",
    da: "Hvad en handling er værd, er hentet fra planen; ingen har målt det.",
  },
}

/** How many points one person earned. */
export interface EarnedPoints {
  /** Who, by any name that is the same each time; several items of one person are added up. */
  readonly member: string
  /** Points of the plan, a whole number of at least 0. */
  readonly points: number
}

/**
 * What members' valuable behaviours are worth together, in the points the plan gives them.
 *
 * Takes `worth`.
 */
export const calculator = defineCalculator({
  id: "behaviour-value",
  version: 1,
  unit: "points",
  totals: {
    /** Points the plan gives to what members did in the period, person by person, staff and bots left out. */
    worth: recorded<EarnedPoints>({ member: aText, points: aWhole }),
  },
  options: {},
  variants: { "declared-worth": { assumptions: [declaredWorth] } },
  estimate: ({ worth }, { level }) => {
    const amounts = [...byPerson(worth.map(({ member, points }) => ({ member, n: points }))).values()]
    if (amounts.length === 0) return unmeasured("no-data", "worth holds no points: nothing was done that has a worth.")
    return { measured: true, value: sumOf(amounts), interval: amountsOver(amounts, 1, level), n: amounts.length }
  },
})

/**
 * What members' valuable behaviours are worth together, in the points the plan gives them.
 *
 * @remarks
 * Unit: points, at least 0; they are no money and mean nothing beside those of another plan. `worth` is told person by person. The
 * interval is for what would be expected of such a period, and the wider the more a few people carry; that the points themselves may be
 * wrong it cannot know. `n` is how many people contributed.
 * @formula declared-worth `\sum_{b \in B} w_b`
 * @symbol `B` the valuable behaviours members showed in the period, each as often as it was shown
 * @symbol `w_b` the points the plan gives it
 * @see concept:18
 */
export const behaviourValue = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  accrues: true,
  values: ["service-cost", "lifetime-value", "customer-acquisition"],
  title: { en: "Worth of valuable behaviours", de: "Wert des Mitgliederverhaltens", da: "Værdien af medlemmernes adfærd" },
  asks: {
    en: "By the plan's own measure, what is the members' behaviour worth?",
    de: "Was ist das Verhalten der Mitglieder nach dem Maßstab des Plans wert?",
    da: "Hvad er medlemmernes adfærd værd efter planens egen målestok?",
  },
  sources: ["concept:14", "concept:18", "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801"],
  decisions: ["valuable-behaviour-rate"],
  population: { behaviour: equal(b.valuable, true) },
  leaveOut: {
    behaviour: {
      ...besidesMembers(b.member, b.affiliation, "worth"),
      "worth-unknown": {
        when: not(known(b.worth)),
        why: "not-recorded",
        hides: "worth",
        says: { en: "the plan gives it no worth", de: "vom Plan nicht bewertet", da: "ikke værdisat i planen" },
      },
      "worth-below-zero": less(b.worth, 0),
    },
  },
  variants: {
    "declared-worth": {
      means: {
        en: "The points of all valuable behaviours of the period, added up.",
        de: "Die Punkte aller wertvollen Handlungen des Zeitraums, zusammengezählt.",
        da: "Pointene for alle periodens værdifulde handlinger lagt sammen.",
      },
      terms: () => ({ worth: summing(records("behaviour", { member: b.member }), { points: b.worth }) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eighteen points, twelve of them by one of four people",
    totals: { worth: [{ member: "a", points: 12 }, { member: "b", points: 3 }, { member: "c", points: 2 }, { member: "d", points: 1 }] },
    expect: { measured: true, value: 18, n: 4, low: 2.26621, high: 72.4108 },
  },
  { title: "nobody did anything the plan gives a worth", totals: { worth: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "eight points by two people; an act without a worth is not an act worth nothing",
    facts: {
      behaviour: [
        { id: "1", behaviour: "answer", occurredAt: 0, member: "m1", affiliation: "customer", valuable: true, worth: 5 },
        { id: "2", behaviour: "idea", occurredAt: 10, member: "m2", affiliation: "customer", valuable: true, worth: 3 },
        { id: "3", behaviour: "case", occurredAt: 20, member: "m2", affiliation: "customer", valuable: true },
        { id: "4", behaviour: "answer", occurredAt: 20, member: "s1", affiliation: "staff", valuable: true, worth: 5 },
      ],
    },
    asOf: 86_400_000,
    expect: {
      measured: true,
      value: 8,
      n: 2,
      caveats: ["partly-unknown"],
      exclusions: [{ reason: "by-staff", count: 1 }, { reason: "worth-unknown", count: 1 }],
    },
  },
  {
    title: "no behaviour was given a worth: the sum is not zero but unknown",
    facts: { behaviour: [{ id: "1", behaviour: "answer", occurredAt: 0, member: "m1", affiliation: "customer", valuable: true, worth: null }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "worth-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof behaviourValue>[]
