import { criticalValue } from "./critical-value.ts"
import type { OpenEndedInterval } from "./interval.ts"
import type { Curve, CurveStep } from "./kaplan-meier.ts"
import { logLogBand } from "./log-log-band.ts"

/**
 * The time by which a given share has ended, and the times that share may really take.
 *
 * @remarks In the unit of the durations. `undefined` means *not reached*: the curve, or its band, never falls that far. What is then known
 * is that the time lies beyond `followedTo`.
 */
export interface SurvivalQuantile extends OpenEndedInterval {
  /** The time itself; `undefined` where it is not reached, and no number may stand in for it. */
  readonly value: number | undefined
  /** How far observation reaches; 0 when nothing was observed. */
  readonly followedTo: number
  /** Always this one: the limits are where the band around the curve crosses the same height. */
  readonly method: "brookmeyer-crowley"
}

/**
 * The time by which a share `probability` has ended: 0.5 for the median.
 *
 * @remarks `probability` in (0, 1). The first time the curve is at or below `1 − probability`; where it runs flat at exactly that
 * height, the middle of the flat, which at the end of the curve reaches to the last observation (the convention of R's
 * `survfit`). The limits are where the log-log band crosses the same height; `low <= value <= high` as far as they are reached.
 * @see R. Brookmeyer, J. Crowley, "A Confidence Interval for the Median Survival Time", Biometrics 38(1), 1982.
 */
export function survivalQuantile(curve: Curve, probability: number, level = 0.95): SurvivalQuantile {
  const z = criticalValue(level)
  const height = 1 - probability
  const drops = curve.steps.filter((step) => step.events > 0)
  const followedTo = curve.steps.at(-1)?.time ?? 0
  const crossing = (heightAt: (step: CurveStep) => number) => timeOfCrossing(drops, heightAt, height, followedTo)
  return {
    value: crossing((step) => step.survival),
    low: crossing((step) => logLogBand(step, z).low),
    high: crossing((step) => logLogBand(step, z).high),
    followedTo,
    level,
    method: "brookmeyer-crowley",
  }
}

function timeOfCrossing(
  drops: readonly CurveStep[],
  heightAt: (step: CurveStep) => number,
  height: number,
  followedTo: number,
): number | undefined {
  // Products of fractions meet 0.5 only up to rounding; R allows the same.
  const tolerance = Math.sqrt(Number.EPSILON)
  const i = drops.findIndex((step) => heightAt(step) <= height + tolerance)
  const first = drops[i]
  if (first === undefined) return undefined
  const flat = Math.abs(heightAt(first) - height) <= tolerance
  return flat ? (first.time + (drops[i + 1]?.time ?? followedTo)) / 2 : first.time
}
