import { affiliations } from "../affiliation.ts"
import { sentiments } from "../sentiment.ts"
import { among, defineTable, flag, instant, optional, person, text } from "../table.ts"

/** Everything somebody wrote. */
export const post = defineTable({
  id: "post",
  title: { en: "Post", de: "Beitrag", da: "Indlæg" },
  meaning: "One thing somebody wrote in a thread, the opening included.",
  time: "postedAt",
  columns: {
    thread: text("The thread it belongs to."),
    kind: among(["opening", "answer", "reply", "comment", "notice"], "What it is to the thread."),
    postedAt: instant("When it was written."),
    author: person("Who wrote it."),
    affiliation: among(affiliations, "What its author was to the organisation when writing it."),
    language: optional(text("BCP 47 code of its language.")),
    sentiment: optional(among(sentiments, "How a scorer reads it.")),
    labelled: optional(among(sentiments, "How a person read it, for the sample that checks the scorer.")),
    accepted: optional(flag("Whether it is the accepted solution.")),
    toOwnThread: optional(flag("Whether its author opened the thread it stands in.")),
  },
})
