import { discourseEnding } from "./discourse-ending.ts"
import { DiscourseSite } from "./discourse-site.ts"
import { readDocument, streamOf } from "./discourse-topic.ts"
import type { FetchConversation, Heard } from "./fetched.ts"
import type { JsonClient, SiteOf } from "./json-client.ts"
import { idOf, isRecord, listOf, numberOf, recordOf, type JsonRecord } from "./json-record.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"

/** A Discourse site takes a key of its own; one made for a single user needs no name beside it. */
export const discourseSite: SiteOf = (address, token) => ({ address, headers: token === undefined ? {} : { "api-key": token } })

/** How many posts a site hands out at once, where it does not say. */
const usualChunk = 20

const chunksOf = <A>(all: readonly A[], size: number): readonly (readonly A[])[] => Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))

/** Where the site's interface begins; a site may live in a folder of its host. */
const baseOf = (address: string): string => new URL(address).pathname.replace(/(?<!\/)\/+$/, "")

/**
 * What of a listed topic changes when there is something new to hear: a post, a move, a solution, or that its category takes solutions now.
 *
 * @remarks
 * Whatever else changes, an edit of an old post, does not change a fact either.
 */
const stateOf = (topic: JsonRecord, site: DiscourseSite): readonly unknown[] => {
  const { bumped_at = null, posts_count = null, highest_post_number = null, category_id = null, has_accepted_answer = null, can_have_answer = null } = topic
  return [bumped_at, posts_count, highest_post_number, category_id, has_accepted_answer, can_have_answer, site.accepts(idOf(topic, "category_id") ?? null), site.knowsAccepting]
}

const sameState = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** All topics the site lists, oldest first: in this order a new topic or post moves none from one page to another. */
async function* listedTopics(client: JsonClient, base: string, most: number): AsyncGenerator<{ readonly document: JsonRecord; readonly topics: readonly JsonRecord[] }, void, void> {
  const seen = new Set<string>()
  for (let page = 0; ; page++) {
    const answer = await client.get(`${base}/latest.json?order=created&ascending=true&no_definitions=true&page=${page}`)
    const document = answer !== null && isRecord(answer.body) ? answer.body : {}
    const topics = listOf(recordOf(document, "topic_list") ?? {}, "topics").filter(isRecord).filter((topic) => !seen.has(idOf(topic, "id") ?? ""))
    if (topics.length === 0) return
    for (const topic of topics) seen.add(idOf(topic, "id") ?? "")
    if (seen.size > most) throw new SourceFailed({ source: "discourse", where: `${base}/latest.json`, message: `The site lists more than ${most} topics, far more than it counts.`, advice: "Something answers in the forum's place; look at its list of latest topics." })
    yield { document, topics }
  }
}

/** How many topics a site can have: twice what it counts, since counts are kept now and then; where it counts none, more than any has. */
const mostTopics = (site: DiscourseSite): number => Math.max(10_000, 2 * (site.totals("topic", "topics", 0)[0]?.said ?? 5_000_000))

/** A topic with all the posts it names, or nothing where it is gone. */
const wholeTopic = async (client: JsonClient, base: string, id: string): Promise<JsonRecord | undefined> => {
  const answer = await client.get(`${base}/t/${id}.json`)
  if (answer === null || !isRecord(answer.body)) return undefined
  const stream = recordOf(answer.body, "post_stream") ?? {}
  const posts = [...listOf(stream, "posts")]
  const here = new Set(posts.flatMap((post) => (isRecord(post) ? (idOf(post, "id") ?? []) : [])))
  const missing = streamOf(stream).filter((one) => !here.has(one))
  for (const chunk of chunksOf(missing, Math.max(1, numberOf(answer.body, "chunk_size") ?? usualChunk))) {
    const more = await client.get(`${base}/t/${id}/posts.json?${chunk.map((one) => `post_ids[]=${encodeURIComponent(one)}`).join("&")}`)
    posts.push(...listOf(more !== null && isRecord(more.body) ? (recordOf(more.body, "post_stream") ?? {}) : {}, "posts"))
  }
  return { ...answer.body, post_stream: { ...stream, posts } }
}

/** Turns a topic into the document to keep of it; one that is gone leaves an empty one behind. */
const heardOf = (document: string, cursor: unknown, topic: JsonRecord | undefined, input: PeopleInput, site: DiscourseSite, where: string): Heard => {
  const said = topic === undefined ? [] : readDocument(topic, "", { people: input.people, site, where, ...(input.scorer === undefined ? {} : { scorer: input.scorer }) })
  const counted: Record<string, number> = { missing: said.reduce((sum, { missing }) => sum + missing.length, 0) }
  for (const one of said) for (const [what, count] of Object.entries(one.counted)) counted[what] = (counted[what] ?? 0) + count
  return { document, cursor, counted, sayings: said.flatMap(({ sayings }) => sayings) }
}

/**
 * Asks a Discourse site for its categories, its list of topics, and each topic that is new or has changed since it was heard.
 *
 * @remarks
 * The whole list is walked each time: it costs a request for thirty topics, and it alone tells of solutions accepted and topics deleted, which move
 * no date. Topics the list no longer has are forgotten.
 */
export const fetchDiscourse: FetchConversation = async function* (client, input, _cursor, heard) {
  const base = baseOf(input.path)
  const host = new URL(input.path).host
  const site = new DiscourseSite()
  const first = await client.get(`${base}/site.json`)
  const about = await client.get(`${base}/about.json`)
  const isKnown = [first, about].map((answer) => answer !== null && isRecord(answer.body) && site.take(answer.body)).includes(true)
  yield { document: "site", cursor: null, sayings: site.channels() }

  const listed = new Map<string, unknown>()
  for await (const { document, topics } of listedTopics(client, base, mostTopics(site))) {
    site.take(document)
    for (const topic of topics) listed.set(`topic/${idOf(topic, "id") ?? ""}`, stateOf(topic, site))
  }
  if (!isKnown && listed.size === 0) throw new SourceFailed({ source: "discourse", where: host, message: `${host}${base} does not answer as a Discourse site.`, advice: "Give the address of its front page." })
  for (const [document, state] of listed) {
    if (heard.has(document) && sameState(heard.get(document), state)) continue
    const id = document.slice("topic/".length)
    yield heardOf(document, state, await wholeTopic(client, base, id), input, site, `https://${host}${base}/t/${id}.json`)
  }
  for (const [document, state] of heard) if (document !== "site" && !listed.has(document) && state !== null) yield heardOf(document, null, undefined, input, site, "")
  const at = Date.parse(first?.headers["date"] ?? about?.headers["date"] ?? "")
  return (counted) => ({ ...discourseEnding({ site, counted, missingPosts: counted["missing"] ?? 0, missingTopics: 0, users: undefined, ...(Number.isNaN(at) ? {} : { to: at }) }) })
}
