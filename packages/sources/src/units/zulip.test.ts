import { gunzipSync } from "node:zlib"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { referenceDataIsPresent, referencePath, truthOf } from "../reference-data.test-kit.ts"
import type { Fact } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, zulip } from "./zulip.ts"

sourceLaws(zulip, examples)

test("a notice whose event is called as something every object has marks nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-zulip-"))
  onTestFinished(async () => rm(folder, { recursive: true }))
  const by = (id: number, sender_full_name: string, event?: string) => JSON.stringify({ id, sender_full_name, event, date_sent: 1_700_000_000 + id, subject: "Install", content: "How?" })
  const path = join(folder, "messages.jsonl")
  await writeFile(path, [by(1, "Asker"), by(2, "Notification Bot", "constructor"), by(3, "Notification Bot", "__proto__")].join("\n"))
  const { facts, rejects } = await tellingOf(zulip, { path })
  expect([rejects, rowsOf(facts, "resolution")]).toEqual([[], []])
  expect(rowsOf(facts, "post")).toHaveLength(3)
})

test("the welcome Zulip writes into a new channel is nobody's question, and whoever answers it opens the topic", async () => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-zulip-"))
  onTestFinished(async () => rm(folder, { recursive: true }))
  const by = (id: number, sender_full_name: string, subject: string) => JSON.stringify({ id, sender_full_name, date_sent: 1_700_000_000 + id, subject, content: "Welcome." })
  const path = join(folder, "messages.jsonl")
  await writeFile(path, [by(1, "Welcome Bot", "hello"), by(2, "Asker", "hello"), by(3, "Welcome Bot", "welcome")].join("\n"))
  const { facts } = await tellingOf(zulip, { path })
  expect(rowsOf(facts, "thread")).toMatchObject([{ id: "2", firstReplyAt: null }])
  expect(rowsOf(facts, "post")).toMatchObject([{ id: "2", kind: "opening" }, { id: "1", kind: "notice" }])
})

const name = "zulip-lean-is-there-code"

/** The parts of the independent counts that facts alone can show. */
interface Truth {
  readonly messages: number
  readonly topics: number
  readonly humanMessages: number
  readonly distinctSenders: number
  readonly last: string
  readonly events: Readonly<Record<"other_notice" | "marked_resolved" | "marked_unresolved", number>>
  readonly firstResolvedEvent: string
  readonly crossCheckTitleVsLastEvent: Readonly<Record<"titleTick" | "both" | "tickWithoutAnyEvent" | "lastEventResolvedButNoTick", number>>
  readonly topicsWithoutHumanMessage: number
  readonly resolutionRate_title_topicsStartedSinceFlagExists: { readonly x: number; readonly n: number }
  readonly byStartYear: Readonly<Record<string, { readonly resolved: number; readonly topics: number }>>
  readonly hoursToFirstResolvedEvent_KM_cohort: { readonly events: number; readonly censored: number }
  readonly repliedByAnotherHuman: { readonly x: number; readonly n: number }
  readonly hoursToFirstReply_repliedOnly: { readonly n: number; readonly mean: number; readonly median: number; readonly max: number }
  readonly humanMessagesPerMonth: Readonly<Record<string, number>>
  readonly activeSendersPerMonth: Readonly<Record<string, number>>
}

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], table: Id) => facts.flatMap((fact) => (fact.table === table ? [fact.row as Extract<Fact, { table: Id }>["row"]] : []))

const counted = (keys: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

const monthOf = (at = 0): string => new Date(at).toISOString().slice(0, 7)

test.skipIf(!referenceDataIsPresent)("a channel of six years tells what another program counted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-zulip-"))
  onTestFinished(async () => rm(folder, { recursive: true }))
  const path = join(folder, "messages.jsonl")
  await writeFile(path, gunzipSync(await readFile(referencePath(`${name}/messages.jsonl.gz`))))
  const { facts, rejects, coverage } = await tellingOf(zulip, { path })
  const truth = truthOf(name) as Truth
  const [threads, posts, resolutions] = [rowsOf(facts, "thread"), rowsOf(facts, "post"), rowsOf(facts, "resolution")]
  const written = posts.filter(({ kind }) => kind !== "notice")
  const cover = coverage.find(({ table }) => table === "thread")
  const notes = cover?.notes.join(" ") ?? ""
  const firstEvent = Date.parse(truth.firstResolvedEvent)

  expect(rejects).toEqual([])
  expect(threads).toHaveLength(truth.topics - truth.topicsWithoutHumanMessage)
  expect(notes).toContain(`Zulip alone wrote, not told: ${truth.topicsWithoutHumanMessage}.`)
  expect(written).toHaveLength(truth.humanMessages)
  expect(new Set(written.map(({ author }) => author)).size).toBe(truth.distinctSenders)
  expect(cover?.to).toBe(Date.parse(truth.last))
  expect(cover?.since).toEqual({ solved: firstEvent, solvedAt: firstEvent, firstSolvedAt: firstEvent, reopened: firstEvent })

  // Of the 46 topics without a human message 36 carry the mark; they hold 36 of the events of one kind, 1 of the other and 10 other notices,
  // counted by a Python script over the lines. The same script found 59 told topics with an event that takes a solution back, and 54 in
  // which it comes after one that gives it.
  const untold = { ticked: 36, accepted: 36, revoked: 1, other: 10 }
  expect(notes).toContain(`Of these marked as resolved: ${untold.ticked}.`)
  expect(notes).toContain(`Messages in these: ${untold.accepted + untold.revoked + untold.other}.`)
  expect(posts).toHaveLength(truth.messages - untold.accepted - untold.revoked - untold.other)
  expect(resolutions.filter(({ kind }) => kind === "accepted")).toHaveLength(truth.events.marked_resolved - untold.accepted)
  expect(resolutions.filter(({ kind }) => kind === "revoked")).toHaveLength(truth.events.marked_unresolved - untold.revoked)
  expect(new Set(resolutions.flatMap(({ kind, thread }) => (kind === "revoked" ? [thread] : []))).size).toBe(59)
  expect(threads.filter(({ reopened }) => reopened === true)).toHaveLength(54)
  const cross = truth.crossCheckTitleVsLastEvent
  expect(threads.filter(({ solved }) => solved === true)).toHaveLength(cross.titleTick - untold.ticked)
  expect(threads.filter(({ solvedAt }) => solvedAt !== null)).toHaveLength(cross.both - untold.ticked)
  expect(notes).toContain(`of which nothing says when: ${cross.tickWithoutAnyEvent}.`)

  const cohort = threads.filter(({ openedAt = 0 }) => openedAt >= firstEvent)
  const rate = truth.resolutionRate_title_topicsStartedSinceFlagExists
  expect([cohort.filter(({ solved }) => solved === true).length, cohort.length]).toEqual([rate.x, rate.n])
  const waiting = truth.hoursToFirstResolvedEvent_KM_cohort
  expect(cohort.filter(({ firstSolvedAt }) => firstSolvedAt !== null)).toHaveLength(waiting.events)
  expect(cohort.filter(({ firstSolvedAt }) => firstSolvedAt === null)).toHaveLength(waiting.censored)
  for (const [year, { resolved, topics }] of Object.entries(truth.byStartYear)) {
    const own = threads.filter(({ openedAt = 0 }) => new Date(openedAt).toISOString().startsWith(year))
    expect([own.filter(({ solved }) => solved === true).length, own.length], year).toEqual([resolved, topics])
  }

  const hours = threads.flatMap(({ openedAt = 0, firstReplyAt }) => (typeof firstReplyAt === "number" ? [(firstReplyAt - openedAt) / 3_600_000] : [])).toSorted((a, b) => a - b)
  const told = truth.hoursToFirstReply_repliedOnly
  expect([hours.length, threads.length]).toEqual([truth.repliedByAnotherHuman.x, truth.repliedByAnotherHuman.n])
  expect(hours.reduce((sum, one) => sum + one, 0) / hours.length).toBeCloseTo(told.mean, 8)
  expect([hours[(hours.length - 1) / 2], hours.at(-1)]).toEqual([expect.closeTo(told.median, 10), expect.closeTo(told.max, 8)])
  expect(counted(written.map(({ postedAt }) => monthOf(postedAt)))).toEqual(truth.humanMessagesPerMonth)
  const active = new Set(rowsOf(facts, "activity").map(({ member, activeAt }) => `${monthOf(activeAt)} ${member}`))
  expect(counted([...active].map((one) => one.slice(0, 7)))).toEqual(truth.activeSendersPerMonth)
})

test.skipIf(!referenceDataIsPresent)("an archive of one file for each topic tells the same as its list of messages", async () => {
  // Counted with a dozen lines of Python over the files: topics with a message by somebody else than the Notification Bot, what stands in them,
  // notices that end in "as resolved." and "as unresolved.", names that begin with the mark, topics with a second author.
  const { facts, rejects, coverage } = await tellingOf(zulip, { path: referencePath(`${name}/raw-sample`) })
  const [threads, posts, resolutions] = [rowsOf(facts, "thread"), rowsOf(facts, "post"), rowsOf(facts, "resolution")]
  expect(rejects).toEqual([])
  expect([threads.length, posts.length, posts.filter(({ kind }) => kind === "notice").length]).toEqual([59, 564, 16])
  expect([resolutions.filter(({ kind }) => kind === "accepted").length, resolutions.filter(({ kind }) => kind === "revoked").length]).toEqual([11, 4])
  expect([threads.filter(({ solved }) => solved === true).length, threads.filter(({ firstReplyAt }) => firstReplyAt !== null).length]).toEqual([7, 55])
  expect(coverage.find(({ table }) => table === "thread")?.notes).toContain("Topics in which Zulip alone wrote, not told: 1.")
})
