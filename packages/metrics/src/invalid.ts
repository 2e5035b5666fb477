import type { Outcome } from "./estimate.ts"

/** What is impossible about something given. */
export type Impossible = Extract<Outcome, { readonly why: "invalid-input" }>

/** Says that a calculator was given something impossible, or that facts contradict each other. */
export const invalid = (field: string, value: unknown, expected: string): Impossible => {
  const given = typeof value === "string" ? `"${value}"` : Object(value) === value ? "an object" : String(value)
  return { measured: false, why: "invalid-input", field, given, expected, detail: `${field} is ${given}; expected ${expected}.` }
}
