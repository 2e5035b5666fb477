/** Amounts that have a name in common, added up; names in the order in which they first come. */
export const addedUp = <Name>(amounts: Iterable<readonly [name: Name, amount: number]>): ReadonlyMap<Name, number> => {
  const sums = new Map<Name, number>()
  for (const [name, amount] of amounts) sums.set(name, (sums.get(name) ?? 0) + amount)
  return sums
}
