import { expect, test } from "vitest"
import { durationText } from "./duration-text.ts"

test.each([
  [86_400_000, "1 day"], [1_209_600_000, "14 days"], [-1_209_600_000, "-14 days"], [7_200_000, "2 hours"], [60_000, "1 minute"], [90_000, "90 seconds"], [1500, "1500 ms"], [1, "1 ms"], [0, "0 ms"],
])("%i milliseconds are %s", (length, said) => expect(durationText(length)).toBe(said))
