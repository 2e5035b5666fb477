import { creditsOf, type Credit, type Journey } from "./journey.ts"
import { power } from "./power.ts"
import { sumOf } from "./sum.ts"

/**
 * A journey that tells how long before its end each channel was touched.
 */
export interface AgedJourney extends Journey {
  /** One number of at least 0 for each channel in `path`, in its order, all in one unit. */
  readonly ages: readonly number[]
}

/**
 * Every conversion to the channel touched first.
 *
 * @remarks Here as in every rule for touches, a journey's conversions are divided among its own channels, so credits add up to the
 * conversions of all journeys with a touchpoint; those of the others are nobody's. Journeys that did not convert have no say, except
 * that their channels are named with a credit of 0.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function firstTouchCredit(journeys: readonly Journey[]): Credit[] {
  return divided(journeys, ({ path }) => path.map((_, i) => Number(i === 0)))
}

/**
 * Every conversion to the channel touched last, but for channels that are passed over where any other was touched.
 *
 * @remarks None is passed over unless told. See `firstTouchCredit`.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function lastTouchCredit(journeys: readonly Journey[], isPassedOver: (channel: string) => boolean = () => false): Credit[] {
  return divided(journeys, ({ path }) => {
    const other = path.findLastIndex((channel) => !isPassedOver(channel))
    return path.map((_, i) => Number(i === (other < 0 ? path.length - 1 : other)))
  })
}

/**
 * Every conversion in equal parts to all touches before it; a channel touched twice has two parts.
 *
 * @remarks See `firstTouchCredit`.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function linearCredit(journeys: readonly Journey[]): Credit[] {
  return divided(journeys, ({ path }) => path.map(() => 1))
}

/**
 * Every conversion to 40 % to the first touch, to 40 % to the last, and in equal parts to those between them.
 *
 * @remarks The only touch has it all, two have a half each. See `firstTouchCredit`.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function positionCredit(journeys: readonly Journey[]): Credit[] {
  return divided(journeys, ({ path }) => path.map((_, i) => (i === 0 || i === path.length - 1 ? 0.4 : 0.2 / (path.length - 2))))
}

/**
 * Every conversion to the touches before it, in parts that halve with every half-life a touch is older.
 *
 * @remarks `halfLife` is above 0 and in the unit of the ages. See `firstTouchCredit`.
 * @see E. Anderl et al., "Mapping the Customer Journey: Lessons Learned from Graph-Based Online Attribution Modeling", IJRM 33(3), 2016.
 */
export function timeDecayCredit(journeys: readonly AgedJourney[], halfLife: number): Credit[] {
  return divided(journeys, ({ ages }) => {
    const youngest = Math.min(...ages)
    // Counted from the youngest: of touches that are all very old nothing else would be left.
    return ages.map((age) => power(2, (youngest - age) / halfLife))
  })
}

/**
 * Every conversion in equal parts to all channels touched before it: the Shapley value.
 *
 * @remarks How often and in which order a channel was touched does not matter. What a set of channels is worth is what the journeys
 * converted that need no other channel. Of that game the Shapley value is this division, exactly and for any number of
 * channels, without going through their sets. See `firstTouchCredit`.
 * @see L. S. Shapley, "A Value for n-Person Games", 1953.
 * @see K. Zhao et al., "Shapley Value Methods for Attribution Modeling in Online Advertising", 2018, https://arxiv.org/abs/1804.05327
 */
export function shapleyCredit(journeys: readonly Journey[]): Credit[] {
  return linearCredit(journeys.map((journey) => ({ ...journey, path: [...new Set(journey.path)] })))
}

/** The conversions of each journey, divided among the touches of its path by weight. */
function divided<J extends Journey>(journeys: readonly J[], weightsOf: (journey: J) => readonly number[]): Credit[] {
  const credits = new Map<string, number>()
  for (const journey of journeys) {
    const weights = weightsOf(journey)
    const whole = sumOf(weights)
    for (const [i, channel] of journey.path.entries()) {
      credits.set(channel, (credits.get(channel) ?? 0) + (journey.conversions * (weights[i] as number)) / whole)
    }
  }
  return creditsOf(credits)
}
