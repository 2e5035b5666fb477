import type { Texts } from "@folkmoot/facts"
import type { Evidence, GivenOf } from "./evidence.ts"
import type { Effort, Level, Verdict } from "./verdict.ts"

/**
 * A maturity criterion: a question about the community, the evidence that answers it, and what to do where the answer is no.
 *
 * @remarks
 * `evidence` names what is looked at by import. `judge` receives it and says what it shows; it is called only when a plan was given
 * or no evidence comes from one, and receives a refused estimate where a metric was not measured. `required` is true unless said:
 * a criterion that is not required advises without keeping a level.
 */
export interface Criterion<E extends Readonly<Record<string, Evidence>> = Readonly<Record<string, Evidence>>> {
  readonly id: string
  readonly since: string
  readonly level: Level
  readonly required?: boolean
  readonly asks: Texts
  readonly why: Texts
  readonly evidence: E
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
