import type { Cell, ColumnType, Condition, Expression, Facts, Node, Question, RowQuestion, Step, Summary, TableId } from "@folkmoot/facts"
import { days, periodsOf, tables } from "@folkmoot/facts"
import * as fc from "fast-check"
import { columnsOf, type LooseRow } from "./check-rows.ts"

/** Texts that break what quotes carelessly: quotes, backslashes, NUL, comments, other scripts, pairs of surrogates, look-alikes. */
export const hostileTexts: readonly string[] = [
  "'", "''", '"', "`", "\\", "\\'", "\\0", "\\n", "\0", "a\0b", "\n", "\t", "%", "_", "{x:String}", "$1", "?", ";", "--", "/*",
  "'); DROP TABLE thread; --", "\\'); DROP TABLE thread; --", "x' OR '1'='1", "null", "NULL", "true", "1", "-1", " a", "a ",
  "A", "a", "é", "e\u0301", "ß", "ẞ", "İ", "𝄞", "\u{10FFFF}", "\uFFFD", "\uFEFF", "\u202E", "大", "",
]

/** The change to summer time in Berlin in 2024, to the millisecond. */
const clockChange = 1_711_846_800_000

const arbitraryTime: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -6, max: 6 }).map((hour) => clockChange + hour * 3_600_000) },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((day) => clockChange + days(day)) },
  { weight: 1, arbitrary: fc.constantFrom(clockChange - 1, 0, -1, -clockChange, -8.64e15, 8.64e15) },
)

const arbitraryText = fc.oneof({ weight: 3, arbitrary: fc.constantFrom("a", "b", "c") }, { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) })

const arbitraryLength = fc.oneof(fc.constantFrom(0, 1, days(1), days(14), -days(1)), fc.integer({ min: -1e9, max: 1e9 }))

const cellOfType: Readonly<Record<ColumnType, fc.Arbitrary<Exclude<Cell, null>>>> = {
  text: arbitraryText,
  boolean: fc.boolean(),
  integer: fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(2 ** 31, -(2 ** 31) - 1, 2 ** 44)),
  real: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0.1, 0.5, -0.5, 0.30000000000000004, 1e21, 5e-324, 1.5e300, -0), fc.double({ noNaN: true, noDefaultInfinity: true })),
  instant: arbitraryTime,
  duration: arbitraryLength,
}

const notNull = (cells: fc.Arbitrary<Exclude<Cell, null>>, isKey: boolean): fc.Arbitrary<Cell | undefined> =>
  isKey ? cells : fc.oneof({ weight: 4, arbitrary: cells }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) })

/** Random rows of a table as engines must bear them: any cell but the key untold, keys given twice, texts that are hostile. */
export const arbitraryLooseRows = <Id extends TableId>(table: Id): fc.Arbitrary<NonNullable<Facts[Id]>> => {
  const cells = columnsOf(table).map(([name, column]) => {
    if (name === "id") return [name, fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 30 }).map(String) }, { weight: 1, arbitrary: arbitraryText })] as const
    const among = column.among === undefined ? cellOfType[column.type] : fc.constantFrom(...column.among)
    return [name, notNull(among, name === "source")] as const
  })
  const row: fc.Arbitrary<LooseRow> = fc.record(Object.fromEntries<fc.Arbitrary<Cell | undefined>>(cells))
  // The columns are the table's own, so the rows are of its type; the compiler cannot follow that far.
  return fc.array(row, { maxLength: 40, size: "max" }) as fc.Arbitrary<unknown> as fc.Arbitrary<NonNullable<Facts[Id]>>
}

/** Only the last of the rows that share a key: what an engine keeps. */
export const keptRows = (rows: readonly LooseRow[]): readonly LooseRow[] => [...new Map(rows.map((row) => [JSON.stringify([row["source"], row["id"]]), row])).values()]

type Numeric = "integer" | "real" | "instant" | "duration"

interface Expressions {
  readonly cells: (type: ColumnType, depth: number) => fc.Arbitrary<Node>
  readonly condition: (depth: number) => fc.Arbitrary<Condition>
}

const columnTypes: readonly ColumnType[] = ["text", "boolean", "integer", "real", "instant", "duration"]

/** Makes a thing once for each name. Arbitraries hold one another, and made anew each time they would grow without measure. */
const madeOnce = <A extends readonly unknown[], B>(make: (...of: A) => B): ((...of: A) => B) => {
  const made = new Map<string, B>()
  return (...of) => {
    const name = JSON.stringify(of)
    if (!made.has(name)) made.set(name, make(...of))
    return made.get(name) as B
  }
}

const expressionsOver = madeOnce((table: TableId): Expressions => {
  const named = (type: ColumnType): readonly Node[] => columnsOf(table).flatMap(([name, column]) => (column.type === type ? [{ op: "column", name }] : []))

  const leaf = (type: ColumnType): fc.Arbitrary<Node> => {
    const literal = cellOfType[type].map((value): Node => ({ op: "value", value }))
    const columns = named(type)
    return fc.oneof(
      ...(columns.length === 0 ? [] : [{ weight: 6, arbitrary: fc.constantFrom(...columns) }]),
      { weight: 2, arbitrary: literal },
      ...(type === "instant" ? [{ weight: 1, arbitrary: fc.constant<Node>({ op: "asOf" }) }] : []),
      { weight: 1, arbitrary: fc.constant<Node>({ op: "column", name: "noSuchColumn" }) },
    )
  }

  const cells = madeOnce((type: ColumnType, depth: number): fc.Arbitrary<Node> => {
    if (depth === 0) return leaf(type)
    const deeper = (of: ColumnType): fc.Arbitrary<Node> => cells(of, depth - 1)
    const pick = fc
      .tuple(fc.array(fc.tuple(condition(depth - 1), deeper(type)), { maxLength: 3 }), deeper(type))
      .map(([cases, otherwise]): Node => ({ op: "pick", cases, otherwise }))
    const moved = (op: "plus" | "minus", left: ColumnType, right: ColumnType): fc.Arbitrary<Node> => fc.tuple(deeper(left), deeper(right)).map(([l, r]): Node => ({ op, left: l, right: r }))
    const own: Readonly<Record<ColumnType, readonly fc.Arbitrary<Node>[]>> = {
      text: [],
      boolean: [condition(depth)],
      integer: [],
      real: [],
      instant: [moved("plus", "instant", "duration"), fc.array(deeper("instant"), { maxLength: 3 }).map((all): Node => ({ op: "earliest", all }))],
      duration: [moved("minus", "instant", "instant"), moved("plus", "duration", "duration")],
    }
    return fc.oneof(leaf(type), pick, ...own[type])
  })

  const condition: (depth: number) => fc.Arbitrary<Condition> = madeOnce((depth: number): fc.Arbitrary<Condition> => {
    const flag = leaf("boolean") as fc.Arbitrary<Condition>
    if (depth === 0) return flag
    const numeric: fc.Arbitrary<Numeric> = fc.constantFrom("integer", "real", "instant", "duration")
    const any = fc.constantFrom(...columnTypes)
    const ordered = fc.tuple(fc.constantFrom("less", "atMost"), numeric, numeric).chain(([op, left, right]) => compare(op, left, right, depth))
    const equality = any.chain((type) => compare("equal", type, type, depth))
    const listed = any.chain((type) => fc.tuple(cells(type, depth - 1), fc.array(cellOfType[type], { maxLength: 4 })).map(([of, values]): Condition => ({ op: "oneOf", of, values })))
    const known = any.chain((type) => cells(type, depth - 1).map((of): Condition => ({ op: "known", of })))
    const joined = fc.tuple(fc.constantFrom("and", "or"), fc.array(condition(depth - 1), { maxLength: 3 })).map(([op, all]): Condition => ({ op, all }))
    const negated = condition(depth - 1).map((of): Condition => ({ op: "not", of }))
    return fc.oneof(flag, fc.constant<Condition>({ op: "value", value: true }), ordered, equality, listed, known, joined, negated)
  })

  const compare = (op: "equal" | "less" | "atMost", left: ColumnType, right: ColumnType, depth: number): fc.Arbitrary<Condition> =>
    fc.tuple(cells(left, depth - 1), cells(right, depth - 1)).map(([l, r]) => ({ op, left: l, right: r }))

  return { cells, condition }
})

const arbitrarySummary = madeOnce((table: TableId, depth: number): fc.Arbitrary<Summary> => {
  const { cells, condition } = expressionsOver(table)
  const time: Expression<"instant"> = { op: "column", name: tables[table].time }
  const always: Condition = { op: "value", value: true }
  const key = fc.constantFrom(...columnTypes).chain((type) => cells(type, depth))
  return fc
    .record({
      at: fc.oneof(fc.constant(time), cells("instant", 1) as fc.Arbitrary<Expression<"instant">>),
      where: fc.oneof(fc.constant(always), condition(depth)),
      keys: fc.array(key, { maxLength: 3 }),
      weight: fc.option(cells("integer", 1) as fc.Arbitrary<Expression<"integer">>, { nil: undefined }),
    })
    .map(({ weight, ...rest }) => ({ table, ...rest, ...(weight === undefined ? {} : { weight }) }))
})

const arbitraryBounds: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constant([]),
  fc.constantFrom<Step[]>("day", "week", "month", "all").map((step) => {
    const periods = periodsOf(clockChange - days(9), clockChange + days(9), step, "Europe/Berlin")
    return [...periods.map(({ from }) => from), ...periods.slice(-1).map(({ to }) => to)]
  }),
  fc.array(arbitraryTime, { maxLength: 6 }).map((bounds) => bounds.toSorted((a, b) => a - b)),
)

/** Random questions about tables: every operation, every form of key, buckets or none, groups or none. */
export const arbitraryQuestion = (ids: readonly TableId[], depth = 3): fc.Arbitrary<Question> => {
  const names = [...new Set(ids.flatMap((id) => columnsOf(id).map(([name]) => name))), "noSuchColumn"]
  return fc.record({
    summaries: fc.array(fc.constantFrom(...ids).chain((id) => arbitrarySummary(id, depth)), { minLength: 1, maxLength: 4 }),
    bounds: arbitraryBounds,
    by: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
    asOf: arbitraryTime,
  })
}

/** Random questions for rows of tables: any condition, columns there are and are not, as many rows as there are or fewer. */
export const arbitraryRowQuestion = (ids: readonly TableId[], depth = 3): fc.Arbitrary<RowQuestion> =>
  fc.constantFrom(...ids).chain((table) =>
    fc
      .record({
        where: fc.oneof(fc.constant<Condition>({ op: "value", value: true }), expressionsOver(table).condition(depth)),
        columns: fc.subarray([...columnsOf(table).map(([name]) => name), "noSuchColumn"]),
        asOf: arbitraryTime,
        limit: fc.option(fc.nat(40), { nil: undefined }),
      })
      .map(({ limit, ...rest }) => ({ table, ...rest, ...(limit === undefined ? {} : { limit }) })),
  )
