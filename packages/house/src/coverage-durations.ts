import { durationsOf, eventShareBy, kaplanMeier, survivalQuantile, type Curve, type Durations } from "@folkmoot/statistics"
import { drawn, many, type Draws } from "./coverage-draws.ts"
import { intervalTrial, type Ground, type Trial } from "./coverage-trial.ts"

/** The time by which a share has ended, for three ways things take their time; a time of 1 is when 63 % have. */
const courses: Readonly<Record<string, (share: number) => number>> = {
  "evenly ending": (share) => -Math.log(1 - share),
  "early or late ending": (share) => (-Math.log(1 - share)) ** 2,
  "ending all at about one time": (share) => Math.sqrt(-Math.log(1 - share)),
}

/** Durations that begin evenly spread over a time and are seen until its end. */
export const followed = (n: number, timeOf: (share: number) => number, span: number, { uniform }: Draws): Durations =>
  durationsOf(
    many(n, () => {
      const [time, seen] = [timeOf(uniform()), span * uniform()]
      return { after: Math.min(time, seen), observed: time <= seen }
    }),
  )

/** A share, and the time by which it has ended. */
interface Moment {
  readonly share: number
  readonly time: number
}

const ground: Ground<Moment & { readonly curve: Curve }, Moment> = {
  tried: "20, 50 and 200 durations ending evenly, early or late, or all at about one time, beginning over a span of 2 or 5; when 25, 50 and 75 % have ended",
  draws: 2000,
  settings: () =>
    drawn(
      2000,
      [20, 50, 200].flatMap((n) =>
        Object.entries(courses).flatMap(([course, timeOf]) =>
          [2, 5].flatMap((span) =>
            [0.25, 0.5, 0.75].map((share) => {
              const moment = { share, time: timeOf(share) }
              return {
                where: `${100 * share} % of ${n} ${course}, over a span of ${span}`,
                truth: moment,
                draw: (draws: Draws) => ({ ...moment, curve: kaplanMeier(followed(n, timeOf, span, draws)) }),
              }
            }),
          ),
        ),
      ),
    ),
}

/** How the intervals for durations do, of which some are still going on. */
export const durationTrials: readonly Trial[] = [
  intervalTrial({ of: "eventShareBy", use: "the share answered within a day", ground, limits: ({ curve, time }, level) => eventShareBy(curve, time, level), target: ({ share }) => share }),
  intervalTrial({ of: "survivalQuantile", use: "the median time to an answer", scale: "factor", ground, limits: ({ curve, share }, level) => survivalQuantile(curve, share, level), target: ({ time }) => time, instead: "It can end only when something ended, so few durations make it a little cautious." }),
]
