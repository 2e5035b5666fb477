import { affiliations } from "../affiliation.ts"
import { among, defineTable, instant, optional, person, text } from "../table.ts"

/** Contacts people had with the organisation or its community. */
export const touchpoint = defineTable({
  id: "touchpoint",
  title: { en: "Touchpoint", de: "Kontaktpunkt", da: "Kontaktpunkt" },
  meaning: "One person once being reached through one channel; journeys are made of these.",
  time: "touchedAt",
  columns: {
    channel: text("Which channel; the community itself is called community."),
    touchedAt: instant("When it happened."),
    member: person("Who was reached."),
    affiliation: among(affiliations, "What they were to the organisation."),
    campaign: optional(text("Which campaign it belongs to.")),
  },
})
