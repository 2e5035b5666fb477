/** The kinds of value a community creates. */
export const valueTypes = [
  "customer-acquisition",
  "marketing-cost",
  "service-cost",
  "lifetime-value",
  "work-performance",
  "social-return",
] as const

/** One of {@link valueTypes}. */
export type ValueType = (typeof valueTypes)[number]
