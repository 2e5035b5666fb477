import { columns, durations, equal, known, not, type Expression } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { memberQuestions, solvedBeforeAsked, timeUnknown } from "../member-questions.ts"
import { waited } from "../statistic.ts"
import { endedOnly, meanOfEnded, waitOf } from "../wait.ts"

const t = /* @__PURE__ */ columns("thread")

const until = (solvedAt: Expression<"instant">) => ({
  leaveOut: { thread: { "time-unknown": timeUnknown("waits", solvedAt), "solved-before-asked": solvedBeforeAsked(solvedAt) } },
  terms: () => ({ waits: durations("thread", { from: t.openedAt, to: solvedAt }) }),
})

/**
 * How long members wait until a question they asked is solved.
 *
 * Takes `waits`.
 */
export const calculator = defineCalculator({
  id: "time-to-resolution",
  version: 1,
  unit: "milliseconds",
  totals: {
    /**
     * How long questions members asked in the period waited for their first solution, in milliseconds; those still waiting with `observed:
     * false`. For `median-to-last` and `median-of-reopened` for the last one.
     */
    waits: waited,
  },
  options: {},
  variants: {
    median: {},
    p90: { estimate: waitOf(0.9) },
    "median-to-last": {},
    "median-of-reopened": {},
    "mean-of-solved": { estimate: meanOfEnded, caveats: [endedOnly] },
  },
  estimate: waitOf(0.5),
})

/**
 * How long members wait until a question they asked is solved.
 *
 * @remarks
 * Unit: milliseconds of calendar time. Questions still open count as having waited at least until now. Where too few were solved to know,
 * there is no number but a lower bound. Questions asked by staff and bots, and threads that cannot be marked as solved, are left out.
 * Periods are cut by when a question was asked, never by when it was solved. `n` is how many questions, those still open among them; for
 * `mean-of-solved` how many were solved.
 * @formula median `\min \lbrace t : \hat{S}(t) \le 0.5 \rbrace`
 * @formula p90 `\min \lbrace t : \hat{S}(t) \le 0.1 \rbrace`
 * @formula median-to-last `\min \lbrace t : \hat{S}_{\text{last}}(t) \le 0.5 \rbrace`
 * @formula median-of-reopened `\min \lbrace t : \hat{S}_{\text{reopened}}(t) \le 0.5 \rbrace`
 * @formula mean-of-solved `\frac{1}{\lvert R \rvert} \sum_{q \in R} w_q`
 * @symbol `\hat{S}(t) = \prod_{s \le t} \left( 1 - \frac{e_s}{r_s} \right)` the share of questions still without a solution after a wait of t
 *   (Kaplan and Meier); where it runs flat at just the height asked for, the middle of the flat counts, which at the end of the curve
 *   reaches to the longest anybody was followed
 * @symbol `e_s` questions asked by members in the period that were solved for the first time after a wait of just s
 * @symbol `r_s` questions still open, and still followed, just before s
 * @symbol `\hat{S}_{\text{last}}(t)` the same with the last solution in place of the first
 * @symbol `\hat{S}_{\text{reopened}}(t)` that again, of questions whose solution was once taken back
 * @symbol `R` the questions solved by the as-of moment
 * @symbol `w_q` how long the question q waited for its first solution
 * @see concept:121
 */
export const timeToResolution = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "lower",
  values: ["service-cost"],
  title: { en: "Time to resolution", de: "Lösungszeit", da: "Løsningstid" },
  asks: {
    en: "How long do members wait until their question is solved?",
    de: "Wie lange warten Mitglieder, bis ihre Frage gelöst ist?",
    da: "Hvor længe venter medlemmerne, før deres spørgsmål er løst?",
  },
  sources: ["concept:120", "concept:121", "https://doi.org/10.1080/01621459.1958.10501452", "https://doi.org/10.2307/2530286"],
  decisions: ["time-to-resolution"],
  ...memberQuestions(),
  variants: {
    median: {
      means: {
        en: "The time within which half of the questions were solved for the first time.",
        de: "Die Zeit, innerhalb derer die Hälfte der Fragen zum ersten Mal gelöst war.",
        da: "Den tid, inden for hvilken halvdelen af spørgsmålene var løst første gang.",
      },
      ...until(t.firstSolvedAt),
    },
    p90: {
      means: {
        en: "The time within which nine out of ten questions were solved for the first time.",
        de: "Die Zeit, innerhalb derer neun von zehn Fragen zum ersten Mal gelöst waren.",
        da: "Den tid, inden for hvilken ni ud af ti spørgsmål var løst første gang.",
      },
      ...until(t.firstSolvedAt),
    },
    "median-to-last": {
      means: {
        en: "The time within which half of the questions were solved for good, as far as known now.",
        de: "Die Zeit, innerhalb derer die Hälfte der Fragen nach heutigem Stand endgültig gelöst war.",
        da: "Den tid, inden for hvilken halvdelen af spørgsmålene var endeligt løst, så vidt det vides nu.",
      },
      ...until(t.solvedAt),
    },
    "median-of-reopened": {
      means: {
        en: "The time within which half of the questions whose solution was once taken back were solved for good.",
        de: "Die Zeit, innerhalb derer die Hälfte jener Fragen, deren Lösung einmal zurückgenommen wurde, endgültig gelöst war.",
        da: "Den tid, inden for hvilken halvdelen af de spørgsmål, hvis løsning på et tidspunkt blev trukket tilbage, var endeligt løst.",
      },
      onlyWhereItApplies: true,
      leaveOut: {
        thread: {
          ...until(t.solvedAt).leaveOut.thread,
          "reopening-unknown": {
            when: not(known(t.reopened)),
            why: "not-recorded",
            hides: "waits",
            says: { en: "not known whether it was reopened", de: "unbekannt, ob wieder geöffnet", da: "ukendt, om det blev genåbnet" },
          },
        },
      },
      terms: () => ({ waits: durations("thread", { from: t.openedAt, to: t.solvedAt }, equal(t.reopened, true)) }),
    },
    "mean-of-solved": {
      means: {
        en: "The average time to the first solution, of those questions that got one.",
        de: "Die durchschnittliche Zeit bis zur ersten Lösung jener Fragen, die eine erhielten.",
        da: "Den gennemsnitlige tid til den første løsning for de spørgsmål, der fik en.",
      },
      ...until(t.firstSolvedAt),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "six of eight solved; how long the slow ones take is still open",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 10_800_000, observed: true },
        { after: 86_400_000, observed: true },
        { after: 172_800_000, observed: true },
        { after: 259_200_000, observed: true },
        { after: 604_800_000, observed: false },
        { after: 864_000_000, observed: true },
        { after: 1_728_000_000, observed: false },
      ],
    },
    expect: { measured: true, value: 216_000_000, n: 8, low: 3_600_000, high: 1_728_000_000, caveats: ["open-above"] },
  },
  {
    title: "one of six solved: the median is not reached",
    totals: {
      waits: [
        { after: 864_000_000, observed: false },
        { after: 3_600_000, observed: true },
        { after: 864_000_000, observed: false },
        { after: 864_000_000, observed: false },
        { after: 864_000_000, observed: false },
        { after: 864_000_000, observed: false },
      ],
    },
    expect: { measured: false, why: "not-reached", bound: 3_600_000 },
  },
  {
    title: "ten questions solved after one to ten days: nine in ten within nine and a half",
    variant: "p90",
    totals: {
      waits: [
        { after: 86_400_000, observed: true },
        { after: 172_800_000, observed: true },
        { after: 259_200_000, observed: true },
        { after: 345_600_000, observed: true },
        { after: 432_000_000, observed: true },
        { after: 518_400_000, observed: true },
        { after: 604_800_000, observed: true },
        { after: 691_200_000, observed: true },
        { after: 777_600_000, observed: true },
        { after: 864_000_000, observed: true },
      ],
    },
    expect: { measured: true, value: 820_800_000, n: 10, low: 604_800_000, high: 864_000_000 },
  },
  {
    title: "two solved after just as long: that shows nothing of how much waits differ",
    variant: "mean-of-solved",
    totals: { waits: [{ after: 3_600_000, observed: true }, { after: 3_600_000, observed: true }, { after: 86_400_000, observed: false }] },
    expect: { measured: false, why: "too-few" },
  },
  { title: "nothing asked: not measured", totals: { waits: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "solved on the first day, taken back, solved again on the third",
    variant: "median-to-last",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 86_400_000, solvedAt: 259_200_000, reopened: true },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 86_400_000, solvedAt: 86_400_000, reopened: false },
        { id: "3", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 259_200_000, solvedAt: 259_200_000, reopened: false },
      ],
    },
    asOf: 864_000_000,
    expect: { measured: true, value: 259_200_000, n: 3 },
  },
  {
    title: "of the same questions the one that was reopened",
    variant: "median-of-reopened",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 86_400_000, solvedAt: 259_200_000, reopened: true },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 86_400_000, solvedAt: 86_400_000, reopened: false },
      ],
    },
    asOf: 864_000_000,
    expect: { measured: true, value: 259_200_000, n: 1 },
  },
  {
    title: "the average of those solved leaves out the one that waits",
    variant: "mean-of-solved",
    facts: {
      thread: [
        { id: "1", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 86_400_000, solvedAt: 86_400_000 },
        { id: "2", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0, firstSolvedAt: 259_200_000, solvedAt: 259_200_000 },
        { id: "3", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 },
      ],
    },
    asOf: 864_000_000,
    expect: { measured: true, value: 172_800_000, n: 2, caveats: ["ended-only"] },
  },
] satisfies readonly ExampleOf<typeof timeToResolution>[]
