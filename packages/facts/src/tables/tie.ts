import { affiliations } from "../affiliation.ts"
import { among, defineTable, instant, optional, person } from "../table.ts"

/** Members getting to know each other. */
export const tie = defineTable({
  id: "tie",
  title: { en: "Tie", de: "Verbindung", da: "Forbindelse" },
  meaning: "Two members having to do with each other for the first time.",
  time: "tiedAt",
  about: ["member", "other"],
  columns: {
    tiedAt: instant("When they first met: one answered the other."),
    member: person("One of the two."),
    other: person("The other."),
    memberAffiliation: optional(among(affiliations, "What the one was to the organisation.")),
    otherAffiliation: optional(among(affiliations, "What the other was to the organisation.")),
    answeredAt: optional(instant("When the answer was first returned.")),
  },
})
