import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { Kept } from "./github-kept.test-kit.ts"
import type { JsonClient } from "./json-client.ts"
import { peopleOf } from "./people.ts"
import { tellingOf } from "./testing.ts"
import { github } from "./units/github.ts"

const issue = (number: number) => ({ number, html_url: `https://github.com/acme/tool/issues/${number}`, state: "closed", state_reason: null, user: { login: "asker" }, comments: 0, created_at: "2024-03-01T09:00:00Z", updated_at: "2024-03-02T09:00:00Z", closed_at: "2024-03-02T09:00:00Z" })
const event = (id: number, number: number, name: string) => ({ id, event: name, actor: { login: "mender" }, issue: { number, html_url: `https://github.com/acme/tool/issues/${number}` }, created_at: "2024-03-02T09:00:00Z" })
const events = [event(31, 1, "closed"), event(32, 1, "converted_to_discussion"), event(33, 2, "closed")]
const timeline = (number: number, ...names: readonly string[]) => ({
  number, url: `https://github.com/acme/tool/issues/${number}`, state: "CLOSED", author: { login: "asker" }, createdAt: "2024-03-01T09:00:00Z", updatedAt: "2024-03-02T09:00:00Z", closedAt: "2024-03-02T09:00:00Z", comments: { totalCount: 0, nodes: [] },
  timelineItems: { nodes: names.map((name, index) => ({ __typename: name, id: `E${number}/${index}`, createdAt: "2024-03-02T09:00:00Z", actor: { login: "mender" } })) },
})

test.each<readonly [string, Readonly<Record<string, unknown>>]>([
  ["read before it", { "a.json": events, "b.json": [issue(1), issue(2)] }],
  ["read after it", { "a.json": [issue(1), issue(2)], "b.json": events }],
  ["within it", { "a.json": { data: { repository: { issues: { nodes: [timeline(1, "ClosedEvent", "ConvertedToDiscussionEvent"), timeline(2, "ClosedEvent")] } } } } }],
])("an issue that was closed to go on as a discussion is not solved, be what happened to it %s", async (_, files) => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-converted-"))
  try {
    for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(document))
    const { facts, coverage, rejects } = await tellingOf(github, { path: folder })
    const threads = facts.flatMap((one) => (one.table === "thread" ? [one.row] : [])).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(rejects).toEqual([])
    expect(threads).toMatchObject([{ id: "tool#1", solved: false, solvedAt: null, firstSolvedAt: null }, { id: "tool#2", solved: true, solvedAt: Date.UTC(2024, 2, 2, 9) }])
    expect(coverage.find(({ table }) => table === "thread")?.notes).toContain("Issues closed as not planned, as duplicates or to go on as discussions, which are not solved: 1.")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("nor is it when the site was asked", async () => {
  const answers: readonly (readonly [path: RegExp, body: unknown])[] = [[/timeline/, events.slice(0, 2).map(({ issue: _issue, ...one }) => one)], [/\/issues\?/, [issue(1)]], [/tool$/, { open_issues_count: 0 }]]
  const client: JsonClient = {
    get: (path) => Promise.resolve({ body: answers.find(([asked]) => asked.test(path))?.[1], headers: { date: "Sat, 02 Mar 2024 12:00:00 GMT" } }),
    query: () => Promise.reject(new Error("asked in GraphQL")),
  }
  const kept = new Kept({ path: "https://github.com/acme/tool", name: "github", map: {}, people: peopleOf("github"), stopped: new AbortController().signal })
  await kept.hear(client)
  const sayings = [...kept.documents.values()].flatMap((heard) => heard.sayings)
  expect(sayings.flatMap((one) => (one.says === "thread" ? [[one.id, one.solved]] : []))).toEqual([["tool#1", false]])
  expect(sayings.filter(({ says }) => says === "resolution")).toEqual([])
})
