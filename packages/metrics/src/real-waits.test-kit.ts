import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import type { Wait } from "./statistic.ts"

const folder = new URL("../../../../shared/data/", import.meta.url)

/** Whether the real communities' data lie beside the project; without them their tests are skipped, visibly. */
export const realDataIsPresent = existsSync(folder)

const read = (path: string): Buffer => readFileSync(new URL(path, folder))

/** What somebody else counted in the same data. */
export const truthOf = (community: string): Readonly<Record<string, Readonly<Record<string, never>>>> => JSON.parse(read(`${community}/truth.json`).toString())

const waitUntil = (start: number, ends: readonly number[], seenTo: number): Wait =>
  ends.length > 0 ? { after: Math.min(...ends) - start, observed: true } : { after: seenTo - start, observed: false }

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): ReadonlyMap<string | undefined, readonly Item[]> => {
  const groups = new Map<string | undefined, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** Waits for the first answer and for the answer that was accepted, of a Stack Exchange dump, followed until its last post. */
export const waitsOfDump = (community: string): { readonly answered: readonly Wait[]; readonly solved: readonly Wait[] } => {
  const posts = [...read(`${community}/Posts.xml`).toString().matchAll(/<row ([^\n]*?)\/>/g)].map(([row]) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(row)?.[1]
    return { id: attribute("Id"), type: attribute("PostTypeId"), question: attribute("ParentId"), accepted: attribute("AcceptedAnswerId"), at: Date.parse(`${attribute("CreationDate")}Z`) }
  })
  const seenTo = Math.max(...posts.map(({ at }) => at))
  const answers = grouped(posts.filter(({ type }) => type === "2"), ({ question }) => question)
  const questions = posts.filter(({ type }) => type === "1").map((post) => ({ ...post, answers: answers.get(post.id) ?? [] }))
  const times = (of: readonly { readonly at: number }[]) => of.map(({ at }) => at)
  return {
    answered: questions.map(({ at, answers: all }) => waitUntil(at, times(all), seenTo)),
    solved: questions.map(({ at, accepted, answers: all }) => waitUntil(at, times(all.filter(({ id }) => id === accepted)), seenTo)),
  }
}

interface Issue {
  readonly author: string
  readonly createdAt: string
  readonly closedAt: string | null
  readonly comments: readonly { readonly author: string; readonly createdAt: string }[]
}

/** Waits for the first comment by another person and for closing, of a repository's issues, followed until the archive was made. */
export const waitsOfIssues = (repository: string): { readonly answered: readonly Wait[]; readonly closed: readonly Wait[] } => {
  const { timestamp, issues }: { timestamp: string; issues: readonly Issue[] } = JSON.parse(read(`${repository}/archive.json`).toString())
  const seenTo = Date.parse(timestamp)
  return {
    answered: issues.map(({ author, createdAt, comments }) =>
      waitUntil(Date.parse(createdAt), comments.filter((comment) => comment.author !== author).map((comment) => Date.parse(comment.createdAt)), seenTo),
    ),
    closed: issues.map(({ createdAt, closedAt }) => waitUntil(Date.parse(createdAt), closedAt === null ? [] : [Date.parse(closedAt)], seenTo)),
  }
}

interface Message {
  readonly topic: string
  readonly sender: string
  readonly timestamp: number
  readonly event?: string
}

/** Waits for the first message by another person, and, of topics begun since they can be marked, for being marked as resolved. */
export const waitsOfTopics = (): { readonly answered: readonly Wait[]; readonly resolved: readonly Wait[] } => {
  const lines = gunzipSync(read("zulip-lean-is-there-code/messages.jsonl.gz")).toString().trim().split("\n")
  const messages = lines.map((line): Message => JSON.parse(line))
  const seenTo = Math.max(...messages.map(({ timestamp }) => timestamp))
  const firstMark = Math.min(...messages.flatMap(({ event, timestamp }) => (event === "marked_resolved" ? [timestamp] : [])))
  const topics = [...grouped(messages, ({ topic }) => topic).values()].flatMap((all) => {
    const said = all.filter(({ event }) => event === undefined).toSorted((a, b) => a.timestamp - b.timestamp)
    const marks = all.flatMap(({ event, timestamp }) => (event === "marked_resolved" ? [timestamp] : []))
    const [opening] = said
    return opening === undefined ? [] : [{ opening, said, marks }]
  })
  // A few topics were moved after they had been marked: their mark lies before their first message, and stands for no wait at all.
  const inMilliseconds = (wait: Wait): Wait => ({ ...wait, after: Math.max(0, wait.after) * 1000 })
  return {
    answered: topics.map(({ opening, said }) =>
      inMilliseconds(waitUntil(opening.timestamp, said.filter(({ sender }) => sender !== opening.sender).map(({ timestamp }) => timestamp), seenTo)),
    ),
    resolved: topics.filter(({ opening }) => opening.timestamp >= firstMark).map(({ opening, marks }) => inMilliseconds(waitUntil(opening.timestamp, marks, seenTo))),
  }
}
