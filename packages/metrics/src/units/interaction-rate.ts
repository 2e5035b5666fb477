import { columns, count, distinct, equal, not, oneOf, records, together } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import { acted, byPerson, type Acts } from "../acts.ts"
import { besidesMembers, onlyAmong } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { fraction } from "../fraction.ts"
import { perPerson } from "../per-person.ts"
import { counted } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"
import { amountsOver } from "../weighted-count.ts"

const a = /* @__PURE__ */ columns("activity")
const p = /* @__PURE__ */ columns("post")
const r = /* @__PURE__ */ columns("reaction")

const isReply = () => oneOf(p.kind, "answer", "reply", "comment")

interface Counted {
  readonly interactions: readonly Acts[]
  readonly base: number
}

const perMember = ({ interactions, base }: Counted, { level }: Confidence): Outcome => {
  const outcome = perPerson(interactions, "base", base, level)
  return outcome.measured ? { ...outcome, scope: { counted: "reactions, replies" } } : outcome
}

const perPost = ({ interactions, base }: Counted, { level }: Confidence): Outcome => {
  if (base === 0) return unmeasured("zero-denominator", "base is 0: there was no post to react to.")
  const amounts = [...byPerson(interactions).values()]
  return { ...fraction(sumOf(amounts), base, amountsOver(amounts, base, level)), scope: { counted: "reactions" } }
}

/**
 * How often members react and reply.
 *
 * Takes `interactions` and `base`.
 */
export const calculator = defineCalculator({
  id: "interaction-rate",
  version: 1,
  unit: "per-person",
  totals: {
    /** Reactions and replies members gave in the period, person by person, staff and bots left out; for `per-post` reactions alone. */
    interactions: acted,
    /**
     * Different members active in the period, those who reacted or replied among them; for `per-post` posts written in it by anybody,
     * notices left out.
     */
    base: counted,
  },
  options: {},
  variants: { "per-active-member": {}, "per-post": { unit: "quotient", estimate: perPost } },
  estimate: perMember,
})

/**
 * How often members react and reply.
 *
 * @remarks
 * Unit: interactions per active member, or, for `per-post`, reactions per post, which is a quotient; both at least 0. `interactions` are
 * told person by person; `base` is what they are set against, active members or posts. What was counted as an interaction is in the
 * scope: rates over other sets are other numbers. A diagnostic of the tier `activity`, to be read when something else has changed, and no
 * target.
 * @formula per-active-member `\frac{\lvert R \rvert + \lvert C \rvert}{\lvert A \rvert}`
 * @formula per-post `\frac{\lvert R \rvert}{\lvert P \rvert}`
 * @symbol `R` the reactions members gave in the period
 * @symbol `C` the answers, replies and comments they wrote in it
 * @symbol `A` the members active in the period, those who reacted or replied among them
 * @symbol `P` the posts written in the period, whoever wrote them, notices left out
 * @see concept:56
 */
export const interactionRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "activity",
  better: "higher",
  values: ["lifetime-value"],
  title: { en: "Interaction rate", de: "Interaktionsrate", da: "Interaktionsrate" },
  asks: {
    en: "How often do members react and reply?",
    de: "Wie oft reagieren und antworten Mitglieder?",
    da: "Hvor ofte reagerer og svarer medlemmerne?",
  },
  sources: ["concept:13", "concept:56", "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801"],
  decisions: ["interaction-rate"],
  leaveOut: { reaction: besidesMembers(r.member, r.affiliation, "interactions") },
  variants: {
    "per-active-member": {
      accrues: true,
      sameSources: true,
      means: {
        en: "Reactions and replies of the period for each member who was active in it.",
        de: "Reaktionen und Antworten im Zeitraum je Mitglied, das in dieser Zeit aktiv war.",
        da: "Reaktioner og svar i perioden pr. medlem, der var aktivt i samme periode.",
      },
      leaveOut: {
        post: onlyAmong(isReply(), besidesMembers(p.author, p.affiliation, "interactions")),
        activity: besidesMembers(a.member, a.affiliation, "base"),
      },
      terms: () => ({
        interactions: together(records("reaction", { member: r.member }), records("post", { member: p.author }, isReply())),
        // Who reacted or replied was active, whatever the source of activity says.
        base: together(distinct("activity", a.member), distinct("reaction", r.member), distinct("post", p.author, isReply())),
      }),
    },
    "per-post": {
      sameSources: true,
      means: {
        en: "Reactions of the period for each post written in it, whoever wrote it.",
        de: "Reaktionen im Zeitraum je Beitrag, der in dieser Zeit geschrieben wurde, gleich von wem.",
        da: "Reaktioner i perioden pr. indlæg skrevet i samme periode, uanset af hvem.",
      },
      terms: () => ({ interactions: records("reaction", { member: r.member }), base: count("post", not(equal(p.kind, "notice"))) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "thirty reactions and replies by three of twenty active members",
    totals: { interactions: [{ member: "a", n: 20 }, { member: "b", n: 6 }, { member: "c", n: 4 }], base: 20 },
    expect: { measured: true, value: 1.5, n: 20, low: 0.195899, high: 5.27251 },
  },
  {
    title: "twelve reactions by three people to eight posts",
    variant: "per-post",
    totals: { interactions: [{ member: "a", n: 6 }, { member: "b", n: 4 }, { member: "c", n: 2 }], base: 8 },
    expect: { measured: true, value: 1.5, n: 8, low: 0.258403, high: 5.13658 },
  },
  { title: "nobody was active: not measured", totals: { interactions: [], base: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "one active member alone: how much people differ cannot be seen", totals: { interactions: [{ member: "a", n: 4 }], base: 1 }, expect: { measured: false, why: "too-few" } },
  {
    title: "no post: nothing to react to",
    variant: "per-post",
    totals: { interactions: [], base: 0 },
    expect: { measured: false, why: "zero-denominator" },
  },
  {
    title: "a like and a reply by one of two members; opening a thread is neither, and what staff do does not count",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
      ],
      reaction: [
        { id: "1", kind: "like", post: "1", reactedAt: 20, member: "m1", affiliation: "customer" },
        { id: "2", kind: "like", post: "1", reactedAt: 20, member: "s1", affiliation: "staff" },
      ],
      post: [
        { id: "1", thread: "1", kind: "opening", postedAt: 10, author: "m2", affiliation: "customer" },
        { id: "2", thread: "1", kind: "reply", postedAt: 30, author: "m1", affiliation: "customer" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 1, n: 2, exclusions: [{ reason: "by-staff", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof interactionRate>[]
