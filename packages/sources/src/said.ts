/**
 * Sentences of the coverage notes that also carry a count, so that they can be read back.
 *
 * @remarks
 * Coverage has words, not fields, for these; writing and reading them in one place keeps the law kit from guessing.
 */
const repeatsNote = /^Left out (\d+) rows? that repeats? an id told before; the first was kept\.$/

/** The note about rows whose id had been told before; none for none. */
export const sayRepeats = (count: number): readonly string[] =>
  count === 0 ? [] : [`Left out ${count} ${count === 1 ? "row that repeats" : "rows that repeat"} an id told before; the first was kept.`]

/** How many repeated rows a table's notes speak of. */
export const repeatsSaid = (notes: readonly string[]): number => notes.reduce((sum, note) => sum + Number(repeatsNote.exec(note)?.[1] ?? 0), 0)

/** The note about rows that became rejects; none for none. */
export const sayRejects = (count: number): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? "row" : "rows"} could not become facts; the rejects say why.`]
