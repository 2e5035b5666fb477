import type { Refusal } from "./estimate.ts"
import { invalid } from "./invalid.ts"

/**
 * What is wrong with the names of what is given, if anything: there are none, or one is not known.
 *
 * @remarks
 * Unit: the first such name as an invalid input, behind the place it was found at. Asked before what stands under the names, since what is
 * missing is often the same thing, mistyped. What was expected is put into words only then: most calls have nothing wrong with them.
 */
export const strayProblem = (place: string, given: unknown, known: readonly string[], expected: () => string): Refusal | undefined => {
  if (Object(given) !== given) return invalid(place, given, expected())
  for (const [name, value] of Object.entries(given as object)) {
    if (!known.includes(name)) return invalid(`${place}.${name}`, value, expected())
  }
  return undefined
}
