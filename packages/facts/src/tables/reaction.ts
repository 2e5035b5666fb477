import { affiliations } from "../affiliation.ts"
import { among, defineTable, instant, person, text } from "../table.ts"

/** Likes, votes and emoji. */
export const reaction = defineTable({
  id: "reaction",
  title: { en: "Reaction", de: "Reaktion", da: "Reaktion" },
  meaning: "One person reacting to one post without words.",
  time: "reactedAt",
  columns: {
    kind: text("Which reaction: like, upvote, thanks, or the platform's own name."),
    post: text("The post it answers."),
    reactedAt: instant("When it was given."),
    member: person("Who reacted."),
    affiliation: among(affiliations, "What they were to the organisation."),
  },
})
