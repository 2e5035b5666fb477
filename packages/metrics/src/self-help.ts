import { columns, equal, known, not, total, type Condition, type Term } from "@folkmoot/facts"
import type { LeftOut } from "./define.ts"
import type { Caveat, Outcome } from "./estimate.ts"

const v = /* @__PURE__ */ columns("visit")

const visitsInRuns: Caveat = {
  id: "visits-in-runs",
  text: {
    en: "The same people come several times, so the range is in truth wider than shown.",
    de: "Dieselben Menschen kommen mehrmals; der Bereich ist daher in Wahrheit breiter als angegeben.",
    da: "De samme mennesker kommer flere gange, så intervallet er i virkeligheden bredere end vist.",
  },
}

/** An estimator for a number of visits that says what its interval, which takes visits as independent, leaves out. */
export const ofVisits =
  <Statistics, Setting>(estimate: (statistics: Statistics, setting: Setting) => Outcome) =>
  (statistics: Statistics, setting: Setting): Outcome => {
    const outcome = estimate(statistics, setting)
    return outcome.measured ? { ...outcome, caveats: [visitsInRuns] } : outcome
  }

/** How many visits there were to pages people go to in order to help themselves. */
export const selfHelpVisits = (...conditions: readonly Condition[]): Term<"count"> => total("visit", v.visits, equal(v.page, "self-help"), ...conditions)

/** Whether the visitors are known to have found what they looked for. */
export const helped = (): Condition => equal(v.helped, true)

/** Leaves out visits of which nobody knows whether they helped. */
export const helpUnknown = () =>
  ({
    visit: {
      "help-unknown": {
        when: not(known(v.helped)),
        why: "not-recorded",
        hides: "visits",
        says: { en: "not known whether the visit helped", de: "unbekannt, ob der Besuch half", da: "ukendt, om besøget hjalp" },
      },
    },
  }) as const satisfies LeftOut
