import type { Texts } from "./texts.ts"

/** What a column's cells are made of. */
export type ColumnType = "text" | "boolean" | "integer" | "real" | "instant" | "duration"

/** How close a column is to a person: kept freely, kept as a pseudonym, or dropped unless kept on purpose. */
export type Privacy = "open" | "pseudonym" | "personal"

/**
 * One column of a fact table.
 *
 * @remarks
 * Unit: cells of `type`, or `null` where the column is nullable; `null` means "not told", never zero.
 */
export interface Column<Type extends ColumnType = ColumnType, Nullable extends boolean = boolean, Value extends string = string> {
  /** What its cells are made of; instants and durations are whole milliseconds. */
  readonly type: Type
  /** Whether a cell may be `null`, which says that nobody told. */
  readonly nullable: Nullable
  /** What a cell says, in one English sentence; the reference and the check of mappings show it. */
  readonly meaning: string
  /** What its numbers count, such as `minor units`; absent where cells are no numbers. */
  readonly unit?: string
  /** Whether a cell names a person, and so what becomes of it when that person is to be forgotten. */
  readonly privacy: Privacy
  /** The only values its cells can have; absent where any text will do. */
  readonly among?: readonly Value[]
  /** Present on instants that are set in advance, such as a due date, and so are known before they come. */
  readonly planned?: true
}

/**
 * A fact table: one row for each thing that happened.
 *
 * @remarks
 * Unit: rows keyed by `(source, id)`.
 */
export interface Table<Columns extends Readonly<Record<keyof Columns, Column>> = Readonly<Record<string, Column>>> {
  /** Its name wherever a table is asked for, in kebab-case. */
  readonly id: string
  /** The singular noun that reports call one of its rows by. */
  readonly title: Texts
  /** What one row stands for, in one English sentence. */
  readonly meaning: string
  /** The column that says when the thing happened; periods are cut along it. */
  readonly time: Extract<keyof Columns, string>
  /** The columns with the person a row is about: when that person is forgotten the whole row goes, while elsewhere only their name does. */
  readonly about?: readonly string[]
  /** Every column by its name, `source` and `id` first. */
  readonly columns: Columns
}

/** A text column. */
export const text = (meaning: string): Column<"text", false> => ({ type: "text", nullable: false, meaning, privacy: "open" })

/** A text column closed to a list of values. */
export const among = <const Value extends string>(values: readonly Value[], meaning: string): Column<"text", false, Value> => ({ ...text(meaning), among: values })

/** A column holding a person's pseudonym. */
export const person = (meaning: string): Column<"text", true> => ({ type: "text", nullable: true, meaning, privacy: "pseudonym" })

/** A true-or-false column. */
export const flag = (meaning: string): Column<"boolean", false> => ({ type: "boolean", nullable: false, meaning, privacy: "open" })

/** A whole-number column. */
export const integer = (meaning: string, unit: string): Column<"integer", false> => ({ type: "integer", nullable: false, meaning, unit, privacy: "open" })

/** A real-number column. */
export const real = (meaning: string, unit: string): Column<"real", false> => ({ type: "real", nullable: false, meaning, unit, privacy: "open" })

/** A point-in-time column. */
export const instant = (meaning: string): Column<"instant", false> => ({ type: "instant", nullable: false, meaning, unit: "ms", privacy: "open" })

/** The same column, for an instant that is set in advance and known before it comes. */
export const planned = (column: Column<"instant", false>): Column<"instant", false> => ({ ...column, planned: true })

/** The same column, allowed to stay untold. */
export const optional = <Type extends ColumnType, Value extends string>(column: Column<Type, false, Value>): Column<Type, true, Value> => ({ ...column, nullable: true })

/** The columns every table begins with; together they are its key. */
const key = {
  source: text("Which source told of it."),
  id: text("Its identity within that source."),
}

/** Defines a fact table; `source` and `id` are added as its key. */
export const defineTable = <const Columns extends Readonly<Record<string, Column>>>(
  table: Omit<Table<Columns>, "time"> & { readonly time: Extract<keyof Columns, string> },
): Table<typeof key & Columns> => ({ ...table, columns: { ...key, ...table.columns } })

type CellOf<C> =
  C extends Column<infer Type, boolean, infer Value> ? { text: Value; boolean: boolean; integer: number; real: number; instant: number; duration: number }[Type] : never

/** One row of a table, as TypeScript sees it. */
export type RowOf<T> =
  T extends Table<infer Columns>
    ? { readonly [Name in keyof Columns]: Columns[Name] extends Column<ColumnType, true> ? CellOf<Columns[Name]> | null : CellOf<Columns[Name]> }
    : never
