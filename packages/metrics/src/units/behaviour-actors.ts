import { columns, distinct, equal, together } from "@folkmoot/facts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { countOf } from "../count.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { activeCount, shareOfActive } from "../share-of-active.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")
const b = /* @__PURE__ */ columns("behaviour")

const actors = () => distinct("behaviour", b.member)

/**
 * How many members show a behaviour that the plan counts as valuable.
 *
 * Takes `actors`; `active` may be left out.
 */
export const calculator = defineCalculator({
  id: "behaviour-actors",
  version: 1,
  unit: "ratio",
  totals: {
    /** Different members who showed a valuable behaviour in the period, staff and bots left out. */
    actors: counted,
    /** Different members active in the period, the actors among them, staff and bots left out; `count` does without it. */
    active: activeCount,
  },
  options: {},
  variants: { share: {}, count: { unit: "count", estimate: countOf("actors") } },
  estimate: ({ actors: some, active }, setting) => shareOfActive(some, active, setting),
})

/**
 * How many members show a behaviour that the plan counts as valuable.
 *
 * @remarks
 * Unit: ratio in [0, 1] of the members who were active, or count for the variant of that name, which needs no `active`. A person counts
 * once, however often they did it.
 * @formula share `\frac{\lvert B \rvert}{\lvert A \cup B \rvert}`
 * @formula count `\lvert B \rvert`
 * @symbol `A` the members active in the period
 * @symbol `B` the members who showed a valuable behaviour in the period, each once
 * @see concept:14
 */
export const behaviourActors = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  accrues: true,
  values: ["service-cost", "lifetime-value", "customer-acquisition"],
  title: { en: "Members who create value", de: "Mitglieder, die Wert schaffen", da: "Medlemmer, der skaber værdi" },
  asks: {
    en: "How many members do something of value?",
    de: "Wie viele Mitglieder tun etwas Wertvolles?",
    da: "Hvor mange medlemmer gør noget værdifuldt?",
  },
  sources: ["concept:14", "concept:17", "https://doi.org/10.1080/01621459.1927.10502953", "https://doi.org/10.1093/biomet/28.3-4.437"],
  decisions: ["valuable-behaviour-rate"],
  population: { behaviour: equal(b.valuable, true) },
  leaveOut: { behaviour: besidesMembers(b.member, b.affiliation, "actors") },
  variants: {
    share: {
      means: {
        en: "Members who showed a valuable behaviour, among all who were active in the period.",
        de: "Mitglieder, die ein wertvolles Verhalten gezeigt haben, unter allen im Zeitraum aktiven.",
        da: "Medlemmer, der har udvist værdifuld adfærd, blandt alle aktive i perioden.",
      },
      leaveOut: { activity: besidesMembers(a.member, a.affiliation, "active") },
      // Who did something of value was active, whatever the source of activity says.
      terms: () => ({ actors: actors(), active: together(distinct("activity", a.member), actors()) }),
    },
    count: {
      means: {
        en: "How many different members showed a valuable behaviour in the period.",
        de: "Anzahl der verschiedenen Mitglieder, die im Zeitraum ein wertvolles Verhalten gezeigt haben.",
        da: "Antallet af forskellige medlemmer, der har udvist værdifuld adfærd i perioden.",
      },
      terms: () => ({ actors: actors() }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "fifteen of sixty active members",
    totals: { actors: 15, active: 60 },
    expect: { measured: true, value: 0.25, n: 60, low: 0.157765, high: 0.372321 },
  },
  {
    title: "fifteen people, and what would be expected of such a period",
    variant: "count",
    totals: { actors: 15 },
    expect: { measured: true, value: 15, n: 15, low: 8.39539, high: 24.7402 },
  },
  {
    title: "nobody at all: no number, but it is no more than this",
    variant: "count",
    totals: { actors: 0 },
    expect: { measured: false, why: "no-data", bound: 3.68888 },
  },
  { title: "nobody was active: no share", totals: { actors: 0, active: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "a share of how many was not told", totals: { actors: 15 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "more people did something than were active: impossible",
    totals: { actors: 3, active: 2 },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "one of two members, twice; a bot does not count",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
        { id: "3", activeAt: 86_400_000, member: "m2", affiliation: "customer", firstAt: 0, previousAt: 0 },
      ],
      behaviour: [
        { id: "1", behaviour: "answer", occurredAt: 10, member: "m1", affiliation: "customer", valuable: true },
        { id: "2", behaviour: "answer", occurredAt: 20, member: "m1", affiliation: "customer", valuable: true },
        { id: "3", behaviour: "answer", occurredAt: 20, member: "b1", affiliation: "bot", valuable: true },
        { id: "4", behaviour: "chat", occurredAt: 20, member: "m2", affiliation: "customer", valuable: false },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "by-bot", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof behaviourActors>[]
