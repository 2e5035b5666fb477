import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { before } from "./before.ts"

/** The same data in one form only: keys in order; what is not there, JSON leaves out. */
const ordered = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(ordered)
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => before(a, b)).map(([key, value]) => [key, ordered(value)]))
}

/**
 * A fingerprint of plain data: equal for equal data, whatever the order of its keys.
 *
 * @remarks
 * Unit: the first 16 hexadecimal digits of a SHA-256.
 */
export const fingerprint = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(ordered(data)) ?? ""))).slice(0, 16)
