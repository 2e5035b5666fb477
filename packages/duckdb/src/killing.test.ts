import { expect, test } from "vitest"
import { begin, killReaders } from "./killing.test-kit.ts"
import { filesOf } from "./telling.test-kit.ts"

const file = filesOf("killing")

test("whenever a process is killed while it takes in a source, all of a reading is kept or nothing of it, and reading goes on", async () => {
  const path = file("killed.duckdb")
  await begin(path)
  // A few moments; two hundred random ones are tried by bench/kill.ts.
  const killed = await killReaders(path, [5, 130, 290, 460])
  expect(killed.map(({ found, goesOn }) => found !== "neither" && goesOn)).toEqual(killed.map(() => true))
})

test("whenever a process is killed while it takes a source out and in again, all of the source is there or nothing of it", async () => {
  const path = file("out.duckdb")
  await begin(path)
  const killed = await killReaders(path, [3, 60, 150, 310], undefined, 2)
  expect(killed.map(({ found, goesOn }) => found !== "neither" && goesOn)).toEqual(killed.map(() => true))
})
