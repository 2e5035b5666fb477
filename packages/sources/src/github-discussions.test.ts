import * as fc from "fast-check"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, test } from "vitest"
import { Kept } from "./github-kept.test-kit.ts"
import { graphqlPath, repositoryAt } from "./github-site.ts"
import type { JsonClient } from "./json-client.ts"
import { peopleOf } from "./people.ts"
import type { PeopleInput } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { github } from "./units/github.ts"

/** A discussion of the pretended repository: how many replies each of its comments has, and the second it last changed in. */
interface Discussion {
  readonly number: number
  readonly comments: readonly number[]
  readonly changed: number
}

const input: PeopleInput = { path: "https://github.com/acme/tool/discussions", name: "github", map: {}, people: peopleOf("github"), stopped: new AbortController().signal }

const dateOf = (second: number): string => new Date(Date.UTC(2024, 2, 1) + second * 1000).toISOString().replace(".000", "")

type Node = Readonly<Record<string, unknown>>

/** Part of a list as GraphQL hands it out: so many from a cursor on. */
const connection = (nodes: readonly Node[], first: number, after: unknown): Node => {
  const start = typeof after === "string" ? Number(after) : 0
  const end = Math.min(nodes.length, start + first)
  return { totalCount: nodes.length, nodes: nodes.slice(start, end), pageInfo: { hasNextPage: end < nodes.length, endCursor: String(end) } }
}

const messageNode = (id: number): Node => ({ databaseId: id, createdAt: dateOf(60), author: { __typename: "User", login: `helper-${id % 3}` }, authorAssociation: "NONE" })

const repliesOf = (comment: number, count: number): readonly Node[] => Array.from({ length: count }, (_, index) => messageNode(comment * 1000 + index))

const commentsOf = ({ number, comments }: Discussion, replies: number): readonly Node[] =>
  comments.map((count, index) => ({ ...messageNode(number * 1000 + index), id: `C${number}/${index}`, replies: connection(repliesOf(number * 1000 + index, count), replies, null) }))

/** How many of each list come at once; smaller than GitHub's, so that little is much. */
interface Sizes {
  readonly listed: number
  readonly inside: number
}

/** Answers as GitHub's GraphQL does: discussions by the moment of change, by a cursor that says after which of them. */
const repository = (discussions: () => readonly Discussion[], { listed, inside }: Sizes, asked: unknown[] = []): JsonClient => ({
  get: () => Promise.reject(new Error("asked over REST")),
  query: (path, { text, variables }) => {
    expect(path).toBe("/graphql")
    asked.push(variables)
    const all = discussions().toSorted((one, other) => one.changed - other.changed || one.number - other.number)
    const after = variables["after"]
    const headers = { date: "Fri, 01 Mar 2024 12:00:00 GMT" }
    const [, number, index] = /^(?:D|C)(\d+)(?:\/(\d+))?$/.exec(typeof variables["id"] === "string" ? variables["id"] : "") ?? []
    if (number !== undefined) {
      const discussion = all.find((one) => one.number === Number(number))
      if (discussion === undefined) return Promise.resolve(null)
      const node = index === undefined ? { comments: connection(commentsOf(discussion, inside), inside, after) } : { replies: connection(repliesOf(Number(number) * 1000 + Number(index), discussion.comments[Number(index)] ?? 0), inside, after) }
      expect(text).toContain(index === undefined ? "on Discussion {" : "on DiscussionComment {")
      return Promise.resolve({ body: { node }, headers })
    }
    const behind = ({ changed, number: own }: Discussion): string => `${String(changed).padStart(6, "0")}/${String(own).padStart(6, "0")}`
    const left = all.filter((one) => typeof after !== "string" || behind(one) > after)
    const edges = left.slice(0, listed).map((one) => ({
      cursor: behind(one),
      node: {
        ...messageNode(one.number), id: `D${one.number}`, number: one.number, url: `https://github.com/acme/tool/discussions/${one.number}`, updatedAt: dateOf(one.changed),
        category: { name: "Help", isAnswerable: true }, labels: { nodes: [] }, isAnswered: false, answerChosenAt: null, answerChosenBy: null, answer: null, comments: connection(commentsOf(one, inside), inside, null),
      },
    }))
    return Promise.resolve({ body: { repository: { hasDiscussionsEnabled: true, discussions: { totalCount: all.length, edges, pageInfo: { hasNextPage: left.length > listed, endCursor: edges.at(-1)?.cursor ?? null } } } }, headers })
  },
})

const someDiscussions = fc
  .array(fc.record({ comments: fc.array(fc.nat({ max: 5 }), { maxLength: 6 }), changed: fc.nat({ max: 4 }) }), { maxLength: 25 })
  .map((all) => all.map(({ comments, changed }, index): Discussion => ({ number: index + 1, comments, changed })))

const sizes = fc.record({ listed: fc.integer({ min: 1, max: 8 }), inside: fc.integer({ min: 1, max: 4 }) })

const idsOf = (discussions: readonly Discussion[]) => ({
  opening: discussions.map(({ number }) => `tool#${number}`).toSorted(),
  answer: discussions.flatMap(({ number, comments }) => comments.map((_, index) => `discussion-comment-${number * 1000 + index}`)).toSorted(),
  reply: discussions.flatMap(({ number, comments }) => comments.flatMap((count, index) => Array.from({ length: count }, (_, reply) => `discussion-comment-${(number * 1000 + index) * 1000 + reply}`))).toSorted(),
})

describe("asking GitHub for discussions", () => {
  test("hears each once with all comments and all replies, however long the pages are", async () => {
    await fc.assert(
      fc.asyncProperty(someDiscussions, sizes, async (discussions, size) => {
        const kept = new Kept(input)
        await kept.hear(repository(() => discussions, size))
        expect({ opening: kept.said("opening"), answer: kept.said("answer"), reply: kept.said("reply") }).toEqual(idsOf(discussions))
        expect(kept.ending?.tables.thread).toMatchObject({ totals: [{ of: "discussions of the repository", said: discussions.length, told: discussions.length }] })
        expect(kept.ending?.tables.post?.truncated).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test("stopped after any of them and asked again, it keeps the same and asks for nothing it has", async () => {
    await fc.assert(
      fc.asyncProperty(someDiscussions, sizes, fc.nat({ max: 25 }), async (discussions, size, most) => {
        const whole = new Kept(input)
        await whole.hear(repository(() => discussions, size))
        const stopped = new Kept(input)
        await stopped.hear(repository(() => discussions, size), most)
        const before = stopped.documents.size
        const asked: unknown[] = []
        await stopped.hear(repository(() => discussions, size, asked))
        expect([...stopped.documents.values()]).toEqual([...whole.documents.values()])
        expect(stopped.ending).toEqual(whole.ending)
        if (before === discussions.length) expect(asked).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  test("a later reading asks for what changed since, and a discussion heard again replaces what was heard of it", async () => {
    const before = Array.from({ length: 9 }, (_, index): Discussion => ({ number: index + 1, comments: [1], changed: index }))
    const kept = new Kept(input)
    await kept.hear(repository(() => before, { listed: 4, inside: 2 }))
    const after = [...before.slice(1), { number: 1, comments: [1, 2], changed: 20 }, { number: 10, comments: [], changed: 21 }]
    const asked: unknown[] = []
    await kept.hear(repository(() => after, { listed: 4, inside: 2 }, asked))
    expect(asked).toHaveLength(1)
    expect({ opening: kept.said("opening"), answer: kept.said("answer"), reply: kept.said("reply") }).toEqual(idsOf(after))
  })

  test("asks for less at once where that was too much, and hears the same", async () => {
    const discussions = Array.from({ length: 25 }, (_, index): Discussion => ({ number: index + 1, comments: [1, 0, 2], changed: index }))
    const firsts: unknown[] = []
    const site = (listed: number): JsonClient => repository(() => discussions, { listed, inside: 2 })
    const narrow: JsonClient = {
      ...site(20),
      query: (path, query) => {
        let { variables } = query
        while (variables["id"] === undefined && Number(variables["first"]) > 6) variables = query.smaller?.() ?? variables
        if (variables["id"] === undefined) firsts.push(variables["first"])
        return site(Number(variables["first"])).query(path, { ...query, variables })
      },
    }
    const kept = new Kept(input)
    await kept.hear(narrow)
    expect({ opening: kept.said("opening"), answer: kept.said("answer"), reply: kept.said("reply") }).toEqual(idsOf(discussions))
    expect(firsts).toEqual([5, 5, 5, 5, 5])
  })

  test("what is gone before it was read to the end is forgotten; the comment alone, where only that is gone", async () => {
    const discussions: readonly Discussion[] = [{ number: 1, comments: [0, 0, 0], changed: 1 }, { number: 2, comments: [3], changed: 2 }]
    const site = repository(() => discussions, { listed: 5, inside: 2 })
    const kept = new Kept(input)
    await kept.hear({ ...site, query: (path, query) => (query.variables["id"] === undefined ? site.query(path, query) : Promise.resolve(null)) })
    expect([kept.said("opening"), kept.said("answer")]).toEqual([["tool#2"], []])
    expect(kept.ending?.tables.thread?.totals).toEqual([{ of: "discussions of the repository", said: 2, told: 1 }])
  })

  test.each<readonly [string, Node | null, string, string]>([
    ["no such repository", null, "no repository at", "http.token"],
    ["a repository that keeps none", { repository: { hasDiscussionsEnabled: false } }, "has no discussions", "issues and pull requests"],
  ])("%s fails with advice", async (_title, body, message, advice) => {
    const client: JsonClient = { get: () => Promise.resolve(null), query: () => Promise.resolve(body === null ? null : { body, headers: {} }) }
    await expect(new Kept(input).hear(client)).rejects.toMatchObject({ where: input.path, message: expect.stringContaining(message) as string, advice: expect.stringContaining(advice) as string })
  })

  test("lists that never end are given up", async () => {
    const endless = { hasNextPage: true, endCursor: "again" }
    const node = { ...messageNode(1), id: "D1", number: 1, updatedAt: dateOf(1), category: { name: "Talk", isAnswerable: false }, comments: { nodes: [] } }
    const listing = (one: Node, pageInfo: Node): JsonClient => ({
      get: () => Promise.resolve(null),
      query: (_path, { variables }) => Promise.resolve({ headers: {}, body: variables["id"] === undefined ? { repository: { discussions: { edges: [{ cursor: "x", node: one }], pageInfo } } } : { node: { comments: { nodes: [], pageInfo: endless } } } }),
    })
    await expect(new Kept(input).hear(listing(node, endless))).rejects.toMatchObject({ message: expect.stringContaining("list of discussions does not come to an end") as string })
    await expect(new Kept(input).hear(listing({ ...node, comments: { nodes: [], pageInfo: endless } }, {}))).rejects.toMatchObject({ message: expect.stringContaining("messages in a discussion does not come to an end") as string })
  })

  test.each([
    ["https://github.com/acme/tool/discussions", true, "/graphql"],
    ["https://github.com/acme/tool/discussions/categories/help", true, "/graphql"],
    ["https://github.com/acme/tool", false, "/graphql"],
    ["https://code.example.com/acme/tool/discussions/7", true, "/api/graphql"],
  ])("%s", (address, ofDiscussions, path) => {
    expect(repositoryAt(address)).toEqual({ owner: "acme", name: "tool", ofDiscussions })
    expect(graphqlPath(address)).toBe(path)
  })
})

describe("over a real connection", () => {
  let server: Server | undefined
  afterEach(() => server?.close())

  test("tells questions, the answer that was chosen, who is a bot, and of a deleted comment only who replied to it", async () => {
    const discussion = {
      id: "D_1", number: 7, url: "https://x/acme/tool/discussions/7", databaseId: 70, createdAt: "2024-03-01T09:00:00Z", updatedAt: "2024-03-02T09:00:00Z", author: { __typename: "User", login: "asker" }, authorAssociation: "NONE",
      category: { name: "Help", isAnswerable: true }, labels: { nodes: [] }, isAnswered: true, answerChosenAt: "2024-03-02T09:00:00Z", answerChosenBy: { __typename: "User", login: "asker" }, answer: { databaseId: 71 },
      comments: {
        totalCount: 2, pageInfo: { hasNextPage: false },
        nodes: [{ id: "DC_1", databaseId: 71, createdAt: "2024-03-01T10:00:00Z", author: { __typename: "User", login: "mender" }, authorAssociation: "MEMBER", replies: { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ databaseId: 72, deletedAt: null, createdAt: "2024-03-01T11:00:00Z", author: { __typename: "Bot", login: "tidy" }, authorAssociation: "NONE" }] } }, {
          id: "DC_2", databaseId: 73, deletedAt: "2024-03-01T09:40:00Z", createdAt: "2024-03-01T09:30:00Z", author: null, authorAssociation: "NONE",
          replies: { totalCount: 1, pageInfo: { hasNextPage: false }, nodes: [{ databaseId: 74, deletedAt: null, createdAt: "2024-03-01T12:00:00Z", author: null, authorAssociation: "NONE" }] },
        }],
      },
    }
    const asked: string[] = []
    server = createServer((request, response) => {
      asked.push(`${request.method ?? ""} ${request.url ?? ""} ${request.headers.authorization ?? ""}`)
      request.resume().on("end", () => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data: { repository: { hasDiscussionsEnabled: true, discussions: { totalCount: 1, pageInfo: { hasNextPage: false }, edges: [{ cursor: "c", node: discussion }] } } } })))
    })
    const at = server
    await new Promise<void>((listening) => void at.listen(0, "127.0.0.1", listening))
    const { port } = at.address() as AddressInfo
    const { facts, rejects, coverage } = await tellingOf(github, { path: `http://127.0.0.1:${port}/acme/tool/discussions`, http: { token: "a token", allowPrivate: true } })
    expect([rejects, asked]).toEqual([[], ["POST /api/graphql Bearer a token"]])
    const rowsOf = (wanted: string) => facts.filter(({ table }) => table === wanted).map(({ row }) => row)
    expect(rowsOf("thread")).toMatchObject([{ id: "tool#7", kind: "question", channel: "tool/Help", solved: true, solvedAt: Date.UTC(2024, 2, 2, 9), firstAnswerAt: Date.UTC(2024, 2, 1, 10), selfSolved: false }])
    expect(rowsOf("post")).toMatchObject([{ id: "tool#7" }, { id: "discussion-comment-71", kind: "answer", accepted: true }, { id: "discussion-comment-72", affiliation: "bot" }, { id: "discussion-comment-74", kind: "reply", author: null }])
    expect(coverage.find(({ table }) => table === "post")).toMatchObject({ totals: [{ said: 2, told: 2 }], notes: expect.arrayContaining(["Deleted posts, left out: 1."]) as readonly string[] })
    expect(coverage.find(({ table }) => table === "thread")).toMatchObject({ totals: [{ of: "discussions of the repository", said: 1, told: 1 }], notes: expect.arrayContaining([expect.stringContaining("the address of the repository itself")]) as readonly string[] })
  })
})
