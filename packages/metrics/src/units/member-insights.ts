import { asOf, atMost, columns, count, dated, equal, less, or, within } from "@folkmoot/facts"
import { defineCalculator, type Estimator } from "../calculator.ts"
import { countOf } from "../count.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { shareOf } from "../share.ts"
import { counted, spared } from "../statistic.ts"

const t = /* @__PURE__ */ columns("thread")

const totals = {
  /** Ideas of `ideas` that were decided to be done within the horizon; for `decisions` all ideas and feedback of members decided on in the period. */
  adopted: counted,
  /** Ideas members put forward in the period, at least a whole horizon ago, staff and bots left out; `decisions` does without it. */
  ideas: spared(counted),
}

const shareAdopted: Estimator<typeof totals, { readonly horizon: number }> = ({ adopted, ideas }, setting) =>
  ideas === undefined
    ? invalid("ideas", ideas, "a whole number of at least 0: a share needs to know of how many")
    : shareOf("adopted", "ideas")({ adopted, ideas }, setting)

/**
 * What came of members' ideas: which of them were decided to be done.
 *
 * Takes `adopted`; `ideas` may be left out. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "member-insights",
  version: 1,
  unit: "ratio",
  totals,
  options: {
    /** Milliseconds after an idea within which a decision counts; ninety days unless said. Only for `adopted-within`. */
    horizon: 7_776_000_000,
  },
  variants: { "adopted-within": {}, decisions: { reads: [], estimate: countOf("adopted"), unit: "count" } },
  estimate: shareAdopted,
})

/**
 * What came of members' ideas: which of them were decided to be done.
 *
 * @remarks
 * Unit: ratio in [0, 1]; for `decisions` a count. A decision counts, not its delivery. Only ideas old enough to have been followed for
 * the whole horizon have a share; `horizon` is in milliseconds, ninety days unless said. Ideas by staff and bots are left out.
 * @formula adopted-within `\frac{\lvert \lbrace i \in I_h : a_i \le o_i + h \rbrace \rvert}{\lvert I_h \rvert}`
 * @formula decisions `\lvert \lbrace i \in F : a_i \in P, a_i \le T \rbrace \rvert`
 * @symbol `I_h` the ideas members put forward in the period and at least h before the as-of moment
 * @symbol `F` all ideas and other feedback of members, however old
 * @symbol `o_i` when the idea i was put forward
 * @symbol `a_i` when it was decided to be done; never, while it is not
 * @symbol `P` the period
 * @symbol `h` the option `horizon`, ninety days unless said
 * @symbol `T` the as-of moment, up to which everything is known
 * @see concept:104
 */
export const memberInsights = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["lifetime-value", "work-performance"],
  title: { en: "Member insights", de: "Impulse der Mitglieder", da: "Medlemmernes input" },
  asks: {
    en: "How many of the members' ideas are taken up?",
    de: "Wie viele Ideen der Mitglieder werden aufgegriffen?",
    da: "Hvor mange af medlemmernes idéer bliver vedtaget?",
  },
  sources: ["concept:42", "concept:43", "concept:104", "https://doi.org/10.1080/01621459.1927.10502953", "https://doi.org/10.1093/biomet/28.3-4.437"],
  decisions: ["member-insights"],
  population: { thread: or(equal(t.kind, "idea"), atMost(t.adoptedAt, asOf)) },
  leaveOut: {
    thread: {
      "opened-by-staff": equal(t.affiliation, "staff"),
      "opened-by-bot": equal(t.affiliation, "bot"),
      "adopted-before-opening": {
        when: less(t.adoptedAt, t.openedAt),
        says: { en: "decision dated before the idea", de: "Entscheidung vor der Idee datiert", da: "beslutning dateret før idéen" },
      },
    },
  },
  variants: {
    "adopted-within": {
      means: {
        en: "Ideas older than the horizon that were decided to be done within it.",
        de: "Ideen, die älter als die Frist sind und innerhalb der Frist zur Umsetzung beschlossen wurden.",
        da: "Idéer, der er ældre end fristen, og som det inden for fristen blev besluttet at føre ud i livet.",
      },
      matures: ({ horizon }) => horizon,
      terms: ({ horizon }) => ({
        ideas: count("thread", equal(t.kind, "idea")),
        adopted: count("thread", equal(t.kind, "idea"), within(t.adoptedAt, t.openedAt, horizon)),
      }),
    },
    decisions: {
      means: {
        en: "How many of members' ideas and other feedback were decided to be done in the period, however old.",
        de: "Wie viele Ideen und andere Rückmeldungen von Mitgliedern im Zeitraum zur Umsetzung beschlossen wurden, gleich welchen Alters.",
        da: "Hvor mange idéer og andre tilbagemeldinger fra medlemmer det i perioden blev besluttet at føre ud i livet, uanset hvor gamle de er.",
      },
      terms: () => ({ adopted: dated(count("thread", atMost(t.adoptedAt, asOf)), t.adoptedAt) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "six of forty ideas adopted",
    totals: { adopted: 6, ideas: 40 },
    expect: { measured: true, value: 0.15, n: 40, low: 0.0706119, high: 0.290723 },
  },
  { title: "six decisions, of however many ideas", variant: "decisions", totals: { adopted: 6 }, expect: { measured: true, value: 6, n: 6, low: 2.20189, high: 13.0595 } },
  { title: "a share of an untold number of ideas cannot be", totals: { adopted: 6 }, expect: { measured: false, why: "invalid-input" } },
  { title: "nobody had an idea: not measured", totals: { adopted: 0, ideas: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "nothing decided: no number, but no more than this", variant: "decisions", totals: { adopted: 0 }, expect: { measured: false, why: "no-data", bound: 3.68888 } },
  {
    title: "one of two ideas adopted within the horizon, another too late; staff's own does not count",
    facts: {
      thread: [
        { id: "1", kind: "idea", affiliation: "customer", openedAt: 0, adoptedAt: 864_000_000 },
        { id: "2", kind: "idea", affiliation: "customer", openedAt: 0, adoptedAt: 8_640_000_000 },
        { id: "3", kind: "idea", affiliation: "staff", openedAt: 0, adoptedAt: 864_000_000 },
        { id: "4", kind: "question", affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 12_960_000_000,
    expect: { measured: true, value: 0.5, n: 2, low: 0.0945312, high: 0.905469, exclusions: [{ reason: "opened-by-staff", count: 1 }] },
  },
  {
    title: "both of them are decisions all the same",
    variant: "decisions",
    facts: {
      thread: [
        { id: "1", kind: "idea", affiliation: "customer", openedAt: 0, adoptedAt: 864_000_000 },
        { id: "2", kind: "idea", affiliation: "customer", openedAt: 0, adoptedAt: 8_640_000_000 },
        { id: "3", kind: "discussion", affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 12_960_000_000,
    expect: { measured: true, value: 2, n: 2, low: 0.242209, high: 7.22469 },
  },
] satisfies readonly ExampleOf<typeof memberInsights>[]
