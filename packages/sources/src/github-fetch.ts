import type { Heard, FetchConversation } from "./fetched.ts"
import { fetchDiscussions } from "./github-discussions.ts"
import { githubHeard } from "./github-ending.ts"
import { countOf, kindOf, saysConverted } from "./github-records.ts"
import { githubRules, type GithubRules } from "./github-rules.ts"
import { GithubTelling, type Where } from "./github-telling.ts"
import type { JsonClient } from "./json-client.ts"
import { endless, repositoryAt, repositoryPath } from "./github-site.ts"
import { idOf, isRecord, numberOf, textOf, type JsonRecord } from "./json-record.ts"
import { SourceFailed, type PeopleInput } from "./source.ts"

/** How many records GitHub hands out at most at once. */
const pageSize = 100

/** No repository has more issues, and none of them more events; whoever lists more does not mean to end. */
const mostIssues = 5_000_000
const mostEvents = 1_000_000

const recordsIn = (body: unknown): readonly JsonRecord[] => (Array.isArray(body) ? (body as readonly unknown[]).filter(isRecord) : [])

/** The address of the next page, where a `Link` header names one. */
const nextIn = (link: string | undefined): string | undefined => /<([^<>]*)>\s*;[^,<]*\brel="?next"?/.exec(link ?? "")?.[1]

/**
 * All issues and pull requests, those changed longest ago first, from a moment on.
 *
 * @remarks
 * Not by the pages' own numbers: what changes meanwhile moves to the end, and would push others over the edge of a page unseen. Each page begins
 * with the moment the last one ended with instead; only where a whole page is of one moment is the next number asked for.
 */
async function* changedIssues(client: JsonClient, repository: string, from: string | undefined): AsyncGenerator<JsonRecord, void, void> {
  let since = from
  let page = 1
  const seen = new Set<string>()
  // What changed in the last moment of a page is listed again on the next ones, but not on more of them than hold all that was seen.
  let old = 0
  for (;;) {
    const answer = await client.get(`${repository}/issues?state=all&sort=updated&direction=asc&per_page=${pageSize}&page=${page}${since === undefined ? "" : `&since=${encodeURIComponent(since)}`}`)
    const issues = recordsIn(answer?.body)
    yield* issues
    const before = seen.size
    for (const issue of issues) seen.add(`${idOf(issue, "number") ?? ""} ${textOf(issue, "updated_at") ?? ""}`)
    old = seen.size > before ? 0 : old + 1
    if (old > seen.size / pageSize + 1 || seen.size > mostIssues) throw endless(`${repository}/issues`, "The list of issues does not come to an end.")
    const last = textOf(issues.at(-1) ?? {}, "updated_at")
    if (last === undefined || issues.length < pageSize) return
    page = last === since ? page + 1 : 1
    since = last
  }
}

/** What happened to an issue, or nothing where it is gone by now. */
const timelineOf = async (client: JsonClient, repository: string, number: string): Promise<readonly JsonRecord[] | undefined> => {
  const events: JsonRecord[] = []
  const asked = new Set<string>()
  let next: string | undefined = `${repository}/issues/${number}/timeline?per_page=${pageSize}`
  while (next !== undefined) {
    if (asked.has(next) || events.length > mostEvents) throw endless(`${repository}/issues/${number}`, "The list of what happened to an issue does not come to an end.")
    asked.add(next)
    const answer = await client.get(next)
    if (answer === null) return undefined
    const records = recordsIn(answer.body)
    for (const record of records) events.push(record)
    // A page with nothing on it is the last, whatever it says follows.
    next = records.length === 0 ? undefined : nextIn(answer.headers["link"])
  }
  return events
}

/** Whether anything can have happened to an issue since it was opened. */
const isUntouched = (issue: JsonRecord): boolean => textOf(issue, "state") === "open" && countOf(issue, "comments") === 0 && textOf(issue, "updated_at") === textOf(issue, "created_at")

/** Turns an issue and its timeline into the document to keep of it. Positions have no owner in them, who may be a person. */
const heardOf = (issue: JsonRecord, events: readonly JsonRecord[], input: PeopleInput, rules: GithubRules): Heard => {
  const number = String(numberOf(issue, "number") ?? "")
  const telling = new GithubTelling(input, rules)
  const where: Where = { at: (pointer) => `issues/${number}.json#${pointer}`, pointer: "", list: "issues", isConverted: events.some(saysConverted) }
  const opened = telling.say(kindOf(issue, "issues") === "pull" ? "pull" : "issue", issue, where)
  const inside: Where = { at: (pointer) => `issues/${number}/timeline.json#${pointer}`, pointer: "", list: "timelineItems" }
  const within = events.flatMap((event, index) => telling.say(kindOf(event, "timelineItems") ?? "event", event, { ...inside, pointer: `/${index}`, thread: telling.threadOf(undefined, number) }))
  return { document: `issue/${number}`, sayings: [...opened, ...within, ...[...telling.rest(true)].flat()], cursor: textOf(issue, "updated_at") ?? null, counted: telling.counted() }
}

/**
 * Asks GitHub for the issues and pull requests of a repository, each with its timeline, those changed longest ago first.
 *
 * @remarks
 * One request for a hundred issues and one for each that was touched since it was opened. The cursor is the moment the issue last changed, so a
 * later reading asks from there on. The address of a repository's discussions asks for those instead.
 */
export const fetchGithub: FetchConversation = async function* (client, input, cursor, heard) {
  if (repositoryAt(input.path).ofDiscussions) return yield* fetchDiscussions(client, input, cursor, heard)
  const repository = repositoryPath(input.path)
  const rules = githubRules(input.map)
  const about = await client.get(repository)
  if (about === null || !isRecord(about.body)) {
    throw new SourceFailed({ source: "github", where: input.path, message: `There is no repository at ${input.path}, or it may not be read.`, advice: "Check the address; for a private repository give http.token a token that may read its issues." })
  }
  for await (const issue of changedIssues(client, repository, typeof cursor === "string" ? cursor : undefined)) {
    const number = idOf(issue, "number")
    if (number === undefined || heard.get(`issue/${number}`) === textOf(issue, "updated_at")) continue
    const events = isUntouched(issue) ? [] : await timelineOf(client, repository, number)
    yield events === undefined ? { document: `issue/${number}`, sayings: [], cursor: textOf(issue, "updated_at") ?? null } : heardOf(issue, events, input, rules)
  }
  const open = numberOf(about.body, "open_issues_count")
  return githubHeard(rules, about.headers["date"], open === undefined ? undefined : { of: "open issues and pull requests", said: open, told: "open" }, "Discussions are another reading: give the address of the repository with /discussions behind it.")
}
