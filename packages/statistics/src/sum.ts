/**
 * The numbers added up, one after the other.
 *
 * @remarks 0 of none. Rounded at each step, so the same numbers in another order may differ in the last digit: `exactSumOf` does not.
 */
export function sumOf(numbers: Iterable<number>): number {
  let sum = 0
  for (const each of numbers) sum += each
  return sum
}
