import { textCodes, type Instant } from "@folkmoot/facts"
import { isNewer } from "./closings.ts"
import { acceptedIn, openThread, postIn, resolutionRows, resolutionsIn, resolveIn, threadRow, type ThreadState } from "./conversation-threads.ts"
import { conversationCoverage, tellsAuthors, withoutAuthors } from "./conversation-coverage.ts"
import { Activity } from "./derive-activity.ts"
import { firstOfTheirAuthors, toOwnThread } from "./derive-threads.ts"
import { Ties } from "./derive-ties.ts"
import { mostAreMissing } from "./said.ts"
import { inBatches } from "./in-batches.ts"
import type { Given, RowReading } from "./material.ts"
import type { People } from "./people.ts"
import type { ChannelSaying, Conversation, Ending, MemberSaying, PostSaying, ReactionSaying, ResolutionSaying, Saying, ThreadSaying } from "./saying.ts"
import type { SourceInput } from "./source.ts"

/** No community was online before; a platform that says so has lost the date. */
const earliestDate: Instant = Date.UTC(1990, 0, 1)

/** So many messages without an author say that authors are left out; of fewer, all may have been written by deleted accounts. */
const fewestWritten = 10

/** The table a saying is about. */
const tableOf = (saying: Exclude<Saying, { readonly says: "nothing" | "channel" }>) => saying.says

const dateOf = (saying: Saying): Instant | null => {
  switch (saying.says) {
    case "member":
      return saying.joinedAt
    case "thread":
      return saying.openedAt
    case "post":
      return saying.postedAt
    case "reaction":
      return saying.reactedAt
    case "resolution":
      return saying.happenedAt
    default:
      return null
  }
}

/** The same with another affiliation; most keep theirs, and are not made anew. */
const affiliated = <S extends ThreadSaying | PostSaying>(saying: S, affiliation: S["affiliation"]): S => (saying.affiliation === affiliation ? saying : { ...saying, affiliation })

/** What was counted on the way, to be said in the coverage. */
export interface ConversationCounts {
  orphans: number
  /** Conversations that messages stand in and that are not told. */
  lost: number
  early: number
  /** Threads the platform shows as solved though nothing says when. */
  undated: number
  renamed: number
}

/** Turns what a platform says, in whatever order it says it, into facts. */
export class ConversationTelling {
  readonly #threads = new Map<string, ThreadState>()
  readonly #activity: Activity
  readonly #ties = new Ties()
  from: Instant | null = null
  to: Instant | null = null
  readonly #people: People
  readonly #scorer: SourceInput["scorer"]
  /** The ids of the posts so far, kept as bytes: there are as many as there are messages. */
  readonly #posts = textCodes()
  /** Posts and resolutions that came before their thread, by thread. */
  readonly #waiting = new Map<string, (PostSaying | ResolutionSaying)[]>()
  readonly #repeated: ThreadSaying[] = []
  /** Messages told so far that somebody wrote, and whether it is said of any message by whom. */
  #written = 0
  #hasAuthors = false
  readonly #channels = new Map<string, string>()
  readonly #renamed = new Set<string>()

  constructor(people: People, { timeZone = "UTC", scorer }: Pick<SourceInput, "timeZone" | "scorer">) {
    this.#people = people
    this.#scorer = scorer
    this.#activity = new Activity(timeZone)
  }

  take(saying: Saying): readonly Given[] {
    if (saying.says === "nothing") return [saying]
    if (saying.says === "channel") return this.#channel(saying)
    const date = dateOf(saying)
    if (date !== null && date < earliestDate) {
      return [{ table: tableOf(saying), position: saying.position, reason: `it is dated ${new Date(date).toISOString().slice(0, 10)}; expected a day since 1990.` }]
    }
    switch (saying.says) {
      case "member":
        return [this.#member(saying)]
      case "thread":
        return this.#thread(affiliated(saying, this.#people.affiliationOf(saying.author, saying.openedAt, saying.affiliation)))
      case "post":
        return this.#post(affiliated(saying, this.#people.affiliationOf(saying.author, saying.postedAt, saying.affiliation)))
      case "reaction":
        return [this.#reaction(saying)]
      default:
        return this.#resolution(saying)
    }
  }

  #channel({ id, name }: ChannelSaying): readonly Given[] {
    const known = this.#channels.get(id)
    if (known !== undefined && known !== name) this.#renamed.add(id)
    this.#channels.set(id, name)
    return []
  }

  #member({ says: _says, position, ...row }: MemberSaying): Given {
    return { table: "member", position, row: { ...row, affiliation: this.#people.affiliationOf(row.id, Number.MAX_SAFE_INTEGER, row.affiliation) } }
  }

  #thread(saying: ThreadSaying): readonly Given[] {
    const known = this.#threads.get(saying.id)
    if (known !== undefined) {
      const newer = isNewer(saying, known.saying)
      this.#repeated.push(newer ? known.saying : saying)
      if (newer) known.saying = saying
      return []
    }
    this.#threads.set(saying.id, openThread(saying))
    this.#seen(saying.openedAt)
    const waiting = this.#waiting.get(saying.id) ?? []
    this.#waiting.delete(saying.id)
    return waiting.flatMap((one) => (one.says === "post" ? this.#within(one) : this.#resolution(one)))
  }

  #post(saying: PostSaying): readonly Given[] {
    this.#seen(saying.postedAt)
    return this.#within(saying)
  }

  /** A post whose thread is known becomes a fact; another waits for its thread. */
  #within(saying: PostSaying): readonly Given[] {
    const thread = this.#threads.get(saying.thread)
    if (thread === undefined) {
      this.#wait(saying)
      return []
    }
    const { acceptedPost, author, affiliation } = thread.saying
    const solves = saying.kind === "answer" || saying.kind === "reply"
    const accepted = saying.accepted ?? (solves && acceptedPost !== undefined ? acceptedPost === saying.id : null)
    const post = accepted === null ? (saying as PostSaying & { readonly accepted: null }) : { ...saying, accepted }
    const before = this.#posts.size()
    this.#posts.codeOf(saying.id)
    if (this.#posts.size() === before) acceptedIn(thread, post)
    else {
      if (saying.kind !== "notice") this.#written += 1
      if (saying.author !== null) this.#hasAuthors = true
      postIn(thread, post)
      this.#activity.add(post)
      if (solves) this.#ties.add({ by: saying.author, byAffiliation: saying.affiliation, to: author, toAffiliation: affiliation, at: saying.postedAt })
    }
    return [this.#row(post, toOwnThread(thread.saying, saying))]
  }

  /** Written out column by column: this is done for every message there is. */
  #row({ position, id, thread, kind, postedAt, author, affiliation, text, language = null, sentiment = null, accepted = null }: PostSaying, toOwn: boolean | null): Given {
    const scored = text === undefined || text.trim() === "" ? null : (this.#scorer?.(text, language) ?? null)
    const row = { id, thread, kind, postedAt, author, affiliation, language: language ?? scored?.language ?? null, sentiment: sentiment ?? scored?.sentiment ?? null, accepted, toOwnThread: toOwn }
    return { table: "post", position, row }
  }

  #reaction({ says: _says, position, ...row }: ReactionSaying): Given {
    return { table: "reaction", position, row: { ...row, affiliation: this.#people.affiliationOf(row.member, row.reactedAt, row.affiliation) } }
  }

  #resolution(saying: ResolutionSaying): readonly Given[] {
    const thread = this.#threads.get(saying.thread)
    // What was solved when nobody wrote any more was followed until then; one dated before all else begins nothing.
    this.to = Math.max(this.to ?? saying.happenedAt, saying.happenedAt)
    if (thread === undefined) this.#wait(saying)
    else resolveIn(thread, saying)
    return []
  }

  #wait(saying: PostSaying | ResolutionSaying): void {
    const waiting = this.#waiting.get(saying.thread)
    if (waiting === undefined) this.#waiting.set(saying.thread, [saying])
    else waiting.push(saying)
  }

  #seen(at: Instant): void {
    this.from = Math.min(this.from ?? at, at)
    this.to = Math.max(this.to ?? at, at)
  }

  /** What the reader declares, and besides it what nobody can tell where of no message it is said who wrote it, or conversations are missing that messages stand in. */
  endingOf(ending: Ending): Ending {
    const left = this.#left().filter((one): one is PostSaying => one.says === "post")
    const lost = new Set(left.flatMap(({ kind, id }) => (kind === "notice" ? [] : [id]))).size
    const isUnsigned = this.#written + lost >= fewestWritten && !this.#hasAuthors && left.every(({ author }) => author === null)
    const known = isUnsigned ? withoutAuthors(ending) : ending
    if (lost === 0) return known
    return { ...known, hasAllThreads: false, ...(mostAreMissing(this.#written + lost, this.#written) ? { hasTies: false } : {}) }
  }

  /** What can only be told once everything was said. */
  *rest({ hasAllThreads, hasTies = true, tables }: Ending): Generator<Given> {
    const untold = Object.keys(tables.thread?.untold ?? {})
    const states = [...this.#threads.values()]
    const left = this.#left()
    for (const one of left) if (one.says === "post") this.#activity.add(one)
    const first = hasAllThreads ? firstOfTheirAuthors(states.map(({ saying }) => saying)) : undefined
    for (const one of left) {
      yield one.says === "post" ? this.#row(one, null) : { table: "resolution", position: one.position, reason: "the conversation it belongs to is not told." }
    }
    for (const state of states) yield threadRow(this.#named(state), state.saying.author === null ? null : (first?.has(state.saying.id) ?? null), untold)
    for (const saying of this.#repeated) yield threadRow(this.#named(openThread(saying)), null, untold)
    if (tables.resolution !== undefined) for (const state of states) yield* resolutionRows(state)
    if (tellsAuthors(tables)) for (const row of this.#activity.rows()) yield { table: "activity", position: "conversations:1", row }
    if (hasTies && !untold.includes("firstReplyAt")) for (const row of this.#ties.rows()) yield { table: "tie", position: "conversations:1", row }
  }

  /** The thread, its channel called by the newest name. */
  #named(state: ThreadState): ThreadState {
    const name = this.#channels.get(state.saying.channel ?? "")
    return name === undefined ? state : { ...state, saying: { ...state.saying, channel: name } }
  }

  #left(): readonly (PostSaying | ResolutionSaying)[] {
    return [...this.#waiting.values()].flat()
  }

  counts(): ConversationCounts {
    const states = [...this.#threads.values()]
    return {
      orphans: this.#left().filter(({ says }) => says === "post").length,
      lost: [...this.#waiting.values()].filter((waiting) => waiting.some(({ says }) => says === "post")).length,
      early: states.reduce((sum, { early }) => sum + early, 0),
      undated: states.filter((state) => state.saying.solved === true && resolutionsIn(state).every(({ kind }) => kind === "revoked")).length,
      renamed: this.#renamed.size,
    }
  }
}

/** Reads a conversation to its end and tells it as facts. */
export async function* tellConversation(conversation: Conversation, people: People, input: SourceInput): RowReading {
  const telling = new ConversationTelling(people, input)
  try {
    for (;;) {
      const step = await conversation.next()
      if (step.done !== true) {
        yield step.value.flatMap((saying) => telling.take(saying))
        continue
      }
      const ending = telling.endingOf(step.value)
      yield* inBatches(telling.rest(ending))
      return conversationCoverage(ending, telling, people, input)
    }
  } finally {
    // Only reached early when the stream is stopped: the reader then closes its file.
    await conversation.return({ hasAllThreads: false, tables: {} })
  }
}
