import { addedUp } from "./added-up.ts"
import { aText, aWhole, recorded } from "./statistic.ts"

/** How often one person did something. */
export interface Acts {
  /** Who, by any name that is the same each time; several items of one person are added up. */
  readonly member: string
  /** How often, at least 0. */
  readonly n: number
}

/**
 * What people did, person by person; who did nothing may be left out.
 *
 * @remarks
 * Unit: items of a name and a whole number of at least 0.
 */
export const acted = /* @__PURE__ */ recorded<Acts>({ member: aText, n: aWhole })

/**
 * How much each person did in all, those who did nothing left out.
 *
 * @remarks
 * Unit: that of the acts; people in the order in which they first come.
 */
export const byPerson = (acts: readonly Acts[]): ReadonlyMap<string, number> => addedUp(acts.flatMap(({ member, n }) => (n > 0 ? [[member, n]] : [])))
