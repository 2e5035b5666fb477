import { possibleSums, type Figure } from "./grim.ts"
import { halfPlaces, type Written } from "./written.ts"

/**
 * Whether a published mean and standard deviation can come from the same `n` whole-number answers.
 *
 * @remarks `n` a whole number, at least 2; the deviation is divided by n − 1, and scaled like the mean. `false` is proof that one of
 * the three is wrong; `true` is not proof that they are right. Work grows with how many sums and sums of squares would fit.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 * @see J. Anaya, "The GRIMMER Test: A Method for Testing the Validity of Reported Measures of Variability", PeerJ Preprints 4:e2400v1, 2016.
 */
export function spreadIsPossible(figure: Figure, mean: Written, deviation: Written, n: number): boolean {
  const sums = possibleSums(figure, mean, n)
  if (sums === undefined) return false
  const { low, high, perUnit } = halfPlaces(deviation)
  return integers(sums.low, sums.high).some((sum) => {
    ...
  })
}
