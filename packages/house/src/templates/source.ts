import { parseInstant } from "@folkmoot/facts"
import { basename } from "node:path"
import { csvHeader, csvRows } from "../csv.ts"
import { defineSource } from "../define.ts"
import type { SourceExample } from "../example.ts"
import type { Given, Reading } from "../material.ts"
import { needFile } from "../place.ts"
import type { SourceInput } from "../source.ts"
import { untoldBesides } from "../untold.ts"

const id = "unit-id"
const expects = "a CSV file with the columns id and opened"

async function* read({ path }: SourceInput): Reading {
  await needFile(id, path, expects)
  const header = await csvHeader(id, path)
  const [idAt, openedAt] = [header.columns.indexOf("id"), header.columns.indexOf("opened")]
  for await (const rows of csvRows(path, header)) {
    yield rows.map((row): Given => {
      const position = `${basename(path)}:${row.line}`
      if ("broken" in row) return { table: "thread", position, reason: row.broken }
      const opened = parseInstant(row.cells[openedAt] ?? "")
      const thread = row.cells[idAt]?.trim() ?? ""
      if (opened === undefined || thread === "") return { table: "thread", position, reason: "expected an id and an ISO date in opened." }
      return { table: "thread", position, row: { id: thread, kind: "discussion", resolvable: false, openedAt: opened, affiliation: "unknown" } }
    })
  }
  return [{ table: "thread", untold: untoldBesides("thread", [], "Replace me: why the file cannot tell these columns.") }]
}

/**
 * A list of conversations. Replace me: one sentence saying which platform's file this reads.
 *
 * @remarks
 * Unit: a CSV file with a header. Replace me: what is read, what is left out, and what the platform never tells.
 * @obtained Replace me: how people get the file, in a sentence or two.
 */
export const unitName = defineSource({ id, since: "0.0.0", title: "Replace me (CSV)", expects, tells: ["thread"], maps: [], read })

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two conversations, and a row without a date",
    files: { "list.csv": { head: "id,opened", rows: ["a,2026-03-02T09:30:00Z", "b,2026-03-03T10:00:00Z", "c,soon"] } },
    read: "list.csv",
    expect: {
      facts: { thread: [{ id: "a", kind: "discussion" }, { id: "b" }] },
      rejects: [{ position: "list.csv:4", reason: "ISO date" }],
      coverage: [{ table: "thread", notes: [] }],
    },
  },
  {
    title: "a file that is not there",
    files: { "list.csv": "id,opened" },
    read: "lists.csv",
    expect: { failed: { message: "There is no", advice: "Did you mean" } },
  },
] satisfies readonly SourceExample[]
