import { nearest } from "@folkmoot/facts"
import { InvalidInput } from "./errors.ts"

/** Says that something given cannot be, in one sentence. */
export const invalid = (where: string, given: string, expected: string, near?: string): InvalidInput =>
  new InvalidInput({
    where,
    given,
    expected,
    ...(near === undefined ? {} : { nearest: near }),
    message: `${where}: ${JSON.stringify(given)} is not ${expected}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`,
  })

/** Says that something is needed that was not given, in one sentence. */
export const missing = (where: string, expected: string): InvalidInput => new InvalidInput({ where, given: "nothing", expected, message: `${where} is missing; expected ${expected}.` })

/** Says that a field does not exist where it was given, which do, and which of them is nearest. */
export const noField = (where: string, field: string, known: readonly string[]): InvalidInput => invalid(where, field, `one of its fields: ${known.join(", ")}`, nearest(field, known))

/** Finds a field of something given that does not exist, if there is one. */
export const strayField = (where: string, given: object, known: readonly string[]): InvalidInput | undefined => {
  const stray = Object.keys(given).find((field) => !known.includes(field))
  return stray === undefined ? undefined : noField(where, stray, known)
}

/** Finds a name in a list of known ones, or says which is nearest. */
export const findNamed = <T>(where: string, given: string, what: string, known: ReadonlyMap<string, T>): T | InvalidInput => {
  const found = known.get(given)
  if (found !== undefined) return found
  return invalid(where, given, `${what}; known are ${[...known.keys()].join(", ")}`, nearest(given, known.keys()))
}

/** Names as {@link findNamed} takes them. */
export const namesOf = <T extends string>(names: readonly T[]): ReadonlyMap<string, T> => new Map(names.map((name) => [name, name]))
