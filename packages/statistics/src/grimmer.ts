import { possibleSums, type Figure } from "./grim.ts"
import { square } from "./square.ts"
import { halfPlaces, type Written } from "./written.ts"

/**
 * Whether a published mean and standard deviation can come from the same `n` whole-number answers.
 *
 * @remarks `n` a whole number, at least 2; the deviation is divided by n − 1, and scaled like the mean. `false` is proof that one of
 * the three is wrong; `true` is not proof that they are right, and is what is said where more than ten million sums would fit: they are
 * gone through one by one.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 * @see J. Anaya, "The GRIMMER Test: A Method for Testing the Validity of Reported Measures of Variability", PeerJ Preprints 4:e2400v1, 2016.
 */
export function spreadIsPossible(figure: Figure, mean: Written, deviation: Written, n: number): boolean {
  const sums = possibleSums(figure, mean, n)
  if (sums === undefined) return false
  if (!(sums.high - sums.low <= 10_000_000)) return true
  const { low, high, perUnit } = halfPlaces(deviation)
  const unit = square(perUnit * figure.scale)
  for (let sum = sums.low; sum <= sums.high; sum++) {
    // n·squares − sum² is n(n − 1) times the variance; over one denominator all is whole but for the last division.
    const squaresAt = (end: number) => (unit * square(sum) + n * (n - 1) * square(end)) / (unit * n)
    const least = Math.max(Math.ceil(squaresAt(Math.max(0, low))), leastSquares(sum, n))
    const most = Math.min(Math.floor(squaresAt(high)), mostSquares(sum, n, figure))
    // A whole number and its square are even or odd together, and so are their sums.
    if (least + Math.abs((least - sum) % 2) <= most) return true
  }
  return false
}

/** The sum of squares of `n` whole numbers with this sum when they are as alike as can be. */
function leastSquares(sum: number, n: number): number {
  const floor = Math.floor(sum / n)
  return n * square(floor) + (sum - n * floor) * (2 * floor + 1)
}

/** The sum of squares when they are as far apart as the scale lets them: all at its ends but one. */
function mostSquares(sum: number, n: number, { least, most }: Figure): number {
  const above = sum - n * least
  const atMost = Math.floor(above / (most - least))
  const between = least + above - atMost * (most - least)
  // Where all are at the upper end, the one between is at the lower, and one too many is taken off there.
  return atMost * square(most) + square(between) + (n - atMost - 1) * square(least)
}
