import fc from "fast-check"
import type { CountedShare } from "./counted-share.ts"
import type { NetCounts } from "./net-counts.ts"
import { tallyOf, type Tally } from "./tally.ts"

/** Hits among few trials, and among up to `most`; a share of `least` of them at least. */
export const hitsUpTo = (most: number, least = 0): fc.Arbitrary<CountedShare> =>
  fc
    .tuple(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: most })), fc.double({ min: least, max: 1, noNaN: true }))
    .map(([trials, share]) => ({ hits: Math.round(trials * share), trials }))

/** What did not hit. */
export const missesOf = ({ hits, trials }: CountedShare): CountedShare => ({ hits: trials - hits, trials })

/** The same share of so many times the trials. */
export const hitsTimes = ({ hits, trials }: CountedShare, times: number): CountedShare => ({ hits: times * hits, trials: times * trials })

/** Counts of few and of up to `most`. */
export const countsUpTo = (most: number): fc.Arbitrary<number> => fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: most }))

/** Answers in three classes, one at least. */
export const netCountsUpTo = (most: number): fc.Arbitrary<NetCounts> =>
  fc
    .record({ positive: countsUpTo(most), neutral: countsUpTo(most), negative: countsUpTo(most) })
    .filter(({ positive, neutral, negative }) => positive + neutral + negative > 0)

/** The share of one side less that of the other: the definition. */
export const netScoreByDefinition = ({ positive, neutral, negative }: NetCounts): number => (positive - negative) / (positive + neutral + negative)

/** The same answers so many times. */
export const answersTimes = ({ positive, neutral, negative }: NetCounts, times: number): NetCounts => ({ positive: times * positive, neutral: times * neutral, negative: times * negative })

/** The two sides in each other's place. */
export const turnedAnswers = ({ positive, neutral, negative }: NetCounts): NetCounts => ({ positive: negative, neutral, negative: positive })

/** Two samples, the second in the place of the first. */
export const exchanged = <Side>({ a, b }: { readonly a: Side; readonly b: Side }): { readonly a: Side; readonly b: Side } => ({ a: b, b: a })

/** What people have, one of them at least something. */
export const amounts: fc.Arbitrary<number[]> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 10_000 })), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((amount) => amount > 0))

/** What people have, as a tally of one for each of them. */
export const amongPeople = (list: readonly number[]): Tally => tallyOf(list.map((amount) => ({ key: [amount], n: 1 })))

/** Numbers added up one after the other. */
export const added = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0)
