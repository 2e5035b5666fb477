import { always, and, asOf, atMost, columns, count, equal, known, less, not, within, type Condition } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const i = /* @__PURE__ */ columns("invitation")

interface Horizon {
  readonly horizon: number
}

/** How those who answered within the horizon are read, of those for whom a condition holds. */
const answeredOf = (condition: (options: Horizon) => Condition) => ({
  matures: ({ horizon }: Horizon) => horizon,
  spares: ["reminder"] as const,
  terms: ({ horizon }: Horizon) => ({
    asked: count("invitation", condition({ horizon })),
    answered: count("invitation", condition({ horizon }), within(i.answeredAt, i.invitedAt, horizon)),
  }),
})

/**
 * Share of those asked who answered a survey in full.
 *
 * Takes `answered` and `asked`. Option: `horizon`.
 */
export const calculator = defineCalculator({
  id: "survey-response-rate",
  version: 1,
  unit: "ratio",
  totals: {
    /** People of `asked` who answered in full within the horizon. */
    answered: counted,
    /**
     * People invited in the period, at least a whole horizon ago, each once for a survey and wave; for `of-delivered` those the invitation
     * reached, for `of-started` those who began to answer.
     */
    asked: counted,
  },
  options: {
    /** Milliseconds after the invitation within which an answer counts; fourteen days unless said. */
    horizon: 1_209_600_000,
  },
  variants: { "of-invited": {}, "of-delivered": {}, "of-started": {} },
  estimate: shareOf("answered", "asked"),
})

/**
 * Share of those asked who answered a survey in full.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Each person counts once for each survey and wave, however often they were reminded, and only when they have had
 * the whole horizon to answer. `horizon` is in milliseconds, fourteen days unless said. A high rate does not make an answer
 * representative, but a low one leaves it open whether it is.
 * @formula of-invited `\frac{\lvert \lbrace i \in I_h : a_i \le v_i + h \rbrace \rvert}{\lvert I_h \rvert}`
 * @formula of-delivered `\frac{\lvert \lbrace i \in D_h : a_i \le v_i + h \rbrace \rvert}{\lvert D_h \rvert}`
 * @formula of-started `\frac{\lvert \lbrace i \in B_h : a_i \le v_i + h \rbrace \rvert}{\lvert B_h \rvert}`
 * @symbol `I_h` the invitations sent in the period, and at least h before the as-of moment, reminders left out
 * @symbol `D_h` those of them known to have arrived
 * @symbol `B_h` those of them whose survey was begun no later than h after the invitation
 * @symbol `v_i` when the invitation i was sent
 * @symbol `a_i` when it was answered in full; never, while it is not
 * @symbol `h` the option `horizon`, fourteen days unless said
 * @see concept:122
 */
export const surveyResponseRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Survey response rate", de: "Rücklaufquote", da: "Svarprocent" },
  asks: {
    en: "How many of those invited answered our surveys in full?",
    de: "Wie viele der Eingeladenen haben unsere Umfragen vollständig beantwortet?",
    da: "Hvor mange af de inviterede besvarede vores spørgeskemaer fuldt ud?",
  },
  sources: [
    "concept:42",
    "concept:122",
    "https://doi.org/10.1080/01621459.1927.10502953",
    "https://aapor.org/standards-and-ethics/standard-definitions/",
  ],
  decisions: ["survey-response-rate"],
  leaveOut: {
    invitation: {
      reminder: {
        when: equal(i.reminder, true),
        says: {
          en: "reminders of an invitation already counted",
          de: "Erinnerungen an eine bereits gezählte Einladung",
          da: "påmindelser om en invitation, der allerede er talt med",
        },
      },
      "answer-before-invitation": {
        when: less(i.answeredAt, i.invitedAt),
        says: { en: "answer dated before the invitation", de: "Antwort vor der Einladung datiert", da: "svar dateret før invitationen" },
      },
    },
  },
  variants: {
    "of-invited": {
      means: {
        en: "Those who answered in full within the horizon, among all who were invited.",
        de: "Wer innerhalb der Frist vollständig antwortete, unter allen Eingeladenen.",
        da: "De, der svarede fuldt ud inden for fristen, blandt alle inviterede.",
      },
      ...answeredOf(() => always),
    },
    "of-delivered": {
      means: {
        en: "Those who answered in full within the horizon, among all whom the invitation reached.",
        de: "Wer innerhalb der Frist vollständig antwortete, unter allen, bei denen die Einladung ankam.",
        da: "De, der svarede fuldt ud inden for fristen, blandt alle, som invitationen nåede frem til.",
      },
      leaveOut: {
        invitation: {
          "delivery-unknown": {
            when: not(known(i.delivered)),
            why: "not-recorded",
            hides: "asked",
            says: {
              en: "not known whether the invitation arrived",
              de: "unbekannt, ob die Einladung ankam",
              da: "ukendt, om invitationen nåede frem",
            },
          },
        },
      },
      ...answeredOf(() => equal(i.delivered, true)),
    },
    "of-started": {
      means: {
        en: "Those who answered in full within the horizon, among all who began to answer within it.",
        de: "Wer innerhalb der Frist vollständig antwortete, unter allen, die innerhalb der Frist damit begannen.",
        da: "De, der svarede fuldt ud inden for fristen, blandt alle, der begyndte inden for den.",
      },
      leaveOut: {
        invitation: {
          "start-unknown": {
            when: and(atMost(i.answeredAt, asOf), not(known(i.startedAt))),
            why: "not-recorded",
            hides: "asked",
            says: {
              en: "answered, but not known when they began",
              de: "beantwortet, aber Beginn unbekannt",
              da: "besvaret, men ukendt, hvornår de begyndte",
            },
          },
        },
      },
      ...answeredOf(({ horizon }) => within(i.startedAt, i.invitedAt, horizon)),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "forty of two hundred answered",
    totals: { answered: 40, asked: 200 },
    expect: { measured: true, value: 0.2, n: 200, low: 0.150452, high: 0.260855 },
  },
  { title: "nobody was asked: not measured", totals: { answered: 0, asked: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more answers than people asked", totals: { answered: 3, asked: 2 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one of three answered in time; a reminder is no second person, and one was asked only yesterday",
    facts: {
      invitation: [
        { id: "1", instrument: "spring", invitedAt: 0, member: "a", delivered: true, startedAt: 86_400_000, answeredAt: 86_400_000 },
        { id: "2", instrument: "spring", invitedAt: 0, member: "b", delivered: true, startedAt: 86_400_000 },
        { id: "3", instrument: "spring", invitedAt: 0, member: "c", delivered: false },
        { id: "4", instrument: "spring", invitedAt: 86_400_000, member: "b", delivered: true, reminder: true },
        { id: "5", instrument: "spring", invitedAt: 1_209_600_000, member: "d", delivered: true },
      ],
    },
    asOf: 1_296_000_000,
    expect: {
      measured: true,
      value: 0.333333,
      n: 3,
      low: 0.0614919,
      high: 0.79234,
      exclusions: [{ reason: "reminder", count: 1 }, { reason: "too-young", count: 1 }],
    },
  },
  {
    title: "of those whom the invitation reached, it was one of two",
    variant: "of-delivered",
    facts: {
      invitation: [
        { id: "1", instrument: "spring", invitedAt: 0, member: "a", delivered: true, startedAt: 86_400_000, answeredAt: 86_400_000 },
        { id: "2", instrument: "spring", invitedAt: 0, member: "b", delivered: true, startedAt: 86_400_000 },
        { id: "3", instrument: "spring", invitedAt: 0, member: "c", delivered: false },
        { id: "4", instrument: "spring", invitedAt: 0, member: "e" },
      ],
    },
    asOf: 1_296_000_000,
    expect: { measured: true, value: 0.5, n: 2, caveats: ["partly-unknown"], exclusions: [{ reason: "delivery-unknown", count: 1 }] },
  },
  {
    title: "of those who began, one of two went through to the end",
    variant: "of-started",
    facts: {
      invitation: [
        { id: "1", instrument: "spring", invitedAt: 0, member: "a", startedAt: 86_400_000, answeredAt: 86_400_000 },
        { id: "2", instrument: "spring", invitedAt: 0, member: "b", startedAt: 86_400_000 },
        { id: "3", instrument: "spring", invitedAt: 0, member: "c" },
      ],
    },
    asOf: 1_296_000_000,
    expect: { measured: true, value: 0.5, n: 2, low: 0.0945312, high: 0.905469 },
  },
  {
    title: "everybody was asked less than a fortnight ago: the window is still open",
    facts: { invitation: [{ id: "1", instrument: "spring", invitedAt: 0, member: "a", answeredAt: 86_400_000 }] },
    asOf: 172_800_000,
    expect: { measured: false, why: "window-open", exclusions: [{ reason: "too-young", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof surveyResponseRate>[]
