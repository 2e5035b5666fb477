import type { Confidence, Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { shareOf } from "./share.ts"
import { counted, spared } from "./statistic.ts"

/**
 * How many people were active, where that is asked for.
 *
 * @remarks
 * Unit: a whole number of at least 0; `undefined` where it was left out.
 */
export const activeCount = /* @__PURE__ */ spared(counted)

/**
 * The share of the active members that some of them are.
 *
 * @remarks
 * Unit: ratio in [0, 1], as of {@link shareOf}. A calculator that can do without `active` elsewhere needs it here: left out, it is an
 * invalid input, and so is one below `some`.
 */
export const shareOfActive = (some: number, active: number | undefined, setting: Confidence): Outcome => {
  if (active === undefined) return invalid("active", active, "a whole number of at least 0: this variant is a share of it")
  // Who they are is for the unit to say; what it takes by the name of `active` is the same in all of them.
  if (active < some) return invalid("active", active, `at least ${some}: so many are among them`)
  return shareOf("some", "active")({ some, active }, setting)
}
