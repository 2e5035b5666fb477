import { dayOf, parseInstant } from "@folkmoot/facts"
import type { Context, Previous } from "./context.ts"
import type { Span } from "./dateline.ts"

interface Began {
  readonly context: Context
  readonly previous: Previous | undefined
  readonly span: Span | undefined
}

/** The day a report speaks from; unit: an ISO day in its own time zone. */
export const todayIn = ({ asOf, timeZone }: Context): string => {
  const instant = parseInstant(asOf)
  return instant === undefined ? asOf : dayOf(instant, timeZone)
}

/**
 * The day from which a report tells what has happened: that of the last report, or else the first one its numbers speak of.
 *
 * @remarks
 * Unit: an ISO day in the report's time zone; `undefined` where neither is known.
 */
export const beganOn = ({ context: { timeZone }, previous, span }: Began): string | undefined => {
  const instant = previous === undefined ? span?.from : parseInstant(previous.asOf)
  return instant === undefined ? undefined : dayOf(instant, timeZone)
}
