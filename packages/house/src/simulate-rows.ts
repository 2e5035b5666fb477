import { tables, type Instant, type Rows, type TableId } from "@folkmoot/facts"
import { hourWeights, inBerlin, sampleDays, type SampleDay } from "./simulate-calendar.ts"
import type { Random } from "./simulate-random.ts"

/** A row of the sample: whole, but for the source, which is named when it is read. */
export type Row<Id extends TableId> = Omit<Rows[Id], "source">

type Nullable<R> = { [Name in keyof R]: null extends R[Name] ? Name : never }[keyof R]

/** A row that may leave out what it does not tell. */
type Telling<Id extends TableId> = Omit<Row<Id>, Nullable<Row<Id>>> & Partial<Pick<Row<Id>, Nullable<Row<Id>>>>

/** Rows made whole: what they leave out is not told. */
export const whole = <Id extends TableId>(table: Id, rows: readonly Telling<Id>[]): readonly Row<Id>[] => {
  const { source: _named, ...columns } = tables[table].columns
  const untold = Object.fromEntries(Object.keys(columns).map((name) => [name, null]))
  // What a row must have it has, by its type; the rest was filled in just now, which spreading cannot tell the compiler.
  return rows.map((row) => ({ ...untold, ...row })) as unknown as readonly Row<Id>[]
}

/** Whole rows with ids of their own, in the order given. */
export const numbered = <Id extends TableId>(table: Id, letter: string, rows: readonly Omit<Telling<Id>, "id">[]): readonly Row<Id>[] =>
  whole(table, rows.map((row, index) => ({ id: `${letter}${String(index + 1).padStart(4, "0")}`, ...row }) as unknown as Telling<Id>))

/** A moment of a day, when people are about. */
export const moment = (random: Random, { midnight }: Pick<SampleDay, "midnight">): Instant => inBerlin(midnight + random.weighted(hourWeights) * 3_600_000 + random.between(0, 3_599) * 1000)

/** Since when the community keeps what it did not keep before. */
export const keptSince: Instant = inBerlin(Date.UTC(2026, 2, 1))

/** The days since then. */
export const keptDays: readonly SampleDay[] = sampleDays.filter(({ start }) => start >= keptSince)

/** The first day of each month. */
export const sampleMonths: readonly SampleDay[] = sampleDays.filter(({ day }) => day === 1)

/** The scale of a question, its high end the good one. */
export const scaled = (scaleLow: number, scaleHigh: number) => ({ scaleLow, scaleHigh, favourable: "high" as const })

/** A sum of money, in the currency of the sample. */
export const euros = (cents: number) => ({ amount: cents, currency: "EUR" })
