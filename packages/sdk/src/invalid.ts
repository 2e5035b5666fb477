import { nearest } from "@folkmoot/facts"
import { InvalidInput } from "./errors.ts"

/** Says that something given cannot be, in one sentence. */
export const invalid = (where: string, given: string | number, expected: string, near?: string): InvalidInput =>
  new InvalidInput({
    where,
    given: String(given),
    expected,
    ...(near === undefined ? {} : { nearest: near }),
    message: `${where}: ${typeof given === "number" ? given : JSON.stringify(given)} is not ${expected}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`,
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

/** So many names at most are listed where one is not there. */
export const mostListed = 8

/** How many there are of what was not found, and which; of many the first. */
export const thereAre = (known: readonly string[]): string => `there are ${known.length}${known.length > mostListed ? `, such as ${known.slice(0, mostListed).join(", ")}` : `: ${known.join(", ")}`}`

/** Finds a name in a list of known ones, or says which is nearest; what only looks far away is said to be `meant`. */
export const findNamed = <T>(where: string, given: string, what: string, known: ReadonlyMap<string, T>, meant?: string): T | InvalidInput => {
  const found = known.get(given)
  if (found !== undefined) return found
  return invalid(where, given, `${what}; known are ${[...known.keys()].join(", ")}`, meant ?? nearest(given, known.keys()))
}

/** Names as {@link findNamed} takes them. */
export const namesOf = <T extends string>(names: readonly T[]): ReadonlyMap<string, T> => new Map(names.map((name) => [name, name]))
