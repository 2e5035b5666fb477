import { columns, equal, known, not, oneOf } from "@folkmoot/facts"
import { onlyAmong } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { besidesPeople, shareOfSide, toOneself, written, writtenPosts } from "../posts-by-side.ts"

const p = /* @__PURE__ */ columns("post")

/** What is no help given by a person to another. */
const besidesHelp = () =>
  ({
    ...besidesPeople("answers"),
    "in-own-thread": toOneself(),
    "thread-author-unknown": {
      when: not(known(p.toOwnThread)),
      why: "not-recorded",
      hides: "answers",
      says: { en: "not known whose thread it was", de: "unbekannt, wessen Thema es war", da: "ukendt, hvis tråd det var" },
    },
  }) as const

/**
 * How many of the answers people get from others are given by members and not by staff.
 *
 * Takes `answers`.
 */
export const calculator = defineCalculator({
  id: "member-answer-share",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Answers people gave in the period in threads of others, person by person, and on which side; bots left out. For `answers-and-replies`
     * their other replies, too.
     */
    answers: written,
  },
  options: {},
  variants: { answers: {}, "answers-and-replies": {} },
  estimate: ({ answers }, { level }) => shareOfSide(answers, "members", level),
})

/**
 * How many of the answers people get from others are given by members and not by staff.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Answers are told person by person; `by` says on which side of the house they were written: by `staff`, by a
 * `member`, who is anybody else, or by somebody of whom it is `unknown`. `n` is how many people answered. Answers in one's own thread are left
 * out, and so are bots. Where nobody is known to be staff and of some nobody knows, there is no number.
 * @formula answers `\frac{\lvert A \setminus S \rvert}{\lvert A \rvert}`
 * @formula answers-and-replies `\frac{\lvert ( A \cup R ) \setminus S \rvert}{\lvert A \cup R \rvert}`
 * @symbol `A` the answers people gave in the period in threads of others
 * @symbol `R` the other replies they wrote in threads of others
 * @symbol `S` what was written by staff
 * @see concept:44
 */
export const memberAnswerShare = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Answers by members", de: "Antworten von Mitgliedern", da: "Svar fra medlemmer" },
  asks: {
    en: "How many of the answers come from members themselves?",
    de: "Wie viele der Antworten kommen von den Mitgliedern selbst?",
    da: "Hvor mange af svarene kommer fra medlemmerne selv?",
  },
  sources: ["concept:44", "concept:60", "concept:73", "concept:75", "Korn and Graubard (1998), Survey Methodology 24(2), 193-201"],
  decisions: ["community-structure"],
  population: { post: oneOf(p.kind, "answer", "reply") },
  variants: {
    answers: {
      means: {
        en: "Answers by anyone but staff, among all answers people got from others.",
        de: "Antworten von anderen als Beschäftigten, gemessen an allen Antworten, die Menschen von anderen erhielten.",
        da: "Svar fra andre end medarbejdere ud af alle svar, folk fik fra andre.",
      },
      leaveOut: { post: onlyAmong(equal(p.kind, "answer"), besidesHelp()) },
      terms: () => ({ answers: writtenPosts(equal(p.kind, "answer")) }),
    },
    "answers-and-replies": {
      means: {
        en: "Answers and other replies by anyone but staff, among all that people got from others.",
        de: "Antworten und sonstige Erwiderungen von anderen als Beschäftigten, gemessen an allen, die Menschen von anderen erhielten.",
        da: "Svar og opfølgende indlæg fra andre end medarbejdere ud af alle, folk fik fra andre.",
      },
      leaveOut: { post: besidesHelp() },
      terms: () => ({ answers: writtenPosts() }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two members gave nine of twelve answers",
    totals: { answers: [{ author: "a", by: "member", n: 6 }, { author: "b", by: "member", n: 3 }, { author: "s", by: "staff", n: 3 }] },
    expect: { measured: true, value: 0.75, n: 3 },
  },
  {
    title: "nobody is known to be staff: not a community that does it all by itself",
    totals: { answers: [{ author: "a", by: "unknown", n: 300 }] },
    expect: { measured: false, why: "not-recorded" },
  },
  {
    title: "of one nobody knows whether they are staff: taken for a member, and said to be",
    totals: { answers: [{ author: "a", by: "member", n: 6 }, { author: "b", by: "unknown", n: 2 }, { author: "s", by: "staff", n: 2 }] },
    expect: { measured: true, value: 0.8, n: 3, caveats: ["affiliation-partly-unknown"] },
  },
  { title: "nothing was answered: not measured", totals: { answers: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "one answer by a member, one by staff; the one to oneself does not count",
    facts: {
      post: [
        { id: "1", thread: "1", kind: "answer", postedAt: 0, author: "m1", affiliation: "customer", toOwnThread: false },
        { id: "2", thread: "1", kind: "answer", postedAt: 10, author: "s1", affiliation: "staff", toOwnThread: false },
        { id: "3", thread: "1", kind: "answer", postedAt: 20, author: "m2", affiliation: "customer", toOwnThread: true },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.5, n: 2, exclusions: [{ reason: "in-own-thread", count: 1 }] },
  },
  {
    title: "a chat in which nothing is called an answer: replies, of which a member wrote one of two",
    variant: "answers-and-replies",
    facts: {
      post: [
        { id: "1", thread: "1", kind: "reply", postedAt: 0, author: "m1", affiliation: "customer", toOwnThread: false },
        { id: "2", thread: "1", kind: "reply", postedAt: 10, author: "s1", affiliation: "staff", toOwnThread: false },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
  {
    title: "whose threads they answered nobody knows: answers to oneself could be among them",
    facts: { post: [{ id: "1", thread: "1", kind: "answer", postedAt: 0, author: "m1", affiliation: "customer", toOwnThread: null }] },
    asOf: 86_400_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "thread-author-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof memberAnswerShare>[]
