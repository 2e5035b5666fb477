import { dayIn, type DayOfStretch } from "./calendar.ts"
import { meantFields, walked } from "./field.ts"
import { valueAt } from "./plain-data.ts"
import { gather } from "./references.ts"
import { planSchema } from "./schema.ts"

/** Where a plan holds days. */
const dayFields = new Map<readonly string[], DayOfStretch>()

/**
 * Puts a day in place of every stretch of the calendar that stands for one; the data of the plan are changed.
 *
 * @see docs/decisions/plan-days-and-stretches.md
 */
export const readDays = (plan: unknown): void => {
  // Read off the schema once, since it does not change.
  if (dayFields.size === 0) for (const { pattern, meaning } of meantFields(walked(planSchema), () => false)) if (meaning.is === "day") dayFields.set(pattern, meaning.of)
  for (const [pattern, of] of dayFields) {
    gather(plan, pattern, 0, [], (path, written) => {
      const day = dayIn(written, of)
      // What was found at a path has an owner.
      if (day !== written) (valueAt(plan, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) as string | number] = day
    })
  }
}
