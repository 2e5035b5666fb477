import { columns, equal, records } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import { acted, byPerson } from "../acts.ts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { shareByPeople } from "../clustered-share.ts"
import { defineMetric } from "../define.ts"
import type { Caveat } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { unmeasured } from "../unmeasured.ts"

const a = /* @__PURE__ */ columns("activity")
const b = /* @__PURE__ */ columns("behaviour")

const rawActivity: Caveat = {
  id: "raw-activity",
  text: {
    en: "Ranked by mere activity: it rewards who is there most, not who helps most.",
    de: "Nach bloßer Aktivität geordnet: Das belohnt, wer am häufigsten da ist, nicht, wer am meisten hilft.",
    da: "Rangeret efter ren aktivitet: Det belønner dem, der er der mest, ikke dem, der hjælper mest.",
  },
}

/**
 * Who does most of what is valuable, and how much of it all the first places hold.
 *
 * Takes `acts`. Option: `places`.
 */
export const calculator = defineCalculator({
  id: "leaderboard",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Valuable behaviours members showed in the period, person by person, staff and bots left out; for `by-activity` the days on which they
     * were active.
     */
    acts: acted,
  },
  options: {
    /** How many places there are, never fewer than 1; 10 unless said. Who ties with the last has it, too. */
    places: 10,
  },
  variants: { "by-valuable-behaviour": {}, "by-activity": { caveats: [rawActivity] } },
  estimate: ({ acts }, { options: { places }, level }) => {
    const ranked = [...byPerson(acts)].toSorted(([one, more], [other, fewer]) => fewer - more || (one < other ? -1 : 1))
    const last = ranked[Math.max(1, places) - 1]?.[1] ?? 0
    const first = ranked.filter(([, n]) => n >= last)
    const whole = sumOf(ranked.map(([, n]) => n))
    if (whole === 0) return unmeasured("no-data", "acts holds nothing: nobody to rank.")
    const share = shareByPeople(ranked.map(([of, n]) => ({ of, hits: n >= last ? n : 0, n })), level)
    return { ...share, parts: first.map(([of, n]) => ({ of, value: n / whole, n })) }
  },
})

/**
 * Who does most of what is valuable, and how much of it all the first places hold.
 *
 * @remarks
 * Unit: ratio in (0, 1]: the share of all acts done by those on the first `places`, ten unless said. `parts` are those people by
 * pseudonym, the most valuable first, each with their share and, in its `n`, their acts. Equal shares are the same rank and stand in the
 * order of their names, which means nothing; who ties with the last place has it, too. `n` is how many people did anything. A high share
 * is no praise: it is what would be lost with a few.
 * @formula by-valuable-behaviour `\frac{\sum_{m : x_m \ge x_{(k)}} x_m}{\sum_{m} x_m}`
 * @formula by-activity `\frac{\sum_{m : y_m \ge y_{(k)}} y_m}{\sum_{m} y_m}`
 * @symbol `x_m` how often the member m showed a valuable behaviour in the period
 * @symbol `y_m` on how many days of it they were active
 * @symbol `x_{(k)}, y_{(k)}` the number on the place k, the largest on the first
 * @symbol `k` the option `places`, ten unless said; with fewer people all of them are meant
 * @see concept:72
 */
export const leaderboard = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "neither",
  values: ["service-cost", "lifetime-value"],
  title: { en: "Leaderboard", de: "Bestenliste", da: "Topliste" },
  asks: {
    en: "Who most often does something of value, and what share of it all is theirs?",
    de: "Wer tut am häufigsten etwas Wertvolles, und wie groß ist der Anteil dieser Mitglieder daran?",
    da: "Hvem gør oftest noget værdifuldt, og hvor stor er deres andel af det hele?",
  },
  sources: ["concept:14", "concept:72", "Korn and Graubard (1998), Survey Methodology 24(2), 193-201"],
  decisions: ["leaderboard"],
  population: { behaviour: equal(b.valuable, true) },
  variants: {
    "by-valuable-behaviour": {
      means: {
        en: "Members in the order of how often they showed a valuable behaviour, and the share of the first places.",
        de: "Mitglieder, geordnet danach, wie oft sie ein wertvolles Verhalten gezeigt haben, und der Anteil der ersten Plätze.",
        da: "Medlemmer i rækkefølge efter, hvor ofte de har udvist værdifuld adfærd, og de øverste pladsers andel.",
      },
      leaveOut: { behaviour: besidesMembers(b.member, b.affiliation, "acts") },
      terms: () => ({ acts: records("behaviour", { member: b.member }) }),
    },
    "by-activity": {
      means: {
        en: "Members in the order of how many days they were active on, and the share of the first places.",
        de: "Mitglieder, geordnet danach, an wie vielen Tagen sie aktiv waren, und der Anteil der ersten Plätze.",
        da: "Medlemmer i rækkefølge efter, hvor mange dage de var aktive, og de øverste pladsers andel.",
      },
      leaveOut: { activity: besidesMembers(a.member, a.affiliation, "acts") },
      terms: () => ({ acts: records("activity", { member: a.member }) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two places of four people, the second shared",
    options: { places: 2 },
    totals: { acts: [{ member: "d", n: 1 }, { member: "c", n: 2 }, { member: "b", n: 2 }, { member: "a", n: 5 }] },
    expect: { measured: true, value: 0.9, n: 4, low: 0.276213, high: 0.995311 },
  },
  {
    title: "no more people than places: all of it, and what that is worth",
    totals: { acts: [{ member: "a", n: 5 }, { member: "b", n: 1 }] },
    expect: { measured: true, value: 1, n: 2, low: 0.34238, high: 1 },
  },
  { title: "nobody did anything: nobody to rank", totals: { acts: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "the first of two people holds three quarters; a bot is not ranked",
    options: { places: 1 },
    facts: {
      behaviour: [
        { id: "1", behaviour: "answer", occurredAt: 0, member: "m1", affiliation: "customer", valuable: true },
        { id: "2", behaviour: "answer", occurredAt: 10, member: "m1", affiliation: "customer", valuable: true },
        { id: "3", behaviour: "idea", occurredAt: 20, member: "m1", affiliation: "customer", valuable: true },
        { id: "4", behaviour: "answer", occurredAt: 20, member: "m2", affiliation: "unknown", valuable: true },
        { id: "5", behaviour: "answer", occurredAt: 20, member: "b1", affiliation: "bot", valuable: true },
        { id: "6", behaviour: "chat", occurredAt: 20, member: "m2", affiliation: "unknown", valuable: false },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.75, n: 2, caveats: [], exclusions: [{ reason: "by-bot", count: 1 }] },
  },
  {
    title: "who was there most, which is not who helped most",
    variant: "by-activity",
    options: { places: 1 },
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 86_400_000, member: "m2", affiliation: "customer", firstAt: 0, previousAt: 0 },
        { id: "3", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 0.666667, n: 2, caveats: ["raw-activity"] },
  },
] satisfies readonly ExampleOf<typeof leaderboard>[]
