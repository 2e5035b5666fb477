import { tables, type Column, type TableId } from "@folkmoot/facts"

/**
 * Says of every column of a table that may stay untold, besides those a source does tell, that it does not, and why.
 *
 * @remarks
 * Unit: the same reason by the name of each such column, for a declaration's `untold`. A name among `told` that no column has is passed over.
 */
export const untoldBesides = (table: TableId, told: readonly string[], why: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries<Column>(tables[table].columns).flatMap(([name, { nullable }]) => (nullable && !told.includes(name) ? [[name, why]] : [])))

/** What is untold of members where a reader leaves their profiles aside. */
export const unreadProfiles: Readonly<Record<string, string>> = { profileFields: "profiles are not read.", profileFilled: "profiles are not read." }
