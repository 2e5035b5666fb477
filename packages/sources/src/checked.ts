import { rowCheck, tables, textCodes, type Coverage, type RowProblem, type TableId, type TextCodes } from "@folkmoot/facts"
import { checkColumns, rowsIn } from "./checked-columns.ts"
import type { Declaration, Given, GivenColumns, Reading, Refusal } from "./material.ts"
import { sayRejects, sayRepeats } from "./said.ts"
import { GatheredRows } from "./gathered-rows.ts"
import type { People } from "./people.ts"
import type { Fact, Told } from "./source.ts"

/** What has been told of one table so far. */
interface Progress {
  readonly ids: TextCodes
  /** Room for the codes that ids get, a batch at a time. */
  codes: Int32Array
  /** The rows to be told by columns, from the first of them on. */
  gathered?: GatheredRows
  repeats: number
  rejects: number
  /** The earliest and the latest moment; infinite while there is none. */
  from: number
  to: number
}

/** So many rows are gathered to be told by columns, or a few more. */
const atOnce = 1024

/** Reasons quote what was found, but never what could be a person's words or address. */
export const quoted = ({ column, given, expected }: RowProblem): string =>
  `${column} is ${given.length > 26 || given.includes("@") ? `a text of ${given.length} characters` : given}; expected ${expected}.`

/** The mark that stands where bytes were no UTF-8 text. */
const unreadable = "\uFFFD"

/** A row of each table with nothing told yet; rows made from one are alike to the machine too, which is what makes them quick. */
const empty = new Map<TableId, Readonly<Record<string, unknown>>>(
  (Object.keys(tables) as TableId[]).map((table) => [table, Object.fromEntries(Object.keys(tables[table].columns).map((column) => [column, null]))]),
)

const completed = (source: string, table: TableId, row: object): Record<string, unknown> => {
  const whole: Record<string, unknown> = { ...empty.get(table) }
  Object.assign(whole, row)
  whole["source"] = source
  return whole
}

const nothingWrong: readonly string[] = []

const problemsOf = (table: TableId, row: Readonly<Record<string, unknown>>): readonly string[] => {
  const problems = rowCheck(table)(row)
  let isGarbled = false
  for (const column in row) {
    const cell = row[column]
    if (typeof cell === "string" && cell.includes(unreadable)) isGarbled = true
  }
  if (problems.length === 0 && !isGarbled) return nothingWrong
  const garbled = Object.entries(row).filter(([, cell]) => typeof cell === "string" && cell.includes(unreadable))
  return [...problems.map(quoted), ...garbled.map(([column]) => `${column} is not UTF-8 text; save the file as UTF-8.`)]
}

/** Whether a row fits its table and will be told, repeats apart; what is worked out of rows has to leave out those that are refused. */
export const isSound = (source: string, table: TableId, row: object): boolean => problemsOf(table, completed(source, table, row)).length === 0

/** How what was checked is told. */
export interface CheckedOptions {
  /** The mark of the key that the people told are named with; absent where they are told as they were given. */
  readonly key?: People["mark"] | undefined
  /** Whether rows are told by columns, however they were given; row by row unless said. */
  readonly columns?: boolean | undefined
}

const finite = (at: number): number | null => (Number.isFinite(at) ? at : null)

/**
 * Turns what a reader yields into what a source tells: facts that are whole and checked, rejects, and at the end the coverage.
 *
 * @remarks
 * Of rows with the same id in one table the first is told; the others are counted in the coverage notes. Nothing a row holds stops
 * the reading. Only the ids told so far are kept in memory.
 */
export async function* checked(source: string, reading: Reading, { key, columns = false }: CheckedOptions = {}): AsyncGenerator<readonly [Told, ...Told[]], void, void> {
  const tablesTold = new Map<TableId, Progress>()
  let waiting = 0
  const progressOf = (table: TableId): Progress => {
    let progress = tablesTold.get(table)
    if (progress === undefined) tablesTold.set(table, (progress = { ids: textCodes(), codes: new Int32Array(0), repeats: 0, rejects: 0, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }))
    return progress
  }

  const refuse = ({ position, reason, table }: Refusal): Told => {
    if (table !== undefined) progressOf(table).rejects += 1
    return { kind: "reject", reject: { source, position, reason }, ...(table === undefined ? {} : { table }) }
  }

  /** A row made whole, where it is sound; else it becomes one of the refused. */
  const soundRow = (given: Given, refused: Told[]): Record<string, unknown> | undefined => {
    if (!("row" in given)) {
      refused.push(refuse(given))
      return undefined
    }
    const { table, position } = given
    const row = completed(source, table, given.row)
    const problems = problemsOf(table, row)
    if (problems.length === 0) return row
    refused.push(refuse({ table, position, reason: problems.join(" ") }))
    return undefined
  }

  const tell = (progress: Progress, at: unknown): void => {
    if (typeof at !== "number" || Number.isNaN(at)) return
    if (at < progress.from) progress.from = at
    if (at > progress.to) progress.to = at
  }

  // Rows were checked against their table a moment ago; no type can follow that.
  const factOf = (table: TableId, row: Readonly<Record<string, unknown>>): Told => ({ kind: "fact", table, row }) as unknown as Fact

  /** What was gathered and not told yet, of each table apart. */
  const tellGathered = (): readonly Told[] => {
    const told: Told[] = []
    for (const [table, { gathered }] of tablesTold) if (gathered !== undefined && gathered.size() > 0) told.push({ kind: "columns", table, facts: gathered.take() })
    waiting = 0
    return told
  }

  const takeRows = (batch: readonly Given[]): readonly Told[] => {
    const told: Told[] = []
    for (const given of batch) {
      if (!("row" in given)) {
        told.push(refuse(given))
        continue
      }
      const { table } = given
      const progress = progressOf(table)
      const gathered = columns ? (progress.gathered ??= new GatheredRows(table, progress.ids)) : undefined
      const isPlain = gathered?.write(given.row) === true
      const row: Readonly<Record<string, unknown>> | undefined = isPlain ? given.row : soundRow(given, told)
      if (row === undefined) continue
      // Whether there are more ids than before says whether this one is new; asking first would look it up twice.
      const before = progress.ids.size()
      const code = progress.ids.codeOf(row["id"] as string)
      if (progress.ids.size() === before) {
        progress.repeats += 1
        continue
      }
      tell(progress, row[tables[table].time])
      if (gathered === undefined) {
        told.push(factOf(table, row))
        continue
      }
      if (!isPlain) gathered.write(row)
      gathered.keep(code)
      waiting += 1
    }
    return waiting < atOnce ? told : [...told, ...tellGathered()]
  }

  const takeColumns = (batch: GivenColumns): readonly Told[] => {
    const { table } = batch
    const refused: Told[] = []
    const progress = progressOf(table)
    if (progress.codes.length < batch.size) progress.codes = new Int32Array(batch.size)
    const facts = checkColumns(batch, {
      ids: progress.ids,
      codes: progress.codes,
      row: (index) => {
        const given = batch.given(index)
        return given === undefined ? undefined : soundRow(given, refused)
      },
      repeats: () => void (progress.repeats += 1),
      tells: (at) => tell(progress, at),
    })
    if (facts.size === 0) return refused
    const told = columns ? [{ kind: "columns", table, facts } as const] : rowsIn({ ...empty.get(table), source }, facts).map((row) => factOf(table, row))
    return [...told, ...refused]
  }

  const cover = (declaration: Declaration): Told => {
    const { table, from, to, untold = {}, since = {}, truncated, totals, notes = [] } = declaration
    const told = progressOf(table)
    const coverage: Coverage = {
      source,
      table,
      rows: told.ids.size(),
      from: from === undefined ? finite(told.from) : from,
      to: to === undefined ? finite(told.to) : to,
      untold,
      since,
      ...(truncated === undefined ? {} : { truncated }),
      ...(totals === undefined ? {} : { totals }),
      ...(key === undefined ? {} : { key }),
      notes: [...notes, ...sayRepeats(table, told.repeats), ...sayRejects(told.rejects)],
    }
    return { kind: "coverage", coverage }
  }

  try {
    for (;;) {
      const step = await reading.next()
      const told = step.done === true ? [...tellGathered(), ...step.value.map(cover)] : "columns" in step.value ? [...tellGathered(), ...takeColumns(step.value)] : takeRows(step.value)
      if (told.length > 0) yield told as [Told, ...Told[]]
      if (step.done === true) return
    }
  } finally {
    // Only reached early when the stream is interrupted: the reader then closes its file.
    await reading.return([])
  }
}
