import type { Texts } from "@folkmoot/facts"
import { metricOf, type Evidence, type GivenOf } from "./evidence.ts"
import { fingerprint } from "./fingerprint.ts"
import type { Effort, Level, Lifecycle, Verdict } from "./verdict.ts"

/**
 * A maturity criterion: a question about the community, the evidence that answers it, and what to do where the answer is no.
 *
 * @remarks
 * `evidence` names what is looked at by import. `judge` receives it and says what it shows; it is called only when a plan was given
 * or no evidence comes from one, and receives a refused estimate where a metric was not measured. `required` is true unless said:
 * a criterion that is not required advises without keeping a level, and so does one that rests on people's answers alone. `lifecycle` is
 * `stable` unless said; `shelfLife` is how old a measure or an answer may be, in days (a year unless said). Whoever changes what a
 * criterion asks for counts `revision` up.
 */
export interface Criterion<E extends Readonly<Record<string, Evidence>> = Readonly<Record<string, Evidence>>> {
  readonly id: string
  readonly since: string
  readonly level: Level
  readonly required?: boolean
  readonly lifecycle?: Lifecycle
  /** The criterion to look at instead of one that is deprecated. */
  readonly replacedBy?: string
  readonly revision?: number
  readonly shelfLife?: number
  readonly asks: Texts
  readonly why: Texts
  readonly evidence: E
  /** Judges what the evidence shows; the same evidence gives the same verdict. */
  readonly judge: (given: GivenOf<E>) => Verdict
  readonly remedy: { readonly effort: Effort; readonly text: Texts }
  readonly sources: readonly string[]
  /** Decision records that say why the bar is where it is. */
  readonly decisions?: readonly string[]
}

/** A criterion on any evidence, for lists. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of criteria has no common evidence type
export type AnyCriterion = Criterion<any>

/** The pieces of evidence a criterion names, with their names. */
export const evidenceOf = (criterion: AnyCriterion): readonly (readonly [name: string, evidence: Evidence])[] =>
  Object.entries(criterion.evidence as Readonly<Record<string, Evidence>>)

/** Defines a maturity criterion. */
export const defineCriterion = <const E extends Readonly<Record<string, Evidence>>>(criterion: Criterion<E>): Criterion<E> => criterion

/**
 * The version of a set of criteria: another as soon as one is added, taken away, or asks for something else.
 *
 * @remarks
 * Unit: a fingerprint. Texts do not count, nor does the order.
 */
export const rubricOf = (criteria: readonly AnyCriterion[]): string =>
  fingerprint(
    criteria
      .map((criterion) => {
        const { id, level, required = true, lifecycle = "stable", revision = 1, shelfLife } = criterion
        const evidence = evidenceOf(criterion).map(([name, one]) => {
          const asked = metricOf(one)
          return asked === undefined ? [name, "kind" in one ? one.kind : ""] : [name, asked.metric.id, asked.metric.version, asked.variant]
        })
        return { id, level, required, lifecycle, revision, shelfLife, evidence }
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
