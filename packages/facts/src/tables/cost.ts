import { costKinds } from "../cost-kinds.ts"
import { among, defineTable, instant, integer, text } from "../table.ts"

/** What running the community cost. */
export const cost = defineTable({
  id: "cost",
  title: { en: "Cost", de: "Kosten", da: "Omkostning" },
  meaning: "What one kind of cost came to in one month; a kind that cost nothing is told as zero, a kind left out is unknown.",
  time: "bookedAt",
  columns: {
    kind: among(costKinds, "Which kind of cost it is."),
    bookedAt: instant("The month it belongs to, by its first instant."),
    amount: integer("How much; refunds are negative.", "minor units"),
    currency: text("ISO 4217 code of the amount."),
  },
})
