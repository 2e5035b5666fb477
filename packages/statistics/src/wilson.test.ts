import { describe, expect, test } from "vitest"
import { referenceDataIsPresent, referenceRates } from "./reference-data.test-kit.ts"
import { shareIntervalLaws } from "./share-laws.test-kit.ts"
import { wilson } from "./wilson.ts"

describe("wilson", () => {
  shareIntervalLaws({ interval: wilson, method: "wilson", most: 10 ** 12, within: 1e-13, inR: "wilson" })

  test.skipIf(!referenceDataIsPresent)("agrees with the rates of a real community (needs ../shared/data)", () => {
    for (const { x, n, wilson95 } of referenceRates()) {
      const { low, high } = wilson(x, n)
      expect(Math.abs(low - wilson95[0]), `${x}/${n}`).toBeLessThan(1e-9)
      expect(Math.abs(high - wilson95[1]), `${x}/${n}`).toBeLessThan(1e-9)
    }
  })
})
