import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as fc from "fast-check"
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises"
import type { ServerResponse } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, describe, expect, test } from "vitest"
import { definePlatform } from "./define-platform.ts"
import { discourseSite, fetchDiscourse } from "./discourse-fetch.ts"
import { fetched, type FetchConversation } from "./fetched.ts"
import { sendJson, serveSite, type TestSite } from "./http-site.test-kit.ts"
import { SourceFailed, type Source, type SourceInput } from "./source.ts"
import { tellingOf, type Telling } from "./testing.ts"

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), "folkmoot-state-"))
  open.push(() => rm(path, { recursive: true }))
  return path
}

/** A forum as a test makes it up: what matters of its topics, and no more. */
interface Forum {
  readonly category: string
  readonly topics: readonly { readonly id: number; readonly user: number | null; readonly posts: readonly { readonly user: number | null; readonly hour: number; readonly text: string }[]; readonly solvedBy: number | null }[]
}

const first = Date.UTC(2024, 2, 1)
const iso = (hour: number): string => new Date(first + hour * 3_600_000).toISOString()

const user = fc.option(fc.integer({ min: 1, max: 5 }))
const topic = fc.record({
  user,
  posts: fc.array(fc.record({ user, hour: fc.integer({ min: 0, max: 500 }), text: fc.constantFrom("good", "bad", "so so") }), { minLength: 1, maxLength: 7 }),
  solvedBy: fc.option(fc.integer({ min: 1, max: 7 })),
})
const forum: fc.Arbitrary<Forum> = fc.record({ category: fc.constant("Support"), topics: fc.array(topic, { minLength: 1, maxLength: 8 }) }).map(({ category, topics }) => ({
  category,
  topics: topics.map((one, index) => ({ ...one, id: index + 1, solvedBy: one.solvedBy !== null && one.solvedBy > 1 && one.solvedBy <= one.posts.length ? one.solvedBy : null })),
}))

const perPage = 3
const chunk = 2

/** What such a forum answers, in the shape of Discourse's interface; nothing for what is not there. */
const answerOf = ({ category, topics }: Forum, path: string): unknown => {
  const url = new URL(path, "http://forum.example")
  const postsOf = (one: Forum["topics"][number]) =>
    one.posts.map(({ user: author, hour, text }, index) => ({
      id: one.id * 100 + index, post_number: index + 1, post_type: 1, user_id: author, username: `login-${author}`, name: "Some Body", created_at: iso(hour), cooked: `<p>${text}</p>`, topic_id: one.id, accepted_answer: one.solvedBy === index + 1,
    }))
  if (url.pathname === "/site.json") return { categories: [{ id: 1, name: category, custom_fields: { enable_accepted_answers: "true" } }] }
  if (url.pathname === "/about.json") return { about: { stats: { topics_count: topics.length, posts_count: topics.flatMap((one) => one.posts).length } } }
  if (url.pathname === "/latest.json") {
    const page = Number(url.searchParams.get("page"))
    return {
      topic_list: {
        topics: topics.slice(page * perPage, (page + 1) * perPage).map((one) => ({
          id: one.id, title: "A title", category_id: 1, posts_count: one.posts.length, highest_post_number: one.posts.length,
          bumped_at: iso(Math.max(...one.posts.map(({ hour }) => hour))), has_accepted_answer: one.solvedBy !== null,
        })),
      },
    }
  }
  const [, number, rest] = /^\/t\/(\d+)(\/posts)?\.json$/.exec(url.pathname) ?? []
  const found = topics.find(({ id }) => String(id) === number)
  if (found === undefined) return undefined
  const posts = postsOf(found)
  if (rest !== undefined) return { id: found.id, post_stream: { posts: posts.filter(({ id }) => url.searchParams.getAll("post_ids[]").includes(String(id))) } }
  return {
    id: found.id, title: "A title", created_at: iso(found.posts[0]?.hour ?? 0), user_id: found.user, category_id: 1, archetype: "regular", chunk_size: chunk,
    ...(found.solvedBy === null ? {} : { accepted_answer: { post_number: found.solvedBy, username: "login" } }),
    post_stream: { posts: posts.slice(0, chunk), stream: posts.map(({ id }) => id) },
  }
}

type Fault = (response: ServerResponse) => void

const faults: readonly Fault[] = [
  (response) => sendJson(response, { extras: { wait_seconds: 5 } }, { status: 429 }),
  (response) => sendJson(response, {}, { status: 429, headers: { "retry-after": "3" } }),
  (response) => void response.writeHead(502).end("<html>"),
  (response) => void response.destroy(),
  (response) => void response.writeHead(200).end('{"topic_list":'),
]

/** Serves a forum, which may change between two readings, and fails as told: the n-th fault comes before the n-th answer. */
const serve = async (now: () => Forum, failing: (Fault | undefined)[] = []): Promise<TestSite> => {
  const site = await serveSite((path, response) => {
    const fault = failing.shift()
    const answer = answerOf(now(), path)
    if (fault !== undefined) fault(response)
    else if (answer === undefined) sendJson(response, {}, { status: 404 })
    else sendJson(response, answer)
  })
  open.push(site.close)
  return site
}

/** The platform, asked through the network of a test, and with a way to stop it. */
const asked = (site: TestSite, fetch: FetchConversation = fetchDiscourse): Source =>
  definePlatform({
    id: "discourse", since: "0.1.0", title: "Discourse", expects: "an address", tells: ["thread", "post"], takes: ["address"], maps: ["idea"],
    read: (input) => fetched("discourse", fetch, input, discourseSite, site.network),
  })

/** The same, but it breaks down after so many documents. */
const stopping = (after: number): FetchConversation =>
  async function* (...args) {
    const hearing = fetchDiscourse(...args)
    for (let heard = 0; ; heard++) {
      if (heard === after) throw new Error("somebody pulled the plug")
      const step = await hearing.next()
      if (step.done === true) return step.value
      yield step.value
    }
  }

const read = (site: TestSite, input: Partial<SourceInput> = {}, fetch?: FetchConversation): Promise<Telling> =>
  tellingOf(asked(site, fetch), { path: site.address, name: "forum", ...input, http: { allowPrivate: true, ...input.http } })

const topicsAsked = ({ asked: paths }: TestSite): readonly string[] => paths.filter((path) => /^\/t\/\d+\.json$/.test(path))

const scorer: SourceInput["scorer"] = (text) => (text === "good" ? { sentiment: "positive", language: "en" } : text === "bad" ? { sentiment: "negative", language: "en" } : null)

describe("a Discourse site over HTTP", () => {
  test("tells each topic and each post once, with its solution, its category and the site's own numbers", async () => {
    await fc.assert(
      fc.asyncProperty(forum, async (made) => {
        const { facts, rejects, coverage } = await read(await serve(() => made))
        const threads = facts.flatMap((fact) => (fact.table === "thread" ? [fact.row] : []))
        const posts = facts.flatMap((fact) => (fact.table === "post" ? [fact.row] : []))
        expect(rejects).toEqual([])
        expect(threads.map(({ id, solved, channel, kind }) => [id, solved, channel, kind])).toEqual(made.topics.map(({ id, solvedBy }) => [String(id), solvedBy !== null, "Support", "question"]))
        expect(posts.map(({ id }) => id)).toEqual(made.topics.flatMap((one) => one.posts.map((_, index) => String(one.id * 100 + index))))
        expect(coverage.find(({ table }) => table === "thread")).toMatchObject({ to: Date.UTC(2024, 10, 1, 12), totals: [{ of: "topics", said: made.topics.length, told: made.topics.length }] })
      }),
      { numRuns: 15 },
    )
  })

  test("whatever goes wrong on the way, the facts and the coverage are the same as without", async () => {
    await fc.assert(
      fc.asyncProperty(forum, fc.array(fc.option(fc.constantFrom(...faults), { freq: 2 }), { maxLength: 60 }), async (made, failing) => {
        // Five failures in a row are below what is tried; a sixth is not.
        const bearable = failing.map((fault, index) => (failing.slice(Math.max(0, index - 5), index + 1).filter((one) => one !== null).length > 5 ? undefined : (fault ?? undefined)))
        expect(await read(await serve(() => made, bearable))).toEqual(await read(await serve(() => made)))
      }),
      { numRuns: 15 },
    )
  })

  test("a reading that was stopped after any document goes on from there: same facts, and no topic asked for twice", async () => {
    await fc.assert(
      fc.asyncProperty(forum, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }), async (made, stops) => {
        const site = await serve(() => made)
        const http = { state: await folder() }
        for (const after of stops) await read(site, { http, scorer }, stopping(after)).catch((failure: unknown) => expect(failure).toBeInstanceOf(SourceFailed))
        const resumed = await read(site, { http, scorer })
        expect(topicsAsked(site).toSorted()).toEqual(made.topics.map(({ id }) => `/t/${id}.json`).toSorted())
        expect(resumed).toEqual(await read(await serve(() => made), { scorer }))
      }),
      { numRuns: 15 },
    )
  })

  test("a reading that was killed within any byte of what it kept goes on from the last whole line", async () => {
    await fc.assert(
      fc.asyncProperty(forum, fc.double({ min: 0, max: 1, noNaN: true }), async (made, share) => {
        const site = await serve(() => made)
        const state = await folder()
        const whole = await read(site, { http: { state } })
        const path = join(state, "forum.jsonl")
        const bytes = await readFile(path)
        const cut = Math.floor(share * bytes.length)
        const lines = bytes.subarray(0, cut).toString("latin1").split("\n").length - 1
        await truncate(path, cut)
        const before = topicsAsked(site).length
        expect(await read(site, { http: { state } })).toEqual(whole)
        // One line says what the file is, one holds the categories, each other one a topic.
        expect(topicsAsked(site).length - before).toBe(made.topics.length - Math.max(0, Math.min(made.topics.length, lines - 2)))
        expect(await readFile(path, "utf8")).toBe(bytes.toString("utf8"))
      }),
      { numRuns: 25 },
    )
  })

  test("read again after it changed, it asks for what is new alone and tells what a first reading would", async () => {
    await fc.assert(
      fc.asyncProperty(forum, forum, async (before, after) => {
        const grown: Forum = {
          category: "Help",
          topics: before.topics.flatMap((one, index) => {
            const other = after.topics[index]
            if (index % 4 === 3) return []
            return [index % 4 === 0 || other === undefined ? one : { ...one, posts: [...one.posts, { user: 9, hour: 600, text: "good" }], solvedBy: index % 4 === 1 ? one.solvedBy : 1 + one.posts.length }]
          }),
        }
        let now = before
        const site = await serve(() => now)
        const http = { state: await folder() }
        await read(site, { http })
        site.asked.length = 0
        now = grown
        const again = await read(site, { http })
        const changed = grown.topics.filter((one) => !before.topics.includes(one)).map(({ id }) => `/t/${id}.json`)
        expect(topicsAsked(site)).toEqual(changed)
        const fresh = await read(await serve(() => grown))
        expect(again.coverage).toEqual(fresh.coverage)
        expect(again.facts).toEqual(fresh.facts)
        site.asked.length = 0
        expect(await read(site, { http })).toEqual(again)
        expect(topicsAsked(site)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test("a topic that is solved without a new post is heard again", async () => {
    const posts = [{ user: 1, hour: 1, text: "bad" }, { user: 2, hour: 2, text: "good" }]
    let now: Forum = { category: "Support", topics: [{ id: 1, user: 1, posts, solvedBy: null }] }
    const site = await serve(() => now)
    const http = { state: await folder() }
    expect((await read(site, { http })).facts[0]).toMatchObject({ table: "post" })
    now = { ...now, topics: [{ id: 1, user: 1, posts, solvedBy: 2 }] }
    const { facts } = await read(site, { http })
    expect(facts.find(({ table }) => table === "thread")?.row).toMatchObject({ solved: true, selfSolved: false })
  })

  test("whoever stops the stream leaves no question open", async () => {
    let isAsked: () => void = () => undefined
    const started = new Promise<void>((resolve) => (isAsked = resolve))
    const site = await serveSite(() => isAsked())
    open.push(site.close)
    const stream = asked(site).read({ path: site.address, name: "forum", map: {}, http: { allowPrivate: true } })
    const fiber = Effect.runFork(Stream.runDrain(stream))
    await started
    await Effect.runPromise(Fiber.interrupt(fiber))
    expect(site.asked).toEqual(["/site.json"])
  })

  test("a token is sent as the site wants it, without the line end of the file it came from; what is none is refused unseen", async () => {
    const site = await serve(() => ({ category: "Support", topics: [] }))
    await read(site, { http: { token: "secret\n" } })
    expect(site.headers()["api-key"]).toBe("secret")
    site.asked.length = 0
    const failure: unknown = await read(site, { http: { token: "two\nlines" } }).catch((cause: unknown) => cause)
    expect(failure).toMatchObject({ where: "http.token" })
    expect(JSON.stringify(failure)).not.toContain("lines")
    expect(site.asked).toEqual([])
  })

  test("whatever JSON a site sends, it is told, rejected or refused with advice, and nothing else happens", async () => {
    const keys = ["topic_list", "topics", "post_stream", "posts", "stream", "id", "user_id", "created_at", "post_number", "categories", "name", "about", "stats", "topics_count", "accepted_answer", "actions_summary", "toString", "__proto__"]
    const { value } = fc.letrec<{ value: unknown; list: unknown[]; record: object }>((tie) => ({
      value: fc.oneof({ maxDepth: 6, withCrossShrink: true }, fc.constantFrom(null, 0, 1, "1", "", true, iso(1)), tie("record"), tie("list")),
      list: fc.array(tie("value"), { maxLength: 3 }),
      record: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 5 }),
    }))
    await fc.assert(
      fc.asyncProperty(value, value, fc.array(value, { minLength: 1, maxLength: 3 }), async (about, topicOf, listed) => {
        const site = await serveSite((path, response) => {
          if (path.startsWith("/latest")) sendJson(response, { topic_list: { topics: listed.map((one, id) => (typeof one === "object" && one !== null && !Array.isArray(one) ? { ...one, id } : one)) } })
          else sendJson(response, path.startsWith("/t/") ? topicOf : about)
        })
        const outcome: unknown = await read(site).catch((failure: unknown) => failure)
        if (outcome instanceof SourceFailed) expect(outcome.message).toContain("does not answer as a Discourse site")
        else expect(outcome).toHaveProperty("coverage")
        await site.close()
      }),
      { numRuns: 60 },
    )
  })

  test("what is no Discourse site says so", async () => {
    const site = await serveSite((_path, response) => sendJson(response, { hello: "world" }))
    open.push(site.close)
    await expect(read(site)).rejects.toMatchObject({ message: expect.stringContaining("does not answer as a Discourse site") as string })
  })
})

describe("what is kept of a site", () => {
  const made: Forum = { category: "Support", topics: [{ id: 1, user: 1, posts: [{ user: 1, hour: 1, text: "bad" }, { user: 2, hour: 2, text: "good" }], solvedBy: 2 }] }
  const key = "a-secret-of-the-caller"

  const keptAfter = async (input: Partial<SourceInput>) => {
    const site = await serve(() => made)
    const state = await folder()
    await read(site, { ...input, http: { state } })
    return { site, state, path: join(state, "forum.jsonl") }
  }

  test("holds no text, no name, no login, no token and no key", async () => {
    const { path } = await keptAfter({ identity: { key }, scorer })
    const text = await readFile(path, "utf8")
    for (const hidden of ["good", "bad", "Some Body", "login", "A title", key, "forum:1"]) expect(text).not.toContain(hidden)
    expect(text).toContain('"sentiment":"positive"')
  })

  test.each<[string, Partial<SourceInput>, Partial<SourceInput>, string]>([
    ["another key", { identity: { key } }, { identity: { key: "another" } }, "another identity key"],
    ["a key where there was none", {}, { identity: { key } }, "another identity key"],
    ["other declared people", { identity: { key } }, { identity: { key, people: [{ accounts: ["forum:1"], affiliation: "staff" }] } }, "declared people"],
    ["another mapping", { identity: { key } }, { identity: { key }, map: { idea: "wish" } }, "another mapping"],
    ["a scorer where there was none", {}, { scorer }, "without a scorer"],
  ])("is refused by a reading with %s", async (_, one, other, words) => {
    const { site, state } = await keptAfter(one)
    await expect(read(site, { ...other, http: { state } })).rejects.toMatchObject({ message: expect.stringContaining(words) as string, advice: expect.stringContaining("another folder") as string })
  })

  test("is refused by a reading of another site", async () => {
    const { state } = await keptAfter({})
    await expect(read(await serve(() => made), { http: { state } })).rejects.toMatchObject({ message: expect.stringContaining("another site") as string })
  })

  test.each([
    ["another program's lines", '{"a":1}\n', "no record of what a site was heard saying"],
    ["another program's words, without a line end", "my precious notes", "no record of what a site was heard saying"],
    ["a later version's", '{"format":"folkmoot-spool","version":99}\n', "another version"],
    ["no JSON", "hello\nworld\n", "damaged in line 1"],
  ])("is refused and left alone where it is %s", async (_, text, words) => {
    const { site, state, path } = await keptAfter({})
    await writeFile(path, text)
    await expect(read(site, { http: { state } })).rejects.toMatchObject({ message: expect.stringContaining(words) as string })
    expect(await readFile(path, "utf8")).toBe(text)
  })

  test("is refused where a line within it is damaged", async () => {
    const { site, state, path } = await keptAfter({})
    const lines = (await readFile(path, "utf8")).split("\n")
    await writeFile(path, lines.with(1, "{").join("\n"))
    await expect(read(site, { http: { state } })).rejects.toMatchObject({ message: expect.stringContaining("damaged in line 2") as string })
  })

  test("keeps nobody who is known by an address alone, unless there is a key", async () => {
    const fetch: FetchConversation = async function* (_client, { people }) {
      yield { document: "a", cursor: null, sayings: [{ says: "member", position: "a:1", id: people.byMail("somebody@example.org"), joinedAt: null, affiliation: "unknown" }] }
      return { hasAllThreads: true, tables: { thread: {}, post: {} } }
    }
    const site = await serve(() => made)
    const state = await folder()
    await expect(read(site, { http: { state } }, fetch)).rejects.toMatchObject({ advice: expect.stringContaining("identity key") as string })
    expect((await read(site, { identity: { key }, http: { state: await folder() } }, fetch)).rejects).toEqual([])
  })

  test("stays within its folder, whatever the source is called", async () => {
    const site = await serve(() => made)
    const state = await folder()
    await read(site, { name: "../../forum", http: { state } })
    expect(await readdir(state)).toEqual(["..%2F..%2Fforum.jsonl"])
  })

  test("declared people and affiliations hold for what was kept earlier", async () => {
    const identity = { key, people: [{ accounts: ["forum:2"], affiliation: "staff" as const }] }
    const { site, state } = await keptAfter({ identity })
    const again = await read(site, { identity, http: { state } })
    expect(again).toEqual(await read(await serve(() => made), { identity }))
    expect(again.facts.find(({ table }) => table === "thread")?.row).toMatchObject({ solvedBy: "staff" })
  })
})
