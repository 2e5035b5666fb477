import type { Durations } from "./durations.ts"

/**
 * One step of a survival curve.
 *
 * @remarks Every number here is finite.
 */
export interface CurveStep {
  /** In the unit of the durations. */
  readonly time: number
  /** How many were still going on just before it. */
  readonly atRisk: number
  /** How many of them ended then; 0 where all that happened is that some were last seen. */
  readonly events: number
  /** The share that lasts longer, in [0, 1]. */
  readonly survival: number
  /** Greenwood's sum Σ d / (r (r − d)), the variance of the log of `survival`; where nobody is left its last term is undefined and not added. */
  readonly variance: number
}

/**
 * The share still going on, as a function of time.
 *
 * @remarks Plain JSON.
 */
export interface Curve {
  /** One for each distinct time, rising: the first `atRisk` is the number observed, the last `time` how far observation reaches. */
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
