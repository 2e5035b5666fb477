import { kaplanMeier, meanInterval, meanOf, power, survivalQuantile, type Durations } from "@folkmoot/statistics"
import type { Caveat, Confidence, Outcome } from "./estimate.ts"
import { unmeasured } from "./unmeasured.ts"

interface Waits {
  readonly waits: Durations
}

const openAbove: Caveat = {
  id: "open-above",
  text: {
    en: "The upper end of the range is open: it shows how long the threads were followed, and the true value may lie beyond.",
    de: "Der Bereich ist nach oben offen: Sein Ende zeigt, wie lange die Themen beobachtet wurden; der wahre Wert kann darüber liegen.",
    da: "Intervallet er åbent opadtil: Enden viser, hvor længe trådene er blevet fulgt, og den sande værdi kan ligge højere.",
  },
}

/** What to know of any number made of ended waits alone. */
export const endedOnly: Caveat = {
  id: "ended-only",
  text: {
    en: "It looks only at those whose wait has ended, forgets those still waiting, and so flatters.",
    de: "Betrachtet wird nur, was schon zu Ende ist; was noch wartet, bleibt außer Acht, und so fällt die Zahl zu günstig aus.",
    da: "Der ses kun på ventetider, der er afsluttet; dem, der stadig venter, er udeladt, og derfor bliver tallet for pænt.",
  },
}

/**
 * An estimator for the time by which a share of threads got what they waited for, those still waiting included.
 *
 * @remarks
 * Unit: milliseconds. Where too few got it to know, there is no number but a lower bound (`not-reached`).
 * @see Brookmeyer and Crowley (1982), https://doi.org/10.2307/2530286
 */
export const waitOf =
  (share: number) =>
  ({ waits }: Waits, { level }: Confidence): Outcome => {
    const { steps } = kaplanMeier(waits)
    const n = steps[0]?.atRisk ?? 0
    if (n === 0) return unmeasured("no-data", "There are no waits to measure.")
    const { value, low, high, followedTo, method } = survivalQuantile({ steps }, share, level)
    const alone = (1 - level) / 2
    const first = steps.find(({ events }) => events > 0)?.time ?? followedTo
    // Up to the first answer the curve has no band: there, so many still waiting must be out of the question if the share had ended.
    const waited = steps.findLast(({ time, atRisk }) => time <= first && power(1 - share, atRisk) <= alone)?.time
    const crossed = low ?? followedTo
    const safe = crossed > first ? crossed : waited
    if (value === undefined) {
      const detail = "Too many threads are still waiting: the time lies beyond what was followed. Ask again later, or for an earlier period."
      return { ...unmeasured("not-reached", detail), ...(safe !== undefined && { bound: { side: "at-least", value: safe, unit: "milliseconds", level: 1 - alone, n } }) }
    }
    const open = high === undefined
    return {
      measured: true,
      value,
      interval: { low: safe ?? 0, high: high ?? followedTo, level, method, ...(open && { open: "above" }) },
      n,
      caveats: open ? [openAbove] : [],
    }
  }

/**
 * An estimator for the mean of the waits that ended.
 *
 * @remarks
 * Unit: milliseconds. It forgets those still waiting: a variant that uses it says so in a caveat.
 */
export const meanOfEnded = ({ waits }: Waits, { level }: Confidence): Outcome => {
  const { n, mean, variance } = meanOf(waits)
  if (!(variance > 0)) {
    return unmeasured("too-few", "It takes at least two threads whose waits ended after different times to say how sure a mean is.")
  }
  const { low, high, method } = meanInterval(n, mean, variance, level)
  return { measured: true, value: mean, interval: { low: Math.max(0, low), high, level, method }, n }
}
