import type { FactColumns, Facts, Question, RowQuestion, SelectedRows, TableId } from "@folkmoot/facts"
import { refuseColumns } from "./check-columns.ts"
import { refuseRows, type LooseRow } from "./check-rows.ts"
import { countTable } from "./count-table.ts"
import type { Taken, ToldAgain } from "./port.ts"
import type { Refusal, Refused } from "./refusal.ts"
import { selectStored } from "./select-stored.ts"
import { standingCount } from "./standing.ts"
import { storedTable, type StoredTable } from "./stored-table.ts"
import { toldTogether, type Told } from "./tallied.ts"
import { markingColumns } from "./told-again.ts"
import { typeQuestion } from "./typed-question.ts"
import { typeRowQuestion } from "./typed-row-question.ts"

/**
 * A question asked again and again while rows come in.
 *
 * @remarks
 * Unit: only rows that are new or have changed are counted again; the as-of moment stays that of the question. Where rows went, or a dictionary has
 * doubled, the next answer counts everything anew.
 */
export interface Standing {
  /** Answers the question from what is loaded now; a refusal says why it cannot. */
  readonly answer: () => Told
  /** Lets the question go; it is then not to be asked again. */
  readonly end: () => void
}

/** Rows of one source, kept apart until all of them are there. */
export interface StoreIntake {
  /** Sets rows of the source aside, all or none; a refusal says which row could not be taken and why. */
  readonly load: <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>) => Refusal | undefined
  /** Sets rows of the source aside that are given by columns, all or none; a refusal says which column could not be taken and why. */
  readonly loadColumns: (table: TableId, facts: FactColumns) => Refusal | undefined
  /** How the rows meet what other sources told before. */
  readonly again: () => readonly ToldAgain[]
  /** Puts the rows in the place of all the source told before; the last thing to be asked of it. */
  readonly finish: () => Taken
}

/** Rows that were selected. */
export interface Selected {
  /** How many rows meet the condition, and the first of them by source and id. */
  readonly selected: SelectedRows
}

/**
 * Facts kept in memory by columns.
 *
 * @remarks
 * Unit: plain functions, no promise and no effect, so it runs anywhere. What cannot be done is said as a refusal; thrown is only what a machine cannot
 * hold, as a `RangeError`.
 */
export interface ColumnStore {
  /** Adds rows, all or none; a row whose `(source, id)` is there already takes its place. */
  readonly load: <Id extends TableId>(table: Id, rows: NonNullable<Facts[Id]>) => Refusal | undefined
  /** Begins to take in what a source tells. */
  readonly intake: (source: string) => StoreIntake
  /** Forgets people, now and in all that is loaded later; gives how many rows that changed. */
  readonly erase: (people: readonly string[]) => number
  /** Answers a question with exact tallies. */
  readonly answer: (question: Question) => Told
  /** Asks a question that is to be answered again whenever rows have come in. */
  readonly standing: (question: Question) => Standing | Refused
  /** Selects rows: how many there are and the first of them. */
  readonly select: (question: RowQuestion) => Selected | Refused
  /** How many rows a table holds. */
  readonly rows: (table: TableId) => number
}

/** Tables made when they are first needed. */
const tablesOf = (stored: Map<TableId, StoredTable>) => (table: TableId): StoredTable => {
  const found = stored.get(table) ?? storedTable(table)
  stored.set(table, found)
  return found
}

const loadInto = (tableOf: (table: TableId) => StoredTable, table: TableId, rows: readonly LooseRow[], source?: string): Refusal | undefined => {
  const refused = refuseRows(table, rows, source)
  if (refused === undefined) tableOf(table).load(rows)
  return refused
}

/** Makes an empty column store; what it holds goes with it. */
export const columnStore = (): ColumnStore => {
  const stored = new Map<TableId, StoredTable>()
  const erased = new Set<string>()
  const tableOf = tablesOf(stored)

  /** Takes in tables kept apart so far, without the people who are to be forgotten. */
  const absorb = (apart: ReadonlyMap<TableId, StoredTable>, source?: string): Taken => {
    const taken = { added: 0, changed: 0, gone: 0, unchanged: 0 }
    for (const table of new Set([...apart.keys(), ...(source === undefined ? [] : stored.keys())])) {
      const rows = apart.get(table) ?? storedTable(table)
      if (erased.size > 0) rows.erase(erased)
      const { added, changed, gone, unchanged } = tableOf(table).absorb(rows, source)
      taken.added += added
      taken.changed += changed
      taken.gone += gone
      taken.unchanged += unchanged
    }
    return taken
  }

  return {
    load: (table, rows) => {
      if (erased.size === 0) return loadInto(tableOf, table, rows as readonly LooseRow[])
      const apart = new Map<TableId, StoredTable>()
      const refused = loadInto(tablesOf(apart), table, rows as readonly LooseRow[])
      if (refused === undefined) absorb(apart)
      return refused
    },
    intake: (source) => {
      const apart = new Map<TableId, StoredTable>()
      const apartOf = tablesOf(apart)
      return {
        load: (table, rows) => loadInto(apartOf, table, rows as readonly LooseRow[], source),
        loadColumns: (table, facts) => {
          const refused = refuseColumns(table, facts)
          if (refused === undefined) apartOf(table).loadColumns(source, facts)
          return refused
        },
        again: () => {
          const all = [...apart].flatMap(([table, rows]) => [...(stored.get(table)?.meeting(rows, source, markingColumns(table)) ?? [])].map(([other, met]): ToldAgain => ({ source: other, table, ...met })))
          const place = ({ source: other, table }: ToldAgain): string => `${other}\0${table}`
          return all.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
        },
        finish: () => absorb(apart, source),
      }
    },
    erase: (people) => {
      for (const person of people) erased.add(person)
      return [...stored.values()].reduce((changed, table) => changed + table.erase(people), 0)
    },
    answer: (question) => {
      const typed = typeQuestion(question)
      if ("refused" in typed) return typed
      const counts = [...stored].map(([table, rows]): Told => {
        const count = countTable(typed, table, rows, false)
        count.take(0, rows.size(), 1)
        return count.answers()
      })
      return toldTogether(counts)
    },
    standing: (question) => {
      const typed = typeQuestion(question)
      return "refused" in typed ? typed : standingCount(typed, stored)
    },
    select: (question) => {
      const typed = typeRowQuestion(question)
      if ("refused" in typed) return typed
      const rows = stored.get(typed.table)
      return { selected: rows === undefined ? { count: 0, rows: [] } : selectStored(typed, rows) }
    },
    rows: (table) => stored.get(table)?.size() ?? 0,
  }
}
