import { expect, test } from "vitest"
import { stepsOf, type FunnelStage } from "./funnel-steps.ts"

const stage = (name: string, position: number, n: number): FunnelStage => ({ funnel: "joining", stage: name, position, n })

const steps = (...stages: readonly FunnelStage[]) => stepsOf(stages, [], 0.95)

test("a stage that is told in parts was reached by all of them, and the funnel is told with its stages in order", () => {
  expect(steps(stage("post", 3, 1), stage("join", 2, 3), stage("visit", 1, 6), stage("join", 2, 2), stage("visit", 1, 4))).toMatchObject({
    steps: [{ of: "join", value: 0.5, n: 5, before: 10 }, { of: "post", value: 0.2, n: 1, before: 5 }],
    entered: 10, finished: 1, scope: { funnel: "joining", stages: "visit > join > post" },
  })
})

test("what cannot be is refused by the name of the stages", () => {
  expect(steps(stage("visit", 1, 4), stage("join", 1, 4))).toMatchObject({ why: "invalid-input", field: "stages", given: '"join"', expected: "visit, which stands at position 1 already" })
  expect(steps(stage("visit", 1, 4), stage("join", 2, 5))).toMatchObject({ why: "invalid-input", field: "stages", given: "5", expected: "at most 4 at join: only who reached the stage before can be there" })
})
