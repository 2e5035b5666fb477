import { dayIn, type DayOfStretch } from "./calendar.ts"
import { meantFields, walked } from "./field.ts"
import { gather } from "./references.ts"
import { planSchema } from "./schema.ts"

/** Where a plan holds days. */
const dayFields = new Map<readonly string[], DayOfStretch>()

/**
 * Puts a day in place of every stretch of the calendar that stands for one, as reading a plan does: `2026-Q3` becomes `2026-07-01` where
 * something begins, else `2026-09-30`.
 *
 * @remarks
 * For plans that a program has put together; those of `parsePlan` and `planFromData` hold days already. Never throws, and changes nothing it
 * is given: what holds no stretch comes back as it is, and so does what is no plan.
 * @see docs/decisions/plan-days-and-stretches.md
 */
export const withDays = <P>(plan: P): P => {
  // Read off the schema once, since it does not change.
  if (dayFields.size === 0) for (const { pattern, meaning } of meantFields(walked(planSchema), () => false)) if (meaning.is === "day") dayFields.set(pattern, meaning.of)
  // Of what holds a stretch there is one copy, which may be changed.
  const copies = new Set<unknown>()
  const copied = (value: unknown): Record<string | number, unknown> => {
    const copy = copies.has(value) ? value : Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
    copies.add(copy)
    return copy as Record<string | number, unknown>
  }
  const whole: { plan: P } = { plan }
  for (const [pattern, of] of dayFields) {
    gather(plan, pattern, 0, [], (path, written) => {
      const day = dayIn(written, of)
      if (day === written) return
      let owner = whole as Record<string | number, unknown>
      let field: string | number = "plan"
      for (const step of path) {
        owner = owner[field] = copied(owner[field])
        field = step
      }
      owner[field] = day
    })
  }
  return whole.plan
}
