import type { Design } from "./design.ts"
import { powerOf, sampleSize, type Demand } from "./sample-size.ts"

/**
 * Whether a target will be told from the baseline by the time set for it, and what would do.
 *
 * @remarks `power` is how likely it is as planned. `needed` observations in all, `volume` of them a period in the periods that are
 * left (neither rounded), or whole `periods` at the volume there is; `undefined` where nothing would do.
 */
export interface Detectability {
  readonly detectable: boolean
  readonly power: number
  readonly needed: number | undefined
  readonly volume: number | undefined
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
