import { atMost, columns, less, minus, pick, records } from "@folkmoot/facts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { shareByPeople } from "../clustered-share.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { aText, aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const a = /* @__PURE__ */ columns("activity")

/** How many days of one person were followed by the next one after so long, or by none within a month. */
export interface ActiveDays {
  /** Who, by any name that is the same each time. */
  readonly member: string
  /** How long it was until their next day of activity, in whole milliseconds; the option `month` where it was no shorter. */
  readonly until: number
  /** How many of their days, at least 0. */
  readonly n: number
}

/** Calendar days in a time: an hour more or less, where clocks are changed, makes no other day. */
const daysIn = (until: number): number => Math.max(1, Math.round(until / 86_400_000))

/**
 * How many of the members active in a month are there on a day.
 *
 * Takes `days`. Option: `month`.
 */
export const calculator = defineCalculator({
  id: "stickiness",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Days of the period on which members were active, at least a month ago, person by person, by how many milliseconds later the next one
     * was; staff and bots left out.
     */
    days: recorded<ActiveDays>({ member: aText, until: aWhole, n: aWhole }),
  },
  options: {
    /** Milliseconds for which a day of activity keeps a member among the month's active ones, at least a day; thirty days unless said. */
    month: 2_592_000_000,
  },
  variants: { "matured-days": {} },
  estimate: ({ days }, { options: { month }, level }) => {
    if (month < 86_400_000) return invalid("options.month", month, "at least a day in milliseconds (86400000)")
    // Of the days on which a day of activity keeps its member among the active ones, one is that day.
    const held = days.filter(({ n }) => n > 0).map(({ member, until, n }) => ({ of: member, hits: n, n: n * daysIn(Math.min(until, month)) }))
    return held.length === 0 ? unmeasured("no-data", "days holds nothing: nobody was active.") : shareByPeople(held, level)
  },
})

/**
 * How many of the members active in a month are there on a day.
 *
 * @remarks
 * Unit: ratio in (0, 1], the least being one day a month. Known as daily over monthly active users: a sum of days over a sum of days,
 * rounded nowhere. Each day of activity holds its member among the month's active ones until the next such day, `until` milliseconds
 * later, or for `month`, thirty days unless said; only days that were followed for so long count. `n` is how many people.
 * @formula matured-days `\frac{\lvert A \rvert}{\sum_{a \in A} \min ( g_a, L )}`
 * @symbol `A` the days in the period on which members were active, one for each member and day, and which were followed for L until the as-of
 *   moment
 * @symbol `g_a` how many calendar days it is until that member's next active day; without end where none is known
 * @symbol `L` the option `month` in days, thirty unless said
 * @see concept:56
 */
export const stickiness = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "activity",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Stickiness", de: "Stickiness", da: "Stickiness" },
  asks: {
    en: "How many of the month's active members are active on a given day?",
    de: "Wie viele der im Monat aktiven Mitglieder sind an einem bestimmten Tag aktiv?",
    da: "Hvor mange af månedens aktive medlemmer er aktive på en given dag?",
  },
  sources: ["concept:13", "concept:56", "Korn and Graubard (1998), Survey Methodology 24(2), 193-201"],
  decisions: ["active-members"],
  leaveOut: {
    activity: {
      ...besidesMembers(a.member, a.affiliation, "days"),
      "next-day-not-later": atMost(a.nextAt, a.activeAt),
    },
  },
  variants: {
    "matured-days": {
      means: {
        en: "Days on which members were active, over the days on which they counted among those active within the month before.",
        de: "Tage, an denen Mitglieder aktiv waren, im Verhältnis zu den Tagen, an denen sie zu den Aktiven des letzten Monats zählten.",
        da: "Dage, hvor medlemmer var aktive, i forhold til de dage, hvor de hørte til de aktive inden for den seneste måned.",
      },
      matures: ({ month }) => month,
      terms: ({ month }) => ({
        days: records("activity", {
          member: a.member,
          until: pick<"duration">([[less(minus(a.nextAt, a.activeAt), month), minus(a.nextAt, a.activeAt)]], month),
        }),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one member comes every other day, one came once",
    totals: { days: [{ member: "a", until: 172_800_000, n: 15 }, { member: "b", until: 2_592_000_000, n: 1 }] },
    expect: { measured: true, value: 0.266667, n: 2, low: 0.0165582, high: 0.887052 },
  },
  {
    title: "everybody comes daily: one, and not known for certain",
    totals: { days: [{ member: "a", until: 86_400_000, n: 30 }, { member: "b", until: 86_400_000, n: 30 }] },
    expect: { measured: true, value: 1, n: 2, low: 0.34238, high: 1 },
  },
  { title: "nobody came: no data, never zero", totals: { days: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "back after four days, then not for a month; the hour lost when clocks change is no day lost",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: 342_000_000 },
        { id: "2", activeAt: 342_000_000, member: "m1", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 0, member: "s1", affiliation: "staff", firstAt: 0 },
      ],
    },
    asOf: 3_000_000_000,
    expect: { measured: true, value: 0.0588235, n: 1, exclusions: [{ reason: "by-staff", count: 1 }] },
  },
  {
    title: "not yet a month ago: too early to say",
    facts: { activity: [{ id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0, nextAt: null }] },
    asOf: 864_000_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof stickiness>[]
