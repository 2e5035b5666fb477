import { tables, type TableId } from "@folkmoot/facts"
import { columnsOf } from "./check-rows.ts"

/** The columns of a fact table that hold people, as erasing treats them. */
export interface PeopleColumns {
  /** Those with the person a row is about: with the person the row goes. Empty where rows are about nobody. */
  readonly about: readonly string[]
  /** Those with people a row names beside: with the person the cell becomes untold, and the row stays. */
  readonly named: readonly string[]
}

/** The columns of a fact table that hold people; an engine that erases takes people out of these. */
export const peopleColumns = (table: TableId): PeopleColumns => {
  const { about = [] }: { readonly about?: readonly string[] | undefined } = tables[table]
  return { about, named: columnsOf(table).flatMap(([name, { privacy }]) => (privacy === "pseudonym" && !about.includes(name) ? [name] : [])) }
}
