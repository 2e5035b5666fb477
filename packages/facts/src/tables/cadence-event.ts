import { among, defineTable, instant, optional, text } from "../table.ts"

/** Things a plan promises to do again and again. */
export const cadenceEvent = defineTable({
  id: "cadence-event",
  title: { en: "Cadence event", de: "Regeltermin", da: "Fast opfølgning" },
  meaning: "One time the plan was revised, the metrics were read, or an objective was reviewed.",
  time: "happenedAt",
  columns: {
    kind: among(["plan-revision", "metric-reading", "objective-review"], "What was done."),
    of: optional(text("Which part of the plan it concerned.")),
    happenedAt: instant("When it was done."),
  },
})
