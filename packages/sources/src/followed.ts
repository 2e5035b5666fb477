import { tables, type Column, type Instant, type TableId } from "@folkmoot/facts"
import type { GivenColumns } from "./material.ts"

/** The columns of a table with moments that are over; none where its rows are dated by what was planned. */
const pastMoments = (table: TableId): readonly string[] => {
  const { time, columns }: { readonly time: string; readonly columns: Readonly<Record<string, Column>> } = tables[table]
  return columns[time]?.planned === true ? [] : Object.entries(columns).flatMap(([name, { type, planned }]) => (type === "instant" && planned !== true ? [name] : []))
}

/** The latest moment that a column tells of rows that are not odd, or the one there is. */
const latest = (cells: Float64Array, odd: Uint8Array, to: Instant): Instant => {
  let end = to
  for (let row = 0; row < odd.length; row++) if (odd[row] === 0 && (cells[row] as number) > end) end = cells[row] as number
  return end
}

/** Up to when the rows of each table say that things were followed: a request closed long after the last one was opened was followed until then. */
export const followedIn = () => {
  const ends = new Map<TableId, { to: Instant; readonly moments: readonly string[] }>()
  const endOf = (table: TableId) => {
    const end = ends.get(table) ?? { to: Number.NEGATIVE_INFINITY, moments: pastMoments(table) }
    ends.set(table, end)
    return end
  }
  return {
    take: (table: TableId, row: Readonly<Record<string, unknown>>): void => {
      const end = endOf(table)
      for (const name of end.moments) {
        const at = row[name]
        if (typeof at === "number" && at > end.to) end.to = at
      }
    },
    takeColumns: ({ table, columns, odd }: Pick<GivenColumns, "table" | "columns" | "odd">): void => {
      const end = endOf(table)
      for (const name of end.moments) {
        const cells = columns[name]
        if (cells instanceof Float64Array) end.to = latest(cells, odd, end.to)
      }
    },
    of: (table: TableId): { readonly to?: Instant } => {
      const to = ends.get(table)?.to ?? Number.NEGATIVE_INFINITY
      return Number.isFinite(to) ? { to } : {}
    },
  }
}
