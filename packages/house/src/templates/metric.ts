import { asOf, atMost, columns, count, equal } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { shareOf } from "../share.ts"
import { counted } from "../statistic.ts"

const t = /* @__PURE__ */ columns("thread")

/**
 * Share of conversations somebody joined. Replace me: one sentence saying what this number is.
 *
 * Takes `joined` and `opened`.
 */
export const calculator = defineCalculator({
  id: "unit-id",
  version: 1,
  unit: "ratio",
  totals: {
    /** Replace me: conversations of `opened` that somebody joined by the as-of date. */
    joined: counted,
    /** Replace me: conversations members opened in the period. */
    opened: counted,
  },
  options: {},
  variants: { cohort: {} },
  estimate: shareOf("joined", "opened"),
})

/**
 * Share of conversations somebody joined. Replace me: one sentence saying what this number is.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Replace me: which rows count, which do not, and why.
 * @formula cohort `\frac{\lvert \lbrace c \in C : r_c \le T \rbrace \rvert}{\lvert C \rvert}`
 * @symbol `C` Replace me: the conversations opened in the period
 * @symbol `r_c` when the conversation c got its first reply; never, while it has none
 * @symbol `T` the as-of moment, up to which everything is known
 * @see concept:121
 */
export const unitName = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.0.0",
  tier: "behaviour",
  better: "higher",
  values: ["service-cost"],
  title: { en: "Replace me: conversations joined", de: "Bitte ersetzen: Gespräche mit Beteiligung", da: "Erstat mig: samtaler med deltagelse" },
  asks: {
    en: "Of the conversations members opened, how many did somebody join?",
    de: "An wie vielen Gesprächen, die Mitglieder eröffnet haben, hat sich jemand beteiligt?",
    da: "Hvor mange af de samtaler, medlemmerne startede, deltog nogen i?",
  },
  sources: ["concept:121"],
  population: { thread: equal(t.kind, "discussion") },
  variants: {
    cohort: {
      means: {
        en: "All conversations, joined by the as-of date.",
        de: "Alle Gespräche, an denen sich bis zum Stichtag jemand beteiligt hat.",
        da: "Alle samtaler, som nogen deltog i senest på skæringsdatoen.",
      },
      terms: () => ({ opened: count("thread"), joined: count("thread", atMost(t.firstReplyAt, asOf)) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  { title: "3 of 4 conversations joined", totals: { joined: 3, opened: 4 }, expect: { measured: true, value: 0.75, n: 4 } },
  { title: "nothing opened: not measured", totals: { joined: 0, opened: 0 }, expect: { measured: false, why: "zero-denominator" } },
  {
    title: "one of two joined; a question is no discussion",
    facts: {
      thread: [
        { id: "1", kind: "discussion", openedAt: 0, firstReplyAt: 86_400_000 },
        { id: "2", kind: "discussion", openedAt: 0 },
        { id: "3", kind: "question", openedAt: 0, firstReplyAt: 86_400_000 },
      ],
    },
    asOf: 172_800_000,
    expect: { measured: true, value: 0.5, n: 2 },
  },
] satisfies readonly ExampleOf<typeof unitName>[]
