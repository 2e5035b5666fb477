import { defineTable, flag, instant, integer, optional, planned, text } from "../table.ts"

/** Steps of the action plan. */
export const action = defineTable({
  id: "action",
  title: { en: "Action", de: "Maßnahme", da: "Tiltag" },
  meaning: "One step of the action plan, with what became of it.",
  time: "dueAt",
  columns: {
    dueAt: planned(instant("By when it was to be done, as first promised: the end of the day where only a day was named.")),
    doneAt: optional(instant("When it was done.")),
    cancelledAt: optional(instant("When it was given up on purpose.")),
    owner: optional(text("The role that answers for it.")),
    tied: optional(flag("Whether it serves an objective in force.")),
    effort: optional(integer("Time spent on it.", "person-minutes")),
  },
})
