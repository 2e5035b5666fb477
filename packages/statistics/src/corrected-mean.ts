import type { Interval } from "./interval.ts"
import { mover } from "./mover.ts"
import { scoredMeanInterval } from "./scored-mean.ts"
import { sumOf } from "./sum.ts"
import { wholePower } from "./whole-power.ts"

/**
 * What a share or score would be had nothing been put into the wrong class.
 *
 * @remarks `low <= value <= high`, inside the possible range.
 */
export interface Corrected extends Interval {
  /** The corrected share in [0, 1], or net score in [-1, 1]. */
  readonly value: number
}

/**
 * The mean score of what a fallible reader classified, corrected by how it did on cases whose class is known.
 *
 * @remarks `told[j]` is how many were told to be of class j; `validation[i][j]` how many known to be of class i were; `scores[i]` what
 * class i counts. `undefined` when nothing was told, a class was never validated, the reader tells the classes apart no
 * better than chance (a determinant not above 0), or nothing in the possible range agrees with both samples.
 *
 * Points are found for the classes as told such that each class as it is gets its score on average; their mean is the value.
 * Its interval adds those of the told classes and of every validated class (MOVER), so it carries the doubt of both samples. How the
 * points themselves would change is left to first order: in simulation to second order it covered less, as little as 68 %.
 * @internal
 */
export function correctedMean(
  told: readonly number[],
  validation: readonly (readonly number[])[],
  scores: readonly number[],
  level: number,
): Corrected | undefined {
  const n = sumOf(told)
  const corrected = correction(validation)
  if (n === 0 || corrected === undefined) return undefined
  const points = corrected.map((row) => product(row, scores))
  const raw = product(told, points) / n
  const swings = validation.map((row, i) => {
    const share = product(told, corrected.map((cells) => cells[i] as number)) / n
    const { low, high } = scoredMeanInterval(row, points, level)
    const swing = (limit: number) => raw - share * (limit - (scores[i] as number))
    return [swing(low), swing(high)] as const
  })
  const toldMean = scoredMeanInterval(told, points, level)
  const { low, high } = mover(raw, [[toldMean.low, toldMean.high], ...swings])
  const [least, most] = [Math.min(...scores), Math.max(...scores)]
  if (high <= least || low >= most) return undefined
  const clip = (x: number) => Math.min(most, Math.max(least, x))
  return { value: clip(raw), low: clip(low), high: clip(high), level, method: "mover-score" }
}

/**
 * Turns what was told into what is: the inverse of the rates at which each class is told to be each.
 *
 * By cofactors of the counts themselves, so that a singular table, one with an empty row among them, has a determinant of exactly 0.
 */
function correction(validation: readonly (readonly number[])[]): number[][] | undefined {
  const whole = determinant(validation)
  if (!(whole > 0)) return undefined
  return validation.map((_, i) =>
    validation.map((row, j) => (wholePower(-1, i + j) * determinant(without(validation, j, i)) * sumOf(row)) / whole),
  )
}

function determinant(matrix: readonly (readonly number[])[]): number {
  const [top] = matrix
  return top === undefined ? 1 : sumOf(top.map((x, j) => wholePower(-1, j) * x * determinant(without(matrix, 0, j))))
}

function without(matrix: readonly (readonly number[])[], row: number, column: number): number[][] {
  return matrix.toSpliced(row, 1).map((cells) => cells.toSpliced(column, 1))
}

function product(a: readonly number[], b: readonly number[]): number {
  return sumOf(a.map((x, i) => x * (b[i] as number)))
}
