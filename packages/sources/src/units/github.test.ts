import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { referenceDataIsPresent, referencePath, truthOf } from "../reference-data.test-kit.ts"
import type { Fact } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, github } from "./github.ts"

sourceLaws(github, examples)

type Share = { readonly x: number; readonly n: number }
type Waits = { readonly events: number; readonly censored: number; readonly median: number; readonly within: Readonly<Record<string, number>> }

/** The parts of the independent counts that facts can show; labels and associations only as far as they are mapped. */
interface Truth {
  readonly snapshot: string
  readonly issues: number
  readonly pulls: number
  readonly issuesClosedRate: Share
  readonly pullsMergedRate_ofAll: Share
  readonly daysToClose_KM: Waits
  readonly closedIssuesDaysToClose: Readonly<Record<"n" | "mean" | "min" | "max" | "sum", number>>
  readonly hoursToFirstResponseByAnother_KM: Waits
  readonly issuesNeverAnsweredByAnother: Share
  readonly participants: Readonly<Record<"issueOrPullAuthors" | "commenters" | "all" | "gini" | "busFactor50", number>>
  readonly byAuthorAssociation_issues: Readonly<Record<string, number>>
  readonly labels: Readonly<Record<string, number>>
}

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], table: Id) => facts.flatMap((fact) => (fact.table === table ? [fact.row as Required<Extract<Fact, { table: Id }>["row"]>] : []))

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0)

/** Kaplan and Meier's curve, by its textbook formula; an event at the moment of a censoring comes first. */
const curveOf = (waits: readonly { readonly wait: number; readonly ended: boolean }[]) => {
  const steps: { readonly at: number; readonly left: number }[] = []
  let left = 1
  for (const at of [...new Set(waits.filter(({ ended }) => ended).map(({ wait }) => wait))].toSorted((one, other) => one - other)) {
    left *= 1 - waits.filter(({ wait, ended }) => ended && wait === at).length / waits.filter(({ wait }) => wait >= at).length
    steps.push({ at, left })
  }
  return { median: steps.find(({ left: share }) => share <= 0.5)?.at, within: (limit: number) => 1 - (steps.findLast(({ at }) => at <= limit)?.left ?? 1) }
}

const unitOf: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000 }

const expectWaits = (waits: readonly { readonly wait: number; readonly ended: boolean }[], unit: "h" | "d", truth: Waits): void => {
  const curve = curveOf(waits)
  const size = unitOf[unit] ?? 1
  expect([waits.filter(({ ended }) => ended).length, waits.filter(({ ended }) => !ended).length]).toEqual([truth.events, truth.censored])
  expect((curve.median ?? Number.NaN) / size).toBeCloseTo(truth.median, 6)
  for (const [limit, share] of Object.entries(truth.within)) expect(curve.within(Number(limit.slice(0, -1)) * size)).toBeCloseTo(share, 9)
}

/** What a script of a dozen lines in Python counted in the archives besides: reviews with words or a verdict, their comments, and pull requests somebody else wrote in. */
const counted: Readonly<Record<string, readonly [reviews: number, reviewComments: number, comments: number, pullsAnswered: number]>> = {
  "github-opaque": [775, 890, 1205, 241],
  "github-cbor-packed": [37, 39, 33, 12],
}

test.skipIf(!referenceDataIsPresent).for(["github-opaque", "github-cbor-packed"])("%s tells what other programs counted", async (name) => {
  const truth = truthOf(name) as Truth
  const { facts, rejects, coverage } = await tellingOf(github, { path: referencePath(`${name}/archive.json`) })
  const threads = rowsOf(facts, "thread")
  const posts = rowsOf(facts, "post")
  const issues = threads.filter(({ kind }) => kind === "question")
  const pulls = threads.filter(({ kind }) => kind === "idea")
  const to = coverage.find(({ table }) => table === "thread")?.to ?? 0

  expect(rejects).toEqual([])
  expect(to).toBe(Math.floor(Date.parse(truth.snapshot)))
  expect([issues.length, pulls.length]).toEqual([truth.issues, truth.pulls])
  expect(issues.filter(({ solved }) => solved === true)).toHaveLength(truth.issuesClosedRate.x)
  expect(pulls.filter(({ adoptedAt }) => adoptedAt !== null)).toHaveLength(truth.pullsMergedRate_ofAll.x)
  expect(issues.filter(({ firstReplyAt }) => firstReplyAt === null)).toHaveLength(truth.issuesNeverAnsweredByAnother.x)

  const days = issues.flatMap(({ openedAt, solvedAt }) => (solvedAt === null ? [] : [(solvedAt - openedAt) / 86_400_000]))
  const spread = { n: days.length, mean: sum(days) / days.length, min: Math.min(...days), max: Math.max(...days), sum: sum(days) }
  for (const [of, value] of Object.entries(spread)) expect(value, of).toBeCloseTo(truth.closedIssuesDaysToClose[of as keyof typeof spread], 6)
  expectWaits(issues.map(({ openedAt, solvedAt }) => ({ wait: (solvedAt ?? to) - openedAt, ended: solvedAt !== null })), "d", truth.daysToClose_KM)
  expectWaits(issues.map(({ openedAt, firstReplyAt }) => ({ wait: (firstReplyAt ?? to) - openedAt, ended: firstReplyAt !== null })), "h", truth.hoursToFirstResponseByAnother_KM)

  const kindOf = (id: string): "review" | "review-comment" | "other" => (!id.startsWith("review-") ? "other" : id.includes("@") ? "review-comment" : "review")
  const replies = posts.filter(({ kind }) => kind === "reply")
  const comments = replies.filter(({ id }) => kindOf(id) === "other")
  expect([
    replies.filter(({ id }) => kindOf(id) === "review").length, replies.filter(({ id }) => kindOf(id) === "review-comment").length, comments.length, pulls.filter(({ firstReplyAt }) => firstReplyAt !== null).length,
  ]).toEqual(counted[name])

  // The independent count knows no reviews: it looks at who opened and who commented.
  const authors = new Set(threads.map(({ author }) => author))
  const commenters = new Set(comments.map(({ author }) => author))
  const written = [...threads, ...comments].map(({ author }) => author)
  const perPerson = [...new Set(written)].map((person) => written.filter((one) => one === person).length).toSorted((one, other) => one - other)
  const gini = sum(perPerson.map((count, index) => (2 * (index + 1) - perPerson.length - 1) * count)) / (perPerson.length * written.length)
  expect([authors.size, commenters.size, perPerson.length]).toEqual([truth.participants.issueOrPullAuthors, truth.participants.commenters, truth.participants.all])
  expect(gini).toBeCloseTo(truth.participants.gini, 9)
  const fromTheTop = perPerson.toReversed()
  expect(fromTheTop.findIndex((_, index) => sum(fromTheTop.slice(0, index + 1)) >= written.length / 2) + 1).toBe(truth.participants.busFactor50)
  expect(threads.filter(({ newcomer }) => newcomer === true)).toHaveLength(truth.participants.issueOrPullAuthors)
})

test.skipIf(!referenceDataIsPresent)("labels and associations are told as far as they are mapped", async () => {
  const truth = truthOf("github-opaque") as Truth
  const { facts } = await tellingOf(github, { path: referencePath("github-opaque/archive.json"), map: { incident: "Editorial", discussion: "help wanted, no such label", staff: "collaborator" } })
  const issues = rowsOf(facts, "thread").filter(({ resolvable }) => resolvable)
  expect(issues.filter(({ kind }) => kind === "incident")).toHaveLength(truth.labels["editorial"] ?? 0)
  expect(issues.filter(({ kind }) => kind === "discussion")).toHaveLength(truth.labels["help wanted"] ?? 0)
  expect(issues.filter(({ affiliation }) => affiliation === "staff")).toHaveLength(truth.byAuthorAssociation_issues["COLLABORATOR"] ?? 0)
})

// Counted by reading the recorded answers with jq: issue 2; pull request 1 and, as its own file, 2, which shares its number with the issue; two
// comments, six review comments and five reviews (three by GraphQL) with ids of their own; a dozen files of something else.
test.skipIf(!referenceDataIsPresent)("recorded answers of the API, whatever their files are called, are told by what they hold", async () => {
  const { facts, rejects, coverage } = await tellingOf(github, { path: referencePath("perceval-fixtures/github") })
  expect(rejects).toEqual([])
  expect(rowsOf(facts, "thread").map(({ id, kind, author, solvedAt }) => [id, kind, author, solvedAt])).toEqual([
    ["repo#2", "question", "github:zhquan_example", Date.parse("2016-03-15T15:09:29Z")],
    ["repo#1", "idea", "github:zhquan_example", null],
  ])
  const replies = rowsOf(facts, "post").filter(({ kind }) => kind === "reply")
  expect(["comment", "review-comment", "review"].map((kind) => replies.filter(({ id }) => id.replace(/-\d+$/, "") === kind).length)).toEqual([2, 6, 5])
  expect(replies.filter(({ author }) => author === null).map(({ id }) => id)).toEqual(["review-comment-5", "review-comment-6", "review-205729156"])
  expect(coverage.find(({ table }) => table === "post")?.totals).toEqual([{ of: "comments", said: 2, told: 2 }])
})

test("an archive that keeps the numbers of accounts alone tells who wrote what", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-github-"))
  try {
    const at = { created_at: "2026-03-01 09:00:00", updated_at: "2026-03-02 09:00:00" }
    const issue = { number: 5, url: "https://api.github.com/repos/acme/tool/issues/5", title: "It stops", state: "open", user: 71, ...at }
    const comments = [{ id: 1, user: 72, ...at }, { id: 2, user: { id: 71, type: "User" }, ...at }, { id: 3, user: null, ...at }]
    writeFileSync(join(folder, "issues.jsonl"), JSON.stringify({ ...issue, comments }))
    const { facts } = await tellingOf(github, { path: folder })
    expect(rowsOf(facts, "post").map(({ id, author }) => [id, author])).toEqual([["tool#5", "github:71"], ["comment-1", "github:72"], ["comment-2", "github:71"], ["comment-3", null]])
    expect(rowsOf(facts, "tie")).toHaveLength(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("what was asked for without its state is told, and without its author refused, since nobody can say who else replied", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-github-"))
  try {
    const pull = { number: 8, title: "Mend it", createdAt: "2026-03-01T09:00:00Z", mergedAt: "2026-03-02T09:00:00Z", comments: [], reviews: [{ id: "PRR_1", author: { login: "helper" }, state: "APPROVED", body: "", submittedAt: "2026-03-01T10:00:00Z" }] }
    writeFileSync(join(folder, "pulls.json"), JSON.stringify([{ ...pull, author: { login: "mender" } }, { ...pull, number: 9, reviews: [] }]))
    writeFileSync(join(folder, "issues.json"), JSON.stringify([{ number: 3, title: "It stops", state: "OPEN", createdAt: "2026-03-01T09:00:00Z", comments: [] }]))
    const { facts, rejects } = await tellingOf(github, { path: folder })
    expect(rowsOf(facts, "thread").map(({ id, author, adoptedAt, firstReplyAt }) => [id, author, adoptedAt, firstReplyAt])).toEqual([["#8", "github:mender", Date.UTC(2026, 2, 2, 9), Date.UTC(2026, 2, 1, 10)]])
    expect(rejects.map(({ position, reason }) => [position, reason])).toEqual(["issues.json#/0", "pulls.json#/1"].map((position) => [position, "author is missing; expected who opened it, so ask for that field as well."]))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("a list of pull requests does not say whether anybody commented, unless comments stand beside it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-github-"))
  const untold = async () => Object.keys((await tellingOf(github, { path: folder })).coverage.find(({ table }) => table === "thread")?.untold ?? {})
  try {
    const pull = { title: "Mend it", state: "open", created_at: "2026-03-01T09:00:00Z", updated_at: "2026-03-01T09:00:00Z", merged_at: null, user: { login: "mender" } }
    writeFileSync(join(folder, "pulls.json"), JSON.stringify([1, 2].map((number) => ({ ...pull, number, url: `https://api.github.com/repos/acme/tool/pulls/${number}` }))))
    expect(await untold()).toContain("firstReplyAt")
    writeFileSync(join(folder, "comments.json"), JSON.stringify([{ id: 7, issue_url: "https://api.github.com/repos/acme/tool/issues/1", user: { login: "helper" }, body: "Thank you.", created_at: "2026-03-01T10:00:00Z" }]))
    expect(await untold()).not.toContain("firstReplyAt")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe("names of people", () => {
  test.skipIf(!referenceDataIsPresent)("stand in no fact, note or reject once there is a key", async () => {
    const told = JSON.stringify(await tellingOf(github, { path: referencePath("perceval-fixtures/github"), identity: { key: "a key for this test" } }))
    for (const name of ["zhquan", "valeriocos", "jgbarah", "gsyc.es"]) expect(told).not.toContain(name)
  })
})
