import { affiliations } from "../affiliation.ts"
import { among, defineTable, flag, instant, optional, person, text } from "../table.ts"

/** Solutions accepted and taken back. */
export const resolution = defineTable({
  id: "resolution",
  title: { en: "Resolution", de: "Lösung", da: "Løsning" },
  meaning: "A solution to a question being accepted, or the acceptance being taken back; one question may have several.",
  time: "happenedAt",
  columns: {
    thread: text("The question it belongs to."),
    kind: among(["accepted", "revoked"], "Whether a solution was accepted or taken back."),
    happenedAt: instant("When it happened."),
    resolvable: flag("Whether the question can be marked as solved at all."),
    affiliation: among(affiliations, "What the question's author was to the organisation."),
    markedBy: person("Who said so."),
    solvedBy: optional(among(affiliations, "What the author of the solution was to the organisation.")),
  },
})
