import { among, defineTable, flag, instant, integer, optional } from "../table.ts"

/** Page views, singly or summed. */
export const visit = defineTable({
  id: "visit",
  title: { en: "Visit", de: "Besuch", da: "Besøg" },
  meaning: "Visits to one kind of page; a row may stand for many visits of a day.",
  time: "visitedAt",
  columns: {
    page: among(["self-help", "community", "other"], "What kind of page was visited."),
    visitedAt: instant("When, or the first instant of the day the row sums."),
    helped: optional(flag("Whether the visitors said or showed that they found what they looked for.")),
    visits: integer("How many visits the row stands for.", "visits"),
  },
})
