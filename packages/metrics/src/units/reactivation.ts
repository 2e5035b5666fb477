import { asOf, atMost, columns, distinct, known, not } from "@folkmoot/facts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { soonerThan } from "../days-apart.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")

/**
 * How many members come back after a silence.
 *
 * Takes `returned` and `members`. Options: `silence` and `within`.
 */
export const calculator = defineCalculator({
  id: "reactivation",
  version: 1,
  unit: "ratio",
  totals: {
    /** Members of `members` who were active again after the silence, by default no later than `within` after it. */
    returned: counted,
    /**
     * Different members whose silence began in the period, followed until the time to come back was over; for `of-active` all who were
     * active in it. Staff and bots left out.
     */
    members: counted,
  },
  options: {
    /** Milliseconds without activity that make a silence, compared in whole calendar days; ninety days unless said. */
    silence: 7_776_000_000,
    /** Milliseconds after the silence within which coming back counts; ninety days unless said. Only for `of-silent`. */
    within: 7_776_000_000,
  },
  variants: { "of-silent": {}, "of-active": { reads: ["silence"] } },
  estimate: shareOf("returned", "members"),
})

/**
 * How many members come back after a silence.
 *
 * @remarks
 * Unit: ratio in [0, 1]. By default of the members who fell silent in the period those who were active again after the `silence` and no
 * later than `within` after it: ninety days each unless said, in milliseconds. Only silences followed to that end count. The variant
 * `of-active` looks from the other side, at those who are there; numbers of the two have nothing in common.
 * @formula of-silent `\frac{\lvert \lbrace m_a : a \in A, s \le g_a \lt s + w \rbrace \rvert}{\lvert \lbrace m_a : a \in A, g_a \ge s \rbrace \rvert}`
 * @formula of-active `\frac{\lvert \lbrace m_a : a \in B, b_a \ge s \rbrace \rvert}{\lvert \lbrace m_a : a \in B \rbrace \rvert}`
 * @symbol `B` the days in the period on which members were active
 * @symbol `A` those of them that were followed for s + w until the as-of moment
 * @symbol `m_a` whose day a is; a set holds each member once
 * @symbol `g_a` how long it is until that member's next active day, in calendar days; without end where none is known
 * @symbol `b_a` how long it was since the active day before; none where a is the first
 * @symbol `s` the option `silence`, ninety days unless said
 * @symbol `w` the option `within`, ninety days unless said
 * @see concept:102
 */
export const reactivation = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Reactivation", de: "Reaktivierung", da: "Genaktivering" },
  asks: {
    en: "How many members come back after a silence?",
    de: "Wie viele Mitglieder kehren nach längerem Fernbleiben zurück?",
    da: "Hvor mange medlemmer vender tilbage efter længere tids fravær?",
  },
  sources: ["concept:102", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["member-churn"],
  leaveOut: { activity: besidesMembers(a.member, a.affiliation, "members") },
  variants: {
    "of-silent": {
      means: {
        en: "Members active again within the time allowed after their silence, among all whose silence began in the period.",
        de: "Mitglieder, die nach längerem Fernbleiben innerhalb der Frist wieder aktiv waren, unter allen, deren Fernbleiben im Zeitraum begann.",
        da: "Medlemmer, der efter længere fravær var aktive igen inden for fristen, blandt alle, hvis fravær begyndte i perioden.",
      },
      matures: ({ silence, within }) => silence + within,
      terms: ({ silence, within }) => {
        const silent = () => not(soonerThan(silence, a.nextAt, a.activeAt))
        return {
          members: distinct("activity", a.member, silent()),
          returned: distinct("activity", a.member, silent(), atMost(a.nextAt, asOf), soonerThan(silence + within, a.nextAt, a.activeAt)),
        }
      },
    },
    "of-active": {
      means: {
        en: "Members who came back in the period after a silence, among all who were active in it.",
        de: "Mitglieder, die im Zeitraum nach längerem Fernbleiben zurückgekehrt sind, unter allen im Zeitraum aktiven.",
        da: "Medlemmer, der er vendt tilbage i perioden efter længere fravær, blandt alle periodens aktive.",
      },
      terms: ({ silence }) => ({
        members: distinct("activity", a.member),
        returned: distinct("activity", a.member, known(a.previousAt), not(soonerThan(silence, a.activeAt, a.previousAt))),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "five of forty silent members came back",
    totals: { returned: 5, members: 40 },
    expect: { measured: true, value: 0.125, n: 40, low: 0.054595, high: 0.261121 },
  },
  { title: "nobody fell silent: nobody to come back", totals: { returned: 0, members: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more came back than had left is impossible", totals: { returned: 3, members: 2 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one came back after half a year less a day, one never",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: 15_465_600_000 },
        { id: "2", activeAt: 15_465_600_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
      ],
    },
    asOf: 20_000_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "of two active members one had been away for half a year",
    variant: "of-active",
    facts: {
      activity: [
        { id: "1", activeAt: 15_552_000_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "2", activeAt: 15_552_000_000, member: "m2", affiliation: "customer", firstAt: 15_552_000_000 },
      ],
    },
    asOf: 20_000_000_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
  {
    title: "silent for a hundred days: too early to say who comes back",
    facts: { activity: [{ id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: null }] },
    asOf: 8_640_000_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof reactivation>[]
