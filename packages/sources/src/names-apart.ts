/**
 * Calls things by their short names and keeps those apart that share one: the first is called by it, the next has a 2 behind it.
 *
 * @remarks
 * Unit: `key` is what a thing is known by. Neither keys nor names differ by the case of letters alone.
 */
export const namesApart = (): ((key: string, name: string) => string) => {
  const told = new Map<string, string>()
  const taken = new Set<string>()
  return (key, name) => {
    const known = told.get(key.toLowerCase())
    if (known !== undefined) return known
    let called = name
    for (let number = 2; taken.has(called.toLowerCase()); number++) called = `${name}-${number}`
    taken.add(called.toLowerCase())
    told.set(key.toLowerCase(), called)
    return called
  }
}
