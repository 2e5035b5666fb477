import { affiliations } from "../affiliation.ts"
import { among, defineTable, instant, optional, person, text } from "../table.ts"

/** Badges, ranks, thanks and titles members were given. */
export const recognition = defineTable({
  id: "recognition",
  title: { en: "Recognition", de: "Anerkennung", da: "Anerkendelse" },
  meaning: "One member being recognised once: a badge, a rank, an award, public thanks.",
  time: "recognisedAt",
  about: ["member"],
  columns: {
    kind: text("What was given: badge, rank, award, thanks, or the plan's own kind."),
    name: optional(text("Which one, by the name it carries.")),
    recognisedAt: instant("When it was given."),
    member: person("Who was recognised."),
    affiliation: among(affiliations, "What they were to the organisation."),
    by: optional(among(["organisation", "member", "platform"], "Who recognised them.")),
  },
})
