import type { Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { shareOf } from "./share.ts"
import { counted, spared } from "./statistic.ts"

/** How many people were active, where that is asked for. */
export const activeCount = /* @__PURE__ */ spared(counted)

/**
 * The share of the active members that some of them are.
 *
 * @remarks
 * Unit: ratio in [0, 1], as of {@link shareOf}. A calculator that can do without `active` elsewhere needs it here: left out, it is an
 * invalid input.
 */
export const shareOfActive = (some: number, active: number | undefined, setting: { readonly level: number }): Outcome =>
  active === undefined
    ? invalid("active", active, "a whole number of at least 0: this variant is a share of it")
    : shareOf("some", "active")({ some, active }, setting)
