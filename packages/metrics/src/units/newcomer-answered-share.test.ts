import * as fc from "fast-check"
import { expect, test } from "vitest"
import { metricLaws } from "../testing.ts"
import { examples, newcomerAnsweredShare } from "./newcomer-answered-share.ts"

metricLaws(newcomerAnsweredShare, examples)

const side = fc.tuple(fc.nat(200), fc.nat(200)).map(([answered, open]) => ({ answered, threads: answered + open }))

test("when newcomers and others change places, the gap between them changes its sign, interval and all", () => {
  fc.assert(
    fc.property(side, side, (some, rest) => {
      const gap = (one: typeof some, other: typeof some) =>
        newcomerAnsweredShare({ ...one, othersAnswered: other.answered, others: other.threads }, { variant: "gap-to-others" })
      const [there, back] = [gap(some, rest), gap(rest, some)]
      expect(there.measured).toBe(some.threads > 0 && rest.threads > 0)
      if (!there.measured || !back.measured) return
      expect(there.value + back.value).toBeCloseTo(0, 12)
      expect(there.interval.low + back.interval.high).toBeCloseTo(0, 12)
    }),
  )
})

test("the gap has Newcombe's limits", () => {
  // Newcombe (1998), Statistics in Medicine 17(8), 873-890, table II, contrast (a) 56/70 against 48/80, method 10
  const estimate = newcomerAnsweredShare({ answered: 56, threads: 70, othersAnswered: 48, others: 80 }, { variant: "gap-to-others" })
  if (!estimate.measured) expect.fail(estimate.detail)
  expect(estimate.value).toBeCloseTo(0.2, 12)
  expect(estimate.interval.low).toBeCloseTo(0.0524, 4)
  expect(estimate.interval.high).toBeCloseTo(0.3339, 4)
})

test.each(["others", "othersAnswered"])("the gap cannot do without %s, and says so", (field) => {
  const { [field]: _, ...given } = { answered: 5, threads: 9, othersAnswered: 4, others: 8 } as Readonly<Record<string, number>>
  const estimate = newcomerAnsweredShare(given as { answered: number; threads: number }, { variant: "gap-to-others" })
  expect(estimate).toMatchObject({ measured: false, why: "invalid-input", field, given: "undefined", expected: expect.stringContaining("this variant compares") })
})
