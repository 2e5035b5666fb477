import type { JsonDocument } from "./json-documents.ts"
import { kindOf, type GithubKind } from "./github-records.ts"
import type { GithubTelling, Where } from "./github-telling.ts"
import { flagOf, numberOf, recordOf, textOf } from "./json-record.ts"
import type { Shape } from "./json-walk.ts"

const conversations: readonly string[] = ["issues", "pullRequests", "discussions", "search"]

/** How GitHub's documents are made: answers of both APIs, searches, archives. */
export const githubShape = (telling: GithubTelling): Shape<GithubKind, Where> => ({
  kindOf,
  containers: ["data", "repository", "search", "items", "nodes", "edges", "node", "issues", "pulls", "pullRequests", "discussions", "issue", "pullRequest", "discussion", "timelineItems"],
  within: (record, container, where) => {
    if (conversations.includes(container) && flagOf(recordOf(recordOf(record, container) ?? {}, "pageInfo") ?? {}, "hasNextPage") === true) telling.counts.cutThreads += 1
    const repo = textOf(record, "repo") ?? textOf(record, "nameWithOwner") ?? where.repo
    const number = numberOf(record, "number")
    return { ...where, ...(repo === undefined ? {} : { repo }), ...(number === undefined ? {} : { thread: telling.threadOf(repo, String(number)) }) }
  },
})

/** What a file is about, by the path the API has for it: `repos/owner/name/issues/12/comments.json`. */
export const whereIn = (telling: GithubTelling, { name, at }: JsonDocument): Where => {
  const repo = /(?:^|\/)repos\/([^/]+\/[^/]+)\//.exec(name)?.[1]
  const [, of, comment] = /(issues?|pulls?|pull_request)(?:[/_-]\d+)?[/_-]comments?[/_-](\d+)[/_-]reactions/.exec(name) ?? []
  const number = /(?:issues?|pulls?|pull_request|discussions?)[/_-](\d+)(?=[/_.-]|$)/.exec(name)?.[1]
  const base: Where = { at, pointer: "", list: "", ...(repo === undefined ? {} : { repo }) }
  if (comment !== undefined) return { ...base, post: `${of?.startsWith("issue") === true ? "comment" : "review-comment"}-${comment}` }
  if (number === undefined) return base
  const thread = telling.threadOf(repo, number)
  return { ...base, thread, post: thread }
}
