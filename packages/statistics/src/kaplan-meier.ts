import type { Durations } from "./durations.ts"

/**
 * One step of a survival curve.
 *
 * @remarks `atRisk` were still going on just before `time`, `events` of them ended then; `survival` is the share that lasts
 * longer. `variance` is Greenwood's sum Σ d / (r (r − d)), the variance of the log of `survival`. Where nobody is
 * left its last term is undefined and not added, so every number here is finite.
 */
export interface CurveStep {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly survival: number
  readonly variance: number
}

/**
 * The share still going on, as a function of time.
 *
 * @remarks Plain JSON. One step for each distinct time, also where all were merely last seen (`events` 0): the first `atRisk` is
 * the number observed and the last `time` is how far observation reaches.
 */
export interface Curve {
  readonly steps: readonly CurveStep[]
}

/**
 * Kaplan and Meier's product-limit estimate of the survival curve.
 *
 * @remarks Who ends and who is last seen at the same time are both at risk then. No durations give a curve without steps.
 * @see E. L. Kaplan, P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53(282), 1958.
 */
export function kaplanMeier({ times, events, censored }: Durations): Curve {
  let atRisk = 0
  for (const n of [...events, ...censored]) atRisk += n
  let survival = 1
  let variance = 0
  const steps = times.map((time, i): CurveStep => {
    const ended = events[i] as number
    const lasting = atRisk - ended
    survival *= lasting / atRisk
    if (lasting > 0) variance += ended / (atRisk * lasting)
    const step = { time, atRisk, events: ended, survival, variance }
    atRisk = lasting - (censored[i] as number)
    return step
  })
  return { steps }
}
