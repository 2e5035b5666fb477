import { firstResponseTime } from "@folkmoot/metrics/first-response-time"
import { atMost } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * Half of the members' threads get a first response within a day.
 *
 * @remarks
 * Unit: median first response time against a limit of 24 hours, met only if the whole interval stays within it. Threads nobody answered
 * count as still waiting, so leaving them unanswered does not help.
 * @see concept:49
 */
export const questionsGetAnsweredPromptly = defineCriterion({
  id: "questions-get-answered-promptly",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Does at least every other thread get a first response within a day?",
    de: "Erhält mindestens jedes zweite Thema innerhalb eines Tages eine erste Antwort?",
    da: "Får mindst hver anden tråd et første svar inden for et døgn?",
  },
  why: {
    en: "Whoever asks today looks in tomorrow; finding nothing, they ask somewhere else.",
    de: "Wer heute fragt, schaut morgen nach; steht dort nichts, fragt man woanders.",
    da: "Den, der spørger i dag, kigger forbi i morgen; er der intet svar, spørger man et andet sted.",
  },
  evidence: {
    /** How long half of the threads wait for a first response, at most. */
    wait: fromMetric(firstResponseTime, "median"),
  },
  judge: ({ wait }) => atMost(86_400_000, wait),
  remedy: {
    effort: "weeks",
    text: {
      en: "Draw up a rota so that somebody looks at unanswered threads every day, and let moderators see those older than half a day first.",
      de: "Stellen Sie einen Dienstplan auf, damit täglich jemand unbeantwortete Themen sichtet, und zeigen Sie der Moderation zuerst, was älter als ein halber Tag ist.",
      da: "Lav en vagtplan, så nogen hver dag ser på ubesvarede tråde, og vis moderatorerne dem, der er ældre end et halvt døgn, først.",
    },
  },
  sources: ["concept:49", "concept:120", "concept:126"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eight threads, each answered within half a day",
    totals: {
      wait: {
        waits: [
          { after: 3_600_000, observed: true },
          { after: 7_200_000, observed: true },
          { after: 10_800_000, observed: true },
          { after: 14_400_000, observed: true },
          { after: 18_000_000, observed: true },
          { after: 21_600_000, observed: true },
          { after: 28_800_000, observed: true },
          { after: 43_200_000, observed: true },
        ],
      },
    },
    expect: "met",
  },
  {
    title: "answered fast, but followed for less than a day: the slow half may still be waiting",
    totals: {
      wait: {
        waits: [
          { after: 3_600_000, observed: true },
          { after: 7_200_000, observed: true },
          { after: 10_800_000, observed: true },
          { after: 72_000_000, observed: false },
          { after: 72_000_000, observed: false },
        ],
      },
    },
    expect: "undecided",
  },
  {
    title: "eight threads, each answered after three days or more",
    totals: {
      wait: {
        waits: [
          { after: 259_200_000, observed: true },
          { after: 262_800_000, observed: true },
          { after: 266_400_000, observed: true },
          { after: 270_000_000, observed: true },
          { after: 345_600_000, observed: true },
          { after: 349_200_000, observed: true },
          { after: 352_800_000, observed: true },
          { after: 432_000_000, observed: true },
        ],
      },
    },
    expect: "unmet",
  },
  {
    title: "eight threads waiting for a week: there is no median, but it is not within a day",
    totals: {
      wait: {
        waits: [
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
          { after: 604_800_000, observed: false },
        ],
      },
    },
    expect: "unmet",
  },
  { title: "nobody asked: not measured", totals: { wait: { waits: [] } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof questionsGetAnsweredPromptly>[]
