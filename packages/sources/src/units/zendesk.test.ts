import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import type { Fact } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, zendesk } from "./zendesk.ts"

sourceLaws(zendesk, examples)

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], table: Id) => facts.flatMap((fact) => (fact.table === table ? [fact.row as Extract<Fact, { table: Id }>["row"]] : []))

test("a table under the headings of the screen is refused once, and not row by row", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-desk-"))
  try {
    const path = join(folder, "view.csv")
    writeFileSync(path, "Id,Requester,Subject,Created at,Status\n1,Somebody,Help,2026-02-01 09:00,Open\n")
    await expect(tellingOf(zendesk, { path })).rejects.toMatchObject({ message: 'view.csv has no column "created_at".', advice: expect.stringContaining("Any table can be read as the source table") as string })
    writeFileSync(path, "ID,Created_At\n1,2026-02-01T09:00:00Z\n")
    expect((await tellingOf(zendesk, { path })).facts).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("a role, a file and a list called as something every object has are nobody's", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-desk-"))
  try {
    const users = ["constructor", "__proto__", "agent"].map((role, index) => ({ id: index + 1, role, created_at: "2026-01-01T00:00:00Z" }))
    writeFileSync(join(folder, "users.json"), JSON.stringify({ users }))
    writeFileSync(join(folder, "tickets.json"), JSON.stringify({ tickets: [{ id: 1, created_at: "2026-02-01T09:00:00Z", requester_id: 1, status: "open" }] }))
    writeFileSync(join(folder, "constructor.csv"), "id\n1\n")
    writeFileSync(join(folder, "more.json"), '{ "constructor": [5], "__proto__": [5] }')
    const { facts, rejects, coverage } = await tellingOf(zendesk, { path: folder })
    expect(facts.filter(({ table }) => table === "member").map(({ row }) => (row as { readonly affiliation: string }).affiliation)).toEqual(["unknown", "unknown", "staff"])
    expect(rejects.map(({ position }) => position)).toEqual(["more.json#/constructor/0", "more.json#/__proto__/0"])
    expect(coverage.find(({ table }) => table === "ticket")?.notes).toContain("2 rows could not become facts; the rejects say why.")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** Counted from the tables by a Python script of two dozen lines (csv, sets): rows, tickets that are not deleted, authors' days, turns to solved. */
test.skipIf(!referenceDataIsPresent)("a published account gives what another program counted", async () => {
  const { facts, rejects, coverage } = await tellingOf(zendesk, { path: referencePath("zendesk-dbt-seeds") })
  const tickets = rowsOf(facts, "ticket")
  const threads = rowsOf(facts, "thread")
  const posts = rowsOf(facts, "post")
  const notes = coverage.find(({ table }) => table === "ticket")?.notes ?? []
  expect(rejects).toEqual([])
  expect([tickets.length, tickets.filter(({ channel }) => channel === "email").length]).toEqual([8, 8])
  expect(["customer", "staff"].map((one) => rowsOf(facts, "member").filter(({ affiliation }) => affiliation === one).length)).toEqual([9, 1])
  expect([threads.length, threads.filter(({ solved }) => solved === true).length]).toEqual([8, 8])
  expect(threads.flatMap(({ id, solvedAt }) => (solvedAt === null ? [] : [[id, solvedAt]]))).toEqual([["11071", Date.UTC(2020, 10, 14, 11, 1, 27)]])
  expect([posts.length, new Set(posts.map(({ author }) => author)).size, posts.filter(({ toOwnThread }) => toOwnThread === null).length]).toEqual([20, 4, 20])
  expect([rowsOf(facts, "activity").length, rowsOf(facts, "resolution").length, rowsOf(facts, "tie").length]).toEqual([11, 0, 0])
  const asking = await tellingOf(zendesk, { path: referencePath("zendesk-dbt-seeds"), map: { question: "*" } })
  expect(rowsOf(asking.facts, "resolution")).toHaveLength(1)
  for (const note of ["Deleted tickets, of which only the shell is left: 2.", "Changes of status of tickets that are not told: 17.", "Changes of status that neither solve nor reopen: 12.", "Changes of other fields than the status, passed over: 8."]) expect(notes).toContain(note)
  expect(Object.keys(coverage.find(({ table }) => table === "thread")?.untold ?? {})).toContain("newcomer")
})
