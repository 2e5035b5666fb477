import { affiliations } from "../affiliation.ts"
import { among, defineTable, flag, instant, optional, person, text } from "../table.ts"

/** Conversations somebody opened. */
export const thread = defineTable({
  id: "thread",
  title: { en: "Thread", de: "Thema", da: "Tråd" },
  meaning: "A conversation that somebody opened, with what became of it.",
  time: "openedAt",
  columns: {
    kind: among(["question", "discussion", "idea", "incident"], "What sort of conversation it is."),
    resolvable: flag("Whether it can be marked as solved at all."),
    channel: optional(text("Where in the community it stands: a category, tag, channel or board.")),
    openedAt: instant("When it was opened."),
    author: person("Who opened it."),
    affiliation: among(affiliations, "What its author was to the organisation when opening it."),
    firstReplyAt: optional(instant("When somebody other than the author, and not a bot, first replied.")),
    firstAnswerAt: optional(instant("When it was first answered, by whomever, its author included.")),
    solved: optional(flag("Whether it is marked as solved as the source stands.")),
    solvedAt: optional(instant("When it was marked as solved.")),
    firstSolvedAt: optional(instant("When it was first marked as solved, be it that the solution was replaced or taken back later.")),
    reopened: optional(flag("Whether a solution was ever taken back.")),
    solvedBy: optional(among(affiliations, "What the author of the solution was to the organisation.")),
    newcomer: optional(flag("Whether it is the first thread its author opened.")),
    adoptedAt: optional(instant("When what it asks for was decided to be done, for ideas and feedback.")),
    documentedAt: optional(instant("When what it solved was written into the knowledge base.")),
    selfSolved: optional(flag("Whether the solution was written by the thread's own author.")),
  },
})
