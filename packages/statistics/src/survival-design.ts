import { criticalValue } from "./critical-value.ts"
import type { Design } from "./design.ts"
import { normalCdf } from "./normal.ts"

/**
 * The planned comparison of how fast something ends, by its hazard ratio to the baseline, in events.
 *
 * @remarks The baseline is 1 by definition, targets are above 0. Sample sizes are events seen, not people followed: for those
 * see `eventShareDesign`. A normal approximation to the log-rank test, good from a half to double.
 * @see D. A. Schoenfeld, "Sample-Size Formula for the Proportional-Hazards Regression Model", Biometrics 39(2), 1983.
 */
export const hazardRatioDesign: Design = {
  baseline: 1,
  range: [0, Infinity],
  power: (target, n, baselineSize, level) => hazardPower(target, n / (1 + n / baselineSize), level),
}

/**
 * The planned comparison of the share that has ended by a horizon with a baseline share, in people all followed that long.
 *
 * @remarks `baseline` in (0, 1), as are targets; hazards are proportional. The log-rank test looks at when things end and
 * so needs fewer people than `shareDesign`. A normal approximation, good for hazard ratios from a half to double.
 * @see D. A. Schoenfeld, "Sample-Size Formula for the Proportional-Hazards Regression Model", Biometrics 39(2), 1983.
 */
export function eventShareDesign(baseline: number): Design {
  return {
    baseline,
    range: [0, 1],
    power: (target, n, baselineSize, level) => {
      const ratio = n / baselineSize
      return hazardPower(Math.log1p(-target) / Math.log1p(-baseline), (n * (baseline + ratio * target)) / (1 + ratio) ** 2, level)
    },
  }
}

/** `information` is the number of events times the shares of both sides in them. */
function hazardPower(hazardRatio: number, information: number, level: number): number {
  return normalCdf(Math.abs(Math.log(hazardRatio)) * Math.sqrt(information) - criticalValue(level))
}
