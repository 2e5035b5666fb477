import { columns, durations, less } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { besidesMembersThreads, untilFirstReply } from "../first-reply.ts"
import { waited } from "../statistic.ts"
import { endedOnly, meanOfEnded, waitOf } from "../wait.ts"

const t = /* @__PURE__ */ columns("thread")

/**
 * How long members wait for the first response to a thread they opened.
 *
 * Takes `waits`.
 */
export const calculator = defineCalculator({
  id: "first-response-time",
  version: 1,
  unit: "milliseconds",
  totals: {
    /**
     * How long threads members opened in the period waited for the first reply by another person, in milliseconds; those still waiting with
     * `observed: false`. For `median-any-author` for the first answer by anybody.
     */
    waits: waited,
  },
  options: {},
  variants: {
    median: {},
    p90: { estimate: waitOf(0.9) },
    "median-any-author": {},
    "mean-of-answered": { estimate: meanOfEnded, caveats: [endedOnly] },
  },
  estimate: waitOf(0.5),
})

/**
 * How long members wait for the first response to a thread they opened.
 *
 * @remarks
 * Unit: milliseconds of calendar time. Threads still waiting count as having waited at least until now, so a community does not get
 * faster by leaving threads unanswered. Where too few were answered to know, there is no number but a lower bound. Threads opened by
 * staff and bots are left out, and replies by bots are none. `n` is how many threads, those still waiting among them; for `mean-of-answered`
 * how many were answered.
 * @formula median `\min \lbrace t : \hat{S}(t) \le 0.5 \rbrace`
 * @formula p90 `\min \lbrace t : \hat{S}(t) \le 0.1 \rbrace`
 * @formula median-any-author `\min \lbrace t : \hat{S}_{\text{any}}(t) \le 0.5 \rbrace`
 * @formula mean-of-answered `\frac{1}{\lvert R \rvert} \sum_{q \in R} w_q`
 * @symbol `\hat{S}(t) = \prod_{s \le t} \left( 1 - \frac{e_s}{r_s} \right)` the share of threads still without a reply by another person after a
 *   wait of t (Kaplan and Meier); where it runs flat at just the height asked for, the middle of the flat counts, which at the end
 *   of the curve reaches to the longest anybody was followed
 * @symbol `e_s` threads opened by members in the period that got that reply after a wait of just s
 * @symbol `r_s` threads still waiting, and still followed, just before s
 * @symbol `\hat{S}_{\text{any}}(t)` the same with the first answer by anybody, the thread's own author included
 * @symbol `R` the threads that got a reply by another person by the as-of moment
 * @symbol `w_q` how long the thread q waited for it
 * @see concept:120
 */
export const firstResponseTime = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "lower",
  values: ["service-cost"],
  title: { en: "First response time", de: "Erstreaktionszeit", da: "Første svartid" },
  asks: {
    en: "How long do members wait for a first response?",
    de: "Wie lange warten Mitglieder auf eine erste Antwort?",
    da: "Hvor længe venter medlemmerne på et første svar?",
  },
  sources: [
    "concept:49",
    "concept:120",
    "concept:126",
    "https://doi.org/10.1080/01621459.1958.10501452",
    "https://doi.org/10.2307/2530286",
  ],
  decisions: ["first-response-time"],
  leaveOut: besidesMembersThreads(),
  variants: {
    median: {
      means: {
        en: "The time within which half of the threads got a reply from another person.",
        de: "Die Zeit, innerhalb derer die Hälfte der Themen eine Antwort von einer anderen Person erhielt.",
        da: "Den tid, inden for hvilken halvdelen af trådene fik svar fra en anden person.",
      },
      ...untilFirstReply(),
    },
    p90: {
      means: {
        en: "The time within which nine out of ten threads got a reply from another person.",
        de: "Die Zeit, innerhalb derer neun von zehn Themen eine Antwort von einer anderen Person erhielten.",
        da: "Den tid, inden for hvilken ni ud af ti tråde fik svar fra en anden person.",
      },
      ...untilFirstReply(),
    },
    "median-any-author": {
      means: {
        en: "The time within which half of the threads were answered, by whomever, their own authors included.",
        de: "Die Zeit, innerhalb derer die Hälfte der Themen beantwortet war, gleich von wem, auch von denen, die sie eröffnet haben.",
        da: "Den tid, inden for hvilken halvdelen af trådene var besvaret, uanset hvem der svarede, også forfatteren selv.",
      },
      leaveOut: { thread: { "reply-before-opening": less(t.firstAnswerAt, t.openedAt) } },
      terms: () => ({ waits: durations("thread", { from: t.openedAt, to: t.firstAnswerAt }) }),
    },
    "mean-of-answered": {
      means: {
        en: "The average wait of those threads that did get a reply from another person.",
        de: "Die durchschnittliche Wartezeit jener Themen, die eine Antwort von einer anderen Person erhielten.",
        da: "Den gennemsnitlige ventetid for de tråde, der fik svar fra en anden person.",
      },
      ...untilFirstReply(),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "seven of nine threads answered; how long the slow ones take is still open",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 7_200_000, observed: true },
        { after: 10_800_000, observed: true },
        { after: 18_000_000, observed: true },
        { after: 28_800_000, observed: true },
        { after: 46_800_000, observed: true },
        { after: 75_600_000, observed: true },
        { after: 108_000_000, observed: false },
        { after: 144_000_000, observed: false },
      ],
    },
    expect: { measured: true, value: 28_800_000, n: 9, low: 3_600_000, high: 144_000_000, open: "above", caveats: ["open-above"] },
  },
  {
    title: "two of seven answered: the median is not reached, and it is no less than this",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 14_400_000, observed: true },
        { after: 108_000_000, observed: false },
        { after: 108_000_000, observed: false },
        { after: 108_000_000, observed: false },
        { after: 108_000_000, observed: false },
        { after: 108_000_000, observed: false },
      ],
    },
    expect: { measured: false, why: "not-reached", bound: 3_600_000 },
  },
  {
    title: "ten threads answered after one to ten hours: nine in ten within nine and a half",
    variant: "p90",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 7_200_000, observed: true },
        { after: 10_800_000, observed: true },
        { after: 14_400_000, observed: true },
        { after: 18_000_000, observed: true },
        { after: 21_600_000, observed: true },
        { after: 25_200_000, observed: true },
        { after: 28_800_000, observed: true },
        { after: 32_400_000, observed: true },
        { after: 36_000_000, observed: true },
      ],
    },
    expect: { measured: true, value: 34_200_000, n: 10, low: 25_200_000, high: 36_000_000 },
  },
  { title: "nothing to wait for: not measured", totals: { waits: [] }, expect: { measured: false, why: "no-data" } },
  { title: "one answer alone has no average", variant: "mean-of-answered", totals: { waits: [{ after: 3_600_000, observed: true }] }, expect: { measured: false, why: "too-few" } },
  {
    title: "the average of those answered, with the range it leaves open",
    variant: "mean-of-answered",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 7_200_000, observed: true },
        { after: 10_800_000, observed: true },
        { after: 14_400_000, observed: true },
        { after: 18_000_000, observed: true },
        { after: 900_000_000, observed: false },
      ],
    },
    expect: { measured: true, value: 10_800_000, n: 5, low: 3_732_320, high: 17_867_700, caveats: ["ended-only"] },
  },
  {
    title: "one answered, one waiting, one merged so that its reply came first, one by staff",
    variant: "median",
    facts: {
      thread: [
        { id: "1", affiliation: "customer", openedAt: 0, firstReplyAt: 3_600_000 },
        { id: "2", affiliation: "customer", openedAt: 0 },
        { id: "3", affiliation: "customer", openedAt: 7_200_000, firstReplyAt: 3_600_000 },
        { id: "4", affiliation: "staff", openedAt: 0, firstReplyAt: 3_600_000 },
      ],
    },
    asOf: 36_000_000,
    expect: {
      measured: true,
      value: 19_800_000,
      n: 2,
      caveats: ["open-above"],
      exclusions: [{ reason: "opened-by-staff", count: 1 }, { reason: "reply-before-opening", count: 1 }],
    },
  },
] satisfies readonly ExampleOf<typeof firstResponseTime>[]
