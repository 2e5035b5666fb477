import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { correctedNetScore } from "./corrected-net-score.ts"
import { intervalLaws } from "./laws.test-kit.ts"
import { netScoreInterval } from "./net-score.ts"

type Row = readonly [number, number, number]
const net = ([positive, neutral, negative]: Row) => ({ positive, neutral, negative })
const validated = ([positive, neutral, negative]: readonly [Row, Row, Row]) => ({
  positive: net(positive),
  neutral: net(neutral),
  negative: net(negative),
})
const count = (most: number) => fc.integer({ min: 0, max: most })
/** A program that is mostly right. */
const confusion = fc.tuple(
  fc.tuple(fc.integer({ min: 20, max: 400 }), count(15), count(5)),
  fc.tuple(count(15), fc.integer({ min: 20, max: 400 }), count(15)),
  fc.tuple(count(5), count(15), fc.integer({ min: 20, max: 400 })),
)
const rows = fc.tuple(count(300), count(300), count(300)).filter((row) => row.some((n) => n > 0))
const samples = fc.record({ told: rows, confusion })
type Sample = typeof samples extends fc.Arbitrary<infer T> ? T : never
const back = ([a, b, c]: Row): [number, number, number] => [c, b, a]
const times = ([a, b, c]: Row, n: number): Row => [n * a, n * b, n * c]
const correct = ({ told: row, confusion: table }: Sample, level?: number) => correctedNetScore(net(row), validated(table), level)

const sure = [[1e13, 0, 0], [0, 1e13, 0], [0, 0, 1e13]] as const
const mostly = [[80, 15, 5], [10, 80, 10], [4, 16, 80]] as const

describe("correctedNetScore", () => {
  intervalLaws({
    samples,
    // Whatever is given at some level is given at a higher one.
    value: (sample) => correct(sample, 0.99999)?.value ?? NaN,
    interval: correct,
    method: "mover-score",
    range: [-1, 1],
    repeated: ({ told: row, confusion: [a, b, c] }, n, level) =>
      correctedNetScore(net(times(row, n)), validated([times(a, n), times(b, n), times(c, n)]), level),
    mirrored: [({ told, confusion: [a, b, c] }): Sample => ({ told: back(told), confusion: [back(c), back(b), back(a)] }), 1e-9],
  })

  test("what the errors of a program do to true counts is undone", () => {
    fc.assert(
      fc.property(fc.tuple(count(50), count(50), count(50)), ([positive, neutral, negative]) => {
        fc.pre(positive + neutral + negative > 0)
        const told = mostly[0].map((p, j) => p * positive + (mostly[1][j] ?? 0) * neutral + (mostly[2][j] ?? 0) * negative)
        const [a = 0, b = 0, c = 0] = told
        const truth = (positive - negative) / (positive + neutral + negative)
        expect(correctedNetScore(net([a, b, c]), validated(mostly))?.value).toBeCloseTo(truth, 12)
      }),
    )
  })

  test("a program that never errs, as far as anyone can know, leaves the interval of the net score", () => {
    fc.assert(
      fc.property(rows, (row) => {
        const [corrected, plain] = [correctedNetScore(net(row), validated(sure)), netScoreInterval(...row)]
        expect(corrected?.low).toBeCloseTo(plain.low, 10)
        expect(corrected?.high).toBeCloseTo(plain.high, 10)
      }),
    )
  })

  test("fewer validated texts widen the interval", () => {
    const few = validated([[8, 2, 0], [1, 8, 1], [0, 2, 8]])
    const many = validated([[800, 200, 0], [100, 800, 100], [0, 200, 800]])
    const [wide, narrow] = [few, many].map((validation) => correctedNetScore(net([300, 500, 200]), validation))
    expect((wide?.high ?? NaN) - (wide?.low ?? NaN)).toBeGreaterThan((narrow?.high ?? NaN) - (narrow?.low ?? NaN))
  })

  test("refuses where nothing was sorted, a side was never validated, or the program cannot tell the sides apart", () => {
    const row = net([5, 5, 5])
    expect(correctedNetScore(net([0, 0, 0]), validated(mostly))).toBeUndefined()
    expect(correctedNetScore(row, validated([mostly[0], [0, 0, 0], mostly[2]]))).toBeUndefined()
    expect(correctedNetScore(row, validated([[1, 1, 1], [2, 2, 2], [3, 3, 3]]))).toBeUndefined()
    expect(correctedNetScore(row, validated([mostly[2], mostly[1], mostly[0]]))).toBeUndefined()
  })

  test("refuses where no true score lets the program sort like this", () => {
    const leansPositive = validated([[9000, 1000, 0], [4000, 6000, 0], [3000, 1000, 6000]])
    expect(correctedNetScore(net([0, 0, 1000]), leansPositive)).toBeUndefined()
    expect(correctedNetScore(net([990, 10, 0]), validated([[900, 50, 50], [50, 900, 50], [50, 50, 900]]))).toBeUndefined()
  })

  // Matrix inverse, score limits of the told and of each validated row, and their combination, all with mpmath at 60 digits.
  test.each([
    [[300, 500, 200], mostly, 0.135523613963039, 0.03790114603453029, 0.2377821505159225],
    [[12, 30, 3], [[18, 2, 0], [3, 40, 2], [0, 5, 15]], 0.196897752453308, -0.03120977552661978, 0.4313234965608697],
    [[129, 276, 94], [[70, 25, 5], [20, 70, 10], [10, 30, 60]], -0.03680831049854812, -0.2079690389424548, 0.1299152286822865],
  ] as const)("%j told by a program validated as %j agrees with its definition", (row, table, value, low, high) => {
    const result = correctedNetScore(net(row), validated(table))
    expect(Math.abs((result?.value ?? NaN) - value)).toBeLessThan(1e-12)
    expect(Math.abs((result?.low ?? NaN) - low)).toBeLessThan(1e-12)
    expect(Math.abs((result?.high ?? NaN) - high)).toBeLessThan(1e-12)
  })
})
