import { affiliations } from "../affiliation.ts"
import { among, defineTable, flag, instant, optional, person, text } from "../table.ts"

/** Outcomes the plan calls a conversion. */
export const conversion = defineTable({
  id: "conversion",
  title: { en: "Conversion", de: "Conversion", da: "Konvertering" },
  meaning: "One person doing what the plan defines as a conversion.",
  time: "convertedAt",
  columns: {
    kind: text("Which definition of conversion it meets."),
    convertedAt: instant("When it happened."),
    member: person("Who converted."),
    affiliation: among(affiliations, "What they are to the organisation."),
    exposedAt: optional(instant("When the person joined the community, for those who are members.")),
    touched: optional(flag("Whether the person had any contact with the community in the look-back window before it.")),
  },
})
