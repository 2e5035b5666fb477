import fc from "fast-check"
import { expect, test } from "vitest"
import { referencePoints, type ReferencePoint } from "./reference-table.test-kit.ts"

/** A distribution's three functions, each with its parameters behind. */
interface Distribution<Parameters extends readonly number[]> {
  /** As in `reference/distributions.json`. */
  readonly name: string
  readonly parameters: fc.Arbitrary<Parameters>
  /** Values, most of them where the distribution has its mass. */
  readonly valueOf: (parameters: Parameters) => fc.Arbitrary<number>
  readonly cdf: (x: number, ...parameters: Parameters) => number
  readonly upper: (x: number, ...parameters: Parameters) => number
  readonly quantile: (p: number, ...parameters: Parameters) => number
}

/** The relative error that the documentation promises. */
const tolerance = 1e-13

const probability = fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true })

const isOff = (got: number, expected: number): boolean => !(Math.abs(got - expected) <= tolerance * Math.abs(expected))

/** What every distribution promises. */
function tailLaws<Parameters extends readonly number[]>({ name, parameters, valueOf, cdf, upper }: Distribution<Parameters>): void {
  const samples = parameters.chain((given) => fc.tuple(fc.constant(given), valueOf(given), valueOf(given)))

  test("the two tails make one", () => {
    fc.assert(
      fc.property(samples, ([given, x]) => {
        expect(Math.abs(cdf(x, ...given) + upper(x, ...given) - 1)).toBeLessThan(tolerance)
      }),
    )
  })

  test("the lower tail never falls, the upper never rises, neither leaves [0, 1]", () => {
    fc.assert(
      fc.property(samples, ([given, x, y]) => {
        const [left, right] = [Math.min(x, y), Math.max(x, y)]
        const lower = [0, cdf(left, ...given), cdf(right, ...given) * (1 + tolerance), 1 + tolerance]
        const higher = [0, upper(right, ...given), upper(left, ...given) * (1 + tolerance), 1 + tolerance]
        expect(lower).toEqual(lower.toSorted((a, b) => a - b))
        expect(higher).toEqual(higher.toSorted((a, b) => a - b))
      }),
    )
  })

  test("of what is no number nothing can be said", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect([cdf(NaN, ...given), upper(NaN, ...given)]).toEqual([NaN, NaN])
      }),
    )
  })

  test("both tails agree with arbitrary precision to 1e-13, down to 1e-100", () => {
    const off = referencePoints(name).filter(
      (point) => isOff(cdf(point.x, ...at<Parameters>(point)), point.lower) || isOff(upper(point.x, ...at<Parameters>(point)), point.upper),
    )
    expect(off).toEqual([])
  })
}

/** The table holds as many parameters as the distribution has. */
const at = <Parameters extends readonly number[]>({ parameters }: ReferencePoint): Parameters => parameters as unknown as Parameters

/** What every distribution on the real numbers promises. */
export function continuousLaws<Parameters extends readonly number[]>(distribution: Distribution<Parameters>): void {
  const { name, parameters, cdf, quantile } = distribution
  tailLaws(distribution)

  test("the quantile undoes the distribution function", () => {
    fc.assert(
      fc.property(parameters, probability, (given, p) => {
        expect(Math.abs(cdf(quantile(p, ...given), ...given) - p)).toBeLessThan(1e-10)
      }),
    )
  })

  test("the quantile agrees with arbitrary precision to 1e-13, on both sides", () => {
    const off = referencePoints(name).filter(
      (point) => point.quantile !== null && isOff(quantile(point.lower, ...at<Parameters>(point)), point.quantile),
    )
    expect(off).toEqual([])
  })

  test("of a probability that is none there is no quantile", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect([NaN, -0.5, 1.5].map((p) => quantile(p, ...given))).toEqual([NaN, NaN, NaN])
      }),
    )
  })
}

/** What every distribution of counts promises. */
export function countLaws<Parameters extends readonly number[]>(distribution: Distribution<Parameters>): void {
  const { name, parameters, cdf, upper, quantile } = distribution
  tailLaws(distribution)

  test("the quantile is the first count that reaches its probability", () => {
    fc.assert(
      fc.property(parameters, probability, (given, p) => {
        const count = quantile(p, ...given)
        expect(cdf(count, ...given)).toBeGreaterThanOrEqual(p * (1 - tolerance))
        expect(upper(count, ...given)).toBeLessThanOrEqual((1 - p) * (1 + tolerance))
        if (p > 0.5) expect(upper(count - 1, ...given)).toBeGreaterThan(1 - p)
        else expect(cdf(count - 1, ...given)).toBeLessThan(p)
      }),
    )
  })

  test("around a step the quantile agrees with arbitrary precision", () => {
    const points = referencePoints(name).filter(({ lower, upper: above }) => lower > 1e-300 && above > 1e-4)
    expect(points.length).toBeGreaterThan(10)
    const off = points.filter((point) => {
      const little = 1e-10 * Math.min(point.lower, point.upper)
      const quantiles = [point.lower - little, point.lower, point.lower + little].map((p) => quantile(p, ...at<Parameters>(point)))
      return quantiles.some((count, i) => count !== (i === 2 ? point.x + 1 : point.x))
    })
    expect(off).toEqual([])
  })

  test("between two counts is the lower of them", () => {
    const given = at<Parameters>(referencePoints(name)[0] as ReferencePoint)
    expect([cdf(0.5, ...given), upper(0.5, ...given)]).toEqual([cdf(0, ...given), upper(0, ...given)])
    expect([cdf(-0.5, ...given), upper(-0.5, ...given)]).toEqual([0, 1])
  })

  test("of a probability or a parameter that is none there is no quantile", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        expect([NaN, -0.5, 1.5].map((p) => quantile(p, ...given))).toEqual([NaN, NaN, NaN])
        for (const [i] of given.entries())
          for (const nonsense of [NaN, -1, Infinity]) expect(quantile(0.5, ...(given.with(i, nonsense) as unknown as Parameters))).toBeNaN()
      }),
    )
  })
}
