/** The log read from CSV files and answered by programs that take turns, each turn a process of its own, so that its memory is known. */
import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, renameSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { own } from "./contender.ts"
import type { Read } from "./reading.ts"
import { writeLog } from "./scale-telling.ts"

const programs = { memory: own, duckdb: "DuckDB, SQL as printed by the engine", "duckdb-by-hand": "DuckDB, SQL by hand, which says less" } as const

/** The folder with the log as files that the `facts` source reads, written once and kept. */
const toldFolder = async (events: number): Promise<string> => {
  const path = join(tmpdir(), `folkmoot-told-${events}`)
  if (!existsSync(path)) {
    const part = mkdtempSync(`${path}.part-`)
    await writeLog(events, part)
    renameSync(part, path)
  }
  return join(path, "facts")
}

const reading = (program: string, folder: string): Read => {
  const script = fileURLToPath(new URL("reading.ts", import.meta.url))
  return JSON.parse(execFileSync(process.execPath, ["--conditions=@folkmoot/source", "--disable-warning=ExperimentalWarning", "--max-old-space-size=16384", script, program, folder], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] })) as Read
}

/** Lets the programs take so many turns, and sees that all who tell the same things tell the same. */
export const readings = async (events: number, rounds: number): Promise<ReadonlyMap<string, readonly Read[]>> => {
  const folder = await toldFolder(events)
  const all = new Map<string, Read[]>(Object.values(programs).map((name) => [name, []]))
  const found = new Map<string, string>()
  for (let round = 0; round < rounds; round++) {
    for (const [program, name] of Object.entries(programs)) {
      const read = reading(program, folder)
      const digests = JSON.stringify(read.digests)
      if ((found.get(read.what) ?? digests) !== digests) throw new Error(`${name} finds other ${read.what} than those before: ${found.get(read.what)} and ${digests}`)
      found.set(read.what, digests)
      all.get(name)?.push(read)
    }
  }
  return all
}
