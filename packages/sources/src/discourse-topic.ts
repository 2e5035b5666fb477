import type { Affiliation } from "@folkmoot/facts"
import type { DiscourseSite } from "./discourse-site.ts"
import type { Counted } from "./fetched.ts"
import { wordsOf } from "./html-words.ts"
import { flagOf, idOf, isRecord, listOf, needId, needInstant, numberOf, readRecord, recordOf, textOf, type JsonRecord } from "./json-record.ts"
import type { PostSaying, Saying, ThreadSaying } from "./saying.ts"
import type { PeopleInput } from "./source.ts"

/** What one document says, and what of it is counted for the coverage. */
export interface SaidDocument {
  readonly sayings: readonly Saying[]
  readonly counted: Counted
  /** The topic it is about, where it tells one. */
  readonly topic?: string
  /** Ids of posts the topic has that the document does not hold, and ids of those it holds. */
  readonly missing: readonly string[]
  readonly posts: readonly string[]
  /** Posts handed out apart from their topic. */
  readonly apart?: readonly PostApart[]
  /** A topic that is left out, such as a message between people. */
  readonly left?: string
}

/** What a post that is handed out apart says of its topic. */
interface PostApart {
  readonly topic: string
  readonly solves: boolean
  /** The topic as its first post tells it; of a later one nobody can say when the topic began. */
  readonly opens?: ThreadSaying
}

/** Where a document stands, and what is known besides it. */
export interface DocumentInput extends Pick<PeopleInput, "people" | "scorer"> {
  readonly site: DiscourseSite
  /** The file or address, to put a pointer behind. */
  readonly where: string
}

/** The fields a site with the solved plugin gives every topic or post, solved or not. */
const solutionFields = ["accepted_answer", "accepted_answers", "topic_accepted_answer", "has_accepted_answer"]

const holdsField = (record: JsonRecord): boolean => solutionFields.some((field) => record[field] !== undefined)

const isDeleted = (record: JsonRecord): boolean => textOf(record, "deleted_at") !== undefined || flagOf(record, "user_deleted") === true

/** Numbers from 0 down are the site's own accounts, such as the one that writes notices. */
const isSiteAccount = (user: string): boolean => Number(user) <= 0

const affiliationOf = (post: JsonRecord, user: string | undefined): Affiliation => {
  if (user !== undefined && isSiteAccount(user)) return "bot"
  return ["staff", "admin", "moderator"].some((flag) => flagOf(post, flag) === true) ? "staff" : "unknown"
}

/** The kinds of post beside what people write: 2 was put by a moderator, 3 is a note of the site, 4 is seen by staff only. */
const kindOf = (post: JsonRecord): PostSaying["kind"] => {
  const type = numberOf(post, "post_type") ?? 1
  const written = type === 1 || (type === 2 && textOf(post, "action_code") === undefined)
  if (!written) return "notice"
  return numberOf(post, "post_number") === 1 ? "opening" : "reply"
}

/** The numbers and ids of the posts that a topic says solved it. */
const acceptedBy = (topic: JsonRecord): { readonly numbers: ReadonlySet<number>; readonly ids: ReadonlySet<string> } => {
  const answers = [recordOf(topic, "accepted_answer"), ...listOf(topic, "accepted_answers")].filter(isRecord)
  return { numbers: new Set(answers.flatMap((answer) => numberOf(answer, "post_number") ?? [])), ids: new Set(answers.flatMap((answer) => idOf(answer, "id") ?? [])) }
}

/** The ids of all posts of a topic, whether they are handed out with it or not. */
export const streamOf = (stream: JsonRecord): readonly string[] => listOf(stream, "stream").flatMap((id) => idOf({ id }, "id") ?? [])

const likesOf = (post: JsonRecord): number => listOf(post, "actions_summary").reduce<number>((sum, one) => sum + (isRecord(one) && numberOf(one, "id") === 2 ? (numberOf(one, "count") ?? 0) : 0), 0)

/** What a list of posts says, whether the topic they stand in is told beside them or not. */
const readPosts = (records: readonly unknown[], pointer: string, topic: JsonRecord, { people, scorer, where }: DocumentInput): SaidDocument => {
  const counted: Record<string, number> = {}
  const count = (what: string, by = 1): void => void (counted[what] = (counted[what] ?? 0) + by)
  const accepted = acceptedBy(topic)
  const known = holdsField(topic) || records.some((post) => isRecord(post) && holdsField(post))
  const posts: string[] = []

  const sayingOf = (post: JsonRecord, position: string): readonly Saying[] => {
    const id = needId(post, "id")
    posts.push(id)
    if (isDeleted(post)) {
      count("deleted")
      return []
    }
    const thread = idOf(post, "topic_id") ?? needId(topic, "id")
    const user = idOf(post, "user_id")
    const kind = kindOf(post)
    const postedAt = needInstant(post, "created_at")
    const solves = flagOf(post, "accepted_answer") === true || accepted.ids.has(id) || accepted.numbers.has(numberOf(post, "post_number") ?? -1)
    count("posts")
    count("likes", likesOf(post))
    if (user === undefined) count("ownerless")
    if ((numberOf(post, "version") ?? 1) > 1) count("edited")
    if (flagOf(post, "hidden") === true) count("hidden")
    const cooked = scorer === undefined || kind === "notice" ? undefined : textOf(post, "cooked")
    return [{
      says: "post", position, id, thread, kind, postedAt,
      author: user === undefined ? null : people.of(user),
      affiliation: affiliationOf(post, user),
      accepted: known && kind === "reply" ? solves : null,
      ...(cooked === undefined ? {} : { text: wordsOf(cooked) }),
    }]
  }

  const sayings = records.flatMap((record, index): readonly Saying[] => {
    const position = `${where}#${pointer}/${index}`
    const read = readRecord(record, (post) => sayingOf(post, position))
    return "broken" in read ? [{ says: "nothing", table: "post", position, reason: read.broken }] : read
  })
  return { sayings, counted, posts, missing: [] }
}

/** What somebody asked, proposed or talked about in a topic, and whether it can be solved. */
const kindOfTopic = (topic: JsonRecord, id: string, category: string | null, solved: boolean | null, site: DiscourseSite): Pick<ThreadSaying, "kind" | "resolvable"> => {
  // Before votes are looked at: taking only what is solved out of what is voted on would leave nothing unsolved there.
  const mayBeSolved = solved === true || (solved === false && !site.knowsAccepting)
  if (mayBeSolved || site.accepts(category) || site.listed(id)?.solvable === true) return { kind: "question", resolvable: true }
  return { kind: flagOf(topic, "can_vote") === true ? "idea" : "discussion", resolvable: false }
}

/** Whether a topic is shown as solved; `null` where nothing in it says so or otherwise. */
const solvedOf = (topic: JsonRecord, posts: readonly JsonRecord[], listed: boolean | undefined): boolean | null => {
  const { numbers, ids } = acceptedBy(topic)
  const flags = posts.flatMap((post) => [flagOf(post, "accepted_answer"), flagOf(post, "topic_accepted_answer")])
  if (numbers.size + ids.size > 0 || listed === true || flags.includes(true)) return true
  return listed === false || holdsField(topic) || posts.some(holdsField) ? false : null
}

const threadOf = (topic: JsonRecord, posts: readonly JsonRecord[], { people, site, where }: DocumentInput, pointer: string): ThreadSaying => {
  const id = needId(topic, "id")
  const openedAt = needInstant(topic, "created_at")
  const category = idOf(topic, "category_id") ?? null
  const opening = posts.find((post) => numberOf(post, "post_number") === 1)
  const creator = recordOf(recordOf(topic, "details") ?? {}, "created_by")
  const user = idOf(topic, "user_id") ?? (creator === undefined ? undefined : idOf(creator, "id")) ?? (opening === undefined ? undefined : idOf(opening, "user_id"))
  const own = posts.find((post) => idOf(post, "user_id") === user)
  const solved = solvedOf(topic, posts, site.listed(id)?.solved)
  return {
    says: "thread", position: `${where}#${pointer}`, id, ...kindOfTopic(topic, id, category, solved, site), channel: category, openedAt, revision: numberOf(topic, "views"),
    author: user === undefined ? null : people.of(user),
    affiliation: affiliationOf(own ?? {}, user),
    solved,
  }
}

/** A topic of which a post that solved it was seen apart from it. */
export const solvedTopic = (topic: ThreadSaying): ThreadSaying => ({ ...topic, kind: "question", resolvable: true, solved: true })

/** What a post says of a topic that may be in no file: its first post has the topic's date, author and category. */
const apartOf = (post: JsonRecord, position: string, input: DocumentInput): readonly PostApart[] => {
  const topic = idOf(post, "topic_id")
  if (topic === undefined || isDeleted(post)) return []
  const solves = flagOf(post, "accepted_answer") === true
  if (kindOf(post) !== "opening") return [{ topic, solves }]
  const read = readRecord({ ...post, id: topic }, (record) => ({ ...threadOf(record, [post], input, ""), position }))
  return "broken" in read ? [] : [{ topic, solves, opens: read }]
}

const nothing: SaidDocument = { sayings: [], counted: {}, posts: [], missing: [] }

const leaving = (topic: JsonRecord): Pick<SaidDocument, "left"> => {
  const left = idOf(topic, "id")
  return left === undefined ? {} : { left }
}

/** What a topic with its posts says; `pointer` is where it stands in its document. */
const readTopic = (topic: JsonRecord, stream: JsonRecord, pointer: string, input: DocumentInput): SaidDocument => {
  if (topic["archetype"] === "private_message") return { ...nothing, counted: { private: 1 }, ...leaving(topic) }
  if (textOf(topic, "deleted_at") !== undefined) return { ...nothing, counted: { deletedTopics: 1 }, ...leaving(topic) }
  const records = listOf(stream, "posts")
  const said = readPosts(records, `${pointer}/post_stream/posts`, topic, input)
  // The posts of a topic are also handed out apart from it, without a date of their own.
  if (topic["created_at"] === undefined) return { ...said, apart: records.flatMap((post, index) => (isRecord(post) ? apartOf({ topic_id: topic["id"], ...post }, `${input.where}#${pointer}/post_stream/posts/${index}`, input) : [])) }
  const thread = readRecord(topic, (record) => threadOf(record, records.filter(isRecord), input, pointer))
  const here = new Set(said.posts)
  const missing = streamOf(stream).filter((id) => !here.has(id))
  if ("broken" in thread) return { ...said, missing, sayings: [{ says: "nothing", table: "thread", position: `${input.where}#${pointer}`, reason: thread.broken }, ...said.sayings] }
  const fields = thread.solved === null ? "withoutFields" : "withFields"
  const usesSolutions = thread.solved === true || input.site.listed(thread.id)?.solvable === true
  return { ...said, missing, topic: thread.id, sayings: [thread, ...said.sayings], counted: { ...said.counted, topics: 1, [fields]: 1, ...(usesSolutions ? { usingSolutions: 1 } : {}) } }
}

/**
 * What a document of Discourse's interface says: a topic, posts, a list of such documents; or what it says of the site, which is taken in.
 *
 * @remarks
 * A document that is none of them becomes a reject at its pointer.
 */
export const readDocument = (value: unknown, pointer: string, input: DocumentInput): readonly SaidDocument[] => {
  if (Array.isArray(value)) return value.flatMap((one, index) => readDocument(one, `${pointer}/${index}`, input))
  if (isRecord(value)) {
    const stream = recordOf(value, "post_stream")
    if (stream !== undefined) return [readTopic(value, stream, pointer, input)]
    if (Array.isArray(value["latest_posts"])) return [readApart(listOf(value, "latest_posts"), `${pointer}/latest_posts`, input)]
    if (value["post_number"] !== undefined && value["topic_id"] !== undefined) return [readPost(value, pointer, input)]
    if (input.site.take(value)) return []
  }
  return [{ ...nothing, sayings: [{ says: "nothing", position: `${input.where}#${pointer}`, reason: "here is nothing a Discourse site hands out: no topic, no posts, no list of topics or categories." }] }]
}

/** Posts that stand in no topic's document. */
const readApart = (records: readonly unknown[], pointer: string, input: DocumentInput): SaidDocument => {
  const apart = records.flatMap((post, index) => (isRecord(post) ? apartOf(post, `${input.where}#${pointer}/${index}`, input) : []))
  return { ...readPosts(records, pointer, {}, input), apart }
}

/** A post on its own stands where its document stands. */
const readPost = (post: JsonRecord, pointer: string, input: DocumentInput): SaidDocument => {
  const position = `${input.where}#${pointer}`
  const said = readPosts([post], pointer, {}, input)
  return { ...said, apart: apartOf(post, position, input), sayings: said.sayings.map((saying) => (saying.says === "post" || saying.says === "nothing" ? { ...saying, position } : saying)) }
}
