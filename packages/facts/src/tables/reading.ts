import { defineTable, instant, integer, optional, planned, real, text } from "../table.ts"

/** How far objectives were when they were looked at. */
export const reading = defineTable({
  id: "reading",
  title: { en: "Reading of an objective", de: "Zwischenstand einer Zielvorgabe", da: "Aflæsning af delmål" },
  meaning: "What the metric of one objective came to when it was read, with where it began and where it is to go.",
  time: "readAt",
  columns: {
    objective: text("Which objective, by its id in the plan."),
    readAt: instant("When it was read."),
    value: real("What was read.", "of the metric"),
    low: optional(real("The low end of its interval, where one is known.", "of the metric")),
    high: optional(real("The high end of its interval, where one is known.", "of the metric")),
    baseline: real("Where the objective began.", "of the metric"),
    target: real("Where it is to go.", "of the metric"),
    startsAt: optional(planned(instant("When work towards the target begins."))),
    dueAt: optional(planned(instant("When the target is to be reached."))),
    weight: optional(integer("How much it counts among the objectives.", "points")),
  },
})
