/** A part of a key: a JSON value that is not a container. */
export type Scalar = string | number | boolean | null

/** How often one key was seen. */
export interface TallyEntry {
  /** What was seen, in as many parts as it takes, such as an author and a month; empty where only the count matters. */
  readonly key: readonly Scalar[]
  /** A safe integer; 0 says that it was looked for and not seen. */
  readonly n: number
}

/**
 * Exact counts by key.
 *
 * @remarks Plain JSON and canonical: one entry per key, sorted. A key told with zero stays: "none" is not "not told".
 * Equal tallies are equal JSON text.
 */
export type Tally = readonly TallyEntry[]

/** The tally of nothing: merging it changes nothing. */
export const emptyTally: Tally = []

/**
 * The tally of entries in any order, with repeated keys added up.
 *
 * @remarks Numbers in keys are finite and `n` is a safe integer, as are all sums: then counts are exact.
 * `1`, `"1"`, `null` and `"null"` are four keys; `-0` is `0`. Keys sort part by part: `null`, `false`, `true`, then
 * numbers by value, then strings by code unit, a shorter key before a longer one that begins with it.
 */
export function tallyOf(entries: Iterable<TallyEntry>): Tally {
  const sorted = [...entries].toSorted((a, b) => compareKeys(a.key, b.key))
  const tally: { readonly key: readonly Scalar[]; n: number }[] = []
  for (const { key, n } of sorted) {
    const last = tally.at(-1)
    if (last !== undefined && compareKeys(last.key, key) === 0) last.n += n
    else tally.push({ key: key.map(positiveZero), n: n + 0 })
  }
  return tally
}

/**
 * The tally of everything the parts have counted.
 *
 * @remarks A commutative monoid with `emptyTally`: order and grouping of the parts do not matter.
 */
export function mergeTallies(...tallies: readonly Tally[]): Tally {
  const told = tallies.filter(({ length }) => length > 0)
  return told.length > 1 ? tallyOf(told.flat()) : (told[0] ?? emptyTally)
}

/**
 * The sum of all counts in a tally.
 *
 * @remarks 0 for the empty tally; exact as long as it is a safe integer.
 */
export function tallyTotal(tally: Tally): number {
  return tally.reduce((total, { n }) => total + n, 0)
}

function positiveZero(part: Scalar): Scalar {
  return part === 0 ? 0 : part
}

function compareKeys(a: readonly Scalar[], b: readonly Scalar[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const order = compareScalars(a[i] as Scalar, b[i] as Scalar)
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** `null` first, then by kind (their names sort as wanted: boolean, number, string), then by value. */
function compareScalars(a: Scalar, b: Scalar): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a !== typeof b) return typeof a < typeof b ? -1 : 1
  return a < b ? -1 : 1
}
