import { criticalValue } from "./critical-value.ts"
import type { Design } from "./design.ts"
import { exp, expm1 } from "./exp.ts"
import { log, log1p } from "./log.ts"
import { normalCdf } from "./normal.ts"

/**
 * The planned comparison of how fast something ends, by its hazard ratio to the baseline, in events.
 *
 * @remarks The baseline is 1 by definition, targets are above 0. Sample sizes are events seen, not people followed: for those
 * see `eventShareDesign`. A normal approximation to the log-rank test.
 * @see D. A. Schoenfeld, "Sample-Size Formula for the Proportional-Hazards Regression Model", Biometrics 39(2), 1983.
 */
export const hazardRatioDesign: Design = {
  baseline: 1,
  range: [0, Infinity],
  power: (target, n, baselineSize, level) => {
    const information = n / (1 + n / baselineSize)
    return normalCdf(Math.abs(log(target)) * Math.sqrt(information) - criticalValue(level))
  },
}

/**
 * The planned comparison of the share that has ended by a horizon with a baseline share, in people all followed that long.
 *
 * @remarks `baseline` in (0, 1), as are targets; hazards are proportional. Schoenfeld's formula with the events that each side is to
 * expect: within three points of the log-rank test's power for hazard ratios from a half to double, cautious beyond. Targets
 * below a seventh of the baseline's hazard are out of range: there too few events are left for it to hold.
 * @see D. A. Schoenfeld, "Sample-Size Formula for the Proportional-Hazards Regression Model", Biometrics 39(2), 1983.
 */
export function eventShareDesign(baseline: number): Design {
  return {
    baseline,
    // Below a hazard ratio of e⁻² the formula would have power fall again as the target moves on.
    range: [-expm1(log1p(-baseline) * exp(-2)), 1],
    power: (target, n, baselineSize, level) => {
      const hazardRatio = log1p(-target) / log1p(-baseline)
      return hazardRatioDesign.power(hazardRatio, n * target, baselineSize * baseline, level)
    },
  }
}
