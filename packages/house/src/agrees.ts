import { deepStrictEqual } from "node:assert/strict"

/** Numbers on pages carry six significant digits, which is what examples promise. */
export const rounded = (value: unknown): unknown => {
  if (typeof value === "number") return Number(value.toPrecision(6))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]: [string, unknown]) => (item === undefined ? [] : [[key, rounded(item)]])))
}

/** What of a value an expectation speaks of: the fields it names, at any depth. */
const spokenOf = (value: unknown, expected: unknown): unknown => {
  if (Array.isArray(value) && Array.isArray(expected)) return value.map((item: unknown, index) => (index < expected.length ? spokenOf(item, expected[index]) : item))
  if (typeof value !== "object" || value === null || typeof expected !== "object" || expected === null) return value
  return Object.fromEntries(Object.entries(expected).map(([key, item]: [string, unknown]) => [key, spokenOf((value as Readonly<Record<string, unknown>>)[key], item)]))
}

/**
 * Holds what an example gives against what its page says it gives.
 *
 * @remarks
 * Numbers agree to six significant digits. `whole` is false where the page ends in an ellipsis: then only the fields it names count.
 */
export const agrees = (value: unknown, expected: unknown, whole: boolean): void => {
  deepStrictEqual(rounded(whole ? value : spokenOf(value, expected)), rounded(expected))
}
