import type { Instant, SiteTotal } from "@folkmoot/facts"
import type { Counted } from "./fetched.ts"
import type { GithubRules } from "./github-rules.ts"
import { mostAreUnheard } from "./replies-counted.ts"
import { counted, cutBy, mostAreMissing } from "./said.ts"
import type { Ending, TableEnding } from "./saying.ts"

/** What is known when all was read or heard. */
export interface GithubRead {
  readonly counted: Counted
  readonly rules: GithubRules
  /** Whether closings and reopenings are told one by one. */
  readonly hasHistory: boolean
  readonly to?: Instant
  /** What the site says of the repository itself. */
  readonly totals?: readonly SiteTotal[]
  /** What to say of threads besides. */
  readonly notes?: readonly string[]
}

type Count = (of: string) => number

const untoldOfThreads = (count: Count, { rules, hasHistory }: GithubRead): Readonly<Record<string, string>> => {
  const solver = "GitHub does not say whose comment solved an issue; it does for discussions, which can be read alone."
  const first = hasHistory
    ? "of discussions GitHub tells only the answer that stands; read issues alone for when they were first solved."
    : "the files tell only when an issue was last closed; add its events or its timeline."
  const mayAdopt = count("pulls") > 0 || [...rules.kinds.values()].includes("idea")
  return {
    documentedAt: "GitHub has no knowledge base beside the conversations.",
    ...(hasHistory && count("answered") === 0 ? {} : { firstSolvedAt: first, reopened: first }),
    ...(count("issues") + count("pulls") > 0 ? { firstAnswerAt: "comments on issues and pull requests are not told apart into answers and other replies; use the first reply." } : {}),
    ...(count("issues") > 0 ? { solvedBy: solver, selfSolved: solver } : {}),
    ...(mayAdopt ? {} : { adoptedAt: "there are no pull requests among the files, and no label was declared to mean an idea." }),
    ...(mostAreMissing(count("opened"), count("opened") - count("silent")) ? { firstReplyAt: "most conversations do not say whether they have comments, and none are among the files; add them." } : {}),
    ...(mostAreUnheard({ answered: count("commented"), heard: count("heard") }) ? { firstReplyAt: "GitHub counts comments, but most are not among the files; add them." } : {}),
  }
}

const notesOfThreads = (count: Count, { rules, notes = [] }: GithubRead): readonly string[] => [
  ...(count("issues") > 0 ? ["Issues are questions unless a declared label says otherwise, and solved when closed."] : []),
  ...(count("pulls") > 0 ? ["Pull requests are ideas, adopted when they were merged."] : []),
  ...(count("discussions") > 0 ? ["Discussions are questions where their category takes answers; answers that another replaced are not told."] : []),
  ...counted("Issues closed as not planned, as duplicates or to go on as discussions, which are not solved", count("undone")),
  ...counted("Closed issues that give no reason, taken for solved", count("unexplained")),
  ...counted("Pull requests that stood in a list of issues, too", count("repeatedPulls")),
  ...(rules.staff.size === 0 ? ["Who may write to a repository is not staff by that; declare people, or map staff to associations such as MEMBER."] : []),
  "Conversations of deleted accounts are taken for other people's.",
  ...counted("Files that hold no part of a conversation, passed over", count("strange")),
  ...notes,
]

const resolutionEnding = (count: Count): TableEnding => ({
  untold: count("answered") > 0 ? {} : { solvedBy: "GitHub does not say whose comment solved an issue." },
  notes: [
    ...counted("Closings that solved nothing, and reopenings of what was not solved", count("idle")),
    ...counted("Events besides closing and reopening, passed over", count("otherEvents")),
  ],
  ...(count("undated") > 0 ? { truncated: `The closing of ${count("undated")} closed issues is not among the events; when they were solved is not told.` } : {}),
})

/** How far a reading of GitHub came, and what it cannot tell. */
export const githubEnding = (read: GithubRead): Ending => {
  const { hasHistory, to, totals } = read
  const count: Count = (of) => read.counted[of] ?? 0
  const [said, told] = [count("commentsSaid"), count("commentsTold")]
  const truncated = cutBy(
    told < said ? `${said - told} of ${said} comments that GitHub counts are missing.` : undefined,
    count("cut") > 0 ? `${count("cut")} lists within conversations go on in pages that are not among the files.` : undefined,
    count("cutThreads") > 0 ? `${count("cutThreads")} lists of conversations go on in pages that are not among the files.` : undefined,
  )
  return {
    ...(to === undefined ? {} : { to }),
    hasAllThreads: count("cutThreads") === 0,
    tables: {
      thread: { untold: untoldOfThreads(count, read), notes: notesOfThreads(count, read), ...truncated, ...(totals === undefined ? {} : { totals }) },
      post: {
        ...(count("discussions") > 0 ? {} : { untold: { accepted: "on GitHub only discussions have comments that are accepted." } }),
        ...(said > 0 ? { totals: [{ of: "comments", said, told }] } : {}),
        notes: [
          "Names, addresses, avatars, assignees and the authors of commits were not kept.",
          ...counted("Deleted posts, left out", count("deleted")),
          ...counted("Reviews without words or a verdict, of which only the comments are told", count("silentReviews")),
          ...(count("reactionsTold") > 0 ? [] : counted("Reactions of which only the number is known, not told", count("reactions"))),
        ],
        ...truncated,
      },
      ...(count("reactionsTold") > 0 ? { reaction: {} } : {}),
      ...(hasHistory ? { resolution: resolutionEnding(count) } : {}),
    },
  }
}

/** What the site says of the repository itself: how many there are, and what was counted of them. */
interface Total {
  readonly of: string
  readonly said: number
  /** The name under which those that were told are counted. */
  readonly told: string
}

/** The ending of a repository that was asked over HTTP, once all that was kept of it is summed up: followed up to the date the site gives. */
export const githubHeard = (rules: GithubRules, date: string | undefined, total: Total | undefined, note: string) => (counts: Counted): Ending => {
  const to = Date.parse(date ?? "")
  return githubEnding({
    counted: counts,
    rules,
    hasHistory: true,
    ...(Number.isNaN(to) ? {} : { to }),
    ...(total === undefined ? {} : { totals: [{ ...total, told: counts[total.told] ?? 0 }] }),
    notes: [note],
  })
}
