import { columns, distinct, equal, records, together } from "@folkmoot/facts"
import { gini, giniInterval, tallyOf, topShare, topShareInterval, type Tally } from "@folkmoot/statistics"
import { acted, byPerson, type Acts } from "../acts.ts"
import { besidesMembers } from "../besides-members.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Calculated, Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { toOneself } from "../posts-by-side.ts"
import { activeCount } from "../share-of-active.ts"
import { unmeasured } from "../unmeasured.ts"

const a = /* @__PURE__ */ columns("activity")
const p = /* @__PURE__ */ columns("post")

interface Given {
  readonly answers: readonly Acts[]
  readonly active?: number | undefined
}

/** An estimator for how many people gave how many answers, those who gave none where they are told. */
const spreadOver = ({ answers, active = 0 }: Given, say: (spread: Tally) => Pick<Calculated, "value" | "interval">): Outcome => {
  const amounts = [...byPerson(answers).values()]
  if (amounts.length === 0) return unmeasured("no-data", "answers holds nothing: nobody answered.")
  const n = Math.max(active, amounts.length)
  if (n === 1) return unmeasured("too-few", "It takes at least two people to say how unevenly something is spread.")
  return { measured: true, ...say(tallyOf([...amounts.map((amount) => ({ key: [amount], n: 1 })), { key: [0], n: n - amounts.length }])), n }
}

const giniOf = (given: Given, { level }: Confidence): Outcome => spreadOver(given, (spread) => ({ value: gini(spread), interval: giniInterval(spread, level) }))

const giniOfActive = (given: Given, setting: Confidence): Outcome => {
  const answering = byPerson(given.answers).size
  if (given.active === undefined || given.active < answering) return invalid("active", given.active, `a whole number of at least ${answering}: so many people answered`)
  return giniOf(given, setting)
}

const ofTop = ({ answers }: Given, { options: { places }, level }: Confidence & { readonly options: { readonly places: number } }): Outcome => {
  const top = Math.max(1, places)
  return spreadOver({ answers }, (spread) => ({ value: topShare(spread, top), interval: topShareInterval(spread, top, level) }))
}

/**
 * How unevenly answering is spread over members: how much hangs on a few.
 *
 * Takes `answers`; `active` may be left out. Option: `places`.
 */
export const calculator = defineCalculator({
  id: "answer-concentration",
  version: 1,
  unit: "ratio",
  totals: {
    /** Answers members gave in the period, person by person; staff, bots and answers in own threads left out. */
    answers: acted,
    /** Different members active in the period, those who answered among them; only `gini-of-active` needs it. */
    active: activeCount,
  },
  options: {
    /** How many members, those with the most answers, `top-share` looks at; 10 unless said, and never fewer than 1. */
    places: 10,
  },
  reads: [],
  variants: { "gini-of-answerers": {}, "gini-of-active": { estimate: giniOfActive }, "top-share": { reads: ["places"], estimate: ofTop } },
  estimate: ({ answers }, setting) => giniOf({ answers }, setting),
})

const given = () => records("post", { member: p.author })

/**
 * How unevenly answering is spread over members: how much hangs on a few.
 *
 * @remarks
 * Unit: ratio in [0, 1]. The Gini coefficient is 0 where all answer alike and near 1 where one does it all; for `top-share` it is the share
 * of all answers given by the most active, as many as `places` says, ten of them unless said. Those who gave no answer count for `gini-of-active`
 * alone, and raise it: the two are different numbers. `n` is how many people it is spread over; with fewer than two there is no number.
 * Staff and bots are left out, and so are answers in one's own thread where the source tells them. The interval is for a community of which
 * these people are a sample, and with few people very wide.
 * @formula gini-of-answerers `\frac{\sum_{i \in R} \sum_{j \in R} \lvert x_i - x_j \rvert}{2 \lvert R \rvert \sum_{i \in R} x_i}`
 * @formula gini-of-active `\frac{\sum_{i \in A} \sum_{j \in A} \lvert x_i - x_j \rvert}{2 \lvert A \rvert \sum_{i \in A} x_i}`
 * @formula top-share `\frac{\sum_{i=1}^{k} x_{(i)}}{\sum_{i \in R} x_i}`
 * @symbol `R` the members who gave an answer in the period, their answers in own threads not counted
 * @symbol `A` the members active in the period, those who answered among them
 * @symbol `x_i, x_j` how many answers the members i and j gave
 * @symbol `x_{(i)}` the same numbers, the largest first
 * @symbol `k` the option `places`, ten unless said, at least one
 * @see concept:51
 */
export const answerConcentration = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "lower",
  values: ["service-cost"],
  title: { en: "Answer concentration", de: "Konzentration der Antworten", da: "Koncentration af svar" },
  asks: {
    en: "How much does answering depend on a few members?",
    de: "Wie stark hängen die Antworten von wenigen Mitgliedern ab?",
    da: "Hvor meget afhænger svarene af nogle få medlemmer?",
  },
  sources: [
    "concept:51",
    "concept:60",
    "concept:102",
    "Gini (1912), Variabilità e mutabilità",
    "Ogwang (2000), Oxford Bulletin of Economics and Statistics 62(1)",
    "Lorenz (1905), Publications of the American Statistical Association 9(70)",
  ],
  decisions: ["community-structure"],
  population: { post: equal(p.kind, "answer") },
  leaveOut: {
    post: {
      ...besidesMembers(p.author, p.affiliation, "answers"),
      "in-own-thread": toOneself(),
    },
  },
  variants: {
    "gini-of-answerers": {
      means: {
        en: "The Gini coefficient of how answers are spread over the members who gave at least one.",
        de: "Der Gini-Koeffizient der Verteilung der Antworten auf die Mitglieder, die mindestens eine gegeben haben.",
        da: "Gini-koefficienten for svarenes fordeling på de medlemmer, der har givet mindst ét.",
      },
      spares: ["toOwnThread"],
      terms: () => ({ answers: given() }),
    },
    "gini-of-active": {
      means: {
        en: "The Gini coefficient of how answers are spread over all active members, those who gave none included.",
        de: "Der Gini-Koeffizient der Verteilung der Antworten auf alle aktiven Mitglieder, auch auf jene, die keine gegeben haben.",
        da: "Gini-koefficienten for svarenes fordeling på alle aktive medlemmer, også dem, der ikke har givet noget svar.",
      },
      spares: ["toOwnThread"],
      sameSources: true,
      leaveOut: { activity: besidesMembers(a.member, a.affiliation, "active") },
      // Who answered was active, whatever the source of activity says.
      terms: () => ({ answers: given(), active: together(distinct("activity", a.member), distinct("post", p.author)) }),
    },
    "top-share": {
      means: {
        en: "The share of all answers given by the members who answer most.",
        de: "Der Anteil aller Antworten, der von den am häufigsten antwortenden Mitgliedern stammt.",
        da: "Den andel af alle svar, som kommer fra de medlemmer, der svarer mest.",
      },
      spares: ["toOwnThread"],
      terms: () => ({ answers: given() }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one of four gave half of the answers",
    totals: { answers: [{ member: "a", n: 6 }, { member: "b", n: 3 }, { member: "c", n: 2 }, { member: "d", n: 1 }] },
    expect: { measured: true, value: 0.333333, n: 4, low: 0.0923041, high: 0.862894 },
  },
  {
    title: "the same four among ten active members: more uneven, because six gave none",
    variant: "gini-of-active",
    totals: { answers: [{ member: "a", n: 6 }, { member: "b", n: 3 }, { member: "c", n: 2 }, { member: "d", n: 1 }], active: 10 },
    expect: { measured: true, value: 0.733333, n: 10, low: 0.462143, high: 0.957504 },
  },
  {
    title: "the first of them gave half of the answers",
    variant: "top-share",
    options: { places: 1 },
    totals: { answers: [{ member: "a", n: 6 }, { member: "b", n: 3 }, { member: "c", n: 2 }, { member: "d", n: 1 }] },
    expect: { measured: true, value: 0.5, n: 4, low: 0.263274, high: 0.736726 },
  },
  {
    title: "all gave as many: even, but three people cannot show that all would",
    totals: { answers: [{ member: "a", n: 4 }, { member: "b", n: 4 }, { member: "c", n: 4 }] },
    expect: { measured: true, value: 0, n: 3, low: 0, high: 1 },
  },
  { title: "one person alone is neither even nor uneven", totals: { answers: [{ member: "a", n: 40 }] }, expect: { measured: false, why: "too-few" } },
  { title: "nobody answered: not measured", totals: { answers: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "more people answered than were active: impossible",
    variant: "gini-of-active",
    totals: { answers: [{ member: "a", n: 1 }, { member: "b", n: 1 }], active: 1 },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "three answers against one; staff, and answers to oneself, do not count",
    facts: {
      post: [
        { id: "1", thread: "1", kind: "answer", postedAt: 0, author: "m1", affiliation: "customer", toOwnThread: false },
        { id: "2", thread: "2", kind: "answer", postedAt: 0, author: "m1", affiliation: "customer", toOwnThread: false },
        { id: "3", thread: "3", kind: "answer", postedAt: 0, author: "m1", affiliation: "customer", toOwnThread: false },
        { id: "4", thread: "3", kind: "answer", postedAt: 10, author: "m2", affiliation: "unknown" },
        { id: "5", thread: "4", kind: "answer", postedAt: 10, author: "m2", affiliation: "unknown", toOwnThread: true },
        { id: "6", thread: "4", kind: "answer", postedAt: 10, author: "s1", affiliation: "staff", toOwnThread: false },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.25, n: 2, exclusions: [{ reason: "by-staff", count: 1 }, { reason: "in-own-thread", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof answerConcentration>[]
