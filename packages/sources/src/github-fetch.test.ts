import * as fc from "fast-check"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, test } from "vitest"
import { fetchGithub } from "./github-fetch.ts"
import { Kept } from "./github-kept.test-kit.ts"
import { githubSite, repositoryPath } from "./github-site.ts"
import type { JsonClient } from "./json-client.ts"
import { peopleOf } from "./people.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { github } from "./units/github.ts"

/** An issue of the pretended repository: how many comments it has, and the second it last changed in. */
interface Issue {
  readonly number: number
  readonly comments: number
  readonly changed: number
}

const input: PeopleInput = { path: "https://github.com/acme/tool", name: "github", map: {}, people: peopleOf("github"), stopped: new AbortController().signal }

const dateOf = (second: number): string => new Date(Date.UTC(2024, 2, 1) + second * 1000).toISOString().replace(".000", "")

const issueRecord = ({ number, comments, changed }: Issue) => ({
  number, comments, state: "open", title: "a title", body: "a text", user: { login: `asker-${number % 3}` }, labels: [], html_url: `https://github.com/acme/tool/issues/${number}`, created_at: dateOf(0), updated_at: dateOf(changed),
})

const commentRecord = (number: number, index: number) => ({
  event: "commented", id: number * 1000 + index, issue_url: `https://api.github.com/repos/acme/tool/issues/${number}`, body: "a text", user: { login: "helper" }, created_at: dateOf(index + 1), updated_at: dateOf(index + 1),
})

/** Nothing here asks in GraphQL. */
const query: JsonClient["query"] = () => Promise.reject(new Error("asked in GraphQL"))

/** Answers as GitHub does: pages of a hundred by the moment of change, timelines in pages of two with a link to the next. */
const repository = (issues: () => readonly Issue[], asked: string[] = []): JsonClient => ({
  query,
  get: (path) => {
    asked.push(path)
    const { pathname, searchParams } = new URL(path, "https://api.github.com")
    const headers = { date: "Fri, 01 Mar 2024 12:00:00 GMT" }
    if (pathname === "/repos/acme/tool") return Promise.resolve({ body: { open_issues_count: issues().length }, headers })
    if (pathname === "/repos/acme/tool/issues") {
      const since = Date.parse(searchParams.get("since") ?? dateOf(0))
      const page = Number(searchParams.get("page"))
      const listed = issues().map(issueRecord).filter(({ updated_at }) => Date.parse(updated_at) >= since).toSorted((one, other) => Date.parse(one.updated_at) - Date.parse(other.updated_at) || one.number - other.number)
      return Promise.resolve({ body: listed.slice((page - 1) * 100, page * 100), headers })
    }
    const number = Number(/\/issues\/(\d+)\/timeline$/.exec(pathname)?.[1])
    const issue = issues().find((one) => one.number === number)
    if (issue === undefined) return Promise.resolve(null)
    const page = Number(searchParams.get("page") ?? 1)
    const events = Array.from({ length: issue.comments }, (_, index) => commentRecord(number, index))
    const link = page * 2 < events.length ? { link: `<https://api.github.com/repos/acme/tool/issues/${number}/timeline?per_page=100&page=${page + 1}>; rel="next", <https://api.github.com/x>; rel="last"` } : {}
    return Promise.resolve({ body: events.slice((page - 1) * 2, page * 2), headers: { ...headers, ...link } })
  },
})

const someIssues = fc
  .array(fc.record({ comments: fc.nat({ max: 5 }), changed: fc.nat({ max: 4 }) }), { maxLength: 260 })
  .map((all) => all.map(({ comments, changed }, index): Issue => ({ number: index + 1, comments, changed: comments === 0 ? changed : changed + 1 })))

const threadsIn = (kept: Kept): readonly string[] => [...kept.documents.values()].flatMap(({ sayings }) => sayings.flatMap((one) => (one.says === "thread" ? [one.id] : [])))

describe("asking GitHub", () => {
  test("hears every issue once with all its comments, however many changed in one second", async () => {
    await fc.assert(
      fc.asyncProperty(someIssues, async (issues) => {
        const asked: string[] = []
        const kept = new Kept(input)
        await kept.hear(repository(() => issues, asked))
        expect(threadsIn(kept).toSorted()).toEqual(issues.map(({ number }) => `tool#${number}`).toSorted())
        const replies = [...kept.documents.values()].flatMap(({ sayings }) => sayings.filter((one) => one.says === "post" && one.kind === "reply"))
        expect(replies).toHaveLength(issues.reduce((sum, { comments }) => sum + comments, 0))
        const timelines = asked.filter((path) => path.includes("/timeline"))
        expect(new Set(timelines).size).toBe(timelines.length)
      }),
      { numRuns: 30 },
    )
  })

  test("stopped after any document and asked again, it keeps the same and asks for no timeline twice", async () => {
    await fc.assert(
      fc.asyncProperty(someIssues, fc.nat({ max: 260 }), async (issues, most) => {
        const whole = new Kept(input)
        await whole.hear(repository(() => issues))
        const asked: string[] = []
        const stopped = new Kept(input)
        await stopped.hear(repository(() => issues, asked), most)
        await stopped.hear(repository(() => issues, asked))
        expect([...stopped.documents.values()]).toEqual([...whole.documents.values()])
        expect(stopped.ending).toEqual(whole.ending)
        const timelines = asked.filter((path) => path.includes("/timeline"))
        expect(new Set(timelines).size).toBe(timelines.length)
      }),
      { numRuns: 30 },
    )
  })

  test("an issue that changes while the list is read is heard as it became, and pushes no other over the edge of a page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 101, max: 260 }), fc.nat(), fc.nat(), async (size, which, when) => {
        const before = Array.from({ length: size }, (_, index): Issue => ({ number: index + 1, comments: 0, changed: index + 1 }))
        const after = before.map((issue, index) => (index === which % size ? { ...issue, comments: 1, changed: size + 5 } : issue))
        let asked = 0
        const kept = new Kept(input)
        await kept.hear(repository(() => ((asked += 1) > when % (size + 4) ? after : before)))
        expect(kept.documents.size).toBe(size)
      }),
      { numRuns: 40 },
    )
  })

  test("a later reading asks only for what changed since", async () => {
    const before = Array.from({ length: 30 }, (_, index): Issue => ({ number: index + 1, comments: 1, changed: index + 1 }))
    const kept = new Kept(input)
    await kept.hear(repository(() => before))
    const asked: string[] = []
    await kept.hear(repository(() => [...before, { number: 31, comments: 2, changed: 40 }], asked))
    expect(asked.filter((path) => path.includes("/timeline")).map((path) => /\d+/.exec(path)?.[0])).toEqual(["31"])
    expect(kept.ending?.tables.thread?.totals).toEqual([{ of: "open issues and pull requests", said: 31, told: 31 }])
    expect(kept.ending).toMatchObject({ to: Date.UTC(2024, 2, 1, 12), hasAllThreads: true })
  })

  test("an issue that is gone before its timeline was read is forgotten, not told as one nobody answered", async () => {
    const issues = [1, 2, 3].map((number): Issue => ({ number, comments: 1, changed: number }))
    const site = repository(() => issues)
    const kept = new Kept(input)
    await kept.hear({ query, get: (path) => (path.includes("/issues/2/") ? Promise.resolve(null) : site.get(path)) })
    expect(threadsIn(kept)).toEqual(["tool#1", "tool#3"])
    expect([...kept.documents.keys()]).toEqual(["issue/1", "issue/2", "issue/3"])
  })

  test("what is no repository, or may not be read, fails with advice", async () => {
    const nobody: JsonClient = { query, get: () => Promise.resolve(null) }
    await expect(fetchGithub(nobody, input, null, new Map()).next()).rejects.toMatchObject({ message: expect.stringContaining("no repository at") as string, advice: expect.stringContaining("token") as string })
    expect(() => repositoryPath("https://github.com/acme")).toThrow(SourceFailed)
  })
})

describe("where GitHub is asked", () => {
  test.each([
    ["https://github.com/acme/tool", "https://api.github.com", "/repos/acme/tool"],
    ["https://github.com/acme/tool.git", "https://api.github.com", "/repos/acme/tool"],
    ["https://www.github.com/acme/tool/issues", "https://api.github.com", "/repos/acme/tool"],
    ["https://api.github.com/repos/acme/tool", "https://api.github.com", "/repos/acme/tool"],
    ["https://code.example.com/acme/tool", "https://code.example.com", "/api/v3/repos/acme/tool"],
    ["https://code.example.com/api/v3/repos/acme/tool", "https://code.example.com", "/api/v3/repos/acme/tool"],
  ])("%s", (address, host, path) => {
    expect(new URL(githubSite(address, undefined).address).origin).toBe(host)
    expect(repositoryPath(address)).toBe(path)
  })

  test("the token goes where the interface is, and not to a host that only looks like it", () => {
    expect(githubSite("https://github.com/acme/tool", "a token").headers["authorization"]).toBe("Bearer a token")
    expect(githubSite("https://github.com.example.com/acme/tool", undefined).address).toBe("https://github.com.example.com/acme/tool")
    expect(githubSite("https://github.com/acme/tool", undefined).headers).not.toHaveProperty("authorization")
  })
})

describe("over a real connection", () => {
  let server: Server | undefined
  afterEach(() => server?.close())

  test("tells threads, replies, what was closed and opened again, and who is a bot", async () => {
    const answers: Readonly<Record<string, unknown>> = {
      "/api/v3/repos/acme/tool": { open_issues_count: 1 },
      "/api/v3/repos/acme/tool/issues": [
        { number: 1, html_url: "https://x/acme/tool/issues/1", state: "closed", state_reason: "completed", comments: 1, title: "t", body: "b", user: { login: "asker" }, labels: [], created_at: "2024-03-01T09:00:00Z", updated_at: "2024-03-03T09:00:00Z", closed_at: "2024-03-03T09:00:00Z" },
        { number: 2, html_url: "https://x/acme/tool/pull/2", pull_request: { merged_at: null }, state: "open", comments: 0, title: "t", body: "b", user: { login: "bumper[bot]", type: "Bot" }, labels: [], created_at: "2024-03-04T09:00:00Z", updated_at: "2024-03-04T10:00:00Z", closed_at: null },
      ],
      "/api/v3/repos/acme/tool/issues/1/timeline": [
        { event: "labeled", id: 1, actor: { login: "helper" }, created_at: "2024-03-01T09:00:01Z" },
        { event: "commented", id: 2, issue_url: "https://x/api/v3/repos/acme/tool/issues/1", body: "So.", user: { login: "helper" }, created_at: "2024-03-01T10:00:00Z", updated_at: "2024-03-01T10:00:00Z" },
        { event: "closed", id: 3, actor: { login: "asker" }, state_reason: null, created_at: "2024-03-01T11:00:00Z" },
        { event: "reopened", id: 4, actor: { login: "asker" }, created_at: "2024-03-02T11:00:00Z" },
        { event: "closed", id: 5, actor: { login: "helper" }, state_reason: null, created_at: "2024-03-03T09:00:00Z" },
      ],
      "/api/v3/repos/acme/tool/issues/2/timeline": [
        { event: "reviewed", id: 6, state: "approved", body: null, user: { login: "helper" }, pull_request_url: "https://x/api/v3/repos/acme/tool/pulls/2", submitted_at: "2024-03-04T10:00:00Z" },
        { event: "line-commented", comments: [{ id: 7, pull_request_url: "https://x/api/v3/repos/acme/tool/pulls/2", diff_hunk: "@@", body: "Why?", user: { login: "helper" }, created_at: "2024-03-04T10:00:00Z", updated_at: "2024-03-04T10:00:00Z" }] },
        { event: "closed", id: 8, actor: null, created_at: "2024-03-04T10:00:00Z" },
      ],
    }
    const asked: { readonly path: string; readonly authorization: string | undefined }[] = []
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://x")
      asked.push({ path: pathname, authorization: request.headers.authorization })
      response.writeHead(pathname in answers ? 200 : 404, { "content-type": "application/json" }).end(JSON.stringify(answers[pathname] ?? {}))
    })
    const at = server
    await new Promise<void>((listening) => void at.listen(0, "127.0.0.1", listening))
    const { port } = at.address() as AddressInfo
    const { facts, rejects, coverage } = await tellingOf(github, { path: `http://127.0.0.1:${port}/acme/tool`, http: { token: "a token", allowPrivate: true } })
    expect(rejects).toEqual([])
    expect(asked.map(({ path }) => path)).toEqual(Object.keys(answers))
    expect(asked.every(({ authorization }) => authorization === "Bearer a token")).toBe(true)
    expect(facts.filter(({ table }) => table === "thread").map(({ row }) => row)).toMatchObject([
      { id: "tool#1", solved: true, firstSolvedAt: Date.UTC(2024, 2, 1, 11), solvedAt: Date.UTC(2024, 2, 3, 9), reopened: true, firstReplyAt: Date.UTC(2024, 2, 1, 10) },
      { id: "tool#2", affiliation: "bot", adoptedAt: null, firstReplyAt: Date.UTC(2024, 2, 4, 10) },
    ])
    expect(facts.filter(({ table }) => table === "post").map(({ row }) => row.id)).toEqual(["tool#1", "comment-2", "tool#2", "review-6", "review-comment-7"])
    expect(facts.filter(({ table }) => table === "resolution").map(({ row }) => row.id)).toEqual(["event-3", "event-4", "event-5"])
    expect(coverage.find(({ table }) => table === "thread")?.untold).not.toHaveProperty("firstSolvedAt")
  })
})

describe("a site that never ends is given up", () => {
  const headers = { date: "Fri, 01 Mar 2024 12:00:00 GMT" }
  const page = Array.from({ length: 100 }, (_, index) => issueRecord({ number: index + 1, comments: 0, changed: 0 }))
  test.each<readonly [string, (path: string) => unknown]>([
    ["the same page under every number", () => page],
    ["two moments that follow each other in turn", (path) => page.map((one, index) => ({ ...one, number: index + (path.includes("00%3A00%3A05") ? 0 : 500), updated_at: dateOf(path.includes("00%3A00%3A05") ? 6 : 5) }))],
  ])("%s", async (_name, listed) => {
    const client: JsonClient = { query, get: (path) => Promise.resolve({ body: path.includes("/issues?") ? listed(path) : {}, headers }) }
    await expect(new Kept(input).hear(client)).rejects.toMatchObject({ _tag: "SourceFailed", message: expect.stringContaining("does not come to an end") as string })
  })

  test("a timeline whose next page is the one before, and one that says a page follows where nothing is left", async () => {
    const issue = issueRecord({ number: 1, comments: 2, changed: 3 })
    const next = "</repos/acme/tool/issues/1/timeline?page=2>; rel=\"next\""
    const site = (events: readonly unknown[]): JsonClient => ({
      query,
      get: (path) => Promise.resolve(path.includes("/timeline") ? { body: path.includes("page=2") ? events : [commentRecord(1, 0)], headers: { ...headers, link: next } } : { body: path.includes("/issues?") ? [issue] : {}, headers }),
    })
    await expect(new Kept(input).hear(site([commentRecord(1, 1)]))).rejects.toMatchObject({ where: "/repos/acme/tool/issues/1", message: expect.stringContaining("does not come to an end") as string })
    const kept = new Kept(input)
    await kept.hear(site([]))
    expect(threadsIn(kept)).toEqual(["tool#1"])
  })
})
