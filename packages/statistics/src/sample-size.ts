import { boundary } from "./boundary.ts"
import type { Design } from "./design.ts"

/** What is asked of a planned comparison. */
export interface Demand {
  /** How likely a target that has been reached must be noticed, in (0, 1); 0.8 unless told. */
  readonly power?: number
  /** One minus how often a change is found where none is, in (0, 1); 0.95 unless told. */
  readonly level?: number
  /** How many observations the baseline rests on: as many as the target unless told, `Infinity` when it is known for certain. */
  readonly baselineSize?: number
}

/** The nearest targets that can be noticed; what lies between them is too small a change. */
export interface DetectableTargets {
  /** The nearest target below the baseline; `undefined` where none can be noticed. */
  readonly low: number | undefined
  /** The nearest target above the baseline; `undefined` where none can be noticed. */
  readonly high: number | undefined
}

/**
 * The probability that a comparison of `n` observations notices a target that has been reached.
 *
 * @remarks In [0, 1]; `NaN` outside the design's range and for `n` too small to compare. At the baseline itself it is half of what
 * `level` leaves.
 * @see J. Cohen, "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, 1988.
 */
export function powerOf(design: Design, target: number, n: number, { level = 0.95, baselineSize = n }: Omit<Demand, "power"> = {}): number {
  const [low, high] = design.range
  return target >= low && target <= high ? design.power(target, n, baselineSize, level) : NaN
}

/**
 * How many observations a comparison needs to notice a target.
 *
 * @remarks Not rounded: where observations cannot be divided, round up. `undefined` where no number is enough: at the baseline itself,
 * outside the design's range, and where `baselineSize` is too small.
 * @see J. Cohen, "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, 1988.
 */
export function sampleSize(design: Design, target: number, { power = 0.8, ...demand }: Demand = {}): number | undefined {
  if (target === design.baseline) return undefined
  return least((n) => powerOf(design, target, n, demand) >= power, Number.MAX_SAFE_INTEGER)
}

/**
 * The targets nearest to the baseline, below and above it, that a comparison of `n` observations notices.
 *
 * @remarks `low < baseline < high`, in the unit of the design's baseline and within its range.
 * @see J. Cohen, "Statistical Power Analysis for the Behavioral Sciences", 2nd edition, 1988.
 */
export function detectableTargets(design: Design, n: number, { power = 0.8, ...demand }: Demand = {}): DetectableTargets {
  const {
    baseline,
    range: [low, high],
  } = design
  const toward = (sign: number, most: number) => {
    // Rounding must not carry the farthest target out of the range.
    const at = (distance: number) => Math.min(high, Math.max(low, baseline + sign * distance))
    const distance = least((gap) => powerOf(design, at(gap), n, demand) >= power, most)
    return distance === undefined ? undefined : at(distance)
  }
  return { low: toward(-1, baseline - low), high: toward(1, high - baseline) }
}

/** The least number above 0 and at most `most` that is enough, of which more is enough too. */
function least(enough: (x: number) => boolean, most: number): number | undefined {
  let size = Math.min(1, most)
  while (size < most && !enough(size)) size = Math.min(2 * size, most)
  return enough(size) ? boundary((x) => !enough(x), 0, size) : undefined
}
