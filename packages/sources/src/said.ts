import type { TableId } from "@folkmoot/facts"

/** A sentence with a count for the notes; none for none. */
export const counted = (what: string, count = 0): readonly string[] => (count === 0 ? [] : [`${what}: ${count}.`])

/** Counts by name for the notes, the names in order; none for none. */
export const countedByName = (what: string, counts: ReadonlyMap<string, number>): readonly string[] =>
  counts.size === 0 ? [] : [`${what}: ${[...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `${name} ${count}`).join(", ")}.`]

/** Whether most of what a site counts is missing: then what was not seen to happen says nothing. */
export const mostAreMissing = (said: number, told: number): boolean => told * 2 < said

/** Why rows are missing, as a declaration says it, out of sentences each of which may not hold; nothing where none does. */
export const cutBy = (...reasons: readonly (string | undefined)[]): { readonly truncated?: string } => {
  const said = reasons.filter((reason) => reason !== undefined)
  return said.length === 0 ? {} : { truncated: said.join(" ") }
}

/** The note about repeats as it is read back: coverage has words, not a field, for them, and the law kit must not guess. */
const repeatsNote = /^Left out (\d+) rows? that repeats? an id told before; (?:the first was kept|the newest was kept where they say which it is, else the first)\.$/

/** The note about rows of a table whose id had been told before; none for none. Conversations have states, of which the newest is told. */
export const sayRepeats = (table: TableId, count: number): readonly string[] => {
  if (count === 0) return []
  if (table === "thread")
    return [count === 1 ? "Left out 1 row that repeats an id told before; the newest was kept where they say which it is, else the first." : `Left out ${count} rows that repeat an id told before; the newest was kept where they say which it is, else the first.`]
  return [count === 1 ? "Left out 1 row that repeats an id told before; the first was kept." : `Left out ${count} rows that repeat an id told before; the first was kept.`]
}

/** How many repeated rows a table's notes speak of. */
export const repeatsSaid = (notes: readonly string[]): number => notes.reduce((sum, note) => sum + Number(repeatsNote.exec(note)?.[1] ?? 0), 0)

/** The note about rows that became rejects; none for none. */
export const sayRejects = (count: number): readonly string[] =>
  count === 0 ? [] : [count === 1 ? "1 row could not become facts; the rejects say why." : `${count} rows could not become facts; the rejects say why.`]
