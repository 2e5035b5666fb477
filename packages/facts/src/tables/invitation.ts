import { defineTable, flag, instant, optional, person, text } from "../table.ts"

/** People asked to answer a survey. */
export const invitation = defineTable({
  id: "invitation",
  title: { en: "Survey invitation", de: "Umfrageeinladung", da: "Spørgeskemainvitation" },
  meaning: "One person asked to answer one survey in one wave, whether they answered or not.",
  time: "invitedAt",
  columns: {
    instrument: text("Which survey it belongs to."),
    wave: optional(text("Which round of the survey.")),
    invitedAt: instant("When they were asked."),
    member: person("Who was asked, where it is known."),
    delivered: optional(flag("Whether the invitation reached them.")),
    answeredAt: optional(instant("When they answered in full.")),
    startedAt: optional(instant("When they began to answer.")),
    reminder: optional(flag("Whether it repeats an earlier invitation of the same person to the same survey and wave; what came of both is told with the first.")),
  },
})
