import type { Instant } from "@folkmoot/facts"
import type { DiscourseSite } from "./discourse-site.ts"
import type { Counted } from "./fetched.ts"
import { counted, cutBy } from "./said.ts"
import type { Ending } from "./saying.ts"

/** What a reading of a Discourse site ends with. */
export interface DiscourseReading {
  readonly site: DiscourseSite
  readonly counted: Counted
  /** Posts that topics name and nothing held. */
  readonly missingPosts: number
  /** Topics that lists name and nothing held. */
  readonly missingTopics: number
  /** Topics of which only later posts were told. */
  readonly unopenedTopics?: number
  /** Accounts that a list of users told; `undefined` where there is none. */
  readonly users: number | undefined
  /** Up to when the site was asked; where files were read, the last post is all that is known. */
  readonly to?: Instant
}

const isKnown = "Discourse hands out which post is the solution, but neither since when nor what was accepted before; use a variant that needs no time of solution, such as cohort."

const noField = "no topic carries a field for a solution: the site had no solved plugin, or whoever exported it could not see it."

const notUsed = "no topic here was ever solved, and no file says which categories take solutions, so whether they are taken at all nobody can say; add /site.json."

/** Says what a Discourse site cannot tell and what was counted on the way. */
export const discourseEnding = ({ site, counted: counts, missingPosts, missingTopics, unopenedTopics = 0, users, to }: DiscourseReading): Ending => {
  const { topics = 0, posts = 0, withFields = 0, usingSolutions = 0 } = counts
  const asked = to !== undefined
  const topicTotals = site.totals("topic", "topics", topics)
  const left = topicTotals.reduce((sum, { said, told }) => sum + Math.max(0, said - told), 0)
  const cutTopics = missingTopics > 0 ? `${missingTopics} topics that a list names are not in the files; save /t/<number>.json of each.` : !asked && left > 0 ? `The site counts ${left} topics more than the files hold.` : undefined
  const cutPosts = missingPosts > 0 ? `${missingPosts} posts that topics name are not there; save /t/<number>/posts.json for them, or ask the site itself.` : undefined
  const cutOpenings = unopenedTopics > 0 ? `${unopenedTopics} topics that posts stand in are not in the files; save /t/<number>.json of each.` : undefined
  const truncated = cutBy(cutTopics, cutOpenings, cutPosts)
  const unsolved = withFields === 0 ? noField : usingSolutions === 0 && !site.knowsAccepting ? notUsed : undefined
  const solvable = unsolved === undefined ? {} : { solved: unsolved, selfSolved: unsolved, solvedBy: unsolved }
  return {
    ...(to === undefined ? {} : { to }),
    hasAllThreads: cutTopics === undefined && cutOpenings === undefined,
    tables: {
      thread: {
        ...truncated,
        totals: topicTotals,
        untold: {
          firstAnswerAt: "a Discourse post does not say whether it answers or asks back; use the first reply.",
          solvedAt: isKnown,
          firstSolvedAt: isKnown,
          reopened: isKnown,
          adoptedAt: "Discourse hands out how many votes an idea has, not what was decided of it.",
          documentedAt: "a topic does not say whether it was written into a knowledge base.",
          ...solvable,
        },
        notes: [
          ...(site.namesCategories ? ["A topic's channel is its category; one within another is called by both."] : ["A topic's channel is the number of its category; add /site.json for their names."]),
          ...(withFields > 0 && !site.knowsAccepting ? ["Which categories take solutions is not told, so each topic with a field for one counts as a question; add /site.json to tell them apart."] : []),
          ...counted("Topics without a field for a solution, of which nobody can say whether they are solved", withFields === 0 ? 0 : counts["withoutFields"]),
          ...(site.countsItself ? [] : ["Whether these are all topics of the site is not said; add /about.json."]),
          ...(asked ? [] : counted("Topics told by several files; the newest was kept", counts["repeatedTopics"])),
          ...counted("Topics that are in no file, told by their first posts and as far as their posts are there", counts["opened"]),
          ...counted("Private messages, left out", counts["private"]),
          ...counted("Deleted topics, left out", counts["deletedTopics"]),
        ],
      },
      post: {
        ...truncated,
        totals: site.totals("post", "posts", posts),
        ...(withFields === 0 ? { untold: { accepted: noField } } : {}),
        notes: [
          "Staff are those whom Discourse shows as admins or moderators now, whatever they were when they wrote.",
          ...counted("Likes on posts, which Discourse hands out without date or person, so they are not told as reactions", counts["likes"]),
          ...counted("Posts whose author was deleted, taken for another person's", counts["ownerless"]),
          ...counted("Deleted posts, left out", counts["deleted"]),
          ...counted("Posts hidden after complaints, which count as any other", counts["hidden"]),
          ...counted("Posts that were edited; they count when they were first written", counts["edited"]),
        ],
      },
      ...(users === undefined ? {} : {
        member: {
          totals: site.totals("user", "accounts", users),
          notes: counted("Columns of the list of users that name people or say where they are, not kept", counts["personalColumns"]),
        },
      }),
    },
  }
}
