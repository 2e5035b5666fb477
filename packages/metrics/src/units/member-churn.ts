import { columns, distinct, less, not, type Condition } from "@folkmoot/facts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { soonerThan } from "../days-apart.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")

const read = (...conditions: readonly Condition[]) => ({
  matures: ({ silence }: { readonly silence: number }) => silence,
  terms: ({ silence }: { readonly silence: number }) => ({
    members: distinct("activity", a.member, ...conditions),
    silent: distinct("activity", a.member, ...conditions, not(soonerThan(silence, a.nextAt, a.activeAt))),
  }),
})

/**
 * Share of the active members who then stayed away.
 *
 * Takes `silent` and `members`. Option: `silence`.
 */
export const calculator = defineCalculator({
  id: "member-churn",
  version: 1,
  unit: "ratio",
  totals: {
    /** Members of `members` who then stayed away for the whole silence. */
    silent: counted,
    /**
     * Different members active in the period, on days followed for the whole silence, staff and bots left out; for `returning` on days that
     * were not their first ever.
     */
    members: counted,
  },
  options: {
    /** Milliseconds without activity after which a member is lost, compared in whole calendar days; ninety days unless said. */
    silence: 7_776_000_000,
  },
  variants: { active: {}, returning: {} },
  estimate: shareOf("silent", "members"),
})

/**
 * Share of the active members who then stayed away.
 *
 * @remarks
 * Unit: ratio in [0, 1]. A member is lost on the last day of activity before a `silence`, ninety days unless said, in milliseconds; who
 * comes back after it was lost all the same and is found in the reactivation. Only days followed for the whole silence count, so the
 * latest weeks have no number yet instead of one that looks too good.
 * @formula active `\frac{\lvert \lbrace m_a : a \in A_s, g_a \ge s \rbrace \rvert}{\lvert \lbrace m_a : a \in A_s \rbrace \rvert}`
 * @formula returning `\frac{\lvert \lbrace m_a : a \in B_s, g_a \ge s \rbrace \rvert}{\lvert \lbrace m_a : a \in B_s \rbrace \rvert}`
 * @symbol `A_s` the days in the period on which members were active, and which were followed for s until the as-of moment
 * @symbol `B_s` those of them that were not the member's first ever
 * @symbol `m_a` whose day a is; a set holds each member once
 * @symbol `g_a` how long it is until that member's next active day, in calendar days; without end where none is known
 * @symbol `s` the option `silence`, ninety days unless said
 * @see concept:102
 */
export const memberChurn = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "lower",
  values: ["lifetime-value"],
  title: { en: "Member churn", de: "Abwanderung von Mitgliedern", da: "Medlemsfrafald" },
  asks: {
    en: "How many active members are lost?",
    de: "Wie viele aktive Mitglieder wandern ab?",
    da: "Hvor mange aktive medlemmer falder fra?",
  },
  sources: ["concept:102", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["member-churn"],
  leaveOut: { activity: besidesMembers(a.member, a.affiliation, "members") },
  variants: {
    active: {
      means: {
        en: "Members who stayed away for the whole length of silence after an active day of the period, among all who were active in it.",
        de: "Mitglieder, die nach einem aktiven Tag im Zeitraum die ganze Frist über fernblieben, unter allen im Zeitraum aktiven.",
        da: "Medlemmer, der efter en aktiv dag i perioden blev væk i hele fristen, blandt alle periodens aktive.",
      },
      ...read(),
    },
    returning: {
      means: {
        en: "The same among members who had been active before: whoever came once and never again was never won and is not lost.",
        de: "Dasselbe unter Mitgliedern, die schon vorher aktiv waren: Wer nur einmal kam, war nie gewonnen und ist nicht verloren.",
        da: "Det samme blandt medlemmer, der havde været aktive før: Den, der kun kom én gang, var aldrig vundet og er ikke tabt.",
      },
      ...read(less(a.firstAt, a.activeAt)),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "twelve of eighty active members",
    totals: { silent: 12, members: 80 },
    expect: { measured: true, value: 0.15, n: 80, low: 0.0879404, high: 0.244132 },
  },
  { title: "nobody was active: not measured", totals: { silent: 0, members: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more lost than there were is impossible", totals: { silent: 3, members: 2 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one was back after ten days, one after half a year: lost all the same; one came last week and may yet return",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: 864_000_000 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0, nextAt: 15_552_000_000 },
        { id: "3", activeAt: 15_552_000_000, member: "m2", affiliation: "customer", firstAt: 0, previousAt: 0 },
      ],
    },
    asOf: 16_156_800_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "of those who had come back once, one of one stayed away",
    variant: "returning",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: 864_000_000 },
        { id: "2", activeAt: 864_000_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
      ],
    },
    asOf: 16_156_800_000,
    expect: { measured: true, value: 1, n: 1 },
  },
  {
    title: "only fresh activity: whether anybody stays away cannot be known",
    facts: { activity: [{ id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: null }] },
    asOf: 2_592_000_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof memberChurn>[]
