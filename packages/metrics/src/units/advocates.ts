import { columns, distinct, equal, known, not, records, together } from "@folkmoot/facts"
import { acted, byPerson, type Acts } from "../acts.ts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { countOf } from "../count.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { activeCount, shareOfActive } from "../share-of-active.ts"

const a = /* @__PURE__ */ columns("activity")
const b = /* @__PURE__ */ columns("behaviour")

const isAdvocacy = () => equal(b.advocacy, true)

const acts = () => records("behaviour", { member: b.member }, isAdvocacy())

const advocatesIn = (all: readonly Acts[], atLeast: number): number => [...byPerson(all).values()].filter((n) => n >= atLeast).length

/**
 * How many members speak for the organisation to others.
 *
 * Takes `acts`; `active` may be left out. Option: `atLeast`.
 */
export const calculator = defineCalculator({
  id: "advocates",
  version: 1,
  unit: "count",
  totals: {
    /** How often members spoke up for the organisation in the period, person by person, staff and bots left out. */
    acts: acted,
    /** Different members active in the period, advocates among them, staff and bots left out; only `share` needs it. */
    active: activeCount,
  },
  options: {
    /** How many acts in the period make an advocate; 1 unless said. */
    atLeast: 1,
  },
  variants: {
    count: {},
    share: {
      unit: "ratio",
      estimate: ({ acts: all, active }, { options: { atLeast }, level }) => shareOfActive(advocatesIn(all, atLeast), active, { level }),
    },
  },
  estimate: ({ acts: all }, { options: { atLeast }, level }) => countOf("advocates")({ advocates: advocatesIn(all, atLeast) }, { level }),
})

/**
 * How many members speak for the organisation to others.
 *
 * @remarks
 * Unit: count of people, or ratio in [0, 1] of the active members for the variant `share`. An advocate is who recommended, gave a talk or
 * told their case at least `atLeast` times in the period, once unless said. What people say they would do is the matter of the Net
 * Promoter Score; this is what they did.
 * @formula count `\lvert \lbrace m : b_m \ge k \rbrace \rvert`
 * @formula share `\frac{\lvert \lbrace m : b_m \ge k \rbrace \rvert}{\lvert A \cup B \rvert}`
 * @symbol `b_m` how often the member m spoke up in the period: recommended, gave a talk, told their case
 * @symbol `k` the option `atLeast`, once unless said
 * @symbol `A` the members active in the period
 * @symbol `B` the members who spoke up at all in the period
 * @see concept:73
 */
export const advocates = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  accrues: true,
  values: ["customer-acquisition", "marketing-cost"],
  title: { en: "Advocates", de: "Mitglieder als Fürsprecher", da: "Fortalere" },
  asks: {
    en: "How many members speak up for us to others?",
    de: "Wie viele Mitglieder treten anderen gegenüber für uns ein?",
    da: "Hvor mange medlemmer taler vores sag over for andre?",
  },
  sources: ["concept:73", "https://doi.org/10.1093/biomet/28.3-4.437", "https://doi.org/10.1080/01621459.1927.10502953"],
  population: { behaviour: not(equal(b.advocacy, false)) },
  leaveOut: {
    behaviour: {
      ...besidesMembers(b.member, b.affiliation, "acts"),
      "advocacy-unknown": {
        when: not(known(b.advocacy)),
        why: "not-recorded",
        hides: "acts",
        says: { en: "not known whether it is advocacy", de: "unbekannt, ob es Fürsprache ist", da: "ukendt, om handlingen talte organisationens sag" },
      },
    },
  },
  variants: {
    count: {
      means: {
        en: "How many different members spoke up for the organisation in the period.",
        de: "Anzahl der verschiedenen Mitglieder, die im Zeitraum anderen gegenüber für die Organisation eingetreten sind.",
        da: "Antallet af forskellige medlemmer, der har talt organisationens sag i perioden.",
      },
      terms: () => ({ acts: acts() }),
    },
    share: {
      means: {
        en: "Members who spoke up for the organisation, among all who were active in the period.",
        de: "Mitglieder, die anderen gegenüber für die Organisation eingetreten sind, unter allen im Zeitraum aktiven.",
        da: "Medlemmer, der har talt organisationens sag, blandt alle aktive i perioden.",
      },
      leaveOut: { activity: besidesMembers(a.member, a.affiliation, "active") },
      // Who advocates is active, whatever the source of activity says.
      terms: () => ({ acts: acts(), active: together(distinct("activity", a.member), distinct("behaviour", b.member, isAdvocacy())) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two people, one of them three times",
    totals: { acts: [{ member: "a", n: 3 }, { member: "b", n: 1 }] },
    expect: { measured: true, value: 2, n: 2, low: 0.242209, high: 7.22469 },
  },
  {
    title: "asked for those who did it again, there is one",
    options: { atLeast: 2 },
    totals: { acts: [{ member: "a", n: 3 }, { member: "b", n: 1 }] },
    expect: { measured: true, value: 1, n: 1, low: 0.0253178, high: 5.57164 },
  },
  { title: "nobody: no number, but no more than this", totals: { acts: [] }, expect: { measured: false, why: "no-data", bound: 3.68888 } },
  {
    title: "one of ten active members",
    variant: "share",
    totals: { acts: [{ member: "a", n: 3 }], active: 10 },
    expect: { measured: true, value: 0.1, n: 10, low: 0.0178762, high: 0.40415 },
  },
  { title: "a share of how many was not told", variant: "share", totals: { acts: [] }, expect: { measured: false, why: "invalid-input" } },
  { title: "nobody was active: no share", variant: "share", totals: { acts: [], active: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "one member recommended, twice; staff doing their job do not count",
    facts: {
      behaviour: [
        { id: "1", behaviour: "recommend", occurredAt: 0, member: "m1", affiliation: "customer", valuable: true, advocacy: true },
        { id: "2", behaviour: "recommend", occurredAt: 10, member: "m1", affiliation: "customer", valuable: true, advocacy: true },
        { id: "3", behaviour: "answer", occurredAt: 20, member: "m2", affiliation: "customer", valuable: true, advocacy: false },
        { id: "4", behaviour: "talk", occurredAt: 20, member: "s1", affiliation: "staff", valuable: true, advocacy: true },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 1, n: 1, exclusions: [{ reason: "by-staff", count: 1 }] },
  },
  {
    title: "which behaviours are advocacy nobody said: not a community without advocates",
    variant: "share",
    facts: {
      activity: [{ id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 }],
      behaviour: [{ id: "1", behaviour: "answer", occurredAt: 0, member: "m1", affiliation: "customer", valuable: true, advocacy: null }],
    },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "advocacy-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof advocates>[]
