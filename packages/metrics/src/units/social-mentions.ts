import { and, columns, distinct, equal, known, less, not } from "@folkmoot/facts"
import { countByAuthor, saidBy } from "../authors.ts"
import { amountByAuthor, amountOf, maybeReposted, notMentions, reposted } from "../brand-mentions.ts"
import { defineCalculator } from "../calculator.ts"
import { countOf } from "../count.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { counted } from "../statistic.ts"

const m = /* @__PURE__ */ columns("mention")

const mentions = () => ({ mentions: amountOf(), authors: amountByAuthor() })

/**
 * How often others spoke of the brand in places it does not own.
 *
 * Takes `mentions`; `authors` may be left out.
 */
export const calculator = defineCalculator({
  id: "social-mentions",
  version: 1,
  unit: "count",
  totals: {
    /**
     * Mentions of the own brand by others in the period, repeats left out; for `with-reposts` these, too; for `authors` the different
     * people who spoke of it.
     */
    mentions: counted,
    /** How much each known author said; where it is told, the range rests on people. `authors` does without it. */
    authors: saidBy,
  },
  options: {},
  variants: { mentions: {}, authors: { estimate: countOf("mentions") }, "with-reposts": {} },
  estimate: countByAuthor,
})

/**
 * How often others spoke of the brand in places it does not own.
 *
 * @remarks
 * Unit: count. The interval is for what such a period would bring, not for what was counted; where authors are known, those who say
 * much count as one voice of much weight, and `n` is how many people and mentions of unknown authors there are. In the variant `authors` the total `mentions` is how many different people there were.
 * @formula mentions `\sum_{i \in M \setminus R} n_i`
 * @formula authors `\lvert \lbrace u_i : i \in M, n_i \gt 0 \rbrace \rvert`
 * @formula with-reposts `\sum_{i \in M} n_i`
 * @symbol `M` the rows of mentions of the own brand by others in the period
 * @symbol `R` those of them that merely repeat another, or of which nobody knows whether they do
 * @symbol `n_i` how many mentions the row i stands for
 * @symbol `u_i` who said it; a set holds each of them once
 * @see concept:113
 */
export const socialMentions = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "activity",
  better: "neither",
  accrues: true,
  values: ["customer-acquisition", "marketing-cost"],
  title: { en: "Social mentions", de: "Erwähnungen in sozialen Medien", da: "Omtaler på sociale medier" },
  asks: {
    en: "How often do others speak of the brand?",
    de: "Wie oft sprechen andere über die Marke?",
    da: "Hvor ofte taler andre om brandet?",
  },
  sources: ["concept:113", "concept:125", "concept:128", "Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801"],
  decisions: ["social-mentions"],
  population: { mention: and(equal(m.brand, "own"), equal(m.basis, "mention")) },
  leaveOut: { mention: notMentions() },
  variants: {
    mentions: {
      means: {
        en: "Mentions of the brand by others, each once: what merely repeats another is left out.",
        de: "Erwähnungen der Marke durch andere, jede einmal: Was nur eine andere wiederholt, zählt nicht mit.",
        da: "Andres omtaler af brandet, hver talt én gang: Det, der blot gentager en anden, er udeladt.",
      },
      leaveOut: { mention: { repost: reposted(), "repost-unknown": maybeReposted("mentions") } },
      spares: ["author"],
      terms: mentions,
    },
    authors: {
      means: {
        en: "How many different people spoke of the brand, repeating others included.",
        de: "Wie viele verschiedene Personen über die Marke sprachen, auch indem sie andere wiederholten.",
        da: "Hvor mange forskellige personer der talte om brandet, også ved at gentage andre.",
      },
      leaveOut: {
        mention: {
          "author-unknown": {
            when: not(known(m.author)),
            why: "not-recorded",
            hides: "mentions",
            says: { en: "author not known", de: "Verfasser unbekannt", da: "afsender ukendt" },
          },
        },
      },
      terms: () => ({ mentions: distinct("mention", m.author, less(0, m.amount)) }),
    },
    "with-reposts": {
      means: {
        en: "All mentions of the brand by others, those that repeat another included.",
        de: "Alle Erwähnungen der Marke durch andere, einschließlich derer, die eine andere wiederholen.",
        da: "Alle andres omtaler af brandet, også dem, der gentager en anden.",
      },
      spares: ["author"],
      terms: mentions,
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "forty mentions, each on its own",
    totals: { mentions: 40 },
    expect: { measured: true, value: 40, n: 40, low: 28.5766, high: 54.4686, caveats: ["authors-unknown"] },
  },
  {
    title: "forty mentions, most of them by one fan: much less certain",
    totals: {
      mentions: 40,
      authors: [
        { author: "fan", n: 30 },
        { author: "a", n: 5 },
        { author: "b", n: 5 },
      ],
    },
    expect: { measured: true, value: 40, n: 3, low: 3.61203, high: 176.011, caveats: [] },
  },
  { title: "nobody spoke of it: no number, but it is no more than this", totals: { mentions: 0 }, expect: { measured: false, why: "no-data", bound: 3.68888 } },
  {
    title: "the authors said more than was said",
    totals: { mentions: 2, authors: [{ author: "a", n: 3 }] },
    expect: { measured: false, why: "invalid-input" },
  },
  {
    title: "three mentions and a repost; a colleague and a competitor do not count",
    facts: {
      mention: [
        { id: "1", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "a", affiliation: "customer", repost: false },
        { id: "2", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "b", affiliation: "unknown", repost: false },
        { id: "3", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "b", affiliation: "unknown", repost: false },
        { id: "4", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "c", affiliation: "unknown", repost: true },
        { id: "5", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "s", affiliation: "staff", repost: false },
        { id: "6", brand: "acme", basis: "mention", mentionedAt: 0, amount: 1, author: "d", affiliation: "unknown", repost: false },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 3, n: 2, caveats: [], exclusions: [{ reason: "repost", count: 1 }, { reason: "said-by-staff", count: 1 }] },
  },
  {
    title: "three people spoke of it",
    variant: "authors",
    facts: {
      mention: [
        { id: "1", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "a", affiliation: "customer" },
        { id: "2", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "b", affiliation: "unknown" },
        { id: "3", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "b", affiliation: "unknown" },
        { id: "4", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "c", affiliation: "unknown" },
        { id: "5", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, affiliation: "unknown" },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 3, n: 3, caveats: ["partly-unknown"], exclusions: [{ reason: "author-unknown", count: 1 }] },
  },
  {
    title: "a tool that does not tell reposts apart can only be counted with them",
    variant: "with-reposts",
    facts: { mention: [{ id: "1", brand: "own", basis: "mention", mentionedAt: 0, amount: 7, affiliation: "unknown" }] },
    asOf: 0,
    expect: { measured: true, value: 7, n: 7, low: 2.81436, high: 14.4227, caveats: ["authors-unknown"] },
  },
  {
    title: "the same tool, asked for mentions without reposts: not recorded",
    facts: { mention: [{ id: "1", brand: "own", basis: "mention", mentionedAt: 0, amount: 7, affiliation: "unknown", repost: null }] },
    asOf: 0,
    expect: { measured: false, why: "not-recorded", exclusions: [{ reason: "repost-unknown", count: 1 }] },
  },
] satisfies readonly ExampleOf<typeof socialMentions>[]
