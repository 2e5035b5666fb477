import { nearest } from "@folkmoot/facts"
import { kindOf } from "./address.ts"
import { dayNumber } from "./calendar.ts"
import type { Finding, Suppressed } from "./finding.ts"
import type { Day, StrategyPlan, Suppression } from "./model.ts"
import { grouped, recordsAt, textsAt } from "./plain-data.ts"
import { problemOn, type Problem } from "./problem.ts"
import type { Path } from "./source.ts"
import { suppressionRules } from "./suppression-rules.ts"

/** Findings that were there when a baseline was made, by fingerprint, and how often each. */
export interface Baseline {
  /** Names the form of the document; another form has another name. */
  readonly format: "folkmoot-baseline/1"
  /** How often each was there, from 1, by fingerprint and sorted by it. */
  readonly findings: Readonly<Record<string, number>>
}

/**
 * Makes a baseline of findings, so that only new ones are told from now on.
 *
 * @remarks
 * Plain JSON, sorted, so that it can be kept under version control. Never throws: what is no finding is passed over.
 */
export const baselineOf = (findings: readonly Pick<Finding, "fingerprint" | "gathered">[]): Baseline => {
  const counts = new Map<string, number>()
  for (const fingerprint of recordsAt(findings, []).flatMap((one) => (one["gathered"] === undefined ? textsAt([one["fingerprint"]], []) : textsAt(one, ["gathered"])))) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  return { format: "folkmoot-baseline/1", findings: Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

/** What was said about a suppression, and whether it was needed. */
interface Watched {
  readonly suppression: Suppression
  readonly index: number
  used: boolean
}

/** What decides whether a finding is told. */
export interface Silencer {
  /** Why a finding is not told, or nothing where it is. */
  readonly silences: (finding: Finding) => Suppressed | undefined
  /** What is wrong with the suppressions, once all findings were seen. */
  readonly ofPlan: () => readonly Problem[]
  /** What of the baseline was not found any more, once those were seen too. */
  readonly ofBaseline: () => readonly Problem[]
}

/** What is known when findings are silenced: `known` are the ids of all rules there are, `chosen` of those that ran. */
interface Circumstances {
  readonly baseline: Baseline | undefined
  readonly asOf: Day | undefined
  readonly known: ReadonlySet<string>
  readonly chosen: ReadonlySet<string>
}

/** Prepares to silence what the plan accepts and what the baseline knows. */
export const silencer = (plan: StrategyPlan, { baseline, asOf, known, chosen }: Circumstances): Silencer => {
  const today = dayNumber(asOf)
  const expired = ({ until }: Suppression): boolean => {
    const last = dayNumber(until)
    return today !== undefined && last !== undefined && last < today
  }
  const watched: readonly Watched[] = (plan.metadata.suppressions ?? []).map((suppression, index) => ({ suppression, index, used: false }))
  const byPlace = grouped(watched, ({ suppression: { rule, at = "" } }) => `${rule} ${at}`)
  const left = new Map(Object.entries(baseline?.findings ?? {}))
  return {
    silences: (finding) => {
      const { rule, node } = finding
      const concerning = [...new Set(["", node, kindOf(node)])].flatMap((at) => byPlace.get(`${rule} ${at}`) ?? [])
      for (const one of concerning.toSorted((a, b) => a.index - b.index)) {
        one.used = true
        const { reason, until } = one.suppression
        if (!expired(one.suppression)) return { by: "plan", reason, ...(until === undefined ? {} : { until }) }
      }
      const count = left.get(finding.fingerprint) ?? 0
      if (count === 0) return undefined
      left.set(finding.fingerprint, count - 1)
      return { by: "baseline" }
    },
    ofPlan: () => {
      // Looking for the nearest name costs time for each rule there is.
      let guesses = 100
      return watched.flatMap(({ suppression, index, used }) => {
        const { rule, until = "" } = suppression
        const path: Path = ["metadata", "suppressions", index]
        if (!known.has(rule)) {
          const meant = guesses-- > 0 ? nearest(rule, known) : undefined
          return [problemOn(suppressionRules.unknownRule, meant === undefined ? "unknown" : "nearest", { rule, ...(meant === undefined ? {} : { nearest: meant }) }, [...path, "rule"])]
        }
        if (used && expired(suppression)) return [problemOn(suppressionRules.expired, "past", { rule, until }, [...path, "until"])]
        // A rule that did not run may well have had something to say.
        return used || !chosen.has(rule) ? [] : [problemOn(suppressionRules.unused, "unused", { rule }, path)]
      })
    },
    ofBaseline: () => {
      const count = [...left.values()].reduce((sum, one) => sum + one, 0)
      return count === 0 ? [] : [problemOn(suppressionRules.staleBaseline, "gone", { count }, [])]
    },
  }
}
