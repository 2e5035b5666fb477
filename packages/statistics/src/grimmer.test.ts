import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { netScoreFigure, type Figure } from "./grim.ts"
import { spreadIsPossible } from "./grimmer.ts"

const scale: Figure = { scale: 1, least: 1, most: 5 }
const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 })
const written = (x: number, decimals: number) => ({ value: Number(x.toFixed(decimals)), decimals })

function meanAndDeviation(values: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return [mean, Math.sqrt(squares / (values.length - 1))]
}

/** All sorted lists of n answers. */
function samples(n: number, { least, most }: Figure): number[][] {
  if (n === 0) return [[]]
  return samples(n - 1, { scale: 1, least, most }).flatMap((rest) =>
    Array.from({ length: most - (rest.at(-1) ?? least) + 1 }, (_, i) => [...rest, (rest.at(-1) ?? least) + i]),
  )
}

describe("spreadIsPossible", () => {
  test("what answers really gave is possible", () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 4 }), (values, decimals) => {
        const [mean, deviation] = meanAndDeviation(values)
        expect(spreadIsPossible(scale, written(mean, decimals), written(deviation, decimals), values.length)).toBe(true)
      }),
    )
  })

  test("and so is that of net scores, in points", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 2, maxLength: 30 }), (values) => {
        const [mean, deviation] = meanAndDeviation(values)
        expect(spreadIsPossible(netScoreFigure, written(100 * mean, 1), written(100 * deviation, 1), values.length)).toBe(true)
      }),
    )
  })

  test("of few answers on a short scale it is right both ways, compared with all there can be", () => {
    for (const [n, least] of [[2, 0], [3, 0], [5, 0], [2, -2], [3, 2], [4, -1]] as const) {
      const short = { scale: 1, least, most: least + 2 }
      const real = new Set(samples(n, short).map((values) => meanAndDeviation(values).map((x) => x.toFixed(2)).join(" ")))
      const means = new Set([...real].map((text) => text.split(" ")[0] ?? ""))
      for (const mean of means) {
        for (let hundredths = 0; hundredths <= 150; hundredths++) {
          const deviation = (hundredths / 100).toFixed(2)
          const possible = spreadIsPossible(short, { value: Number(mean), decimals: 2 }, { value: Number(deviation), decimals: 2 }, n)
          expect(possible, `${mean} ${deviation} of ${n} from ${least}`).toBe(real.has(`${mean} ${deviation}`))
        }
      }
    }
  })

  test("is possible where there are too many sums to go through", () => {
    // No answers from 1 to 5 deviate by 5, but to say so each sum has to be looked at: from 2.5 to 3.5 times n.
    const tooFar = (n: number) => spreadIsPossible(scale, { value: 3, decimals: 0 }, { value: 5, decimals: 0 }, n)
    expect([10_000_000, 10_000_002, 20_000_000].map(tooFar)).toEqual([false, true, true])
    // Four millions have as large sums, but no more of them than can be gone through.
    expect(spreadIsPossible(scale, { value: 3.5, decimals: 1 }, { value: 0.4, decimals: 2 }, 4_000_000)).toBe(false)
  })

  test("a mean that cannot be makes the deviation moot", () => {
    expect(spreadIsPossible({ scale: 1, least: 1, most: 7 }, { value: 5.19, decimals: 2 }, { value: 1.2, decimals: 1 }, 28)).toBe(false)
  })

  test("answers can be neither more alike nor further apart than their mean lets them", () => {
    const ten = (mean: string, deviation: string) =>
      spreadIsPossible(scale, { value: Number(mean), decimals: 1 }, { value: Number(deviation), decimals: 2 }, 10)
    expect(ten("3.5", "0.53")).toBe(true)
    expect(ten("3.5", "0.40")).toBe(false)
    // Squares of 123 would do, but five threes and five fours come to 125.
    expect(ten("3.5", "0.24")).toBe(false)
    expect(ten("3.0", "2.11")).toBe(true)
    expect(ten("3.0", "2.20")).toBe(false)
    expect(ten("5.0", "0.00")).toBe(true)
    expect(ten("3.0", "0.00")).toBe(true)
  })
})
