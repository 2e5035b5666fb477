import type { CountedShare } from "@folkmoot/statistics"
import type { Setting } from "./coverage-trial.ts"

/** The factorials that a number can hold. */
const factorials = [1]
for (let n = 1; n <= 170; n++) factorials.push(n * (factorials[n - 1] as number))

const factorial = (n: number): number => factorials[n] ?? NaN

/** How likely these counts are of classes with these shares; of up to 170 cases. */
const multinomialOf = (counts: readonly number[], shares: readonly number[]): number =>
  counts.reduce((likely, count, i) => (likely / factorial(count)) * (shares[i] as number) ** count, factorial(counts.reduce((sum, count) => sum + count, 0)))

/** All ways to put `n` cases into so many classes. */
const divisions = (n: number, classes: number): readonly (readonly number[])[] =>
  classes === 1 ? [[n]] : Array.from({ length: n + 1 }, (_, first) => divisions(n - first, classes - 1).map((rest) => [first, ...rest])).flat()

const figure = (x: number): string => String(Number(x.toPrecision(4)))

/** All that `n` trials may bring, for each of these shares. */
export const binomial = (n: number, shares: readonly number[]): Setting<CountedShare, number> => {
  const samples = Array.from({ length: n + 1 }, (_, hits) => ({ hits, trials: n }))
  return {
    samples,
    truths: shares.map((share) => ({
      truth: share,
      where: `a share of ${figure(share)} in ${n}`,
      likely: () => samples.map(({ hits }) => multinomialOf([hits, n - hits], [share, 1 - share])),
    })),
  }
}

/** All ways `n` cases may fall into classes, for each of these lists of shares. */
export const multinomial = (n: number, truths: readonly (readonly number[])[]): Setting<readonly number[], readonly number[]> => {
  const samples = divisions(n, truths[0]?.length ?? 1)
  return {
    samples,
    truths: truths.map((shares) => ({
      truth: shares,
      where: `shares of ${shares.map(figure).join(" : ")} in ${n}`,
      likely: () => samples.map((counts) => multinomialOf(counts, shares)),
    })),
  }
}

/** All counts that may be seen of each of these expectations, up to 60; what is left out is less likely than one in a million million. */
export const poisson = (expectations: readonly number[]): Setting<number, number> => {
  const largest = Math.max(...expectations)
  const samples = Array.from({ length: Math.ceil(largest + 8 * Math.sqrt(largest) + 12) }, (_, count) => count)
  return {
    samples,
    truths: expectations.map((expectation) => ({
      truth: expectation,
      where: `${figure(expectation)} expected`,
      likely: () => samples.map((count) => Math.exp(-expectation) * (expectation ** count / factorial(count))),
    })),
  }
}

/** Everything two independent settings may bring together. */
export const both = <A, B, TruthA, TruthB>(a: Setting<A, TruthA>, b: Setting<B, TruthB>): Setting<readonly [A, B], readonly [TruthA, TruthB]> => ({
  samples: a.samples.flatMap((first) => b.samples.map((second) => [first, second] as const)),
  truths: a.truths.flatMap((first) => {
    const ofFirst = Array.from(first.likely())
    return b.truths.map((second) => ({
      truth: [first.truth, second.truth] as const,
      where: `${first.where} beside ${second.where}`,
      likely: () => {
        const ofSecond = Array.from(second.likely())
        return ofFirst.flatMap((p) => ofSecond.map((q) => p * q))
      },
    }))
  }),
})

/** Evenly spaced numbers, both ends included. */
export const spaced = (from: number, to: number, steps: number): readonly number[] =>
  Array.from({ length: steps + 1 }, (_, i) => Number((from + ((to - from) * i) / steps).toPrecision(12)))
