import { among, defineTable, flag, instant, integer, optional, text } from "../table.ts"

/** Customers and what they are worth. */
export const customer = defineTable({
  id: "customer",
  title: { en: "Customer", de: "Kunde", da: "Kunde" },
  meaning: "One customer followed for one span of time, with what they brought in meanwhile. The id is a pseudonym.",
  time: "followedFrom",
  about: ["id"],
  columns: {
    followedFrom: instant("Since when the customer is followed."),
    member: optional(flag("Whether they belonged to the community then.")),
    arm: optional(among(["invited", "held-out"], "Which group they were drawn into at random, where there was an experiment.")),
    value: integer("What they brought in while followed.", "minor units"),
    currency: text("ISO 4217 code of the value."),
  },
})
