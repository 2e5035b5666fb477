import { asOf, atMost, columns, dated, distinct, oneOf, or, records, together, type Condition, type Expression } from "@folkmoot/facts"
import { acted } from "../acts.ts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { perPerson } from "../per-person.ts"
import { counted } from "../statistic.ts"

const a = /* @__PURE__ */ columns("activity")
const t = /* @__PURE__ */ columns("tie")

/** Each tie is one of both its members; who made one was active, whatever the source of activity says. */
const tiesOf = (at: Expression<"instant">, ...conditions: readonly Condition[]) => () => ({
  ties: together(dated(records("tie", { member: t.member }, ...conditions), at), dated(records("tie", { member: t.other }, ...conditions), at)),
  active: together(distinct("activity", a.member), dated(distinct("tie", t.member, ...conditions), at), dated(distinct("tie", t.other, ...conditions), at)),
})

/** A source that tells ties of members alone need not say what they are. */
const spares = ["memberAffiliation", "otherAffiliation"] as const

/**
 * How many other members an active member gets to know.
 *
 * Takes `ties` and `active`.
 */
export const calculator = defineCalculator({
  id: "new-tie-rate",
  version: 1,
  unit: "per-person",
  totals: {
    /**
     * How many other members each one first had to do with in the period, person by person, staff and bots left out: a tie is told of both
     * its members.
     */
    ties: acted,
    /** Different members active in the period, those with a new tie among them. */
    active: counted,
  },
  options: {},
  variants: { met: {}, returned: {} },
  estimate: ({ ties, active }, { level }) => perPerson(ties, "active", active, level),
})

/**
 * How many other members an active member gets to know.
 *
 * @remarks
 * Unit: new ties per active person, at least 0. A tie belongs to both of its people and is told of each, so twice as many are told as there are.
 * Two people tie once: who already knows everybody makes no new ties, so a settled community has a low rate and nothing is wrong. The
 * interval follows how much people differ. Periods of different length are not comparable. Ties with staff and bots are left out where the
 * source tells them apart.
 * @formula met `\frac{2 \lvert E \rvert}{\lvert A \rvert}`
 * @formula returned `\frac{2 \lvert E_{\text{both}} \rvert}{\lvert A_{\text{both}} \rvert}`
 * @symbol `E` the pairs of members who first had to do with each other in the period; each pair counts for both
 * @symbol `E_{\text{both}}` the pairs who in the period had first answered each other both ways
 * @symbol `A, A_{\text{both}}` the members active in the period, those of the pairs counted among them
 * @see concept:66
 */
export const newTieRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  accrues: true,
  values: ["lifetime-value", "work-performance"],
  title: { en: "New ties per member", de: "Neue Verbindungen je Mitglied", da: "Nye forbindelser pr. medlem" },
  asks: {
    en: "How many others does an active member get to know?",
    de: "Wie viele andere lernt ein aktives Mitglied kennen?",
    da: "Hvor mange andre lærer et aktivt medlem at kende?",
  },
  sources: ["concept:66", "concept:73", "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801", "https://doi.org/10.1093/biomet/61.3.439"],
  decisions: ["community-structure"],
  leaveOut: {
    activity: besidesMembers(a.member, a.affiliation, "active"),
    tie: {
      "with-staff": {
        when: or(oneOf(t.memberAffiliation, "staff", "bot"), oneOf(t.otherAffiliation, "staff", "bot")),
        says: { en: "with staff or bots", de: "mit Beschäftigten oder Bots", da: "med medarbejdere eller bots" },
      },
    },
  },
  variants: {
    met: {
      means: {
        en: "Members somebody first had to do with in the period, for each member active in it.",
        de: "Mitglieder, mit denen jemand im Zeitraum zum ersten Mal zu tun hatte, je Mitglied, das in dieser Zeit aktiv war.",
        da: "Medlemmer, som nogen for første gang havde at gøre med i perioden, pr. medlem, der var aktivt i samme periode.",
      },
      spares,
      sameSources: true,
      terms: tiesOf(t.tiedAt),
    },
    returned: {
      means: {
        en: "Members with whom somebody first exchanged answers both ways in the period, for each member active in it.",
        de: "Mitglieder, mit denen jemand im Zeitraum zum ersten Mal Antworten in beide Richtungen ausgetauscht hat, je Mitglied, das in dieser Zeit aktiv war.",
        da: "Medlemmer, som nogen i perioden for første gang både har svaret og fået svar fra, pr. medlem, der var aktivt i samme periode.",
      },
      spares,
      sameSources: true,
      terms: tiesOf(t.answeredAt, atMost(t.answeredAt, asOf)),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three ties among four of ten active members",
    totals: { ties: [{ member: "a", n: 3 }, { member: "b", n: 1 }, { member: "c", n: 1 }, { member: "d", n: 1 }], active: 10 },
    expect: { measured: true, value: 0.6, n: 10, low: 0.158385, high: 1.56088 },
  },
  { title: "nobody met anybody: that is known", totals: { ties: [], active: 40 }, expect: { measured: true, value: 0, n: 40, low: 0, high: 0.092222 } },
  { title: "nobody was active: not measured", totals: { ties: [], active: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "one active member alone: how much people differ cannot be seen", totals: { ties: [], active: 1 }, expect: { measured: false, why: "too-few" } },
  {
    title: "one tie among three active members is two people's",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
        { id: "3", activeAt: 0, member: "m3", affiliation: "customer", firstAt: 0 },
        { id: "4", activeAt: 0, member: "s1", affiliation: "staff", firstAt: 0 },
      ],
      tie: [{ id: "1", tiedAt: 10, member: "m1", other: "m2" }],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.666667, n: 3, exclusions: [{ reason: "by-staff", count: 1 }] },
  },
  {
    title: "a member who met staff has met no other member",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
        { id: "3", activeAt: 0, member: "m3", affiliation: "customer", firstAt: 0 },
      ],
      tie: [
        { id: "1", tiedAt: 10, member: "m1", other: "m2", memberAffiliation: "customer", otherAffiliation: "customer" },
        { id: "2", tiedAt: 10, member: "m3", other: "s1", memberAffiliation: "customer", otherAffiliation: "staff" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.666667, n: 3, exclusions: [{ reason: "with-staff", count: 1 }] },
  },
  {
    title: "of two ties one was returned",
    variant: "returned",
    facts: {
      activity: [
        { id: "1", activeAt: 0, member: "m1", affiliation: "customer", firstAt: 0 },
        { id: "2", activeAt: 0, member: "m2", affiliation: "customer", firstAt: 0 },
        { id: "3", activeAt: 0, member: "m3", affiliation: "customer", firstAt: 0 },
      ],
      tie: [
        { id: "1", tiedAt: 10, member: "m1", other: "m2", answeredAt: 3_600_000 },
        { id: "2", tiedAt: 10, member: "m1", other: "m3" },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.666667, n: 3 },
  },
] satisfies readonly ExampleOf<typeof newTieRate>[]
