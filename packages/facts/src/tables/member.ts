import { affiliations } from "../affiliation.ts"
import { among, defineTable, instant, integer, optional } from "../table.ts"

/** People and programs that belong to the community. */
export const member = defineTable({
  id: "member",
  title: { en: "Member", de: "Mitglied", da: "Medlem" },
  meaning: "A person or program with an account. The id is a pseudonym.",
  time: "joinedAt",
  about: ["id"],
  columns: {
    joinedAt: optional(instant("When the account was made.")),
    affiliation: among(affiliations, "What they are to the organisation."),
    profileFields: optional(integer("How many fields a profile has.", "fields")),
    profileFilled: optional(integer("How many of them they have filled in.", "fields")),
  },
})
