/**
 * How long the check of rows takes against ajv's, with all errors: `npm run bench check`.
 *
 * The two take turns, so that whatever else the machine does weighs on both; the median of the ratios is what counts: at most three.
 */
import process from "node:process"
import { rowCheck, tables, type TableId } from "@folkmoot/facts"
import { Ajv } from "ajv"
import { factSchema } from "./fact-schema.ts"

const size = 100_000
const rounds = 9

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
const rowsOf = (table: TableId, wrong: number): readonly Record<string, unknown>[] =>
  Array.from({ length: size }, (_, index) => {
    const cells = Object.entries(tables[table].columns).map(([name, column]) => {
      const { type, nullable, among: listed } = column as { type: keyof typeof cellOf; nullable: boolean; among?: readonly string[] }
      return [name, nullable && next() < 0.3 ? null : listed === undefined ? cellOf[type]() : among(listed)] as const
    })
    const row: Record<string, unknown> = { ...Object.fromEntries(cells), id: String(index) }
    if (next() * 100 >= wrong) return row
    return { ...row, [among(cells)[0]]: among(junk), stranger: 1 }
  })

const timed = <T>(run: () => T): readonly [T, number] => {
  const start = performance.now()
  const result = run()
  return [result, performance.now() - start]
}
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number

/** Measures and prints. */
export const benchCheck = (): void => {
  for (const [table, wrong] of [["thread", 0], ["thread", 5], ["thread", 100], ["post", 0], ["post", 5], ["cost", 5]] as const) {
    const rows = rowsOf(table, wrong)
    const own = rowCheck(table)
    const other = new Ajv({ allErrors: true, strict: false }).compile(factSchema(tables[table]))
    const runs = Array.from({ length: rounds }, () => {
      const [ours, ourTime] = timed(() => rows.filter((row) => own(row).length > 0).length)
      const [theirs, theirTime] = timed(() => rows.filter((row) => !other(row)).length)
      if (ours !== theirs) throw new Error(`${table}: ${ours} rows are wrong to us, ${theirs} to ajv`)
      return [ourTime, theirTime] as const
    }).slice(2)
    const [ours, theirs, ratio] = [median(runs.map(([one]) => one)), median(runs.map(([, one]) => one)), median(runs.map(([a, b]) => a / b))]
    process.stdout.write(`${table.padEnd(8)} ${String(wrong).padStart(3)} % wrong  ours ${ours.toFixed(1).padStart(7)} ms  ajv ${theirs.toFixed(1).padStart(7)} ms  ratio ${ratio.toFixed(2)}\n`)
  }
}
