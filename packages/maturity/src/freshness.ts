import { days, parseInstant } from "@folkmoot/facts"
import type { Declaration } from "./verdict.ts"

/** How old a measure or an answer may be unless its criterion says otherwise; unit: days. */
const ordinaryShelfLife = 366

/** Whether something told up to a moment is too old at another; what does not say when it is from, never. */
export const isTooOld = (toldUpTo: string | null | undefined, asOf: string | undefined, shelfLife = ordinaryShelfLife): boolean => {
  const [told, now] = [toldUpTo, asOf].map((text) => (text === null || text === undefined ? undefined : parseInstant(text)))
  return told !== undefined && now !== undefined && now - told > days(shelfLife)
}

/** Whether an answer no longer counts: its last day has passed, or it is older than its criterion allows. */
export const hasExpired = ({ on, until }: Pick<Declaration, "on" | "until">, asOf: string | undefined, shelfLife?: number): boolean => {
  if (until === undefined) return isTooOld(on, asOf, shelfLife)
  const now = asOf === undefined ? undefined : parseInstant(asOf)
  const last = parseInstant(until)
  return now !== undefined && last !== undefined && now >= last + days(1)
}
