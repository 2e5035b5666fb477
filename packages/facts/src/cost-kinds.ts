/** The kinds of cost a community has; a cost set is complete when each kind is told, be it as zero. */
export const costKinds = ["tools", "staff", "hiring", "content", "incentives", "overhead"] as const

/** One of {@link costKinds}. */
export type CostKind = (typeof costKinds)[number]
