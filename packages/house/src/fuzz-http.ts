/** Sites that are asked over HTTP: what they answer is bent, and given in every bad manner there is. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { syncBuiltinESMExports } from "node:module"
import type { AddressInfo } from "node:net"
import timers from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { sourceById, type Source } from "@folkmoot/sources"
import { asText, dataOf, type Door, type Seed } from "./fuzz-door.ts"
import { readWhole } from "./fuzz-read.ts"

/** What a site answers, by the beginning of what is asked for; of several that fit the first. */
type Answers = Readonly<Record<string, unknown>>

const moment = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString()

const forumPost = (id: number, topic: number) => ({ id, post_number: id % 10, post_type: 1, user_id: id % 3, username: `login-${id}`, created_at: moment(id), cooked: "<p>Which version?</p>", topic_id: topic, accepted_answer: id === 12 })

const forum: Answers = {
  "/site.json": { categories: [{ id: 1, name: "Support", custom_fields: { enable_accepted_answers: "true" } }] },
  "/about.json": { about: { stats: { topics_count: 2, posts_count: 5 } } },
  "/latest.json": { topic_list: { topics: [1, 2].map((id) => ({ id, title: "It stops", category_id: 1, posts_count: 3, highest_post_number: 3, bumped_at: moment(30), has_accepted_answer: id === 1 })) } },
  "/t/1.json": { id: 1, title: "It stops", category_id: 1, user_id: 1, created_at: moment(0), archetype: "regular", chunk_size: 2, post_stream: { posts: [forumPost(11, 1)], stream: [11, 12, 13] } },
  "/t/1/posts.json": { id: 1, post_stream: { posts: [forumPost(12, 1), forumPost(13, 1)] } },
  "/t/2.json": { id: 2, title: "An idea", category_id: 1, user_id: 2, created_at: moment(1), archetype: "regular", post_stream: { posts: [forumPost(21, 2), forumPost(22, 2)], stream: [21, 22] } },
}

const issue = (number: number) => ({ number, comments: 1, state: "open", title: "It stops", user: { login: `asker-${number % 3}`, id: number % 3 }, labels: [{ name: "bug" }], created_at: moment(0), updated_at: moment(5) })

const repository = (issues: number): Answers => ({
  "/api/v3/repos/acme/tool/issues?": Array.from({ length: issues }, (_, index) => issue(index + 1)),
  "/api/v3/repos/acme/tool/issues/": [
    { event: "commented", id: 7, user: { login: "helper", id: 8 }, created_at: moment(2), updated_at: moment(2), body: "Which version?", author_association: "MEMBER" },
    { event: "closed", id: 8, actor: { login: "helper", id: 8 }, created_at: moment(3), state_reason: "completed" },
    { event: "reopened", id: 9, actor: { login: "asker-1", id: 1 }, created_at: moment(4) },
  ],
  "/api/v3/repos/acme/tool": { full_name: "acme/tool", open_issues_count: issues },
})

const message = (id: number) => ({ databaseId: id, createdAt: moment(id), author: { __typename: "User", login: `login-${id % 3}` }, authorAssociation: "NONE" })

const list = (nodes: readonly unknown[], more: boolean) => ({ totalCount: nodes.length, pageInfo: { hasNextPage: more, endCursor: more ? "next" : null }, nodes })

const discussion = (number: number) => ({
  ...message(number), id: `D_${number}`, number, url: `https://github.com/acme/tool/discussions/${number}`, updatedAt: moment(number), category: { name: "Help", isAnswerable: true }, labels: { nodes: [] }, isAnswered: true,
  answerChosenAt: moment(9), answerChosenBy: { login: "login-1" }, answer: { databaseId: 7 }, comments: list([{ ...message(7), id: "DC_7", replies: list([message(8)], number === 2) }], number === 1),
})

/** Whatever is asked, the list and the rest of both lists are there. */
const discussions: Answers = {
  "/api/graphql": {
    data: {
      repository: { hasDiscussionsEnabled: true, discussions: { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, edges: [1, 2].map((number) => ({ cursor: `c${number}`, node: discussion(number) })) } },
      node: { comments: list([{ ...message(10), id: "DC_10", replies: list([], false) }], false), replies: list([message(11)], false) },
    },
  },
}

/** What is being answered: to what, as which text. */
interface Answered {
  readonly url: string
  readonly text: string
  readonly response: ServerResponse
}

const sent = ({ text, response }: Answered, status = 200, headers: Readonly<Record<string, string>> = {}): void => void response.writeHead(status, { "content-type": "application/json", date: "Sun, 01 Mar 2026 12:00:00 GMT", ...headers }).end(text)

/** How a site may answer. */
const manners: Readonly<Record<string, (answered: Answered) => void>> = {
  plain: (answered) => sent(answered),
  gzip: ({ text, response }) => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(text)),
  "gzip that is none": (answered) => sent(answered, 200, { "content-encoding": "gzip" }),
  "gzip that unfolds": ({ response }) => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(34_000_000, 32))),
  packed: (answered) => sent(answered, 200, { "content-encoding": "br" }),
  truncated: ({ text, response }) => void response.writeHead(200).end(text.slice(0, text.length >> 1)),
  cut: ({ text, response }) => void response.writeHead(200, { "content-length": String(text.length + 10) }).write(text, () => response.destroy()),
  closed: ({ response }) => void response.destroy(),
  empty: ({ response }) => void response.writeHead(200).end(),
  deep: ({ response }) => void response.writeHead(200).end("[".repeat(100_000)),
  "a page for people": ({ response }) => void response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in</html>"),
  large: ({ response }) => void response.writeHead(200, { "content-length": "50000000" }).write("[", () => response.destroy()),
  slow: ({ text, response }) => {
    response.writeHead(200)
    for (const piece of text.match(/.{1,40}/gsu) ?? []) response.write(piece)
    setTimeout(() => response.end(), 5)
  },
  "elsewhere": (answered) => sent(answered, 302, { location: "http://127.0.0.2:9/site.json" }),
  "to a file": (answered) => sent(answered, 301, { location: "file:///etc/passwd" }),
  "round and round": (answered) => sent(answered, 307, { location: answered.url }),
  "to no address": (answered) => sent(answered, 308, { location: "http://[" }),
  "nowhere": (answered) => sent(answered, 304),
  patience: (answered) => sent(answered, 429),
  "patience for a while": (answered) => sent(answered, 429, { "retry-after": "5" }),
  "patience for ever": (answered) => sent(answered, 429, { "retry-after": "9999999999" }),
  "patience in no words": (answered) => sent(answered, 503, { "retry-after": "soon, -1" }),
  "used up": (answered) => sent(answered, 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999999999999" }),
  forbidden: (answered) => sent(answered, 403),
  gone: (answered) => sent(answered, 410),
  broken: (answered) => sent(answered, 500),
  "an error in GraphQL": (answered) => sent({ ...answered, text: '{"data":null,"errors":[{"message":"Something went wrong"}]}' }),
  "an error in GraphQL that lasts": (answered) => sent({ ...answered, text: '{"data":{"repository":null},"errors":[{"type":"__proto__"},{"type":"FORBIDDEN"}]}' }),
  "too much in GraphQL": (answered) => sent({ ...answered, text: '{"errors":[{"type":"RATE_LIMITED"}]}' }, 200, { "x-ratelimit-remaining": "0" }),
  "a next page that is this one": (answered) => sent(answered, 200, { link: `<${answered.url}>; rel="next"` }),
  "a next page elsewhere": (answered) => sent(answered, 200, { link: '<http://127.0.0.2:9/x>; rel="next"' }),
  "a next page of nothing": (answered) => sent(answered, 200, { link: '<>; rel="next", <http://[>; rel="next"' }),
}

/** Far more than any of these sites takes; who asks more often does not stop. */
const mostAsked = 2000

/** While something is done no time passes: whoever is asked for patience has it at once. */
const withoutTime = async <A>(use: () => Promise<A>): Promise<A> => {
  const { setTimeout: slept } = timers
  timers.setTimeout = (async (_delay?: number, value?: unknown, { signal }: { readonly signal?: AbortSignal } = {}) => {
    await timers.setImmediate()
    signal?.throwIfAborted()
    return value
  }) as typeof slept
  syncBuiltinESMExports()
  try {
    return await use()
  } finally {
    timers.setTimeout = slept
    syncBuiltinESMExports()
  }
}

/** Serves what a site answers, one request in its manner and the others plainly, while somebody asks. */
const served = async <A>(answers: Answers, manner: string, at: number, use: (address: string) => Promise<A>): Promise<A> => {
  let asked = 0
  let isEndless = false
  const server = createServer(({ url = "" }: IncomingMessage, response: ServerResponse) => {
    response.on("error", () => undefined)
    isEndless ||= asked > mostAsked
    if (isEndless) return void response.writeHead(401).end()
    const name = Object.keys(answers).find((one) => url.startsWith(one))
    const answered = { url, response, text: JSON.stringify(name === undefined ? null : answers[name]) }
    const isChosen = at === asked || at === -1
    asked += 1
    if (name === undefined) return sent(answered, 404)
    return (isChosen ? (manners[manner] ?? sent) : sent)(answered)
  })
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))
  try {
    const done = await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    if (isEndless) throw new Error(`It asked more than ${mostAsked} times.`)
    return done
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => void server.close(resolve))
  }
}

const answersIn = (text: string): Answers | undefined => {
  const value = dataOf(text)
  return typeof value === "object" && value !== null ? (value as Answers) : undefined
}

const siteDoor = (id: string, path: string, sites: readonly Answers[], what = ""): Door => ({
  name: `site ${id}${what}`,
  seeds: async () =>
    sites.flatMap((answers) =>
      Object.keys(manners).flatMap((manner) =>
        // One bad answer early on, or nothing but bad ones.
        [-1, 0, 1, 2, 3, 5].map((at): Seed => ({
          parts: { answers: { content: JSON.stringify(answers), form: "json" } },
          give: async (parts) => {
            const bent = answersIn(asText(parts["answers"]))
            if (bent === undefined) return undefined
            return withoutTime(async () => served(bent, manner, at, async (address) => readWhole(sourceById(id) as Source, { path: `${address}${path}`, name: "a-site", map: {}, http: { allowPrivate: true } })))
          },
        })),
      ),
    ),
})

/** The platforms that are asked over HTTP. */
export const httpDoors: readonly Door[] = [siteDoor("discourse", "/", [forum]), siteDoor("github", "/acme/tool", [repository(2), repository(100)]), siteDoor("github", "/acme/tool/discussions", [discussions], " discussions")]
