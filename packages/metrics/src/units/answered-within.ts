import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { besidesMembersThreads, untilFirstReply } from "../first-reply.ts"
import { waited } from "../statistic.ts"
import { endedOnly } from "../wait.ts"
import { endedWithin, endedWithinOfEnded, endedWithinOfFollowed } from "../within.ts"

/**
 * Share of members' threads that get a reply from another person within a horizon.
 *
 * Takes `waits`. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "answered-within",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * How long threads members opened in the period waited for the first reply by another person, in milliseconds; those still waiting with
     * `observed: false`. For `matured-cohort` only threads opened a whole horizon ago.
     */
    waits: waited,
  },
  options: {
    /** Milliseconds within which a thread is to be answered; twenty-four hours unless said. */
    horizon: 86_400_000,
  },
  variants: {
    "kaplan-meier": {},
    "matured-cohort": { estimate: endedWithinOfFollowed },
    "of-answered": { estimate: endedWithinOfEnded, caveats: [endedOnly] },
  },
  estimate: endedWithin,
})

/**
 * Share of members' threads that get a reply from another person within a horizon.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Threads still waiting count as far as they were followed. Where none was followed for the whole horizon there is
 * no number but a lower bound. Threads opened by staff and bots are left out, and replies by bots are none. `horizon` is in milliseconds,
 * twenty-four hours of calendar time unless said. How long the wait is, is the metric `first-response-time`. `n` is how many threads, those
 * still waiting among them; for `of-answered` how many were answered.
 * @formula kaplan-meier `1 - \prod_{t \le h} \left( 1 - \frac{e_t}{r_t} \right)`
 * @formula matured-cohort `\frac{\lvert \lbrace q \in Q_h : w_q \le h \rbrace \rvert}{\lvert Q_h \rvert}`
 * @formula of-answered `\frac{\lvert \lbrace q \in Q : w_q \le h \rbrace \rvert}{\lvert \lbrace q \in Q : w_q \lt \infty \rbrace \rvert}`
 * @symbol `Q` the threads members opened in the period
 * @symbol `Q_h` those of them opened at least h before the as-of moment
 * @symbol `w_q` how long the thread q waited for the first reply by another person; without end while none is known
 * @symbol `h` the option `horizon`, twenty-four hours unless said
 * @symbol `e_t` threads that got that reply after a wait of just t
 * @symbol `r_t` threads still waiting, and still followed, just before t
 * @see concept:120
 */
export const answeredWithin = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Threads answered in time", de: "Fristgerecht beantwortete Themen", da: "Tråde besvaret inden for fristen" },
  asks: {
    en: "How many threads get a first response in time?",
    de: "Wie viele Themen erhalten fristgerecht eine erste Antwort?",
    da: "Hvor mange tråde får et første svar inden for fristen?",
  },
  sources: ["concept:49", "concept:120", "concept:126", "https://doi.org/10.1080/01621459.1958.10501452"],
  decisions: ["first-response-time"],
  leaveOut: besidesMembersThreads(),
  variants: {
    "kaplan-meier": {
      means: {
        en: "All threads, answered by another person within the horizon; those still waiting count for as long as they were followed.",
        de: "Alle Themen, innerhalb der Frist von einer anderen Person beantwortet; noch offene zählen so lange mit, wie sie beobachtet wurden.",
        da: "Alle tråde, besvaret af en anden person inden for fristen; dem, der stadig venter, tæller med, så længe de er blevet fulgt.",
      },
      ...untilFirstReply(),
    },
    "matured-cohort": {
      means: {
        en: "Threads older than the horizon, answered by another person within it.",
        de: "Themen, die älter als die Frist sind, innerhalb der Frist von einer anderen Person beantwortet.",
        da: "Tråde, der er ældre end fristen, besvaret af en anden person inden for fristen.",
      },
      matures: ({ horizon }) => horizon,
      ...untilFirstReply(),
    },
    "of-answered": {
      means: {
        en: "Threads answered within the horizon, among those that got an answer at all.",
        de: "Innerhalb der Frist beantwortete Themen, gemessen an allen, die überhaupt eine Antwort erhielten.",
        da: "Tråde besvaret inden for fristen ud af alle, der overhovedet fik svar.",
      },
      ...untilFirstReply(),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three of six answered within a day, one later; one waits since yesterday, one for a month",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 7_200_000, observed: true },
        { after: 28_800_000, observed: true },
        { after: 43_200_000, observed: false },
        { after: 172_800_000, observed: true },
        { after: 2_592_000_000, observed: false },
      ],
    },
    expect: { measured: true, value: 0.5, n: 6, low: 0.196291, high: 0.889052, caveats: [] },
  },
  {
    title: "the same threads without those that wait: two thirds of a different crowd",
    variant: "of-answered",
    totals: {
      waits: [
        { after: 3_600_000, observed: true },
        { after: 7_200_000, observed: true },
        { after: 28_800_000, observed: true },
        { after: 43_200_000, observed: false },
        { after: 172_800_000, observed: true },
        { after: 2_592_000_000, observed: false },
      ],
    },
    expect: { measured: true, value: 0.75, n: 4, low: 0.300642, high: 0.954413, caveats: ["ended-only"] },
  },
  {
    title: "one has not been followed for a day yet: no cohort",
    variant: "matured-cohort",
    totals: { waits: [{ after: 3_600_000, observed: true }, { after: 43_200_000, observed: false }] },
    expect: { measured: false, why: "window-open" },
  },
  { title: "nothing to answer: not measured", totals: { waits: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "the young thread is left out, the staff's too; one of two old ones was answered in time",
    variant: "matured-cohort",
    facts: {
      thread: [
        { id: "1", affiliation: "customer", openedAt: 0, firstReplyAt: 3_600_000 },
        { id: "2", affiliation: "customer", openedAt: 0 },
        { id: "3", affiliation: "customer", openedAt: 172_800_000, firstReplyAt: 176_400_000 },
        { id: "4", affiliation: "staff", openedAt: 0, firstReplyAt: 3_600_000 },
      ],
    },
    asOf: 180_000_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "opened-by-staff", count: 1 }, { reason: "too-young", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof answeredWithin>[]
