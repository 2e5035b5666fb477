import type { Locale } from "@folkmoot/facts"
import type { Caveat, Refused } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { PlanFinding } from "./context.ts"
import type { Block } from "./define.ts"

/** An estimate as an example writes it; metric, variant and unit come from the need it is given for. */
export type ExampleEstimate =
  | { readonly value: number; readonly low: number; readonly high: number; readonly n: number; readonly currency?: string; readonly caveats?: readonly Caveat[] }
  | { readonly why: Refused["why"]; readonly bound?: { readonly side: "at-least" | "at-most"; readonly value: number } }

/**
 * One worked case of a block: a test and a documentation example.
 *
 * @remarks
 * Plain literals. `given` holds an estimate for each need by name, those of `beside` included; one left out was not measured. `expect` is what the block says, a line
 * for each paragraph, list item and table row (cells parted by ` | `), with plain spaces where the report has no-break ones and `…` for what
 * another unit says, or `silence`.
 */
export interface BlockExample {
  readonly title: string
  readonly given: Readonly<Record<string, ExampleEstimate>>
  /** Other blocks told in the same report, where the block speaks of them. */
  readonly beside?: readonly Block[]
  readonly plan?: StrategyPlan
  readonly assessment?: Assessment
  readonly findings?: readonly PlanFinding[]
  readonly expect: "silence" | Readonly<Record<Locale, readonly string[]>>
}
