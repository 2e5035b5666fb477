import { senSlope, type Series } from "@folkmoot/statistics"
import { drawn, many, type Draws } from "./coverage-draws.ts"
import { shapes } from "./coverage-means.ts"
import { intervalTrial, type Ground, type Trial } from "./coverage-trial.ts"

/** Values about a level of 0, each carrying on so much of the one before. */
export const noise = (n: number, shape: string, carried: number, draws: Draws): Series => {
  let before = 0
  return many(n, () => (before = carried * before + (shapes[shape]?.(draws) ?? NaN) - 1))
}

/** Series that go nowhere. */
export const level = (sizes: readonly number[], carried: number, times: number): Ground<Series, number> => ({
  tried: `${sizes.join(", ")} periods of normal, exponential and heavy-tailed numbers${carried === 0 ? "" : `, each carrying on ${carried} of the one before`}`,
  draws: times,
  settings: () =>
    drawn(
      times,
      sizes.flatMap((n) => ["normal", "exponential", "heavy-tailed"].map((shape) => ({ where: `${n} periods of ${shape} numbers${carried === 0 ? "" : `, ${carried} carried on`}`, truth: 0, draw: (draws: Draws) => noise(n, shape, carried, draws) }))),
    ),
})

/** What is said of a series whose periods hang together. */
export const hangsTogether = "Months that carry on from month to month say the same thing twice: sum them into longer periods, or compare like with like by `season`."

/** How the interval for a trend does; a slope added to all series would change nothing. */
export const trendTrials: readonly Trial[] = [0, 0.4].map((carried) =>
  intervalTrial({
    of: "senSlope",
    on: carried === 0 ? "independent periods" : "periods that hang together",
    use: "how steeply a series rises",
    ground: level([8, 12, 24, 36], carried, 1500),
    limits: (series, at) => senSlope(series, { level: at }),
    target: (slope) => slope,
    instead: carried === 0 ? "It can end at observed slopes only, so short series make it cautious." : hangsTogether,
  }),
)
