import { and, asOf, atMost, before, columns, count, dated, distinct, equal, known, not, oneOf, upTo } from "@folkmoot/facts"
import { wilson } from "@folkmoot/statistics"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Assumption, Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { quotientOf, shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const r = /* @__PURE__ */ columns("referral")
const m = /* @__PURE__ */ columns("member")

const joined = () => atMost(r.joinedAt, asOf)

/** What members and referrals leave out where those who came through a referral are counted. */
const newcomers = () => ({
  referral: { "referred-unknown": { when: and(joined(), not(known(r.referred))), why: "not-recorded", hides: "hits" } },
  member: { "not-customer": oneOf(m.affiliation, "staff", "bot") },
}) as const

const referredWhoJoined = () => dated(distinct("referral", r.referred, joined()), r.joinedAt)

const sameCommunity: Assumption = {
  id: "referrals-of-members",
  text: {
    en: "Everyone in the referral records is taken to be among the members the rate refers to.",
    de: "Es wird angenommen, dass alle in den Einladungsdaten Genannten zu den Mitgliedern zählen, auf die sich die Quote bezieht.",
    da: "Alle i invitationsdataene antages at høre til de medlemmer, som raten er beregnet ud fra.",
  },
}

/** So many invitations for each who invited: at least one, and each of them the last with the same chance. */
const perReferrer = ({ hits, cases }: { readonly hits: number; readonly cases: number }, { level }: Confidence): Outcome => {
  if (hits < cases) return invalid("hits", hits, `at least cases (${cases})`)
  const whole = quotientOf("hits", "cases")({ hits, cases }, { level })
  if (!whole.measured) return whole
  const { low, high } = wilson(cases, hits, level)
  return { ...whole, interval: { low: 1 / high, high: 1 / low, level, method: "wilson-quotient" }, n: cases }
}

/**
 * How much the community grows by recommendation; which share that is, the variant says.
 *
 * Takes `hits` and `cases`.
 */
export const calculator = defineCalculator({
  id: "referral-rate",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * What the share is of: members who invited somebody; for `conversion` invitations that converted; for `acquisition-share` and
     * `k-factor` new members who came by invitation; for `invitations-per-referrer` invitations.
     */
    hits: counted,
    /**
     * What it is set against: customers who had joined by the end of the period; for `conversion` invitations made in it; for
     * `acquisition-share` new members; for `invitations-per-referrer` members who invited; for `k-factor` members at its beginning.
     */
    cases: counted,
  },
  options: {},
  variants: {
    participation: { assumptions: [sameCommunity] },
    conversion: {},
    "acquisition-share": { assumptions: [sameCommunity] },
    "invitations-per-referrer": { estimate: perReferrer, unit: "per-person" },
    "k-factor": { estimate: quotientOf("hits", "cases"), unit: "quotient", assumptions: [sameCommunity] },
  },
  estimate: shareOf("hits", "cases"),
})

/**
 * How much the community grows by recommendation; which share that is, the variant says.
 *
 * @remarks
 * Unit: ratio in [0, 1]: `hits` of `cases`; invitations for each person who made one, at least 1; or, for the viral coefficient, new
 * members for each existing one. Numbers of different variants have nothing in common but the name. A referral whose referrer is not
 * known is left out and counted: not known is not organic. The range of invitations per person is Wilson's for how many of the invitations
 * were somebody's first, turned upside down. The `n` of the viral coefficient is both its counts together.
 * @formula participation `\frac{\lvert \lbrace f_r : r \in R \rbrace \rvert}{\lvert M \rvert}`
 * @formula conversion `\frac{\lvert \lbrace r \in R : c_r \le T \rbrace \rvert}{\lvert R \rvert}`
 * @formula acquisition-share `\frac{\lvert J \rvert}{\lvert N \rvert}`
 * @formula invitations-per-referrer `\frac{\lvert R \rvert}{\lvert \lbrace f_r : r \in R \rbrace \rvert}`
 * @formula k-factor `\frac{\lvert J \rvert}{\lvert B \rvert}`
 * @symbol `R` the invitations made in the period, those of unknown referrers and to oneself left out
 * @symbol `f_r` who made the invitation r; a set holds each of them once
 * @symbol `c_r` when it led to a conversion; never, while it has not
 * @symbol `T` the as-of moment, up to which everything is known
 * @symbol `M` the customers who had joined by the end of the period
 * @symbol `J` the different people who joined in the period by invitation
 * @symbol `N` the members who joined in the period, staff and bots left out
 * @symbol `B` the members there were at its beginning, staff and bots left out
 * @see concept:115
 */
export const referralRate = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  values: ["customer-acquisition"],
  title: { en: "Referral rate", de: "Einladungsquote", da: "Henvisningsrate" },
  asks: {
    en: "How many members invite others?",
    de: "Wie viele Mitglieder laden andere ein?",
    da: "Hvor mange medlemmer inviterer andre?",
  },
  sources: ["concept:115", "concept:128", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["referral-rate"],
  leaveOut: {
    referral: {
      "referrer-unknown": { when: not(known(r.referrer)), why: "not-recorded", hides: "hits" },
      "self-referral": equal(r.referrer, r.referred),
    },
  },
  variants: {
    participation: {
      accrues: true,
      means: {
        en: "Members who invited somebody, among all customers who had joined by the end of the period.",
        de: "Mitglieder, die jemanden eingeladen haben, unter allen Kunden, die bis zum Ende des Zeitraums beigetreten sind.",
        da: "Medlemmer, der har inviteret nogen, blandt alle kunder, der var kommet til ved periodens slutning.",
      },
      leaveOut: {
        member: {
          "not-customer": oneOf(m.affiliation, "staff", "supplier", "mentor", "bot"),
          "affiliation-unknown": { when: equal(m.affiliation, "unknown"), why: "not-recorded", hides: "cases" },
        },
      },
      terms: () => ({ hits: distinct("referral", r.referrer), cases: upTo(count("member")) }),
    },
    conversion: {
      means: {
        en: "Invitations that led to a conversion by the as-of date, among all invitations made in the period.",
        de: "Einladungen, die bis zum Stichtag zu einer Conversion führten, unter allen im Zeitraum ausgesprochenen.",
        da: "Invitationer, der senest på skæringsdatoen førte til en konvertering, blandt alle invitationer sendt i perioden.",
      },
      growing: true,
      terms: () => ({ hits: count("referral", atMost(r.convertedAt, asOf)), cases: count("referral") }),
    },
    "acquisition-share": {
      means: {
        en: "New members who came by invitation, among all new members of the period.",
        de: "Neue Mitglieder, die auf Einladung kamen, unter allen neuen Mitgliedern des Zeitraums.",
        da: "Nye medlemmer, der kom på invitation, blandt alle nye medlemmer i perioden.",
      },
      leaveOut: newcomers(),
      terms: () => ({ hits: referredWhoJoined(), cases: count("member") }),
    },
    "invitations-per-referrer": {
      accrues: true,
      means: {
        en: "Invitations made in the period, for each member who made at least one.",
        de: "Im Zeitraum ausgesprochene Einladungen je Mitglied, das mindestens eine ausgesprochen hat.",
        da: "Invitationer sendt i perioden for hvert medlem, der har sendt mindst én.",
      },
      terms: () => ({ hits: count("referral"), cases: distinct("referral", r.referrer) }),
    },
    "k-factor": {
      accrues: true,
      means: {
        en: "New members of the period who came by invitation, for each member there was at its beginning: the viral coefficient.",
        de: "Neue Mitglieder des Zeitraums, die auf Einladung kamen, je Mitglied, das es zu Beginn des Zeitraums gab: der virale Koeffizient.",
        da: "Periodens nye medlemmer, der kom på invitation, pr. medlem ved periodens begyndelse: den virale koefficient.",
      },
      leaveOut: newcomers(),
      terms: () => ({ hits: referredWhoJoined(), cases: before(count("member")) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "18 of 200 members referred somebody",
    variant: "participation",
    totals: { hits: 18, cases: 200 },
    expect: { measured: true, value: 0.09, n: 200, low: 0.0576874, high: 0.137766 },
  },
  {
    title: "half of the referrals converted: another number under the same name",
    variant: "conversion",
    totals: { hits: 500, cases: 1000 },
    expect: { measured: true, value: 0.5, n: 1000, low: 0.46907, high: 0.53093 },
  },
  {
    title: "each of forty referrers made three invitations on average, and at least one",
    variant: "invitations-per-referrer",
    totals: { hits: 120, cases: 40 },
    expect: { measured: true, value: 3, n: 40, low: 2.37142, high: 3.91669 },
  },
  {
    title: "fewer invitations than people who invited",
    variant: "invitations-per-referrer",
    totals: { hits: 3, cases: 4 },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "135 new members for a thousand existing ones",
    variant: "k-factor",
    totals: { hits: 135, cases: 1000 },
    expect: { measured: true, value: 0.135, n: 1135, low: 0.112821, high: 0.161539 },
  },
  {
    title: "without a period there is no beginning to count members at",
    variant: "k-factor",
    facts: {
      member: [{ id: "c1", affiliation: "customer", joinedAt: 86_400_000 }],
      referral: [{ id: "1", madeAt: 0, referrer: "c0", referred: "c1", joinedAt: 86_400_000 }],
    },
    asOf: 172_800_000,
    expect: { measured: false, why: "zero-denominator" },
  },
  {
    title: "three invitations by one member",
    variant: "invitations-per-referrer",
    facts: {
      referral: [
        { id: "1", madeAt: 0, referrer: "c0", referred: null },
        { id: "2", madeAt: 0, referrer: "c0" },
        { id: "3", madeAt: 0, referrer: "c0" },
        { id: "4", madeAt: 0 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 3, n: 1, caveats: ["partly-unknown"], exclusions: [{ reason: "referrer-unknown", count: 1 }] },
  },
  { title: "no members: not measured", totals: { hits: 0, cases: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "more referrers than members is impossible", totals: { hits: 3, cases: 2 }, expect: { measured: false, why: "invalid-input" } },
  {
    title: "one customer of two refers, twice; staff do not count",
    variant: "participation",
    facts: {
      member: [
        { id: "c1", affiliation: "customer", joinedAt: 0 },
        { id: "c2", affiliation: "customer", joinedAt: 0 },
        { id: "s1", affiliation: "staff", joinedAt: 0 },
      ],
      referral: [
        { id: "1", madeAt: 86_400_000, referrer: "c1", referred: "p1" },
        { id: "2", madeAt: 86_400_000, referrer: "c1", referred: "p2" },
        { id: "3", madeAt: 86_400_000, referrer: "c2", referred: "c2" },
      ],
    },
    asOf: 172_800_000,
    expect: {
      measured: true,
      value: 0.5,
      n: 2,
      exclusions: [{ reason: "not-customer", count: 1 }, { reason: "self-referral", count: 1 }],
    },
  },
  {
    title: "who referred is never known: not a community in which nobody refers",
    variant: "participation",
    facts: {
      member: [{ id: "c1", affiliation: "customer", joinedAt: 0 }],
      referral: [{ id: "1", madeAt: 86_400_000, referred: "p1", referrer: null }],
    },
    asOf: 172_800_000,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "referrer-unknown", count: 1 }] },
  },
  {
    title: "one of two new members came through a referral",
    variant: "acquisition-share",
    facts: {
      member: [
        { id: "c1", affiliation: "customer", joinedAt: 86_400_000 },
        { id: "c2", affiliation: "customer", joinedAt: 86_400_000 },
      ],
      referral: [
        { id: "1", madeAt: 0, referrer: "c0", referred: "c1", joinedAt: 86_400_000 },
        { id: "2", madeAt: 0, referrer: "c9", referred: "c1", joinedAt: 86_400_000 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
] satisfies readonly ExampleOf<typeof referralRate>[]
