import { expect, test } from "vitest"
import { standingsOf, type ObjectiveReading } from "./progress.ts"
import { goalAttainment } from "./units/goal-attainment.ts"

const reading = (objective: string, more: Partial<ObjectiveReading> = {}): ObjectiveReading => ({ objective, readAt: 0, value: 5, low: 4, high: 6, baseline: 0, target: 10, ...more })

const names = (...readings: readonly ObjectiveReading[]) => {
  const standings = standingsOf(readings, 0.95)
  return "why" in standings ? standings.why : standings.parts.map(({ of }) => of)
}

test("objectives come in the order of their names, in whichever order they were read", () => {
  const all = ["reach", "answers", "trust"].map((name) => reading(name))
  for (const some of [all, all.toReversed()]) expect(names(...some)).toEqual(["answers", "reach", "trust"])
})

test("a value lies within its range", () => {
  for (const value of [4, 6]) expect(names(reading("reach", { value }))).toEqual(["reach"])
  for (const value of [3, 7]) expect(standingsOf([reading("trust"), reading("reach", { value })], 0.95)).toMatchObject({ why: "invalid-input", field: "readings[1].value", expected: "a number between low (4) and high (6)" })
})

test("there is no way to be made where a target lies within a billionth of its baseline, however great or small the two are", () => {
  for (const size of [1, 1e6, 1e-6]) {
    const way = (share: number) => names(reading("reach", { baseline: size, target: size * (1 + share), value: size, low: size, high: size }))
    expect([way(1e-10), way(1e-8)]).toEqual(["undefined-term", ["reach"]])
  }
  expect(names(reading("reach", { target: 1e-12 }))).toEqual(["reach"])
})

test("when an objective starts and is due are moments, or nothing", () => {
  for (const startsAt of ["soon", Number.NaN, null]) expect(goalAttainment({ readings: [reading("reach", { startsAt } as never)] })).toMatchObject({ why: "invalid-input", field: "readings[0].startsAt" })
  expect(goalAttainment({ readings: [reading("reach", { startsAt: 5, dueAt: undefined })] })).toMatchObject({ measured: true, value: 0.5 })
})
