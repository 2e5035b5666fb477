import { tables, type Column, type Table } from "@folkmoot/facts"
import { inline, page, table } from "./markdown.ts"

/** What of a fact table its part of the page is made from. */
type ShownTable = Pick<Table, "id" | "title" | "meaning" | "time" | "about" | "columns">

const privacies: Readonly<Record<Column["privacy"], string>> = {
  open: "kept as it is",
  pseudonym: "a person, kept under a pseudonym",
  personal: "personal, dropped unless kept on purpose",
}

/** What goes when a person is erased. */
const erasing = ({ about = [], columns }: ShownTable): string => {
  const people = Object.entries(columns).flatMap(([name, { privacy }]) => (privacy === "pseudonym" && !about.includes(name) ? [inline(name)] : []))
  const gone = about.length === 0 ? [] : [`rows with them as ${about.map(inline).join(" or ")} go`]
  const kept = people.length === 0 ? [] : [`${about.length === 0 ? "" : "in others "}${people.join(" and ")} ${people.length === 1 ? "is" : "are"} no longer told`]
  return [...gone, ...kept].join("; ") || "nothing changes, since no row names anybody"
}

const meaningOf = ({ meaning, among, planned }: Column): string =>
  [meaning, ...(among === undefined ? [] : [`One of ${among.map(inline).join(", ")}.`]), ...(planned === true ? ["Known before it comes."] : [])].join(" ")

/** How close a column is to a person; the key of a table about people is one's pseudonym too. */
const privacyOf = ({ about = [] }: ShownTable, name: string, { privacy }: Column): string => privacies[about.includes(name) ? "pseudonym" : privacy]

const tablePart = (shown: ShownTable): string => {
  const rows = Object.entries(shown.columns).map(([name, column]) => [inline(name), `${column.type}${column.nullable ? ", or not told" : ""}`, column.unit ?? "", privacyOf(shown, name, column), meaningOf(column)])
  return [
    `## ${shown.title.en}`,
    `${inline(shown.id)}: ${shown.meaning} Periods are cut along ${inline(shown.time)}. When a person is erased: ${erasing(shown)}. [JSON Schema](./schemas/facts-${shown.id}.json)`,
    table(["Column", "Type", "Unit", "Privacy", "Meaning"], rows),
  ].join("\n\n")
}

/** The page of all fact tables: each column with its type, unit, privacy class and meaning, and what goes when a person is erased. */
export const factPage = (): string =>
  page(
    "# Fact tables",
    "What sources tell and metrics count: one row for each thing that happened, known by `source` and `id`. A cell that is not told is empty, never zero. Instants and durations are whole milliseconds.",
    ...Object.values<ShownTable>(tables).map(tablePart),
  )
