import { expect, test } from "vitest"
import { concepts, uncarried } from "./concept-page.ts"
import { loadUnits } from "./units.ts"
import { textOf } from "./workspace.ts"

const file = "packages/house/open-concepts.json"
const open = JSON.parse(textOf(file)) as readonly number[]

// A ratchet: the list may only shrink, so coverage of the domain never falls back unnoticed.
test(`the concepts nobody carries are exactly those ${file} lists`, async () => {
  const missing = uncarried(await loadUnits())
  expect(open.filter((concept) => !missing.includes(concept)), "carried by now: take them off the list").toEqual([])
  expect(missing.filter((concept) => !open.includes(concept)), "no longer carried: a unit that cites them went missing").toEqual([])
})

test(`${file} lists numbers of concepts, in order, each once`, () => {
  expect(open).toEqual(concepts.filter((concept) => open.includes(concept)))
})
