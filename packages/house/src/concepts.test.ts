import { expect, test } from "vitest"
import { conceptNames } from "./concept-names.ts"
import { conceptCount, uncarried } from "./concept-page.ts"
import { loadUnits } from "./units.ts"

test("every concept is carried by some unit", async () => {
  expect(uncarried(await loadUnits()), "units that cited these went missing").toEqual([])
})

test("every concept has a name of its own", () => {
  expect(conceptNames).toHaveLength(conceptCount)
  expect(new Set(conceptNames).size).toBe(conceptCount)
})
