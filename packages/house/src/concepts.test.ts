import { expect, test } from "vitest"
import { conceptNames } from "./concept-names.ts"
import { conceptCount, concepts, openConcepts, openConceptsFile, uncarried } from "./concept-page.ts"
import { loadUnits } from "./units.ts"

// A ratchet: code generation only ever shortens the list, so coverage of the domain never falls back unnoticed.
test(`the concepts nobody carries are exactly those ${openConceptsFile} lists`, async () => {
  expect(uncarried(await loadUnits()), "more than listed: a unit that cited them went missing; fewer: run npm run codegen").toEqual(openConcepts())
})

test(`${openConceptsFile} lists numbers of concepts, in order, each once`, () => {
  expect(openConcepts()).toEqual(concepts.filter((concept) => openConcepts().includes(concept)))
})

test("every concept has a name of its own", () => {
  expect(conceptNames).toHaveLength(conceptCount)
  expect(new Set(conceptNames).size).toBe(conceptCount)
})
