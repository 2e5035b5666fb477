import { parseInstant, type Instant } from "@folkmoot/facts"
import { shown } from "./shown.ts"

/** Something of a platform's JSON: its own fields, whatever they hold. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is JsonRecord => typeof value === "object" && value !== null && !Array.isArray(value)

/** A record lacks what makes it a fact; the reader turns it into a reject. */
export class RecordBroken extends Error {}

const found = (value: unknown): string => {
  if (value === undefined || value === null) return "nothing"
  if (typeof value === "string") return shown(value)
  return typeof value === "object" ? (Array.isArray(value) ? "a list" : "an object") : JSON.stringify(value)
}

const wrong = (field: string, value: unknown, expected: string): RecordBroken => new RecordBroken(`${field} is ${found(value)}; expected ${expected}.`)

const own = (record: JsonRecord, field: string): unknown => (Object.hasOwn(record, field) ? record[field] : undefined)

/** The record a field holds, or nothing. */
export const recordOf = (record: JsonRecord, field: string): JsonRecord | undefined => {
  const value = own(record, field)
  return isRecord(value) ? value : undefined
}

/** The records of a list a field holds; none where it holds no list. Items that are no records are left in, for the reader to reject. */
export const listOf = (record: JsonRecord, field: string): readonly unknown[] => {
  const value = own(record, field)
  return Array.isArray(value) ? value : []
}

/** A text that is not empty, or nothing. */
export const textOf = (record: JsonRecord, field: string): string | undefined => {
  const value = own(record, field)
  return typeof value === "string" && value !== "" ? value : undefined
}

/** A name or number by which a platform knows something, as text. */
export const idOf = (record: JsonRecord, field: string): string | undefined => {
  const value = own(record, field)
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value)
  return typeof value === "string" && value !== "" ? value : undefined
}

/** The same, where nothing goes without it. */
export const needId = (record: JsonRecord, field: string): string => {
  const id = idOf(record, field)
  if (id === undefined) throw wrong(field, own(record, field), "the name or number it goes by")
  return id
}

/** A flag, or nothing. */
export const flagOf = (record: JsonRecord, field: string): boolean | undefined => {
  const value = own(record, field)
  return typeof value === "boolean" ? value : undefined
}

/** A number, whole or not, or nothing. */
export const numberOf = (record: JsonRecord, field: string): number | undefined => {
  const value = own(record, field)
  return typeof value === "number" && Number.isFinite(value) ? value : undefined
}

/** An ISO date-time, or nothing. */
export const instantOf = (record: JsonRecord, field: string): Instant | undefined => {
  const value = own(record, field)
  return typeof value === "string" ? parseInstant(value) : undefined
}

/** The same, where nothing goes without it. */
export const needInstant = (record: JsonRecord, field: string): Instant => {
  const at = instantOf(record, field)
  if (at === undefined) throw wrong(field, own(record, field), "a date with a time, such as 2024-03-01T09:30:00Z")
  return at
}

/** Seconds since 1970, as a number or as text with decimals, or nothing. */
export const secondsOf = (record: JsonRecord, field: string): Instant | undefined => {
  const value = own(record, field)
  const seconds = typeof value === "number" ? value : typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  const at = Math.round(seconds * 1000)
  return Number.isSafeInteger(at) && Math.abs(at) <= 8.64e15 ? at : undefined
}

/** The same, where nothing goes without it. */
export const needSeconds = (record: JsonRecord, field: string): Instant => {
  const at = secondsOf(record, field)
  if (at === undefined) throw wrong(field, own(record, field), "seconds since 1970")
  return at
}

/** Reads something as a record; what is broken about it comes back as the reason. */
export const readRecord = <A>(value: unknown, read: (record: JsonRecord) => A): A | { readonly broken: string } => {
  if (!isRecord(value)) return { broken: `here is ${found(value)}; expected an object.` }
  try {
    return read(value)
  } catch (cause) {
    if (cause instanceof RecordBroken) return { broken: cause.message }
    throw cause
  }
}
