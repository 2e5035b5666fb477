import type { Caveat, Outcome } from "./estimate.ts"

/** The same estimator for answers on one scale, which its numbers name as their scope. */
export const onScale =
  <Statistics, Setting>(scale: string, estimate: (statistics: Statistics, setting: Setting) => Outcome) =>
  (statistics: Statistics, setting: Setting): Outcome => {
    const outcome = estimate(statistics, setting)
    return outcome.measured ? { ...outcome, scope: { ...outcome.scope, scale } } : outcome
  }

/** Says that the recommendation question was asked without its zero. */
export const fromOne: Caveat = {
  id: "one-to-ten",
  text: {
    en: "Asked on a scale from one to ten instead of zero to ten: comparable only with results from the same scale.",
    de: "Gefragt wurde auf einer Skala von eins bis zehn statt von null bis zehn: vergleichbar nur mit Ergebnissen derselben Skala.",
    da: "Der blev spurgt på en skala fra et til ti i stedet for nul til ti: kan kun sammenlignes med resultater fra samme skala.",
  },
}
