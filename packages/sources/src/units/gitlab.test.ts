import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import type { Fact } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, gitlab } from "./gitlab.ts"

sourceLaws(gitlab, examples)

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], table: Id) => facts.flatMap((fact) => (fact.table === table ? [fact.row as Required<Extract<Fact, { table: Id }>["row"]>] : []))

// Counted by reading the recorded answers with jq: issues 1 to 4, each in a page and alone, all closed without a date, the first by somebody whose
// second note is no closing; merge requests 1 to 3 alone and 11225, 11321 and 11362 in pages, all merged without a date; notes with the ids 1
// and 2, used again for other issues; two award emoji.
test.skipIf(!referenceDataIsPresent)("recorded answers of the API are told as far as they go", async () => {
  const { facts, rejects, coverage } = await tellingOf(gitlab, { path: referencePath("perceval-fixtures/gitlab") })
  // The two closings are of issues that are not among the answers.
  expect(rejects.map(({ position }) => position)).toEqual(["notes_3#/0", "notes_4#/0"])
  const threads = rowsOf(facts, "thread")
  expect(threads.filter(({ resolvable }) => resolvable).map(({ id, author, solved, solvedAt }) => [id, author, solved, solvedAt])).toEqual([
    ["issue-1", "gitlab:1", true, null], ["issue-2", "gitlab:1", true, null], ["issue-3", "gitlab:2", true, null], ["issue-4", "gitlab:2", true, null],
  ])
  expect(threads.filter(({ resolvable }) => !resolvable).map(({ id }) => id).toSorted()).toEqual(["merge-request-1", "merge-request-11225", "merge-request-11321", "merge-request-11362", "merge-request-2", "merge-request-3"])
  expect(new Set(threads.map(({ channel }) => channel))).toEqual(new Set(["fdroiddata", "fdroiddata-2"]))
  expect(rowsOf(facts, "post").filter(({ kind }) => kind !== "opening").map(({ id, kind, thread }) => [id, kind, thread])).toEqual([["note-1", "notice", "issue-4741612"], ["note-2", "reply", "issue-4741612"]])
  expect(rowsOf(facts, "reaction").map(({ kind, post }) => [kind, post])).toEqual([["map", "issue-4368539"], ["thumbsup", "issue-4509661"]])
  expect(coverage.find(({ table }) => table === "thread")?.untold).toMatchObject({ adoptedAt: expect.stringContaining("6 merged merge requests") as string })
})

test("a list that leaves out the number of notes does not say that nobody replied, unless notes stand beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-gitlab-"))
  const untold = async () => Object.keys((await tellingOf(gitlab, { path: folder })).coverage.find(({ table }) => table === "thread")?.untold ?? {})
  const issue = { id: 11, iid: 1, project_id: 9, state: "opened", author: { id: 1 }, created_at: "2026-03-01T09:00:00Z" }
  try {
    writeFileSync(join(folder, "issues.json"), JSON.stringify([issue]))
    expect(await untold()).toContain("firstReplyAt")
    writeFileSync(join(folder, "notes.json"), JSON.stringify([{ id: 5, noteable_id: 11, noteable_type: "Issue", author: { id: 2 }, body: "So it does.", created_at: "2026-03-01T10:00:00Z" }]))
    expect(await untold()).not.toContain("firstReplyAt")
    rmSync(join(folder, "notes.json"))
    writeFileSync(join(folder, "issues.json"), JSON.stringify([{ ...issue, user_notes_count: 0 }]))
    expect(await untold()).not.toContain("firstReplyAt")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.skipIf(!referenceDataIsPresent)("no name of a person is told", async () => {
  const told = JSON.stringify(await tellingOf(gitlab, { path: referencePath("perceval-fixtures/gitlab") }))
  for (const name of ["redfish64", "Timothy", "YoeriNijs", "gravatar"]) expect(told).not.toContain(name)
})
