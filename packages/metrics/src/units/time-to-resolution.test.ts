import { describe, expect, test } from "vitest"
import { realDataIsPresent, truthOf, waitsOfIssues } from "../real-waits.test-kit.ts"
import { metricLaws } from "../testing.ts"
import { examples, timeToResolution } from "./time-to-resolution.ts"

interface Input {
  readonly waits: readonly { readonly after: number }[]
}

metricLaws(timeToResolution, examples, {
  scalings: [
    {
      title: "waits counted in a coarser unit give the same time in it",
      scaled: ({ waits }: Input, by) => ({ waits: waits.map((wait) => ({ ...wait, after: wait.after * by })) }),
      value: (value, by) => value * by,
    },
  ],
})

describe("the issues of a real repository (needs ../shared/data)", () => {
  const { closed: waits } = realDataIsPresent ? waitsOfIssues("github-opaque") : { closed: [] }

  // R 4.2.2, survival 3.5.3: quantile(survfit(Surv(t, e) ~ 1, conf.type = "log-log"), c(0.5, 0.9))
  const quantiles = [
    ["median", [2_113_290_500, 1_825_977_000, 2_830_080_000]],
    ["p90", [14_078_634_000, 9_820_744_000, 15_368_683_000]],
  ] as const
  test.skipIf(!realDataIsPresent).each(quantiles)("are closed in the time R gives: %s", (variant, [value, low, high]) => {
    expect(timeToResolution({ waits }, { variant })).toMatchObject({ measured: true, value, interval: { low, high }, n: 202 })
  })

  test.skipIf(!realDataIsPresent)("are closed after a mean time, forgetting the open one, with the limits of R's t.test", () => {
    const estimate = timeToResolution({ waits }, { variant: "mean-of-solved" })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.n).toBe(201)
    expect(estimate.value / 86_400_000).toBeCloseTo(truthOf("github-opaque")["closedIssuesDaysToClose"]?.["mean"] ?? 0, 9)
    // R 4.2.2: t.test(t[e == 1])$conf.int
    expect(estimate.interval.low).toBeCloseTo(3_721_072_508.32157, 3)
    expect(estimate.interval.high).toBeCloseTo(5_886_445_650.88241, 3)
  })
})
