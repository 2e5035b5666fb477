import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { referenceDataIsPresent, referenceText } from "../survey-data.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { examples, netSentiment } from "./net-sentiment.ts"

metricLaws(netSentiment, examples)

const sides = ["positive", "neutral", "negative"] as const

type Side = (typeof sides)[number]

type Counts = readonly [number, number, number]

const counts: fc.Arbitrary<Counts> = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300))

const scoredAs = (told: Counts) => sides.map((sentiment, index) => ({ sentiment, language: "en", n: told[index] ?? 0 }))

/** `table[i][j]`: people found side i, the scorer side j. */
const checkedAs = (table: readonly Counts[]) =>
  table.flatMap((row, i) => row.map((n, j) => ({ labelled: sides[i] as Side, sentiment: sides[j] as Side, language: "en", n })))

const total = (told: readonly number[]) => told.reduce((sum, n) => sum + n, 0)

describe("net sentiment", () => {
  test("negates when good and bad change places, interval and all", () => {
    fc.assert(
      fc.property(counts, ([positive, neutral, negative]) => {
        fc.pre(positive + neutral + negative > 0)
        const of = (told: Counts) => netSentiment({ texts: total(told), scored: scoredAs(told) })
        const [one, other] = [of([positive, neutral, negative]), of([negative, neutral, positive])]
        if (!one.measured || !other.measured) expect.fail("both have texts")
        expect(one.value + other.value).toBe(0)
        expect(one.interval.low + other.interval.high).toBeCloseTo(0, 12)
        expect(one.interval.high + other.interval.low).toBeCloseTo(0, 12)
      }),
    )
  })

  test("corrected for a scorer that never errs, is what it was, and less certain the fewer texts show that it does not err", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 5, max: 100 }), (told, each) => {
        fc.pre(total(told) > 0)
        const perfect = (n: number) => checkedAs([[n, 0, 0], [0, n, 0], [0, 0, n]])
        const of = (n: number) => netSentiment({ texts: total(told), scored: scoredAs(told), checked: perfect(n) }, { variant: "corrected" })
        const [raw, few, many] = [netSentiment({ texts: total(told), scored: scoredAs(told) }), of(each), of(each * 100)]
        if (!raw.measured || !few.measured || !many.measured) expect.fail("all have texts")
        expect(few.value).toBeCloseTo(raw.value, 12)
        const width = ({ interval: { low, high } }: typeof few) => high - low
        expect(width(few)).toBeGreaterThanOrEqual(width(many) - 1e-9)
      }),
    )
  })

  test("says how much was scored, and on how much of what people read they and the scorer agree", () => {
    const estimate = netSentiment({ texts: 20, scored: scoredAs([5, 3, 2]), checked: checkedAs([[3, 1, 0], [0, 2, 0], [1, 0, 1]]) })
    const parts = estimate.measured ? (estimate.parts ?? []).map(({ of, value, n }) => [of, value, n]) : []
    expect(parts).toEqual([["positive", 0.5, 10], ["neutral", 0.3, 10], ["negative", 0.2, 10], ["scored", 0.5, 20], ["agreement", 0.75, 8]])
    const unread = netSentiment({ texts: 20, scored: scoredAs([5, 3, 2]) })
    expect(unread.measured && unread.parts?.map(({ of }) => of)).toEqual(["positive", "neutral", "negative", "scored"])
  })
})

/** Posts with the side people found, from a file whose last column is the text. */
const labelledPosts = (path: string): readonly { readonly side: Side; readonly text: string }[] =>
  [...referenceText(path).matchAll(/(?:^|\n)[^\n,]*(?:,[^\n,]*)*?,(positive|neutral|negative),("(?:[^"]|"")*"|[^\n]*)/g)].map(([, side, text]) => ({ side: side as Side, text: text as string }))

/** As crude a scorer as can be: a few words, good and bad. */
const crude = (text: string): Side => {
  const good = [...text.matchAll(/\b(great|thanks|thank|good|nice|love|excellent|awesome|perfect|glad|happy)\b|:-?\)/gi)].length
  const bad = [...text.matchAll(/\b(bad|hate|wrong|ugly|terrible|annoying|sucks|horrible|problem|error|afraid|sorry|unfortunately)\b|:-?\(/gi)].length
  return good > bad ? "positive" : bad > good ? "negative" : "neutral"
}

test.skipIf(!referenceDataIsPresent)("a crude scorer, corrected by half of the posts that people read, says of the other half what people say of it", () => {
  const posts = labelledPosts("sentiment-en-senti4sd/test1326.csv").map(({ side, text }) => ({ labelled: side, sentiment: crude(text), language: "en", n: 1 }))
  expect(sides.map((side) => posts.filter(({ labelled }) => labelled === side).length)).toEqual([458, 508, 360])
  const [checked, others] = [posts.filter((_, index) => index % 2 === 0), posts.filter((_, index) => index % 2 === 1)]
  const truth = total(others.map(({ labelled }) => (labelled === "positive" ? 1 : labelled === "negative" ? -1 : 0))) / others.length
  const [raw, corrected] = [netSentiment({ texts: others.length, scored: others }), netSentiment({ texts: others.length, scored: others, checked }, { variant: "corrected" })]
  if (!raw.measured || !corrected.measured) expect.fail("both have texts")
  expect(raw.interval.low).toBeGreaterThan(truth)
  expect(corrected.interval.low).toBeLessThan(truth)
  expect(corrected.interval.high).toBeGreaterThan(truth)
  expect(Math.abs(corrected.value - truth)).toBeLessThan(Math.abs(raw.value - truth))
})

test("a language in which nothing was scored is none: texts of one language are corrected", () => {
  const scored = [...scoredAs([5, 3, 2]), { sentiment: "positive", language: "da", n: 0 }] as const
  const checked = checkedAs([[9, 0, 0], [0, 9, 0], [0, 0, 9]])
  expect(netSentiment({ texts: 10, scored, checked }, { variant: "corrected" })).toMatchObject({ measured: true, scope: { language: "en" } })
})
