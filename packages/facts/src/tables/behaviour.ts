import { affiliations } from "../affiliation.ts"
import { among, defineTable, flag, instant, integer, optional, person, text } from "../table.ts"

/** Things members do that a plan names. */
export const behaviour = defineTable({
  id: "behaviour",
  title: { en: "Behaviour", de: "Verhalten", da: "Adfærd" },
  meaning: "One member once doing something that the plan names as a behaviour.",
  time: "occurredAt",
  columns: {
    behaviour: text("Which behaviour, by its id in the plan."),
    occurredAt: instant("When it occurred."),
    member: person("Who did it."),
    affiliation: among(affiliations, "What they were to the organisation."),
    valuable: flag("Whether the plan counts it as valuable."),
    advocacy: optional(flag("Whether it speaks for the organisation to others: a recommendation, a talk, a case told.")),
    worth: optional(integer("What the plan takes one occurrence to be worth.", "points")),
  },
})
