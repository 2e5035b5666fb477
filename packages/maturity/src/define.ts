import { barsRevision } from "./bars.ts"
import { before } from "./before.ts"
import { metricOf, type Evidence, type GivenOf, type PlanEvidence } from "./evidence.ts"
import { fingerprint } from "./fingerprint.ts"
import type { CriterionCard, Lifecycle, Verdict } from "./verdict.ts"

/** A maturity criterion: a question about the community, the evidence that answers it, and what to do where the answer is no. */
export interface Criterion<E extends Readonly<Record<string, Evidence>> = Readonly<Record<string, Evidence>>> extends CriterionCard {
  /** The name of its file, such as `questions-get-solved`; answers and assessments refer to it by this. */
  readonly id: string
  /** The release it first came with, such as `0.1.0`. */
  readonly since: string
  /** True unless said: one that is not required advises without keeping a level, and so does one that rests on people's answers alone. */
  readonly required?: boolean
  /** `stable` unless said. */
  readonly lifecycle?: Lifecycle
  /** The criterion to look at instead of one that is deprecated, by id. */
  readonly replacedBy?: string
  /** Counted up, from 1, by whoever moves its bar or changes what its judge does, neither of which `rubricOf` can see. */
  readonly revision?: number
  /** How old a measure or an answer may be; unit: days, 366 unless said. */
  readonly shelfLife?: number
  /** What is looked at, by names that `judge` and assessments use. */
  readonly evidence: E
  /**
   * Judges what the evidence shows; the same evidence gives the same verdict. It is called only where a plan was given or no evidence comes
   * from one, and receives a refused estimate where a metric was not measured.
   */
  readonly judge: (given: GivenOf<E>) => Verdict
  /** Decision records that say why the bar is where it is. */
  readonly decisions?: readonly string[]
}

/** A criterion on any evidence, for lists. */
// oxlint-disable-next-line typescript/no-explicit-any -- a list of criteria has no common evidence type
export type AnyCriterion = Criterion<any>

/** The pieces of evidence a criterion names, with their names. */
export const evidenceOf = (criterion: AnyCriterion): readonly (readonly [name: string, evidence: Evidence])[] =>
  Object.entries(criterion.evidence as Readonly<Record<string, Evidence>>)

/**
 * Defines a maturity criterion.
 *
 * @remarks
 * Gives back the criterion as it is; nothing is checked and nothing is thrown, `criterionLaws` does that in a test. Its `judge` is typed by its own
 * `evidence`.
 */
export const defineCriterion = <const E extends Readonly<Record<string, Evidence>>>(criterion: Criterion<E>): Criterion<{ readonly [Name in keyof E]: E[Name] extends PlanEvidence ? PlanEvidence : E[Name] }> =>
  // The kernel gives a judge only what its own evidence picks.
  criterion as never

/**
 * The version of a set of criteria: another as soon as one is added, taken away, or asks for something else.
 *
 * @remarks
 * Unit: a fingerprint. Texts do not count, nor does the order.
 */
export const rubricOf = (criteria: readonly AnyCriterion[]): string =>
  fingerprint([
    barsRevision,
    ...criteria
      .map((criterion) => {
        const { id, level, required = true, lifecycle = "stable", revision = 1, shelfLife } = criterion
        const evidence = evidenceOf(criterion).map(([name, one]) => {
          const asked = metricOf(one)
          return asked === undefined ? [name, "kind" in one ? one.kind : ""] : [name, asked.metric.id, asked.metric.version, asked.variant]
        })
        return { id, level, required, lifecycle, revision, shelfLife, evidence }
      })
      .toSorted((a, b) => before(a.id, b.id)),
  ])
