import { affiliations } from "../affiliation.ts"
import { among, defineTable, flag, instant, optional, person } from "../table.ts"

/** Days on which members were active. */
export const activity = defineTable({
  id: "activity",
  title: { en: "Activity", de: "Aktivität", da: "Aktivitet" },
  meaning: "One member being active on one day, with the days of activity before and after it.",
  time: "activeAt",
  about: ["member"],
  columns: {
    activeAt: instant("The first instant of the day."),
    member: person("Who was active."),
    affiliation: among(affiliations, "What they were to the organisation."),
    contributed: optional(flag("Whether they contributed something that day rather than only visited.")),
    firstAt: instant("The member's first day of activity ever."),
    previousAt: optional(instant("The member's last day of activity before this one.")),
    nextAt: optional(instant("The member's next day of activity after this one.")),
  },
})
