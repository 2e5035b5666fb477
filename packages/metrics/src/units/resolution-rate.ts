import { and, asOf, atMost, before, columns, count, dated, equal, not, oneOf, together, within, without } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { memberQuestions, besidesMembersQuestions, solvedBeforeAsked, solvedByNow, timeUnknown } from "../member-questions.ts"
import { quotientOf, shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const t = /* @__PURE__ */ columns("thread")
const r = /* @__PURE__ */ columns("resolution")

const solvedThen = () => dated(count("thread", atMost(t.solvedAt, asOf)), t.solvedAt)

const datedOnly = () => ({ thread: { "time-unknown": timeUnknown("resolved"), "solved-before-asked": solvedBeforeAsked(t.solvedAt) } })

/** Whether is enough where when is not told. */
const spares = ["solvedAt"] as const

const anytime = { reads: [] } as const
const quotient = { reads: [], unit: "quotient", estimate: /* @__PURE__ */ quotientOf("resolved", "opened") } as const

/**
 * Share of members' questions that were solved.
 *
 * Takes `resolved` and `opened`. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "resolution-rate",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Questions of `opened` solved within the horizon; for `cohort` by the as-of date, for `by-community` by members; for `with-carry-over`
     * and `throughput` all solved in the period; for `net` solutions accepted less those taken back.
     */
    resolved: counted,
    /**
     * Questions members asked in the period, by default at least a whole horizon ago; staff, bots and threads that cannot be marked as
     * solved left out. For `with-carry-over` those still open from before count, too.
     */
    opened: counted,
  },
  options: {
    /**
     * Milliseconds after asking within which a solution counts, and for which each question was followed; fourteen days unless said. Only
     * for `matured-cohort`.
     */
    horizon: 1_209_600_000,
  },
  variants: { "matured-cohort": {}, cohort: anytime, "by-community": anytime, "with-carry-over": anytime, throughput: quotient, net: quotient },
  estimate: shareOf("resolved", "opened"),
})

/**
 * Share of members' questions that were solved.
 *
 * @remarks
 * Unit: ratio in [0, 1]; `throughput` and `net` are quotients of at least 0, which may pass one. By default only questions old enough to
 * have been followed for the whole horizon count, so a question asked yesterday can neither help nor hurt. Questions asked by staff and
 * bots, and threads that cannot be marked as solved, are left out. `horizon` is in milliseconds, fourteen days unless said. The form that
 * uses young questions too, as far as they were followed, is the metric `resolved-within`. The `n` of a quotient is both its counts together.
 * For `net` a source counts only where it tells questions and solutions both.
 * @formula matured-cohort `\frac{\lvert \lbrace q \in Q_h : s_q \le o_q + h \rbrace \rvert}{\lvert Q_h \rvert}`
 * @formula cohort `\frac{\lvert \lbrace q \in Q : s_q \le T \rbrace \rvert}{\lvert Q \rvert}`
 * @formula by-community `\frac{\lvert \lbrace q \in Q \cap M : s_q \le T \rbrace \rvert}{\lvert Q \rvert}`
 * @formula with-carry-over `\frac{\lvert S \rvert}{\lvert Q \rvert + \lvert O \rvert}`
 * @formula throughput `\frac{\lvert S \rvert}{\lvert Q \rvert}`
 * @formula net `\frac{\lvert A \rvert - \lvert B \rvert}{\lvert Q \rvert}`
 * @symbol `Q` the questions members asked in the period that can be marked as solved
 * @symbol `Q_h` those of them asked at least h before the as-of moment
 * @symbol `o_q` when the question q was asked
 * @symbol `s_q` when it was solved; never, while it is not
 * @symbol `h` the option `horizon`, fourteen days unless said
 * @symbol `T` the as-of moment, up to which everything is known
 * @symbol `M` the questions solved by members rather than staff
 * @symbol `S` the questions solved in the period, whenever they were asked
 * @symbol `O` the questions asked before the period and not solved before it
 * @symbol `A` the solutions accepted in the period
 * @symbol `B` the solutions taken back in it
 * @see concept:121
 */
export const resolutionRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Resolution rate", de: "Lösungsquote", da: "Løsningsrate" },
  asks: {
    en: "How many of the members' questions were solved?",
    de: "Wie viele Fragen der Mitglieder wurden gelöst?",
    da: "Hvor mange af medlemmernes spørgsmål blev løst?",
  },
  sources: ["concept:121"],
  decisions: ["resolution-rate"],
  ...memberQuestions(),
  variants: {
    "matured-cohort": {
      means: {
        en: "Questions older than the horizon, solved within it.",
        de: "Fragen, die älter als die Frist sind, innerhalb der Frist gelöst.",
        da: "Spørgsmål, der er ældre end fristen, løst inden for fristen.",
      },
      matures: ({ horizon }) => horizon,
      leaveOut: datedOnly(),
      terms: ({ horizon }) => ({ opened: count("thread"), resolved: count("thread", within(t.solvedAt, t.openedAt, horizon)) }),
    },
    cohort: {
      means: {
        en: "All questions of the period, solved by the as-of date.",
        de: "Alle Fragen des Zeitraums, bis zum Stichtag gelöst.",
        da: "Alle periodens spørgsmål, løst senest på skæringsdatoen.",
      },
      growing: true,
      spares,
      terms: () => ({ opened: count("thread"), resolved: count("thread", solvedByNow()) }),
    },
    "by-community": {
      means: {
        en: "All questions of the period, solved by the as-of date by members rather than staff.",
        de: "Alle Fragen des Zeitraums, bis zum Stichtag von Mitgliedern statt von Beschäftigten gelöst.",
        da: "Alle periodens spørgsmål, løst senest på skæringsdatoen af medlemmer og ikke af medarbejdere.",
      },
      leaveOut: {
        thread: {
          "solver-unknown": { when: and(solvedByNow(), not(oneOf(t.solvedBy, "customer", "supplier", "mentor", "staff", "bot"))), why: "not-recorded", hides: "resolved" },
        },
      },
      growing: true,
      spares,
      terms: () => ({ opened: count("thread"), resolved: count("thread", solvedByNow(), oneOf(t.solvedBy, "customer", "supplier", "mentor")) }),
    },
    "with-carry-over": {
      means: {
        en: "Questions solved in the period, among all open at any time in it, whenever they were asked.",
        de: "Im Zeitraum gelöste Fragen, gemessen an allen, die in ihm offen waren, gleich wann sie gestellt wurden.",
        da: "Spørgsmål løst i perioden ud af alle, der på noget tidspunkt var åbne i den, uanset hvornår de blev stillet.",
      },
      leaveOut: datedOnly(),
      terms: () => ({ opened: without(together(count("thread"), before(count("thread"))), before(solvedThen())), resolved: solvedThen() }),
    },
    throughput: {
      means: {
        en: "Questions solved in the period for each question asked in it; they are not the same, so more may be solved than asked.",
        de: "Im Zeitraum gelöste Fragen je in ihm gestellter Frage; es sind nicht dieselben, daher können mehr gelöst als gestellt werden.",
        da: "Spørgsmål løst i perioden for hvert spørgsmål stillet i den; det er ikke de samme, så der kan blive løst flere, end der stilles.",
      },
      leaveOut: datedOnly(),
      terms: () => ({ opened: count("thread"), resolved: solvedThen() }),
    },
    net: {
      means: {
        en: "Solutions accepted in the period, less those taken back in it, for each question asked in it.",
        de: "Im Zeitraum akzeptierte Lösungen abzüglich der in ihm zurückgenommenen, je in ihm gestellter Frage.",
        da: "Løsninger accepteret i perioden, fratrukket dem, der blev trukket tilbage i den, for hvert spørgsmål stillet i den.",
      },
      onlyWhereItApplies: true,
      sameSources: true,
      leaveOut: { resolution: besidesMembersQuestions() },
      terms: () => ({ opened: count("thread"), resolved: without(count("resolution", equal(r.kind, "accepted")), count("resolution", equal(r.kind, "revoked"))) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "42 of 60 questions solved",
    totals: { resolved: 42, opened: 60 },
    expect: { measured: true, value: 0.7, n: 60, low: 0.574913, high: 0.801018 },
  },
  { title: "nothing asked: not measured", totals: { resolved: 0, opened: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more solved than asked is impossible", totals: { resolved: 61, opened: 60 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one of two solved in time; a staff question and a young one do not count",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000 },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 2_592_000_000 },
        { id: "3", kind: "question", resolvable: true, affiliation: "staff", openedAt: 0, solvedAt: 86_400_000 },
        { id: "4", kind: "question", resolvable: true, affiliation: "customer", openedAt: 3_000_000_000 },
      ],
    },
    asOf: 4_000_000_000,
    expect: {
      measured: true,
      value: 0.5,
      n: 2,
      exclusions: [{ reason: "asked-by-staff", count: 1 }, { reason: "too-young", count: 1 }],
    },
  },
  {
    title: "only young questions: too early to say",
    facts: { thread: [{ id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000 }] },
    asOf: 172_800_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "solved, but by whom nobody knows: not a community that solves nothing",
    variant: "by-community",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, solvedAt: 86_400_000, solvedBy: "unknown" },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "solver-unknown", count: 1 }] },
  },
  {
    title: "one question carried over, two asked, two solved in all: two of three",
    variant: "with-carry-over",
    totals: { resolved: 2, opened: 3 },
    expect: { measured: true, value: 0.666667, n: 3, low: 0.20766, high: 0.938508 },
  },
  {
    title: "more solved than came in: the desk works off what had piled up",
    variant: "throughput",
    totals: { resolved: 74, opened: 60 },
    expect: { measured: true, value: 1.23333, n: 134, low: 0.878843, high: 1.73081 },
  },
  {
    title: "two solutions accepted, one of them taken back",
    variant: "net",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 },
      ],
      resolution: [
        { id: "1", thread: "1", kind: "accepted", happenedAt: 3_600_000, resolvable: true, affiliation: "customer" },
        { id: "2", thread: "2", kind: "accepted", happenedAt: 3_600_000, resolvable: true, affiliation: "customer" },
        { id: "3", thread: "2", kind: "revoked", happenedAt: 7_200_000, resolvable: true, affiliation: "customer" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.5, n: 3 },
  },
  {
    title: "questions of a forum, solutions of a help desk: neither is set against the other",
    variant: "net",
    facts: {
      thread: [{ source: "forum", id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 }],
      resolution: [{ source: "desk", id: "1", thread: "7", kind: "accepted", happenedAt: 3_600_000, resolvable: true, affiliation: "customer" }],
    },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded" },
  },
  {
    title: "more taken back than accepted: the acceptances lie before what is told",
    variant: "net",
    facts: {
      thread: [{ id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 }],
      resolution: [{ id: "1", thread: "1", kind: "revoked", happenedAt: 7_200_000, resolvable: true, affiliation: "customer" }],
    },
    asOf: 86_400_000,
    expect: { measured: false, why: "invalid-input" },
  },
] satisfies readonly ExampleOf<typeof resolutionRate>[]
