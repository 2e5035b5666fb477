import type { Impossible } from "./estimate.ts"

/**
 * Says that a calculator was given something impossible, or that facts contradict each other.
 *
 * @remarks
 * Unit: `field` as a path such as `costs[2].kind`, `expected` as what follows "expected" in a sentence; texts given are shown in quotes.
 */
export const invalid = (field: string, value: unknown, expected: string): Impossible => {
  const given = typeof value === "string" ? `"${value}"` : Object(value) === value ? "an object" : String(value)
  return { measured: false, why: "invalid-input", field, given, expected, detail: `${field} is ${given}; expected ${expected}.` }
}
