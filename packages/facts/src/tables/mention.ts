import { affiliations } from "../affiliation.ts"
import { sentiments } from "../sentiment.ts"
import { among, defineTable, flag, instant, integer, optional, person, text } from "../table.ts"

/** What is said about brands where the organisation does not own the place. */
export const mention = defineTable({
  id: "mention",
  title: { en: "Mention", de: "Erwähnung", da: "Omtale" },
  meaning: "One brand being mentioned once, or what a brand got of one basis on one day.",
  time: "mentionedAt",
  columns: {
    brand: text("Which brand: own, or the competitor's name."),
    basis: among(["mention", "reach", "paid-click", "organic-visit", "search"], "What is counted, searches being those for the brand by name; shares of different bases are never added."),
    mentionedAt: instant("When, or the first instant of the day the row sums."),
    amount: integer("How many the row stands for.", "of its basis"),
    channel: optional(text("Where it was said.")),
    author: person("Who said it, where it is known."),
    affiliation: among(affiliations, "What they were to the organisation; unknown is what most sources can say."),
    repost: optional(flag("Whether it repeats another mention.")),
    language: optional(text("BCP 47 code of its language.")),
    sentiment: optional(among(sentiments, "How a scorer reads it.")),
    labelled: optional(among(sentiments, "How a person read it, for the sample that checks the scorer.")),
  },
})
