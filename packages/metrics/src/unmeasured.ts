import type { Impossible, Refusal, Why } from "./estimate.ts"

/**
 * Says why there is no number.
 *
 * @remarks
 * Unit: `detail` as one English sentence for whoever calls, with what to do.
 */
export const unmeasured = (why: Why, detail: string): Exclude<Refusal, Impossible> => ({ measured: false, why, detail })
