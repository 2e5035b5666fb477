import { defineTable, instant, optional, planned, text } from "../table.ts"

/** Dates of the publishing schedule. */
export const publishingSlot = defineTable({
  id: "publishing-slot",
  title: { en: "Publishing slot", de: "Veröffentlichungstermin", da: "Udgivelsestidspunkt" },
  meaning: "One date of the publishing schedule, with when something was published for it.",
  time: "plannedAt",
  columns: {
    plannedAt: planned(instant("When it was to be published.")),
    kind: optional(text("What was to be published.")),
    publishedAt: optional(instant("When it was published.")),
  },
})
