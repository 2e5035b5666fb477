/** The check of rows beside ajv's, both with all errors. */
import { rowCheck, tables, type TableId } from "@folkmoot/facts"
import { Ajv } from "ajv"
import type { Comparison } from "./comparison.ts"
import { factSchema } from "./fact-schema.ts"
import { repeated, takeTurns } from "./take-turns.ts"

/** A fixed sequence of numbers in [0, 1). */
const sequence = (seed: number) => {
  let state = seed
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
const next = sequence(7)
const among = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T

const cellOf = { text: () => `person-${Math.floor(next() * 9999)}`, boolean: () => next() < 0.5, integer: () => Math.floor(next() * 99), real: () => next() * 9, instant: () => 1_700_000_000_000 + Math.floor(next() * 1e9), duration: () => Math.floor(next() * 1e9) }
const junk = [Number.NaN, [], {}, "", true, "x".repeat(99)]

/** Rows of a table; of a hundred so many have one cell that is wrong and one column too many. */
const rowsOf = (table: TableId, size: number, wrong: number): readonly Record<string, unknown>[] =>
  Array.from({ length: size }, (_, index) => {
    const cells = Object.entries(tables[table].columns).map(([name, column]) => {
      const { type, nullable, among: listed } = column as { type: keyof typeof cellOf; nullable: boolean; among?: readonly string[] }
      return [name, nullable && next() < 0.3 ? null : listed === undefined ? cellOf[type]() : among(listed)] as const
    })
    const row: Record<string, unknown> = { ...Object.fromEntries(cells), id: String(index) }
    if (next() * 100 >= wrong) return row
    return { ...row, [among(cells)[0]]: among(junk), stranger: 1 }
  })

/** Tables and how many rows of a hundred are wrong in them. */
const checked = [["thread", 0], ["thread", 5], ["thread", 100], ["post", 0], ["post", 5], ["cost", 5]] as const

/** Checks so many rows of each kind. */
export const compareChecks = async (size = 1_000): Promise<readonly Comparison[]> => {
  const compared: Comparison[] = []
  for (const [table, wrong] of checked) {
    const rows = rowsOf(table, size, wrong)
    const own = rowCheck(table)
    const other = new Ajv({ allErrors: true, strict: false }).compile(factSchema(tables[table]))
    const [ours, theirs] = [() => rows.filter((row) => own(row).length > 0).length, () => rows.filter((row) => !other(row)).length]
    if (ours() !== theirs()) throw new Error(`${table}: ${ours()} rows are wrong to us, ${theirs()} to ajv.`)
    const rounds = await takeTurns(repeated(ours), repeated(theirs), 101)
    compared.push({ what: `check of ${size.toLocaleString("en")} rows of ${table}, ${wrong} % of them wrong`, beside: "ajv, compiled, all errors", rounds, bound: { atMost: 3 } })
  }
  return compared
}
