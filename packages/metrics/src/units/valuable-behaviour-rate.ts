import { columns, distinct, equal, records, together } from "@folkmoot/facts"
import { acted } from "../acts.ts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { perPerson } from "../per-person.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")
const b = /* @__PURE__ */ columns("behaviour")

/**
 * How often an active member shows a behaviour that the plan counts as valuable.
 *
 * Takes `acts` and `active`.
 */
export const calculator = defineCalculator({
  id: "valuable-behaviour-rate",
  version: 1,
  unit: "per-person",
  totals: {
    /** How often members showed a valuable behaviour in the period, person by person, staff and bots left out. */
    acts: acted,
    /** Different members active in the period, those who showed one among them, staff and bots left out. */
    active: counted,
  },
  options: {},
  variants: { "per-active-member": {} },
  estimate: ({ acts, active }, { level }) => perPerson(acts, "active", active, level),
})

/**
 * How often an active member shows a behaviour that the plan counts as valuable.
 *
 * @remarks
 * Unit: acts per person, at least 0. `acts` are told person by person and `active` is how many people were active, those without any
 * such act included. The interval follows how much people differ, so a handful of busy members does not pass for certainty.
 * Two periods of different length are not comparable: what people do in a month they do twelve times in a year.
 * @formula per-active-member `\frac{\lvert B \rvert}{\lvert A \rvert}`
 * @symbol `B` the valuable behaviours members showed in the period, each as often as it was shown
 * @symbol `A` the members active in the period, those who showed one among them
 * @see concept:14
 */
export const valuableBehaviourRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  accrues: true,
  values: ["service-cost", "lifetime-value", "customer-acquisition"],
  title: { en: "Valuable behaviours per member", de: "Wertvolle Handlungen je Mitglied", da: "Værdifulde handlinger pr. medlem" },
  asks: {
    en: "How often does an active member do something of value?",
    de: "Wie oft tut ein aktives Mitglied etwas Wertvolles?",
    da: "Hvor ofte gør et aktivt medlem noget værdifuldt?",
  },
  sources: [
    "concept:14",
    "concept:17",
    "concept:18",
    "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801",
    "https://doi.org/10.1093/biomet/61.3.439",
  ],
  decisions: ["valuable-behaviour-rate"],
  population: { behaviour: equal(b.valuable, true) },
  leaveOut: {
    behaviour: besidesMembers(b.member, b.affiliation, "acts"),
    activity: besidesMembers(a.member, a.affiliation, "active"),
  },
  variants: {
    "per-active-member": {
      means: {
        en: "Valuable behaviours of the period for each member who was active in it.",
        de: "Wertvolle Handlungen im Zeitraum je Mitglied, das in dieser Zeit aktiv war.",
        da: "Værdifulde handlinger i perioden pr. medlem, der var aktivt i samme periode.",
      },
      terms: () => ({
        acts: records("behaviour", { member: b.member }),
        // Who did something of value was active, whatever the source of activity says.
        active: together(distinct("activity", a.member), distinct("behaviour", b.member)),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "six acts by two of ten active members",
    totals: { acts: [{ member: "a", n: 4 }, { member: "b", n: 2 }], active: 10 },
    expect: { measured: true, value: 0.6, n: 10, low: 0.0712669, high: 2.18239 },
  },
  {
    title: "nobody did anything of value: that is known, and so is how much there could have been",
    totals: { acts: [], active: 40 },
    expect: { measured: true, value: 0, n: 40, low: 0, high: 0.092222 },
  },
  { title: "nobody was active: not measured", totals: { acts: [], active: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "one member shows nothing of how members differ",
    totals: { acts: [{ member: "a", n: 3 }], active: 1 },
    expect: { measured: false, why: "too-few" },
  },
  {
    title: "more people did something than were active: impossible",
    totals: { acts: [{ member: "a", n: 1 }, { member: "b", n: 1 }], active: 1 },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "two answers by one of two members; staff, and what the plan does not call valuable, do not count",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "unknown", firstAt: 0 },
        { id: "3", activeAt: 0, member: "s1", affiliation: "staff", firstAt: 0 },
      ],
      behaviour: [
        { id: "1", behaviour: "answer", occurredAt: 10, member: "m1", affiliation: "customer", valuable: true },
        { id: "2", behaviour: "answer", occurredAt: 20, member: "m1", affiliation: "customer", valuable: true },
        { id: "3", behaviour: "chat", occurredAt: 20, member: "m2", affiliation: "unknown", valuable: false },
        { id: "4", behaviour: "answer", occurredAt: 30, member: "s1", affiliation: "staff", valuable: true },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 1, n: 2, exclusions: [{ reason: "by-staff", count: 2 }] },
  },
  {
    title: "whose the behaviours were nobody knows: not a community without any",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
      ],
      behaviour: [{ id: "1", behaviour: "answer", occurredAt: 10, affiliation: "customer", valuable: true, member: null }],
    },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "person-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof valuableBehaviourRate>[]
