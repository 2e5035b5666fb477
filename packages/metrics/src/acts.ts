import { aText, aWhole, recorded } from "./statistic.ts"

/** How often one person did something. */
export interface Acts {
  readonly member: string
  readonly n: number
}

/** What people did, person by person; who did nothing may be left out. */
export const acted = /* @__PURE__ */ recorded<Acts>({ member: aText, n: aWhole })

/** How much each person did in all, those who did nothing left out. */
export const byPerson = (acts: readonly Acts[]): ReadonlyMap<string, number> => {
  const amounts = new Map<string, number>()
  for (const { member, n } of acts) if (n > 0) amounts.set(member, (amounts.get(member) ?? 0) + n)
  return amounts
}

/** The amounts added up. */
export const sumOf = (amounts: Iterable<number>): number => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}
