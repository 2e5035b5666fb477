/** Every export given numbers that nobody should give it: none may run for ever, and none may throw but where its remarks say so. */
import { describe, expect, test } from "vitest"
import * as statistics from "./index.ts"

const hostile = [Number.NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1, 2 ** 53, 1e308, -1e308, 5e-324]

const { durationsOf, kaplanMeier, meanPairOf, momentsOf, netScoreFigure, pairMomentsOf, percentageFigure, shareDesign, tallyOf } = statistics

const tally = tallyOf([{ key: [1], n: 3 }, { key: [4], n: 2 }])
const pairs = pairMomentsOf([{ x: 1, y: 2 }, { x: 2, y: 5 }, { x: 4, y: 6 }])
const moments = momentsOf([{ value: 1 }, { value: 4 }])
const durations = durationsOf([{ after: 2, observed: true }, { after: 5, observed: false, n: 2 }, { after: 9, observed: true }])
const net = { positive: 5, neutral: 3, negative: 2 }
const mean = { n: 9, mean: 2, variance: 3 }
const written = { value: 0.5, decimals: 2 }
const series = [1, undefined, 3, 2, 5, 4, 7]
const journeys = [{ path: ["a", "b"], ages: [5, 0], conversions: 3, nulls: 2 }, { path: ["b"], ages: [1], conversions: 1, nulls: 4 }]
const [found, sensitivity, specificity] = [{ hits: 40, trials: 100 }, { hits: 45, trials: 50 }, { hits: 48, trials: 50 }]
const sketch = statistics.distinctOf(["a", "b"])

/** What each function takes; a new one has to find its place here. */
const given: Readonly<Record<string, readonly unknown[]>> = {
  addsUp: [[0.5, 0.25], 0.75], adjustedWaldNetScore: [5, 3, 2, 0.9], adjustedWaldNetScoreDifference: [net, net, 0.9], agrestiCoull: [3, 9, 0.9],
  bca: [[3, 2], ([a = 0]: readonly number[]) => a, 1, 0.9, 50], bcaMean: [tally, 1, 0.9, 50], benjaminiHochberg: [[0.01, undefined, 0.2]], benjaminiYekutieli: [[0.01, 0.2]],
  betaCdf: [0.3, 2, 3], betaQuantile: [0.3, 2, 3], betaUpper: [0.3, 2, 3], binomialCdf: [3, 9, 0.4], binomialQuantile: [0.4, 9, 0.4], binomialUpper: [3, 9, 0.4],
  chiSquaredCdf: [3, 2], chiSquaredQuantile: [0.3, 2], chiSquaredUpper: [3, 2], clopperPearson: [3, 9, 0.9], compareMeans: [mean, mean], compareNetScores: [net, net],
  compareRates: [3, 9, 4, 9], compareShares: [3, 9, 4, 9], compareSharesExactly: [3, 9, 4, 9], correctedNetScore: [net, { positive: { positive: 9, neutral: 1, negative: 1 }, neutral: { positive: 1, neutral: 9, negative: 1 }, negative: { positive: 1, neutral: 1, negative: 9 } }, 0.9],
  criticalValue: [0.9], detectability: [shareDesign(0.4), 0.5, 40, 3, { level: 0.9, power: 0.7, baselineSize: 50 }], detectableTargets: [shareDesign(0.4), 50, { level: 0.9, power: 0.7, baselineSize: 50 }],
  distinctCount: [sketch], distinctOf: [["a", "b"]], durationsOf: [[{ after: 3, observed: true, n: 2 }]], eventShareBy: [kaplanMeier(durations), 5, 0.9], eventShareDesign: [0.4],
  exactSumOf: [[1, 2.5]], exp: [2], expm1: [2], fCdf: [2, 3, 4], fQuantile: [0.3, 3, 4], fUpper: [2, 3, 4], fieller: [meanPairOf(pairs), 0.9], firstTouchCredit: [journeys],
  gammaCdf: [2, 3], gammaQuantile: [0.3, 3], gammaUpper: [2, 3], gini: [tally], giniInterval: [tally, 0.9], goodman: [[3, 4, 5], 0.9], hypot: [3, 4], jeffreys: [3, 9, 0.9],
  kaplanMeier: [durations], kappa: [[[9, 2], [3, 8]], { weights: "linear", level: 0.9 }], lastTouchCredit: [journeys], linearCredit: [journeys], log: [2], log1p: [2], logDelta: [meanPairOf(pairs), 0.9],
  logRank: [durations, durations], mannKendall: [series, { season: 2, continuity: true }], markovCredit: [journeys, 2], meanDesign: [2, 3], meanInterval: [9, 2, 3, 0.9], meanOf: [durations],
  meanOfMoments: [moments], meanPairOf: [pairs], mergeDistinct: [sketch, sketch], mergeDurations: [durations, durations], mergeMoments: [moments, moments], mergePairMoments: [pairs, pairs],
  mergeTallies: [tally, tally], momentsOf: [[{ value: 3, n: 2 }]], mover: [2, [[1, 3], [0, 4]]], netScoreDesign: [0.5, 0.2], netScoreDifference: [net, net, 0.9], netScoreInterval: [5, 3, 2, 0.9],
  newcombe: [3, 9, 4, 9, 0.9], normalCdf: [1], normalQuantile: [0.3], normalUpper: [1], oddsRatioInterval: [3, 9, 4, 9, 0.9], pairMomentsOf: [[{ x: 1, y: 2, n: 3 }]], pairedDifference: [3, 4, 20, 0.9],
  poissonCdf: [3, 4], poissonExact: [3, 0.9], poissonQuantile: [0.3, 4], poissonScore: [3, 0.9], poissonUpper: [3, 4], poissonUpperBound: [3, 0.9], positionCredit: [journeys],
  possibleSizes: [percentageFigure, written, 5, 20], possibleSums: [netScoreFigure, written, 20], power: [2, 3.5], powerOf: [shareDesign(0.4), 0.5, 50, { level: 0.9, baselineSize: 40 }],
  quantileInterval: [tally, 0.5, 0.9], randomFrom: [1], rateDesign: [2], rateDifference: [3, 9, 4, 9, 0.9], rateRatioExact: [3, 9, 4, 9, 0.9], rateRatioScore: [3, 9, 4, 9, 0.9], readWritten: ["57.8"],
  roganGladen: [found, sensitivity, specificity, 0.9], sampleSize: [shareDesign(0.4), 0.5, { level: 0.9, power: 0.7, baselineSize: 500 }], scoredMeanInterval: [[3, 4, 5], [1, 2, 3], 0.9], senSlope: [series, { season: 2, level: 0.9 }],
  shapleyCredit: [journeys], shareDesign: [0.4], shareDifferenceInterval: [3, 9, 4, 9, 0.9], shareRatioInterval: [3, 9, 4, 9, 0.9], sisonGlaz: [[3, 4, 5], 0.9], spreadIsPossible: [percentageFigure, written, written, 20],
  studentCdf: [2, 3], studentQuantile: [0.3, 3], studentUpper: [2, 3], sumOf: [[1, 2.5]], survivalQuantile: [kaplanMeier(durations), 0.5, 0.9], tallyOf: [[{ key: ["a", 2], n: 3 }]], tallyQuantile: [tally, 0.5, 7],
  tallyTotal: [tally], tallyValues: [tally], timeDecayCredit: [journeys, 5], topShare: [tally, 2], topShareInterval: [tally, 2, 0.9], valueSketch: [[{ value: 3, n: 2 }]], welch: [mean, mean, 0.9],
  wilson: [3, 9, 0.9], wilsonCorrected: [3, 9, 0.9],
}

/** The one that refuses by throwing, as its remarks say: a range that cannot be gone through. */
const throwing = ["possibleSizes"]

const functions = Object.entries<unknown>(statistics).filter((entry): entry is [string, (...given: never[]) => unknown] => typeof entry[1] === "function")

test("every function that is exported is tried here", () => {
  // A design is told by a function or is a value of its own.
  expect(functions.map(([name]) => name).toSorted()).toEqual(Object.keys(given).toSorted())
})

/** The same with one number anywhere in it replaced, one way for each. */
const spoiled = (value: unknown, by: number): readonly unknown[] => {
  if (typeof value === "number") return [by]
  if (Array.isArray(value)) return value.flatMap((item, place) => spoiled(item, by).map((one) => value.with(place, one) as unknown))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, item]: [string, unknown]) => spoiled(item, by).map((one) => ({ ...value, [name]: one })))
}

/** The same with all numbers replaced. */
const flooded = (value: unknown, by: number): unknown => {
  if (typeof value === "number") return by
  if (Array.isArray(value)) return value.map((item: unknown) => flooded(item, by))
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, flooded(item, by)])) : value
}

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : []

describe.each(functions)("%s", (name, call) => {
  const told = given[name] ?? []

  test("says no NaN of what it takes", () => {
    expect(numbersIn(call(...(told as never[]))).filter(Number.isNaN)).toEqual([])
  })

  test("comes to an end with any number in the place of any other, and does not throw", () => {
    for (const by of hostile) {
      for (const one of [...(spoiled(told, by) as readonly never[][]), flooded(told, by) as never[]]) {
        try {
          call(...one)
        } catch (error) {
          expect(throwing, `${name}(${JSON.stringify(one)}): ${String(error)}`).toContain(name)
          expect(error).toBeInstanceOf(RangeError)
        }
      }
    }
  })
})
