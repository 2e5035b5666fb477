/** The levels every interval is tried at. */
export const levels = [0.9, 0.95, 0.99] as const

/** What one truth makes of the samples of a setting: how likely each of them is, in their order. */
export interface Supposed<Truth> {
  readonly truth: Truth
  readonly where: string
  readonly likely: () => ArrayLike<number>
}

/** The samples that may be seen, and the truths they may come from. */
export interface Setting<Sample, Truth> {
  readonly samples: readonly Sample[]
  readonly truths: readonly Supposed<Truth>[]
}

/**
 * Where an interval is tried.
 *
 * @remarks
 * `tried` says it in words. With `draws` the samples of each truth are so many drawn ones, and what is found has the error of a
 * simulation; without, they are all there are.
 */
export interface Ground<Sample, Truth> {
  readonly tried: string
  readonly draws?: number
  readonly settings: () => Iterable<Setting<Sample, Truth>>
}

/**
 * How an interval did at one level.
 *
 * @remarks
 * Unit: shares in [0, 1]. `mean` and `least` are over the truths tried, of the samples it answers; `at` is where it covered least. `width`
 * is the mean width of intervals with two ends, `NaN` where there is none; `open` is the share without, `unanswered` the share of samples it refuses.
 */
export interface Reach {
  readonly level: number
  readonly mean: number
  readonly least: number
  readonly at: string
  readonly width: number
  readonly open: number
  readonly unanswered: number
}

/** One row of the page. */
export interface Trial {
  /** The name of the function as its package exports it. */
  readonly of: string
  /** What tells this row from another of the same function. */
  readonly on?: string
  readonly use: string
  readonly tried: string
  readonly draws?: number
  /** How widths are said: as a distance, or as how many times the low limit the high one is. */
  readonly scale: "distance" | "factor"
  /** Where it does otherwise than it says: why, and what to use instead. */
  readonly instead?: string
  readonly reach: () => readonly Reach[]
}

/** What a trial is made of: the limits drawn from a sample, and when they hold the truth. */
export interface Tried<Sample, Truth, Limits> extends Omit<Trial, "reach" | "tried" | "draws" | "scale"> {
  readonly ground: Ground<Sample, Truth>
  readonly scale?: Trial["scale"]
  readonly limits: (sample: Sample, level: number) => Limits | undefined
  readonly holds: (limits: Limits, truth: Truth) => boolean
  /** Infinite where an end is open. */
  readonly width: (limits: Limits) => number
}

/** A trial of anything that holds a truth or does not. */
export const trialOf = <Sample, Truth, Limits>({ ground, limits, holds, width, scale = "distance", ...said }: Tried<Sample, Truth, Limits>): Trial => ({
  ...said,
  scale,
  tried: ground.tried,
  ...(ground.draws !== undefined && { draws: ground.draws }),
  reach: () => {
    const scores = levels.map((): Score[] => [])
    for (const { samples, truths } of ground.settings()) {
      const drawn = levels.map((level) => samples.map((sample) => limits(sample, level)))
      for (const { truth, where, likely } of truths) {
        const weights = likely()
        for (const [i, ofLevel] of drawn.entries()) scores[i]?.push({ where, ...scoreOf(ofLevel, weights, (each) => holds(each, truth), width) })
      }
    }
    return scores.map((ofLevel, i) => reachOf(levels[i] as number, ofLevel))
  },
})

/** Two limits, an end without one being open. */
export interface Ends {
  readonly low: number | undefined
  readonly high: number | undefined
}

const ended = ({ low = -Infinity, high = Infinity }: Ends): readonly [number, number] => [low, high]

/** A trial of an interval between two limits. */
export const intervalTrial = <Sample, Truth>({ target, ...rest }: Omit<Tried<Sample, Truth, Ends>, "holds" | "width"> & { readonly target: (truth: Truth) => number }): Trial =>
  trialOf({
    ...rest,
    holds: (limits, truth) => {
      const [low, high] = ended(limits)
      return low <= target(truth) && target(truth) <= high
    },
    width: (limits) => {
      const [low, high] = ended(limits)
      return rest.scale === "factor" ? Math.log(high / low) : high - low
    },
  })

/** A trial of intervals that are to hold all at once. */
export const simultaneousTrial = <Sample, Truth>({ targets, ...rest }: Omit<Tried<Sample, Truth, readonly Ends[]>, "holds" | "width"> & { readonly targets: (truth: Truth) => readonly number[] }): Trial =>
  trialOf({
    ...rest,
    holds: (all, truth) => targets(truth).every((target, i) => {
      const [low, high] = ended(all[i] as Ends)
      return low <= target && target <= high
    }),
    width: (all) => all.reduce((sum, { low = -Infinity, high = Infinity }) => sum + (high - low), 0) / all.length,
  })

/** A trial of a test where there is nothing to find: what it holds is the probability that it says so. */
export const testTrial = <Sample, Truth>({ pValue, ...rest }: Omit<Tried<Sample, Truth, boolean>, "limits" | "holds" | "width"> & { readonly pValue: (sample: Sample) => number }): Trial =>
  trialOf({
    ...rest,
    limits: (sample, level) => {
      const p = pValue(sample)
      // A p-value of exactly 0.1 is not above 0.1, which 1 - 0.9 is not either.
      return Number.isNaN(p) ? undefined : p > Number((1 - level).toFixed(6))
    },
    holds: (kept) => kept,
    width: () => Infinity,
  })

interface Score extends Omit<Reach, "level" | "mean" | "least" | "at"> {
  readonly where: string
  readonly covered: number
}

const scoreOf = <Limits>(all: readonly (Limits | undefined)[], weights: ArrayLike<number>, holds: (limits: Limits) => boolean, width: (limits: Limits) => number): Omit<Score, "where"> => {
  let [answered, covered, closed, widths] = [0, 0, 0, 0]
  for (const [i, limits] of all.entries()) {
    const weight = weights[i] as number
    if (limits === undefined || weight === 0) continue
    answered += weight
    if (holds(limits)) covered += weight
    const wide = width(limits)
    if (wide === Infinity) continue
    closed += weight
    widths += weight * wide
  }
  return { covered: covered / answered, width: widths / closed, open: 1 - closed / answered, unanswered: 1 - answered }
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

const reachOf = (level: number, scores: readonly Score[]): Reach => {
  const worst = scores.reduce((least, score) => (score.covered < least.covered ? score : least))
  const over = (of: (score: Score) => number): number => meanOf(scores.map(of).filter((x) => !Number.isNaN(x)))
  return {
    level,
    mean: over(({ covered }) => covered),
    least: worst.covered,
    at: worst.where,
    width: over(({ width }) => width),
    open: over(({ open }) => open),
    unanswered: over(({ unanswered }) => unanswered),
  }
}
