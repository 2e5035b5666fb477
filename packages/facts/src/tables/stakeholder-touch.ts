import { defineTable, instant, text } from "../table.ts"

/** Contacts with stakeholders. */
export const stakeholderTouch = defineTable({
  id: "stakeholder-touch",
  title: { en: "Stakeholder contact", de: "Kontakt mit einer Anspruchsgruppe", da: "Kontakt med en interessent" },
  meaning: "One contact with one stakeholder of the plan: a report, a talk, a review.",
  time: "touchedAt",
  columns: {
    stakeholder: text("Which stakeholder, by its id in the plan."),
    kind: text("What sort of contact: report, meeting, review, message."),
    touchedAt: instant("When it was."),
  },
})
