import type { Cell, Question, TableId } from "@folkmoot/facts"
import { tables } from "@folkmoot/facts"
import { columnsOf } from "./check-rows.ts"
import type { Dialect } from "./dialect.ts"
import { sqlExpressions } from "./sql-expression.ts"
import type { Refused } from "./refusal.ts"
import { collectAnswers, type Tallied, type Told } from "./tallied.ts"
import { isNumber, type TypedNode } from "./typed-node.ts"
import { typeQuestion, type TypedQuestion, type TypedSummary } from "./typed-question.ts"

/** One summary of a question as SQL, and how to read what it gives. */
export interface PrintedSummary {
  /** One SELECT, without a semicolon; it gives no row where nothing was counted. */
  readonly sql: string
  /** Turns the rows the SQL gave, as arrays of cells, into answers. */
  readonly read: (rows: Iterable<readonly unknown[]>) => Told
}

/** Something asked, as SQL. */
export interface Printed<Sql> {
  /** What to send to the database, and how to read what comes back. */
  readonly printed: Sql
}

const keyColumns = new Set(["source", "id"])

/** Prints the CREATE TABLE of a fact table, which does nothing where there is one; without a semicolon. */
export const createTable = (table: TableId, { column, identifier, tableEnd }: Dialect): string => {
  const lines = columnsOf(table).map(([name, { type }]) => `${identifier(name)} ${column(type, keyColumns.has(name))}`)
  return `CREATE TABLE IF NOT EXISTS ${identifier(table)} (${lines.join(", ")})${tableEnd}`
}

/**
 * Prints what a database still needs: the tables it lacks, and in tables an earlier version made, the columns that are new.
 *
 * @remarks
 * Unit: statements in order, without semicolons; none where nothing is missing. `there` names the columns the database has, each as `table.column`.
 */
export const missingTables = (there: ReadonlySet<string>, dialect: Dialect): readonly string[] =>
  (Object.keys(tables) as TableId[]).flatMap((table) => {
    const columns = columnsOf(table)
    if (!columns.some(([name]) => there.has(`${table}.${name}`))) return [createTable(table, dialect)]
    return columns
      .filter(([name]) => !there.has(`${table}.${name}`))
      .map(([name, { type }]) => `ALTER TABLE ${dialect.identifier(table)} ADD COLUMN IF NOT EXISTS ${dialect.identifier(name)} ${dialect.column(type, keyColumns.has(name))}`)
  })

/** Prints the choice of a bucket as a tree of cases, so that many bounds cost few comparisons a row. */
const printBucket = (bounds: readonly string[], first: number, last: number): string => {
  if (first === last) return String(first - 1)
  const middle = (first + last + 1) >>> 1
  return `CASE WHEN at_ >= ${bounds[middle - 1] as string} THEN ${printBucket(bounds, middle, last)} ELSE ${printBucket(bounds, first, middle - 1)} END`
}

const printSummary = (summary: TypedSummary, { asOf, bounds }: TypedQuestion, dialect: Dialect): string => {
  const { cell, number, truth } = sqlExpressions(dialect)
  const parts = partsOf(summary)
  const inner: string[] = parts.map(({ node, name }) => `${cell(node)} AS ${name}`)
  const conditions: string[] = []
  if (isNumber(summary.at)) {
    inner.push(`${cell(summary.at)} AS at_`)
    const last = bounds.at(-1)
    if (last === undefined) conditions.push(`(at_ IS NULL OR at_ <= ${number(asOf)})`)
    else conditions.push(`at_ <= ${number(asOf)}`, `at_ < ${number(last)}`)
  }
  if (summary.weight !== undefined) {
    inner.push(`${cell(summary.weight)} AS weight_`)
    conditions.push("weight_ IS NOT NULL")
  }
  if (inner.length === 0) inner.push("1 AS row_")
  const names = parts.map(({ name }) => name)
  const bucket = bounds.length === 0 ? [] : [`${printBucket(bounds.slice(0, -1).map(number), 0, bounds.length - 1)} AS bucket_`]
  const counted = summary.weight === undefined ? dialect.real("count(*)") : dialect.total("weight_")
  // By its place: Trino knows no other name for what is selected.
  const grouped = [...(bounds.length === 0 ? [] : ["1"]), ...names]
  const sent = dialect.sent ?? ((sql: string): string => sql)
  const given = parts.map(({ node, name }) => (node.kind === "integer" ? dialect.real(name) : node.kind === "text" ? sent(name) : name))
  return [
    `SELECT ${[...bucket, ...given, counted].join(", ")}`,
    `FROM (SELECT ${inner.join(", ")} FROM ${dialect.from(summary.table)} WHERE ${truth(summary.where)}) AS rows_`,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join(" AND ")}`]),
    ...(grouped.length === 0 ? [] : [`GROUP BY ${grouped.join(", ")}`]),
    // Without it, a count of no rows at all would come back as a row saying zero.
    "HAVING count(*) > 0",
  ].join("\n")
}

interface NamedPart {
  readonly node: TypedNode
  readonly name: string
}

/** The parts of groups and keys that are asked of the database; those that are nothing need no asking. */
const partsOf = ({ by, keys }: TypedSummary): readonly NamedPart[] =>
  [...by, ...keys].map((node, index) => ({ node, name: `part_${index}` })).filter(({ node }) => node.op !== "nothing")

/** A cell as a database gave it; databases may give a truth as 0 or 1. */
export const cellOfKind = ({ kind }: TypedNode, given: unknown): Cell => (given === null || given === undefined ? null : kind === "boolean" ? given === true || given === 1 : (given as Cell))

const readRow = (summary: TypedSummary, hasBuckets: boolean, row: readonly unknown[]): Tallied => {
  let place = hasBuckets ? 1 : 0
  const take = (node: TypedNode): Cell => (node.op === "nothing" ? null : cellOfKind(node, row[place++]))
  const group = summary.by.map(take)
  const key = summary.keys.map(take)
  return { bucket: hasBuckets ? Number(row[0]) : 0, group, key, n: Number(row[place]) }
}

/**
 * Prints a question as SQL, one query for each summary that any row can enter.
 *
 * @remarks
 * The SQL means exactly what the evaluator of `@folkmoot/facts` means: conditions are true or false, untold cells are skipped where it
 * skips them, and arithmetic is done in doubles. All numbers come back as doubles, so no database's own whole numbers need translating. A question no
 * engine can answer exactly is refused with its place, and so is a sum a double cannot hold, when it is read.
 */
export const printQuestion = (question: Question, dialect: Dialect): Printed<readonly PrintedSummary[]> | Refused => {
  const typed = typeQuestion(question)
  if ("refused" in typed) return typed
  const hasBuckets = typed.bounds.length > 0
  return {
    printed: typed.summaries.map((summary) => ({
      sql: printSummary(summary, typed, dialect),
      read: (rows) => collectAnswers(summary, Array.from(rows, (row) => readRow(summary, hasBuckets, row))),
    })),
  }
}
