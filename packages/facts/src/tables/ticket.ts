import { defineTable, flag, instant, integer, optional, person, text } from "../table.ts"

/** Requests to the support desk. */
export const ticket = defineTable({
  id: "ticket",
  title: { en: "Ticket", de: "Supportanfrage", da: "Supporthenvendelse" },
  meaning: "One request to the support desk.",
  time: "openedAt",
  columns: {
    openedAt: instant("When it was opened."),
    requester: person("Who asked."),
    channel: optional(text("How it came in: mail, phone, chat, web.")),
    selfHelpBefore: optional(flag("Whether the requester is known to have looked for help in the community or the help pages before.")),
    handlingCost: optional(integer("What handling it cost beyond what is paid anyway.", "minor units")),
    currency: optional(text("ISO 4217 code of the cost.")),
  },
})
