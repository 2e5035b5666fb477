import { columns, distinct, equal, known, not } from "@folkmoot/facts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { countOf } from "../count.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")

/**
 * How many different members were active.
 *
 * Takes `members`.
 */
export const calculator = defineCalculator({
  id: "active-members",
  version: 1,
  unit: "count",
  totals: {
    /** Different members active in the period, staff and bots left out; for `contributing` only those who did more than visit. */
    members: counted,
  },
  options: {},
  variants: { active: {}, contributing: {} },
  estimate: countOf("members"),
})

/**
 * How many different members were active.
 *
 * @remarks
 * Unit: count of people, each once however often they came. It says how large the audience is and nothing about what it is good for,
 * which is why it is of the tier `activity` and belongs in no target. Days, weeks and months do not add up: who came on two days is one
 * person.
 * @formula active `\lvert \lbrace m_a : a \in A \rbrace \rvert`
 * @formula contributing `\lvert \lbrace m_a : a \in C \rbrace \rvert`
 * @symbol `A` the days in the period on which members were active, one for each member and day, staff and bots left out
 * @symbol `C` those of them on which the member contributed something
 * @symbol `m_a` whose day a is; a set holds each member once
 * @see concept:15
 */
export const activeMembers = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "activity",
  better: "higher",
  accrues: true,
  values: ["lifetime-value"],
  title: { en: "Active members", de: "Aktive Mitglieder", da: "Aktive medlemmer" },
  asks: {
    en: "How many members were active at all?",
    de: "Wie viele Mitglieder waren überhaupt aktiv?",
    da: "Hvor mange medlemmer var overhovedet aktive?",
  },
  sources: ["concept:13", "concept:15", "https://doi.org/10.1093/biomet/28.3-4.437"],
  decisions: ["active-members"],
  leaveOut: { activity: besidesMembers(a.member, a.affiliation, "members") },
  variants: {
    active: {
      means: {
        en: "Different members who visited or contributed in the period.",
        de: "Verschiedene Mitglieder, die die Community im Zeitraum besucht oder etwas beigetragen haben.",
        da: "Forskellige medlemmer, der har besøgt fællesskabet eller bidraget i perioden.",
      },
      terms: () => ({ members: distinct("activity", a.member) }),
    },
    contributing: {
      means: {
        en: "Different members who contributed something in the period rather than only visiting.",
        de: "Verschiedene Mitglieder, die im Zeitraum etwas beigetragen und die Community nicht nur besucht haben.",
        da: "Forskellige medlemmer, der har bidraget i perioden og ikke kun besøgt fællesskabet.",
      },
      leaveOut: {
        activity: {
          "contribution-unknown": {
            when: not(known(a.contributed)),
            why: "not-recorded",
            hides: "members",
            says: { en: "not known whether they contributed", de: "unbekannt, ob etwas beigetragen wurde", da: "ukendt, om de bidrog" },
          },
        },
      },
      terms: () => ({ members: distinct("activity", a.member, equal(a.contributed, true)) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a hundred people", totals: { members: 100 }, expect: { measured: true, value: 100, n: 100, low: 81.364, high: 121.627 } },
  { title: "nobody: no data, never zero", totals: { members: 0 }, expect: { measured: false, why: "no-data", bound: 3.68888 } },
  {
    title: "two members on three days; staff do not count",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 86_400_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 86_400_000, member: "m2", affiliation: "unknown", firstAt: 86_400_000 },
        { id: "4", activeAt: 0, member: "s1", affiliation: "staff", firstAt: 0 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 2, n: 2, exclusions: [{ reason: "by-staff", count: 1 }] },
  },
  {
    title: "who contributed nobody recorded: not a community of mere visitors",
    variant: "contributing",
    facts: { activity: [{ id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, contributed: null }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "contribution-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof activeMembers>[]
