import { eventShareBy, kaplanMeier, type Durations } from "@folkmoot/statistics"
import type { Confidence, Outcome } from "./estimate.ts"
import { wilsonShare } from "./fraction.ts"
import { unmeasured } from "./unmeasured.ts"

interface Waits {
  readonly waits: Durations
}

interface Setting extends Confidence {
  readonly options: { readonly horizon: number }
}

/** How many waits ended, within the horizon and at all, and how many were last seen before the horizon was over. */
const numbersOf = ({ waits: { times, events, censored } }: Waits, { options: { horizon } }: Setting) => {
  const sum = (numbers: readonly number[], counts: (time: number) => boolean): number =>
    numbers.reduce((total, n, index) => (counts(times[index] as number) ? total + n : total), 0)
  return {
    inTime: sum(events, (time) => time <= horizon),
    ended: sum(events, () => true),
    waiting: sum(censored, () => true),
    unfollowed: sum(censored, (time) => time < horizon),
  }
}

const noWaits = /* @__PURE__ */ unmeasured("no-data", "There are no waits to measure.")

const shareOfWaits = (inTime: number, n: number, level: number): Outcome => (n === 0 ? noWaits : wilsonShare(inTime, n, level))

/**
 * An estimator for the share of waits that end within the `horizon`, those too young to tell used as far as they were followed.
 *
 * @remarks
 * Unit: ratio in [0, 1]. Where nothing was followed for the whole horizon there is no number (`window-open`), but a lower bound: the
 * share can only grow.
 * @see Kaplan and Meier (1958), https://doi.org/10.1080/01621459.1958.10501452
 */
export const endedWithin = ({ waits }: Waits, { options: { horizon }, level }: Setting): Outcome => {
  const curve = kaplanMeier(waits)
  const n = curve.steps[0]?.atRisk ?? 0
  if (n === 0) return noWaits
  const { value, low, high, followed, method } = eventShareBy(curve, horizon, level)
  if (followed || value === 1) return { measured: true, value, interval: { low, high, level, method }, n }
  const detail = "Nobody was followed for the whole horizon. Ask again later, for an earlier period, or for a shorter horizon."
  return { ...unmeasured("window-open", detail), ...(low > 0 && { bound: { side: "at-least", value: low, unit: "ratio", level: (1 + level) / 2, n } }) }
}

/**
 * An estimator for the same share of waits that were all followed for the whole `horizon`.
 *
 * @remarks
 * Unit: ratio in [0, 1]. A wait last seen before the horizon was over may have ended in time or not: with one among them there is no
 * number (`window-open`).
 */
export const endedWithinOfFollowed = (totals: Waits, setting: Setting): Outcome => {
  const { inTime, ended, waiting, unfollowed } = numbersOf(totals, setting)
  if (unfollowed === 0) return shareOfWaits(inTime, ended + waiting, setting.level)
  return unmeasured("window-open", `${unfollowed} of the waits were not followed for the whole horizon; leave out all that began too late for it.`)
}

/**
 * An estimator for the same share of waits that ended.
 *
 * @remarks
 * Unit: ratio in [0, 1]. It forgets those still waiting: a variant that uses it says so in a caveat.
 */
export const endedWithinOfEnded = (totals: Waits, setting: Setting): Outcome => {
  const { inTime, ended } = numbersOf(totals, setting)
  return shareOfWaits(inTime, ended, setting.level)
}
