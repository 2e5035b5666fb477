import { among, defineTable, instant, integer, optional, text } from "../table.ts"
import { valueTypes } from "../value-types.ts"

/** What the community brought in or saved. */
export const benefit = defineTable({
  id: "benefit",
  title: { en: "Benefit", de: "Nutzen", da: "Gevinst" },
  meaning: "What one kind of value came to in one month, in money, and how that is known.",
  time: "bookedAt",
  columns: {
    kind: among(valueTypes, "Which kind of value it is."),
    name: text("What it is, in a few words, or the id of one of the plan's benefits; reports then call it what the plan does."),
    bookedAt: instant("The month it belongs to, by its first instant."),
    amount: integer("How much, at the most likely.", "minor units"),
    low: optional(integer("The least it may be, where it is estimated.", "minor units")),
    high: optional(integer("The most it may be, where it is estimated.", "minor units")),
    currency: text("ISO 4217 code of the amount."),
    evidence: among(["measured", "estimated", "assumed"], "How it is known."),
  },
})
