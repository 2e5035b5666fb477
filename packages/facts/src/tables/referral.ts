import { defineTable, instant, optional, person } from "../table.ts"

/** Recommendations with a name on both ends. */
export const referral = defineTable({
  id: "referral",
  title: { en: "Referral", de: "Einladung", da: "Invitation" },
  meaning: "One member inviting one person, and what came of it.",
  time: "madeAt",
  columns: {
    madeAt: instant("When the invitation was made."),
    referrer: person("Who invited; null where it is not known, which is not the same as nobody."),
    referred: person("Who was invited, once they have an identity."),
    joinedAt: optional(instant("When the invited person joined.")),
    convertedAt: optional(instant("When the invited person converted, as the plan defines conversion.")),
  },
})
