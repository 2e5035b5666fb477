import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, slack } from "./slack.ts"

sourceLaws(slack, examples)

test.skipIf(!referenceDataIsPresent)("recorded answers of the API tell what a script counted in them", async () => {
  // A dozen lines of Python over the thirteen files: 14 messages, 2 of them one joining, 9 different time stamps among the others, none in a
  // thread, 3 by bots with 2 time stamps; 3 people described; 2 answers that are errors; one channel.
  const { facts, rejects, coverage } = await tellingOf(slack, { path: referencePath("perceval-fixtures/slack") })
  const count = (table: string): number => facts.filter((fact) => fact.table === table).length
  expect(rejects.map(({ position }) => position)).toEqual(["slack_error.json:1", "slack_user_U0004_private.json:1"])
  expect([count("post"), count("thread"), count("member"), count("tie")]).toEqual([9, 9, 3, 0])
  expect(new Set(facts.flatMap((fact) => (fact.table === "thread" ? [fact.row.channel] : [])))).toEqual(new Set(["test channel"]))
  expect(facts.filter((fact) => fact.table === "post" && fact.row.affiliation === "bot")).toHaveLength(2)
  expect(JSON.stringify([facts, coverage])).not.toMatch(/@|dizquierdo|jsmanrique|Owl Capone/)
  expect(coverage.find(({ table }) => table === "post")?.notes).toEqual(expect.arrayContaining(["Passed over what Slack says happened: channel_join 1.", "Left out 3 rows that repeat an id told before; the first was kept."]))
})

test("replies that Slack counts and nothing holds are missing; where none is there, nobody can say who was answered when", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-slack-"))
  const reading = async (messages: readonly Readonly<Record<string, unknown>>[]) => {
    writeFileSync(join(folder, "history.json"), JSON.stringify({ ok: true, messages: messages.map((one) => ({ type: "message", user: "U1", text: "It stops.", ...one })) }))
    const { coverage } = await tellingOf(slack, { path: join(folder, "history.json") })
    const [thread, post] = ["thread", "post"].map((table) => coverage.find((one) => one.table === table))
    return { untold: thread?.untold["firstReplyAt"], truncated: [thread?.truncated, post?.truncated], ties: coverage.some(({ table }) => table === "tie") }
  }
  const [first, second] = [{ ts: "1709283600.000100", thread_ts: "1709283600.000100", reply_count: 2 }, { ts: "1709283900.000100", thread_ts: "1709283600.000100", user: "U2" }]
  const said = (missing: number): readonly string[] => [`${missing} of 2 replies that Slack counts are missing.`, `${missing} of 2 replies that Slack counts are missing.`]
  try {
    expect(await reading([first])).toEqual({ untold: expect.stringContaining("conversations.replies") as string, truncated: said(2), ties: false })
    expect(await reading([first, second])).toEqual({ untold: undefined, truncated: said(1), ties: true })
    expect(await reading([first, second, { ...second, ts: "1709284000.000100" }])).toEqual({ untold: undefined, truncated: [undefined, undefined], ties: true })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
