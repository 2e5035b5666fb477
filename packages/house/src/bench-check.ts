/** The check of rows beside ajv's, both with all errors. */
import { rowCheck, tables, type TableId } from "@folkmoot/facts"
import { Ajv } from "ajv"
import type { Comparison } from "./comparison.ts"
import { factSchema } from "./fact-schema.ts"
import { randomFrom } from "./simulate-random.ts"
import { repeated, takeTurns } from "./take-turns.ts"

const { between, percent, pick } = randomFrom(7)

const cellOf = { text: () => `person-${between(0, 9998)}`, boolean: () => percent(50), integer: () => between(0, 98), real: () => between(0, 9e6) / 1e6, instant: () => 1_700_000_000_000 + between(0, 1e9), duration: () => between(0, 1e9) }
const junk = [Number.NaN, [], {}, "", true, "x".repeat(99)]

/** Rows of a table; of a hundred so many have one cell that is wrong and one column too many. */
const rowsOf = (table: TableId, size: number, wrong: number): readonly Record<string, unknown>[] =>
  Array.from({ length: size }, (_, index) => {
    const cells = Object.entries(tables[table].columns).map(([name, column]) => {
      const { type, nullable, among } = column as { type: keyof typeof cellOf; nullable: boolean; among?: readonly string[] }
      return [name, nullable && percent(30) ? null : among === undefined ? cellOf[type]() : pick(among)] as const
    })
    const row: Record<string, unknown> = { ...Object.fromEntries(cells), id: String(index) }
    if (!percent(wrong)) return row
    return { ...row, [pick(cells)[0]]: pick(junk), stranger: 1 }
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
