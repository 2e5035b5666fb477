import { expect, test } from "vitest"
import { netOfScored } from "./sentiment.ts"

test("that few texts were scored is said of fewer than four of five", () => {
  const caveats = (n: number) => {
    const outcome = netOfScored({ texts: 10, scored: [{ sentiment: "positive", language: "en", n }] }, { level: 0.95 })
    return outcome.measured ? (outcome.caveats ?? []).map(({ id }) => id) : [outcome.why]
  }
  expect(caveats(7).filter((id) => !caveats(8).includes(id))).toHaveLength(1)
  expect(caveats(8)).toEqual(caveats(10))
})
