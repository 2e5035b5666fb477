import { describe, expect, test } from "vitest"
import { observationsIn, tallyValues } from "./tally-values.ts"
import { tallyOf } from "./tally.ts"

describe("tallyValues", () => {
  test("are the numbers seen, ascending, and nothing else", () => {
    const keys = [[10], [9], [-1], [null], ["9"], [true], [3, "b"], [], [9]]
    const tally = tallyOf([...keys.map((key) => ({ key, n: 2 })), { key: [5], n: 0 }])
    expect(tallyValues(tally)).toStrictEqual([
      { value: -1, n: 2 },
      { value: 9, n: 4 },
      { value: 10, n: 2 },
    ])
    expect(observationsIn(tallyValues(tally))).toBe(8)
  })
})
