import { expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import { namedMetrics } from "./named-metrics.ts"

test("a metric is told once in each definition that is named, wherever it is named", () => {
  const plan = {
    ...emptyPlan(),
    spec: {
      objectives: [
        { id: "solve", title: "Solve more", metric: "resolution-rate", variant: "cohort" },
        { id: "solve-too", title: "Solve more", metric: "resolution-rate", variant: "cohort" },
      ],
      behaviours: [{ id: "answer", title: "Answer", metric: "resolution-rate" }],
      pilots: [{ id: "nudge", title: "Nudge", criteria: [{ metric: "first-response-time", variant: "median", target: "4 h" }] }],
      stakeholders: [{ id: "board", role: "Board", metrics: ["net-promoter-score"], painPoints: [{ title: "Tickets", metrics: ["resolution-rate"] }] }],
    },
  }
  expect(namedMetrics(plan).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
    { metric: "first-response-time", variant: "median" },
    { metric: "net-promoter-score" },
    { metric: "resolution-rate", variant: "cohort" },
    { metric: "resolution-rate" },
  ])
  expect(namedMetrics(emptyPlan())).toEqual([])
})
