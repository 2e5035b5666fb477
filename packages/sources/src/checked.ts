import { rowCheck, tables, type Coverage, type Instant, type RowProblem, type TableId } from "@folkmoot/facts"
import type { Declaration, Given, Reading, Refusal } from "./material.ts"
import { sayRejects, sayRepeats } from "./said.ts"
import type { People } from "./people.ts"
import type { Fact, Told } from "./source.ts"

/** What has been told of one table so far. */
interface Progress {
  readonly ids: Set<string>
  repeats: number
  rejects: number
  from: Instant | null
  to: Instant | null
}

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

/**
 * Turns what a reader yields into what a source tells: facts that are whole and checked, rejects, and at the end the coverage.
 *
 * @remarks
 * Of rows with the same id in one table the first is told; the others are counted in the coverage notes. Nothing a row holds stops
 * the reading. Only the ids told so far are kept in memory. `key` marks the key the people told are named with.
 */
export async function* checked(source: string, reading: Reading, key?: People["mark"]): AsyncGenerator<readonly [Told, ...Told[]], void, void> {
  const tablesTold = new Map<TableId, Progress>()
  const progressOf = (table: TableId): Progress => {
    let progress = tablesTold.get(table)
    if (progress === undefined) tablesTold.set(table, (progress = { ids: new Set(), repeats: 0, rejects: 0, from: null, to: null }))
    return progress
  }

  const refuse = ({ position, reason, table }: Refusal): Told => {
    if (table !== undefined) progressOf(table).rejects += 1
    return { kind: "reject", reject: { source, position, reason }, ...(table === undefined ? {} : { table }) }
  }

  const take = (given: Given): Told | undefined => {
    if (!("row" in given)) return refuse(given)
    const { table, position } = given
    const row = completed(source, table, given.row)
    const problems = problemsOf(table, row)
    if (problems.length > 0) return refuse({ table, position, reason: problems.join(" ") })
    const progress = progressOf(table)
    // Whether the set grew says whether the id is new; asking first would look it up twice.
    const before = progress.ids.size
    if (progress.ids.add(given.row.id).size === before) {
      progress.repeats += 1
      return undefined
    }
    const at = row[tables[table].time]
    if (typeof at === "number") {
      progress.from = Math.min(progress.from ?? at, at)
      progress.to = Math.max(progress.to ?? at, at)
    }
    // The row was checked against its table a moment ago; no type can follow that.
    return { kind: "fact", table, row } as unknown as Fact
  }

  const takeAll = (batch: readonly Given[]): readonly Told[] => {
    const told: Told[] = []
    for (const given of batch) {
      const one = take(given)
      if (one !== undefined) told.push(one)
    }
    return told
  }

  const cover = (declaration: Declaration): Told => {
    const { table, from, to, untold = {}, since = {}, truncated, totals, notes = [] } = declaration
    const told = progressOf(table)
    const coverage: Coverage = {
      source,
      table,
      rows: told.ids.size,
      from: from === undefined ? told.from : from,
      to: to === undefined ? told.to : to,
      untold,
      since,
      ...(truncated === undefined ? {} : { truncated }),
      ...(totals === undefined ? {} : { totals }),
      ...(key === undefined ? {} : { key }),
      notes: [...notes, ...sayRepeats(told.repeats), ...sayRejects(told.rejects)],
    }
    return { kind: "coverage", coverage }
  }

  try {
    for (;;) {
      const step = await reading.next()
      const told = step.done === true ? step.value.map(cover) : takeAll(step.value)
      if (told.length > 0) yield told as [Told, ...Told[]]
      if (step.done === true) return
    }
  } finally {
    // Only reached early when the stream is interrupted: the reader then closes its file.
    await reading.return([])
  }
}
