import { columns, count, equal, known, less, not, within } from "@folkmoot/facts"
import { newcombe } from "@folkmoot/statistics"
import { defineCalculator, type Estimator, type Options } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { besidesMembersThreads } from "../first-reply.ts"
import { invalid } from "../invalid.ts"
import { shareOf } from "../share.ts"
import { counted, spared } from "../statistic.ts"

const t = /* @__PURE__ */ columns("thread")

/** The first threads of their authors, or all others, and which of them were answered in time. */
const threadsOf = (newcomer: boolean, horizon: number) => ({
  threads: count("thread", equal(t.newcomer, newcomer)),
  answered: count("thread", equal(t.newcomer, newcomer), within(t.firstReplyAt, t.openedAt, horizon)),
})

const totals = {
  /** Threads of `threads` that got a reply by another person within the horizon. */
  answered: counted,
  /** Members' first threads, opened in the period and at least a whole horizon ago; staff and bots left out. */
  threads: counted,
  /** Threads of `others` that were answered within the horizon; only `gap-to-others` needs it. */
  othersAnswered: spared(counted),
  /** All other threads members opened then; only `gap-to-others` needs it. */
  others: spared(counted),
}

const gap: Estimator<typeof totals, Options> = ({ answered, threads, othersAnswered, others }, { level }) => {
  if (others === undefined) return invalid("others", others, "a whole number of at least 0: this variant compares with them")
  if (othersAnswered === undefined) return invalid("othersAnswered", othersAnswered, "a whole number of at least 0: this variant compares with them")
  const newcomers = shareOf("answered", "threads")({ answered, threads }, { level })
  const rest = shareOf("othersAnswered", "others")({ othersAnswered, others }, { level })
  if (!newcomers.measured) return newcomers
  if (!rest.measured) return rest
  return { measured: true, value: newcomers.value - rest.value, interval: newcombe(answered, threads, othersAnswered, others, level), n: threads + others }
}

/**
 * How many newcomers get a reply from another person to the first thread they open.
 *
 * Takes `answered` and `threads`; `othersAnswered` and `others` may be left out. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "newcomer-answered-share",
  version: 1,
  unit: "ratio",
  totals,
  options: {
    /** Milliseconds within which a reply counts, and for which each thread was followed; three days unless said. */
    horizon: 259_200_000,
  },
  variants: { "matured-cohort": {}, "gap-to-others": { unit: "net-ratio", estimate: gap } },
  estimate: shareOf("answered", "threads"),
})

/**
 * How many newcomers get a reply from another person to the first thread they open.
 *
 * @remarks
 * Unit: ratio in [0, 1]; for `gap-to-others` a difference of two shares in [-1, 1], negative where newcomers are answered less often. Only threads
 * old enough to have been followed for the whole horizon count. `horizon` is in milliseconds, three days of calendar time unless said. Since a
 * newcomer's first thread is one, `n` counts people, and for `gap-to-others` the threads of everybody else besides. Threads opened by staff and bots
 * are left out, and replies by bots are none.
 * @formula matured-cohort `\frac{\lvert \lbrace q \in N_h : r_q \le o_q + h \rbrace \rvert}{\lvert N_h \rvert}`
 * @formula gap-to-others `\frac{\lvert \lbrace q \in N_h : r_q \le o_q + h \rbrace \rvert}{\lvert N_h \rvert} - \frac{\lvert \lbrace q \in O_h : r_q \le o_q + h \rbrace \rvert}{\lvert O_h \rvert}`
 * @symbol `N_h` the threads opened in the period, and at least h before the as-of moment, that were their author's first
 * @symbol `O_h` all other threads members opened then
 * @symbol `o_q` when the thread q was opened
 * @symbol `r_q` when it got the first reply by another person; never, while it has none
 * @symbol `h` the option `horizon`, three days unless said
 * @see concept:51
 */
export const newcomerAnsweredShare = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["lifetime-value", "service-cost"],
  title: { en: "Newcomers answered", de: "Neue Mitglieder, die Antwort erhalten", da: "Nye medlemmer, der får svar" },
  asks: {
    en: "How many newcomers get an answer to the first thread they open?",
    de: "Wie viele neue Mitglieder erhalten eine Antwort auf das erste Thema, das sie eröffnen?",
    da: "Hvor mange nye medlemmer får svar på den første tråd, de opretter?",
  },
  sources: ["concept:49", "concept:51", "https://doi.org/10.1080/01621459.1927.10502953", "Newcombe (1998), Statistics in Medicine 17(8), 873-890"],
  decisions: ["community-structure"],
  leaveOut: {
    thread: {
      ...besidesMembersThreads().thread,
      "reply-before-opening": less(t.firstReplyAt, t.openedAt),
      "newcomer-unknown": {
        when: not(known(t.newcomer)),
        why: "not-recorded",
        hides: "threads",
        says: { en: "not known whether it was a member's first", de: "unbekannt, ob es das erste eines Mitglieds war", da: "ukendt, om det var et medlems første" },
      },
    },
  },
  variants: {
    "matured-cohort": {
      means: {
        en: "Members' first threads, where older than the horizon, answered by another person within it.",
        de: "Das jeweils erste Thema eines Mitglieds, sofern älter als die Frist, innerhalb der Frist von einer anderen Person beantwortet.",
        da: "Medlemmers første tråd, når den er ældre end fristen, besvaret af en anden person inden for fristen.",
      },
      matures: ({ horizon }) => horizon,
      terms: ({ horizon }) => threadsOf(true, horizon),
    },
    "gap-to-others": {
      means: {
        en: "The share of first threads answered within the horizon, less that of all other threads.",
        de: "Der Anteil der innerhalb der Frist beantworteten unter den ersten Themen der Mitglieder, abzüglich desselben Anteils unter allen anderen Themen.",
        da: "Andelen besvaret inden for fristen af medlemmers første tråd, minus den samme andel for alle andre tråde.",
      },
      matures: ({ horizon }) => horizon,
      terms: ({ horizon }) => {
        const { threads: others, answered: othersAnswered } = threadsOf(false, horizon)
        return { ...threadsOf(true, horizon), others, othersAnswered }
      },
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "27 of 40 newcomers answered",
    totals: { answered: 27, threads: 40 },
    expect: { measured: true, value: 0.675, n: 40, low: 0.520177, high: 0.799155 },
  },
  {
    title: "others are answered more often, beyond doubt",
    variant: "gap-to-others",
    totals: { answered: 27, threads: 40, othersAnswered: 180, others: 200 },
    expect: { measured: true, value: -0.225, n: 240, low: -0.383583, high: -0.0913759 },
  },
  { title: "others answered, of an untold number: no gap", variant: "gap-to-others", totals: { answered: 27, threads: 40, othersAnswered: 180 }, expect: { measured: false, why: "invalid-input" } },
  { title: "nobody was new: not measured", totals: { answered: 0, threads: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "one of two newcomers answered in time, one a week late; one who has written before, and one who came today, do not count",
    facts: {
      thread: [
        { id: "1", affiliation: "customer", openedAt: 0, newcomer: true, firstReplyAt: 3_600_000 },
        { id: "2", affiliation: "customer", openedAt: 0, newcomer: true, firstReplyAt: 604_800_000 },
        { id: "3", affiliation: "customer", openedAt: 0, newcomer: false, firstReplyAt: 3_600_000 },
        { id: "4", affiliation: "customer", openedAt: 864_000_000, newcomer: true, firstReplyAt: 864_000_001 },
      ],
    },
    asOf: 900_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "who is new nobody knows: not a community without newcomers",
    facts: { thread: [{ id: "1", affiliation: "customer", openedAt: 0, firstReplyAt: 3_600_000, newcomer: null }] },
    asOf: 864_000_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "newcomer-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof newcomerAnsweredShare>[]
