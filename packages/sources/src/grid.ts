import { open } from "node:fs/promises"
import { basename } from "node:path"
import { csvHeader, csvRows, type CsvRow, type HeaderForm } from "./csv.ts"
import { needFile } from "./place.ts"
import { SourceFailed } from "./source.ts"
import { openSheet } from "./xlsx.ts"

/** A table of a file, whatever the file's format: the names of its columns, and its rows below them, each time from the first. */
export interface Grid {
  readonly columns: readonly string[]
  readonly rows: () => AsyncGenerator<readonly CsvRow[], void, void>
}

/** How a table is written: its header, and the sheet it is on where there are several. */
export interface GridForm extends HeaderForm {
  readonly sheet?: string
}

const beginningOf = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * Opens a CSV, TSV or XLSX file as a table; which it is shows in its first bytes, not in its name.
 *
 * @remarks
 * A workbook locked with a password or in the form of before 2007 is refused, and so is a sheet asked of a CSV file.
 */
export const openGrid = async (source: string, path: string, expected: string, { sheet, ...form }: GridForm = {}): Promise<Grid> => {
  await needFile(source, path, expected)
  const fail = (message: string, advice: string): SourceFailed => new SourceFailed({ source, where: path, message, advice })
  const beginning = (await beginningOf(path)).toString("hex")
  if (beginning.startsWith("d0cf11e0")) throw fail(`${basename(path)} is a workbook locked with a password, or of the form XLS; expected ${expected}.`, "Save it without a password as XLSX or as CSV UTF-8.")
  if (beginning.startsWith("504b0304")) {
    const { columns, rows } = await openSheet(source, path, { ...form, ...(sheet === undefined ? {} : { sheet }) })
    return {
      columns,
      rows: async function* () {
        yield* rows()
      },
    }
  }
  if (sheet !== undefined) throw fail(`${basename(path)} is no workbook, so it has no sheet ${JSON.stringify(sheet)}.`, "Leave the sheet out of the mapping.")
  const header = await csvHeader(source, path, form)
  return { columns: header.columns, rows: () => csvRows(path, header) }
}
