import { parseInstant } from "@folkmoot/facts"
import type { Context, Previous } from "./context.ts"
import type { Span } from "./dateline.ts"

interface Began {
  readonly context: Context
  readonly previous: Previous | undefined
  readonly span: Span | undefined
}

/**
 * The day from which a report tells what has happened: that of the last report, or else the first one its numbers speak of.
 *
 * @remarks
 * Unit: an ISO day in the report's time zone; `undefined` where neither is known.
 */
export const beganOn = ({ context: { timeZone }, previous, span }: Began): string | undefined => {
  const instant = previous === undefined ? span?.from : parseInstant(previous.asOf)
  if (instant === undefined) return undefined
  const { year, month, day } = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "2-digit", day: "2-digit", timeZone }).formatToParts(instant).map(({ type, value }) => [type, value]),
  )
  return `${year}-${month}-${day}`
}
