import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import type { Fact } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, jira } from "./jira.ts"

sourceLaws(jira, examples)

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], table: Id) => facts.flatMap((fact) => (fact.table === table ? [fact.row as Required<Extract<Fact, { table: Id }>["row"]>] : []))

// Counted by reading the recorded answers with jq: three issues of a search that found three, the second of them done, and that one again
// as another program had read it, under its true id; two comments on issue 10016, which is not
// among them, on each of two pages, dated at +02:00.
test.skipIf(!referenceDataIsPresent)("recorded answers of the API are told as far as they go", async () => {
  const { facts, rejects, coverage } = await tellingOf(jira, { path: referencePath("perceval-fixtures/jira") })
  expect(rejects).toEqual([])
  expect(rowsOf(facts, "thread").map(({ id, author, solved, openedAt, solvedAt }) => [id, author, solved, openedAt, solvedAt])).toEqual([
    ["issue-1", "jira:user2", false, Date.parse("2016-03-03T13:40:01Z"), null],
    ["issue-2", "jira:user2", true, Date.parse("2016-03-03T13:11:01Z"), Date.parse("2016-03-03T14:30:17Z")],
    ["issue-3", "jira:user2", false, Date.parse("2016-03-03T11:57:01Z"), null],
    ["issue-35850", "jira:user2", true, Date.parse("2016-03-03T13:11:01Z"), Date.parse("2016-03-03T14:30:17Z")],
  ])
  expect(coverage.find(({ table }) => table === "thread")?.totals).toEqual([{ of: "issues a search found", said: 3, told: 4 }])
  expect(rowsOf(facts, "post").filter(({ kind }) => kind === "reply").map(({ id, thread, postedAt }) => [id, thread, postedAt])).toEqual([
    ["comment-10022", "issue-10016", Date.parse("2018-05-24T21:35:30.742Z")],
    ["comment-10024", "issue-10016", Date.parse("2018-05-25T16:21:23.212Z")],
  ])
})

test.skipIf(!referenceDataIsPresent)("no name of a person is told", async () => {
  const told = JSON.stringify(await tellingOf(jira, { path: referencePath("perceval-fixtures/jira"), identity: { key: "a key for this test" } }))
  for (const name of ["Monks", "peter", "user2", "User2", "America/Los_Angeles"]) expect(told).not.toContain(name)
})

test("an entry of a changelog that cannot be read is not passed over in silence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-jira-"))
  const done = { id: "6", statusCategory: { key: "done" } }
  const entry = (id: unknown, created: unknown) => ({ id, created, items: [{ field: "status", to: "6" }] })
  const issue = (histories: readonly unknown[]) => ({ issues: [{ id: "1", key: "A-1", fields: { created: "2024-03-01T09:00:00.000+0000", status: done }, changelog: { total: histories.length, histories } }] })
  const path = join(folder, "search.json")
  const coverageOf = async (histories: readonly unknown[]) => {
    writeFileSync(path, JSON.stringify(issue(histories)))
    const { coverage } = await tellingOf(jira, { path })
    return coverage.flatMap(({ table, truncated }) => (table === "thread" || table === "resolution" ? [truncated] : []))
  }
  try {
    expect(await coverageOf([entry("7", "2024-03-02T09:00:00.000+0000")])).toEqual([undefined, undefined])
    const [thread, resolution] = await coverageOf([entry("7", "yesterday"), entry(null, "2024-03-02T09:00:00.000+0000"), "x", entry("8", "2024-03-02T09:00:00.000+0000")])
    for (const truncated of [thread, resolution]) expect(truncated).toContain("3 entries of changelogs")
  } finally {
    rmSync(folder, { recursive: true })
  }
})
