import type { Texts } from "./texts.ts"

/** What a column's cells are made of. */
export type ColumnType = "text" | "boolean" | "integer" | "real" | "instant" | "duration"

/** How close a column is to a person: kept freely, kept as a pseudonym, or dropped unless kept on purpose. */
export type Privacy = "open" | "pseudonym" | "personal"

/**
 * One column of a fact table.
 *
 * @remarks
 * Unit: cells of `type`; instants and durations are integer milliseconds. A nullable cell that is `null` means "not told", never zero.
 * `among` closes a text column to the values it lists. `planned` marks instants that are set in advance and known before they come.
 */
export interface Column {
  readonly type: ColumnType
  readonly nullable: boolean
  readonly meaning: string
  readonly unit?: string
  readonly privacy: Privacy
  readonly among?: readonly string[]
  readonly planned?: true
}

/**
 * A fact table: one row for each thing that happened.
 *
 * @remarks
 * Unit: rows keyed by `(source, id)`. `time` names the column that says when the thing happened; periods are cut along it. `about` names the
 * columns with the person a row is about: when that person is to be forgotten the whole row goes, while elsewhere only their name does.
 */
export interface Table<Columns extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  readonly id: string
  readonly title: Texts
  readonly meaning: string
  readonly time: Extract<keyof Columns, string>
  readonly about?: readonly string[]
  readonly columns: Columns
}

/** A text column. */
export const text = (meaning: string) => ({ type: "text", nullable: false, meaning, privacy: "open" }) as const

/** A text column closed to a list of values. */
export const among = <const Values extends readonly string[]>(values: Values, meaning: string) =>
  ({ type: "text", nullable: false, meaning, privacy: "open", among: values }) as const

/** A column holding a person's pseudonym. */
export const person = (meaning: string) => ({ type: "text", nullable: true, meaning, privacy: "pseudonym" }) as const

/** A true-or-false column. */
export const flag = (meaning: string) => ({ type: "boolean", nullable: false, meaning, privacy: "open" }) as const

/** A whole-number column. */
export const integer = (meaning: string, unit: string) => ({ type: "integer", nullable: false, meaning, unit, privacy: "open" }) as const

/** A real-number column. */
export const real = (meaning: string, unit: string) => ({ type: "real", nullable: false, meaning, unit, privacy: "open" }) as const

/** A point-in-time column. */
export const instant = (meaning: string) => ({ type: "instant", nullable: false, meaning, unit: "ms", privacy: "open" }) as const

/** The same column, for an instant that is set in advance and known before it comes. */
export const planned = <C extends Column>(column: C): C & { readonly planned: true } => ({ ...column, planned: true })

/** The same column, allowed to stay untold. */
export const optional = <C extends Column>(column: C): Omit<C, "nullable"> & { readonly nullable: true } => ({ ...column, nullable: true })

/** The columns every table begins with; together they are its key. */
const key = {
  source: text("Which source told of it."),
  id: text("Its identity within that source."),
}

/** Defines a fact table; `source` and `id` are added as its key. */
export const defineTable = <const Columns extends Readonly<Record<string, Column>>>(
  table: Omit<Table<Columns>, "time"> & { readonly time: Extract<keyof Columns, string> },
): Table<typeof key & Columns> => ({ ...table, columns: { ...key, ...table.columns } })

type CellOf<C extends Column> = C extends { readonly among: readonly (infer Value)[] }
  ? Value
  : { text: string; boolean: boolean; integer: number; real: number; instant: number; duration: number }[C["type"]]

/** One row of a table, as TypeScript sees it. */
export type RowOf<T> =
  T extends Table<infer Columns>
    ? { readonly [Name in keyof Columns]: Columns[Name]["nullable"] extends true ? CellOf<Columns[Name]> | null : CellOf<Columns[Name]> }
    : never
