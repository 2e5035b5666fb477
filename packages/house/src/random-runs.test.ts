import process from "node:process"
import fc, * as named from "fast-check"
import { expect, test } from "vitest"
import { run } from "./gate.ts"
import { triesUnsaid } from "./laws-page.ts"

const told = process.env["FOLKMOOT_TIMES"] ?? ""
const times = told === "" ? 1 : Number(told)

/** How often a property is tried that is given away. */
const counted = async (give: (property: fc.IProperty<[unknown, ...unknown[]]>) => unknown): Promise<number> => {
  let tries = 0
  await give(fc.property(fc.nat(), () => void (tries += 1)))
  return tries
}

test("every property is tried as many times as often as the run says, by whatever name it is called", async () => {
  const usual = fc.readConfigureGlobal().numRuns ?? triesUnsaid
  expect(await counted((property) => fc.assert(property, { numRuns: 7 }))).toBe(7 * times)
  expect(await counted((property) => named.assert(property, { numRuns: 7 }))).toBe(7 * times)
  expect(await counted((property) => fc.check(property, { numRuns: 7 }))).toBe(7 * times)
  expect(await counted((property) => named.assert(property))).toBe(usual * times)
  let tries = 0
  await fc.assert(fc.asyncProperty(fc.nat(), async () => Promise.resolve(void (tries += 1))), { numRuns: 7 })
  expect(tries).toBe(7 * times)
})

test.skipIf(told !== "")("a run that says three times tries three times as often", async () => {
  const { status, output } = await run("vitest", ["run", "--project", "house", "src/random-runs.test.ts"], undefined, { FOLKMOOT_TIMES: "3" })
  expect(status, output).toBe(0)
})
