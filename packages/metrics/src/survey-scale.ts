import { and, asOf, atMost, columns, equal, known, less, not, oneOf, records, type Condition } from "@folkmoot/facts"
import type { LeftOut } from "./define.ts"

const s = /* @__PURE__ */ columns("survey-response")

type Reasons = NonNullable<LeftOut["survey-response"]>

/** What every reading of answers leaves out: empty ones, those without a declared scale, and those replaced by the same person. */
export const unusable = (): Reasons => ({
  unanswered: not(known(s.score)),
  "scale-undeclared": { when: not(less(s.scaleLow, s.scaleHigh)), why: "undefined-term" },
  "answered-again": {
    when: atMost(s.supersededAt, asOf),
    says: {
      en: "replaced by a later answer of the same person",
      de: "durch eine spätere Antwort derselben Person ersetzt",
      da: "erstattet af et senere svar fra samme person",
    },
  },
})

/** A source that cannot tell who answered again tells each person's last answer, or all it has. */
export const spares = ["supersededAt"] as const

/** Answers given on another scale than this one, or not on its steps at all. */
export const besidesScale = (low: number, high: number): Reasons => ({
  "other-scale": { when: not(and(equal(s.scaleLow, low), equal(s.scaleHigh, high))), why: "unit-mismatch" },
  "off-scale": not(oneOf(s.score, ...Array.from({ length: high - low + 1 }, (_, step) => low + step))),
})

/** What a rating leaves out beyond that: answers outside the scale, and those of which nobody said which end is the good one. */
export const unrated = (): Reasons => ({
  ...unusable(),
  "good-end-undeclared": {
    when: not(known(s.favourable)),
    why: "undefined-term",
    says: {
      en: "which end of the scale is the good one was not declared",
      de: "nicht angegeben, welches Ende der Skala das gute ist",
      da: "ikke angivet, hvilken ende af skalaen der er den gode",
    },
  },
  "off-scale": not(and(atMost(s.scaleLow, s.score), atMost(s.score, s.scaleHigh))),
})

/** How answers are read as ratings. */
export const ratings = (...conditions: readonly Condition[]) => ({
  spares,
  terms: () => ({
    answers: records("survey-response", { score: s.score, scaleLow: s.scaleLow, scaleHigh: s.scaleHigh, favourable: s.favourable }, ...conditions),
  }),
})
