import type { FetchConversation, Heard } from "./fetched.ts"
import { githubHeard } from "./github-ending.ts"
import { githubRules, type GithubRules } from "./github-rules.ts"
import { endless, graphqlPath, repositoryAt } from "./github-site.ts"
import { GithubTelling } from "./github-telling.ts"
import type { JsonAnswer, JsonClient } from "./json-client.ts"
import { flagOf, isRecord, listOf, numberOf, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"

const page = "pageInfo { hasNextPage endCursor }"

/** What is asked of every message; its text only where somebody reads how it sounds. */
const messageFields = (hasText: boolean): string => `databaseId createdAt author { __typename login } authorAssociation${hasText ? " body" : ""}`

const replyFields = (hasText: boolean): string => `deletedAt ${messageFields(hasText)}`

const commentFields = (hasText: boolean): string => `id deletedAt ${messageFields(hasText)} replies(first: 50) { totalCount ${page} nodes { ${replyFields(hasText)} } }`

/** Twenty discussions with fifty comments of fifty replies each are a tenth of what GitHub hands out for one question, and mostly done within the ten seconds it takes for one. */
const mostDiscussions = 20

const listed = (hasText: boolean): string => `query ($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    hasDiscussionsEnabled
    discussions(first: $first, after: $after, orderBy: { field: UPDATED_AT, direction: ASC }) {
      totalCount
      ${page}
      edges {
        cursor
        node {
          id number url updatedAt ${messageFields(hasText)}
          category { name isAnswerable } labels(first: 100) { nodes { name } }
          isAnswered answerChosenAt answerChosenBy { __typename login } answer { databaseId }
          comments(first: 50) { totalCount ${page} nodes { ${commentFields(hasText)} } }
        }
      }
    }
  }
}`

/** The rest of a list, whose first page came with what it belongs to. */
const rest = { comments: (hasText: boolean): string => commentFields(hasText), replies: replyFields } as const

const further = (list: keyof typeof rest, hasText: boolean): string => `query ($id: ID!, $first: Int!, $after: String) {
  node(id: $id) { ... on ${list === "comments" ? "Discussion" : "DiscussionComment"} { ${list}(first: $first, after: $after) { ${page} nodes { ${rest[list](hasText)} } } } }
}`

/** Asks one question after the other of the repository's GraphQL. */
interface Asking {
  /** Asks for a page of a list, a shorter one where the site cannot hand out as much at once. */
  readonly ask: (text: string, variables: Readonly<Record<string, unknown>>, first: number) => Promise<JsonAnswer | null>
  readonly where: string
  readonly hasText: boolean
}

/** No list of comments is longer. */
const mostMessages = 1_000_000

const cursorAfter = (connection: JsonRecord): string | undefined => {
  const info = recordOf(connection, "pageInfo") ?? {}
  return flagOf(info, "hasNextPage") === true ? textOf(info, "endCursor") : undefined
}

/** All of a list within a record, page after page; nothing where the record is gone meanwhile. */
const wholeList = async ({ ask, where, hasText }: Asking, record: JsonRecord, list: keyof typeof rest): Promise<readonly unknown[] | undefined> => {
  const first = recordOf(record, list) ?? {}
  const nodes = [...listOf(first, "nodes")]
  const asked = new Set<string>()
  for (let after = cursorAfter(first); after !== undefined; ) {
    if (asked.has(after) || nodes.length > mostMessages) throw endless(where, "The list of messages in a discussion does not come to an end.")
    asked.add(after)
    const answer = await ask(further(list, hasText), { id: textOf(record, "id") ?? "", after }, 100)
    const node = answer === null || !isRecord(answer.body) ? undefined : recordOf(answer.body, "node")
    if (node === undefined) return undefined
    const next = recordOf(node, list) ?? {}
    nodes.push(...listOf(next, "nodes"))
    after = cursorAfter(next)
  }
  return nodes
}

/** A discussion with all its comments and all their replies; nothing where it is gone meanwhile. */
const whole = async (asking: Asking, discussion: JsonRecord): Promise<JsonRecord | undefined> => {
  const comments = await wholeList(asking, discussion, "comments")
  if (comments === undefined) return undefined
  const nodes: unknown[] = []
  for (const comment of comments) {
    const replies = isRecord(comment) ? await wholeList(asking, comment, "replies") : []
    // A comment that is deleted while its replies are read leaves none.
    if (replies !== undefined) nodes.push(isRecord(comment) ? { ...comment, replies: { nodes: replies } } : comment)
  }
  return { ...discussion, comments: { totalCount: numberOf(recordOf(discussion, "comments") ?? {}, "totalCount"), nodes } }
}

/** How a discussion is known among what is kept, and how far the list was read with it. */
interface Reached {
  readonly after: string
  readonly changed: string
}

const reachedIn = (cursor: unknown): { readonly [Part in keyof Reached]: string | undefined } => {
  const kept = isRecord(cursor) ? cursor : {}
  return { after: textOf(kept, "after"), changed: textOf(kept, "changed") }
}

const heardOf = (discussion: JsonRecord, number: string, cursor: Reached, input: PeopleInput, rules: GithubRules): Heard => {
  const telling = new GithubTelling(input, rules)
  const sayings = telling.say("discussion", discussion, { at: (pointer) => `discussions/${number}.json#${pointer}`, pointer: "", list: "discussions" })
  return { document: `discussion/${number}`, sayings, cursor, counted: telling.counted() }
}

/** Asks for pages: where one was too much, the next are as short as the one that was not. */
const pageByPage = (client: JsonClient, path: string): Asking["ask"] => {
  let most = Number.POSITIVE_INFINITY
  return (text, variables, first) => {
    const shortened = (): Readonly<Record<string, unknown>> => ({ ...variables, first: Math.min(first, most) })
    return client.query(path, {
      text,
      variables: shortened(),
      smaller: () => {
        most = Math.max(1, Math.floor(Math.min(first, most) / 2))
        return shortened()
      },
    })
  }
}

const nobody = (path: string): SourceFailed =>
  new SourceFailed({ source: "github", where: path, message: `There is no repository at ${path}, or it may not be read.`, advice: "Check the address, and give http.token a token that may read its discussions." })

/** A page of the list. */
interface Page {
  readonly edges: readonly unknown[]
  readonly next: string | undefined
  readonly total: number | undefined
  readonly date: string | undefined
}

const pageAfter = async ({ ask, hasText }: Asking, path: string, after: string | undefined): Promise<Page> => {
  const { owner, name } = repositoryAt(path)
  const answer = await ask(listed(hasText), { owner, name, after: after ?? null }, mostDiscussions)
  const repository = answer === null || !isRecord(answer.body) ? undefined : recordOf(answer.body, "repository")
  if (answer === null || repository === undefined) throw nobody(path)
  if (flagOf(repository, "hasDiscussionsEnabled") === false) {
    throw new SourceFailed({ source: "github", where: path, message: `The repository at ${path} has no discussions.`, advice: "Give the address of the repository itself for its issues and pull requests." })
  }
  const discussions = recordOf(repository, "discussions") ?? {}
  return { edges: listOf(discussions, "edges"), next: cursorAfter(discussions), total: numberOf(discussions, "totalCount"), date: answer.headers["date"] }
}

/**
 * Asks GitHub for the discussions of a repository, each with its comments and their replies, those changed longest ago first.
 *
 * @remarks
 * One question in GraphQL for twenty discussions, and more for those with more than fifty comments. GraphQL is answered to accounts only, so a
 * token is needed. The cursor is GitHub's own, which a later reading goes on from: what changed since stands behind it.
 */
export const fetchDiscussions: FetchConversation = async function* (client: JsonClient, input, cursor, heard) {
  const path = graphqlPath(input.path)
  const asking: Asking = { ask: pageByPage(client, path), where: input.path, hasText: input.scorer !== undefined }
  const rules = githubRules(input.map)
  const asked = new Set<string>()
  let after = reachedIn(cursor).after
  for (;;) {
    const { edges, next, total, date } = await pageAfter(asking, input.path, after)
    for (const edge of edges) {
      const node = isRecord(edge) ? recordOf(edge, "node") : undefined
      const reached: Reached = { after: (isRecord(edge) ? textOf(edge, "cursor") : undefined) ?? after ?? "", changed: textOf(node ?? {}, "updatedAt") ?? "" }
      const number = numberOf(node ?? {}, "number")
      if (node === undefined || number === undefined || reachedIn(heard.get(`discussion/${number}`)).changed === reached.changed) continue
      const discussion = await whole(asking, node)
      yield discussion === undefined ? { document: `discussion/${number}`, sayings: [], cursor: reached } : heardOf(discussion, String(number), reached, input, rules)
    }
    if (next === undefined || edges.length === 0) {
      return githubHeard(rules, date, total === undefined ? undefined : { of: "discussions of the repository", said: total, told: "discussions" }, "Issues and pull requests are another reading: give the address of the repository itself.")
    }
    if (asked.has(next)) throw endless(input.path, "The list of discussions does not come to an end.")
    asked.add(next)
    after = next
  }
}
