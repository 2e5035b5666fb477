import { createHash } from "node:crypto"

/** The same data in one form only: keys in order, what is not there left out. */
const ordered = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(ordered)
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, ordered(value)]))
}

/** Plain data as text that is equal for equal data, whatever the order of their keys. */
export const canonical = (data: unknown): string => JSON.stringify(ordered(data)) ?? ""

/** The SHA-256 of texts one after the other, in hexadecimal. */
export const sha256 = (...texts: readonly string[]): string => texts.reduce((hash, text) => hash.update(text), createHash("sha256")).digest("hex")
