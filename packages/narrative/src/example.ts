import type { Locale } from "@folkmoot/facts"
import type { Measured, Refused } from "@folkmoot/metrics"
import type { Audience } from "./audience.ts"
import type { ReportInput } from "./context.ts"
import type { Block } from "./define.ts"

/** An estimate as an example writes it; metric, variant and unit come from the need it is given for. */
export type ExampleEstimate =
  | (Pick<Measured, "value" | "n" | "numerator" | "denominator" | "parts" | "scope" | "options"> & Partial<Pick<Measured, "currency" | "caveats" | "assumptions" | "variant">> & {
      /** The lower end of the interval, in the unit of the value. */
      readonly low: number
      /** The upper end of the interval, in the unit of the value. */
      readonly high: number
    })
  | {
      /** Why there is no number. */
      readonly why: Refused["why"]
      /** What can be said all the same. */
      readonly bound?: Pick<NonNullable<Refused["bound"]>, "side" | "value">
    }

/**
 * One worked case of a block: a test and a documentation example.
 *
 * @remarks
 * Plain literals. What is not given is not there.
 */
export interface BlockExample extends Pick<ReportInput, "plan" | "assessment" | "findings" | "previous" | "quotes" | "shownAnyway" | "coverage" | "margins"> {
  /** What the case shows; the name of its test. */
  readonly title: string
  /** An estimate for each need by name, those of `beside` included; one left out was not measured. */
  readonly given: Readonly<Record<string, ExampleEstimate>>
  /** Other blocks told in the same report, where the block speaks of them. */
  readonly beside?: readonly Block[]
  /** The same needs a year earlier, each by name. */
  readonly earlier?: Readonly<Record<string, ExampleEstimate>>
  /** What pilots measured: by pilot, then by metric id, in the metric's own variant. */
  readonly pilots?: Readonly<Record<string, Readonly<Record<string, ExampleEstimate>>>>
  /** Numbers the plan names, by metric id, in the metric's own variant. */
  readonly asked?: Readonly<Record<string, ExampleEstimate>>
  /** For whom it is told; the block's first audience unless said. */
  readonly audience?: Audience
  /**
   * What the block says in each language, or `silence`: a line for each paragraph, list item and table row (cells parted by ` | `), with plain spaces
   * where the report has no-break ones and `…` for what another unit says.
   */
  readonly expect: "silence" | Readonly<Record<Locale, readonly string[]>>
}
