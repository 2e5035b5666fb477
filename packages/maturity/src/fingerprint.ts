import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** The same data in one form only: keys in order, what is not there left out. */
const ordered = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(ordered)
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, ordered(value)]))
}

/**
 * A fingerprint of plain data: equal for equal data, whatever the order of its keys.
 *
 * @remarks
 * Unit: the first 16 hexadecimal digits of a SHA-256.
 */
export const fingerprint = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(ordered(data)) ?? ""))).slice(0, 16)
