import type { Coverage, Locale } from "@folkmoot/facts"
import type { Assumption, Caveat, Part, Refused } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { PlanFinding, Previous, Quote } from "./context.ts"
import type { Audience } from "./audience.ts"
import type { Block } from "./define.ts"
import type { ShownAnyway } from "./report.ts"

/** An estimate as an example writes it; metric, variant and unit come from the need it is given for. */
export type ExampleEstimate =
  | {
      readonly value: number; readonly low: number; readonly high: number; readonly n: number; readonly currency?: string; readonly caveats?: readonly Caveat[]
      readonly assumptions?: readonly Assumption[]; readonly numerator?: number; readonly denominator?: number; readonly parts?: readonly Part[]
      readonly scope?: Readonly<Record<string, string>>
      /** Another of the need's variants, or other options, than it means by itself. */
      readonly variant?: string; readonly options?: Readonly<Record<string, number>>
    }
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
  /** The same needs a year earlier, each by name. */
  readonly earlier?: Readonly<Record<string, ExampleEstimate>>
  /** What pilots measured: by pilot, then by metric id, in the metric's own variant. */
  readonly pilots?: Readonly<Record<string, Readonly<Record<string, ExampleEstimate>>>>
  readonly previous?: Previous
  readonly quotes?: readonly Quote[]
  readonly shownAnyway?: ShownAnyway
  readonly coverage?: readonly Coverage[]
  /** How far apart two values may lie and still be about the same, by metric. */
  readonly margins?: Readonly<Record<string, number>>
  /** Numbers the plan names, by metric id, in the metric's own variant. */
  readonly asked?: Readonly<Record<string, ExampleEstimate>>
  /** For whom it is told; the block's first audience unless said. */
  readonly audience?: Audience
  readonly expect: "silence" | Readonly<Record<Locale, readonly string[]>>
}
