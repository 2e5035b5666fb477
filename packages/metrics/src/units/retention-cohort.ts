import { asOf, atMost, columns, dated, distinct, equal, less, not, together, type Condition } from "@folkmoot/facts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { soonerThan } from "../days-apart.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")

const firstDay = () => equal(a.activeAt, a.firstAt)

/** People by their own first day, whichever of their days the conditions look at. */
const newcomers = (...conditions: readonly Condition[]) => dated(distinct("activity", a.member, ...conditions), a.firstAt)

/**
 * Share of newcomers who are active again some time after their first day.
 *
 * Takes `returned` and `newcomers`. Options: `after` and `width`.
 */
export const calculator = defineCalculator({
  id: "retention-cohort",
  version: 1,
  unit: "ratio",
  totals: {
    /** Newcomers of `newcomers` who were active again in the span asked for. */
    returned: counted,
    /** Different members whose first active day ever lies in the period, followed to the end of the span; staff and bots left out. */
    newcomers: counted,
  },
  options: {
    /** Milliseconds after the first day at which the span begins or, for `within`, ends; four weeks unless said. */
    after: 2_419_200_000,
    /** Milliseconds the span lasts; seven days unless said. Only for `bounded`. */
    width: 604_800_000,
  },
  variants: { bounded: {}, within: { reads: ["after"] } },
  estimate: shareOf("returned", "newcomers"),
})

/**
 * Share of newcomers who are active again some time after their first day.
 *
 * @remarks
 * Unit: ratio in [0, 1]. A newcomer belongs to the period of the first day of activity ever, not of the first one looked at. By default
 * it counts who is active in the span of `width` that begins `after` the first day: seven days after four weeks unless said, both in
 * milliseconds. Only newcomers followed to the end of the span count, so that every one of them had the same time to return. What is left
 * out is counted in days of activity, of which one person may have many. The first days themselves have to be told: where they are missing, only
 * those newcomers are known who came back, and the share is too high.
 * @formula bounded `\frac{\lvert \lbrace m \in N_{a+w} : a \le d - f_m \lt a + w \text{ for some } d \in D_m \rbrace \rvert}{\lvert N_{a+w} \rvert}`
 * @formula within `\frac{\lvert \lbrace m \in N_a : 0 \lt d - f_m \lt a \text{ for some } d \in D_m \rbrace \rvert}{\lvert N_a \rvert}`
 * @symbol `N_a, N_{a+w}` the newcomers whose first active day ever lies in the period, and at least a, or a + w, before the as-of moment
 * @symbol `f_m` the first active day of the member m
 * @symbol `d \in D_m` one of all their active days up to the as-of moment
 * @symbol `a` the option `after`, four weeks unless said
 * @symbol `w` the option `width`, seven days unless said
 * @see concept:67
 */
export const retentionCohort = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Retention of newcomers", de: "Bindung neuer Mitglieder", da: "Fastholdelse af nye medlemmer" },
  asks: {
    en: "How many newcomers are still there some time later?",
    de: "Wie viele neue Mitglieder sind nach einiger Zeit noch dabei?",
    da: "Hvor mange nye medlemmer er stadig med efter nogen tid?",
  },
  sources: ["concept:67", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["retention-cohort"],
  leaveOut: { activity: besidesMembers(a.member, a.affiliation, "newcomers") },
  variants: {
    bounded: {
      means: {
        en: "Newcomers active in the span that begins a set time after their first day, among all newcomers.",
        de: "Neue Mitglieder, die in der Spanne aktiv waren, die eine festgelegte Zeit nach ihrem ersten Tag beginnt, unter allen neuen Mitgliedern.",
        da: "Nye medlemmer, der var aktive i det tidsrum, der begynder en fastsat tid efter deres første dag, blandt alle nye medlemmer.",
      },
      matures: ({ after, width }) => after + width,
      terms: ({ after, width }) => {
        const later = less(a.firstAt, a.activeAt)
        const back = newcomers(later, not(soonerThan(after, a.activeAt, a.firstAt)), soonerThan(after + width, a.activeAt, a.firstAt))
        // Whoever returned as a member is a newcomer here, even if they began as something else.
        return { newcomers: together(newcomers(firstDay()), back), returned: back }
      },
    },
    within: {
      means: {
        en: "Newcomers active again within a set time after their first day, among all newcomers.",
        de: "Neue Mitglieder, die innerhalb einer festgelegten Zeit nach ihrem ersten Tag wieder aktiv waren, unter allen neuen Mitgliedern.",
        da: "Nye medlemmer, der var aktive igen inden for en fastsat tid efter deres første dag, blandt alle nye medlemmer.",
      },
      matures: ({ after }) => after,
      terms: ({ after }) => ({
        newcomers: newcomers(firstDay()),
        returned: newcomers(firstDay(), less(a.activeAt, a.nextAt), atMost(a.nextAt, asOf), soonerThan(after, a.nextAt, a.activeAt)),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eighteen of sixty newcomers",
    totals: { returned: 18, newcomers: 60 },
    expect: { measured: true, value: 0.3, n: 60, low: 0.198982, high: 0.425087 },
  },
  { title: "nobody new: not measured", totals: { returned: 0, newcomers: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more returned than came is impossible", totals: { returned: 3, newcomers: 2 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "back after four weeks; who was back only after two, and staff, do not count as such",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: 2_592_000_000 },
        { id: "2", activeAt: 2_592_000_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0, nextAt: 1_209_600_000 },
        { id: "4", activeAt: 1_209_600_000, member: "m2", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "5", activeAt: 0, member: "s1", affiliation: "staff", firstAt: 0 },
      ],
    },
    asOf: 4_000_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "by-staff", count: 1 }] },
  },
  {
    title: "at all within four weeks: the other one",
    variant: "within",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: 2_592_000_000 },
        { id: "2", activeAt: 2_592_000_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0, nextAt: 1_209_600_000 },
        { id: "4", activeAt: 1_209_600_000, member: "m2", affiliation: "customer", firstAt: 0, previousAt: 0 },
      ],
    },
    asOf: 4_000_000_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
  {
    title: "they came a week ago: too early to say",
    facts: { activity: [{ id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 }] },
    asOf: 604_800_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof retentionCohort>[]
