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
export const byPerson = (acts: readonly Acts[]): ReadonlyMap<string, number> => {
  const amounts = new Map<string, number>()
  for (const { member, n } of acts) if (n > 0) amounts.set(member, (amounts.get(member) ?? 0) + n)
  return amounts
}

/**
 * The amounts added up.
 *
 * @remarks
 * Unit: that of the amounts; 0 of none. Added in their order, so that the same list always gives the same sum.
 */
export const sumOf = (amounts: Iterable<number>): number => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}
