/** The same facts through the door that people use: files are read, measured and told by the sdk. */
import { formatInstant, tables, type Cell, type Facts, type TableId } from "@folkmoot/facts"
import { open, type Report } from "@folkmoot/sdk"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { drawsOf } from "./coverage-draws.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { facts, reportDay, reportedQuarters, reportOn } from "./wording-reports.ts"

const textOf = (cell: Cell | undefined, isInstant: boolean): string => (cell === undefined || cell === null ? "" : isInstant && typeof cell === "number" ? formatInstant(cell) : String(cell))

/** Rows as a CSV file with the columns any of them tells; no cell here holds a comma. */
const csvOf = (table: TableId, rows: readonly Readonly<Record<string, Cell>>[]): string => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const columns: Readonly<Record<string, { readonly type: string }>> = tables[table].columns
  return [names.join(","), ...rows.map((row) => names.map((name) => textOf(row[name], columns[name]?.type === "instant")).join(","))].join("\n")
}

/** The report on facts as the sdk tells it from files. */
const reportBySdk = async (given: Facts): Promise<Report> => {
  const path = join(temporaryFolder("folkmoot-wording-"), "facts")
  mkdirSync(path)
  for (const [table, rows] of Object.entries(given)) writeFileSync(join(path, `${table}.csv`), `${csvOf(table as TableId, rows)}\n`)
  await using folkmoot = await open({ sources: [{ id: "facts", path }], asOf: reportDay, timeZone: "UTC" })
  const { report } = await folkmoot.report({ audience: "community-team", locale: "en", formats: [], ...reportedQuarters })
  return report
}

/** How many of so many communities the sdk tells the same of, number by number, as is told here. */
export const toldAlikeBySdk = async (times: number): Promise<number> => {
  const draws = drawsOf("by the sdk")
  let alike = 0
  for (let i = 0; i < times; i++) {
    const given = facts(i % 2 === 0, draws)
    // How finely numbers are written depends on the bars of maturity, too, which the sdk alone knows.
    const [own, bySdk] = [reportOn(given), await reportBySdk(given)].map(({ ledger }) => JSON.stringify(ledger.flatMap(({ texts: _, ...entry }) => (entry.kind === "change" ? [entry] : []))))
    if (own === bySdk) alike++
  }
  return alike
}
