import type { Design } from "./design.ts"
import { powerOf, sampleSize, type Demand } from "./sample-size.ts"

/**
 * Whether a target will be told from the baseline by the time set for it, and what would do.
 */
export interface Detectability {
  /** Whether the observations planned are as many as are needed. */
  readonly detectable: boolean
  /** How likely it is as planned, in [0, 1]; `NaN` for a target outside the design's range. */
  readonly power: number
  /** How many observations would do in all, not rounded; `undefined` where no number would. */
  readonly needed: number | undefined
  /** How many observations a period would do in the periods that are left, not rounded; `undefined` where no number would. */
  readonly volume: number | undefined
  /** How many whole periods would do at the volume there is; `undefined` where no number would. */
  readonly periods: number | undefined
}

/**
 * Whether a target can be told from the baseline with `volume` observations a period and so many periods left.
 *
 * @remarks Both above 0. Supposes the target reached in all of these periods: where a value is still climbing towards it, count only
 * those in which it is to hold. Periods are the caller's, of whatever length.
 * @see J. Cohen, "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, 1988.
 */
export function detectability(design: Design, target: number, volume: number, periods: number, demand: Demand = {}): Detectability {
  const needed = sampleSize(design, target, demand)
  return {
    detectable: needed !== undefined && needed <= volume * periods,
    power: powerOf(design, target, volume * periods, demand),
    needed,
    volume: needed && needed / periods,
    periods: needed && Math.ceil(needed / volume),
  }
}
