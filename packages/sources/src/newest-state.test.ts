import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import type { Source } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { discourse } from "./units/discourse.ts"
import { github } from "./units/github.ts"
import { gitlab } from "./units/gitlab.ts"
import { jira } from "./units/jira.ts"

const reply = { id: 22, topic_id: 11, post_number: 2, user_id: 8, username: "helper", created_at: "2024-03-02T09:00:00Z", post_type: 1, cooked: "So." }
const topic = (views: number, accepted: boolean) => ({
  id: 11, title: "t", created_at: "2024-03-01T09:00:00Z", category_id: 6, user_id: 7, archetype: "regular", views, ...(accepted ? { accepted_answer: { post_number: 2, username: "helper" } } : {}),
  post_stream: { posts: [{ id: 21, topic_id: 11, post_number: 1, user_id: 7, username: "asker", created_at: "2024-03-01T09:00:00Z", post_type: 1, cooked: "How?", can_accept_answer: false }, { ...reply, accepted_answer: accepted }], stream: [21, 22] },
})
const gitlabIssue = (state: string, updated: string) => ({ id: 1, iid: 1, project_id: 9, state, author: { id: 7, username: "asker" }, labels: [], user_notes_count: 0, notes: [], created_at: "2024-03-01T09:00:00Z", updated_at: updated, closed_at: state === "closed" ? updated : null })
const githubIssue = (state: string, updated: string) => ({ number: 1, html_url: "https://github.com/acme/tool/issues/1", state, user: { login: "asker" }, comments: 0, created_at: "2024-03-01T09:00:00Z", updated_at: updated, closed_at: state === "closed" ? updated : null })
const jiraIssue = (key: string, updated: string) => ({ id: "1", key: "A-1", fields: { created: "2024-03-01T09:00:00.000+0000", updated, status: { id: key, name: key, statusCategory: { key } }, resolutiondate: key === "done" ? updated : null, reporter: { accountId: "7" }, comment: { comments: [], total: 0 }, project: { id: "3", name: "Tool" } } })

const [before, after] = ["2024-03-02T10:00:00.000Z", "2024-03-05T10:00:00.000Z"]

const exports: readonly (readonly [Source, unknown, unknown])[] = [
  [discourse, topic(10, false), topic(40, true)],
  [gitlab, [gitlabIssue("opened", before)], [gitlabIssue("closed", after)]],
  [github, [githubIssue("open", before)], [githubIssue("closed", after)]],
  [jira, { issues: [jiraIssue("new", before)], total: 1 }, { issues: [jiraIssue("done", after)], total: 1 }],
]

test.each(exports.flatMap(([source, old, young]) => [{ id: source.id, source, first: old, second: young, order: "older" }, { id: source.id, source, first: young, second: old, order: "newer" }]))(
  "of two exports of $id in one folder the newer state is told, be the $order one read first",
  async ({ source, first, second }) => {
    const folder = mkdtempSync(join(tmpdir(), "folkmoot-newest-"))
    try {
      for (const [name, document] of [["a/export.json", first], ["b/export.json", second]] as const) {
        mkdirSync(dirname(join(folder, name)))
        writeFileSync(join(folder, name), JSON.stringify(document))
      }
      const { facts, coverage } = await tellingOf(source, { path: folder })
      const threads = facts.flatMap((one) => (one.table === "thread" ? [one.row] : []))
      expect(threads).toMatchObject([{ solved: true, ...(source === discourse ? { solvedBy: "unknown" } : { solvedAt: Date.parse(after) }) }])
      expect(coverage.find(({ table }) => table === "thread")?.notes).toContain("Left out 1 row that repeats an id told before; the newest was kept where they say which it is, else the first.")
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
