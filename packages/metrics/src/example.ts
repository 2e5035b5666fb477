import type { Facts, Instant } from "@folkmoot/facts"
import type { AnyMetric, Metric } from "./define.ts"
import type { Exclusion, InvalidInput, Refused } from "./estimate.ts"
import type { InputOf } from "./input.ts"

/** What an example expects of its estimate; what it leaves out is not looked at. Numbers agree to six significant digits. */
export type Expectation =
  | {
      readonly measured: true
      readonly value: number
      readonly n?: number
      readonly low?: number
      readonly high?: number
      readonly currency?: string
      readonly method?: string
      /** The end of the interval that is open; `none` where neither may be. */
      readonly open?: "above" | "below" | "both" | "none"
      readonly caveats?: readonly string[]
      readonly exclusions?: readonly Exclusion[]
    }
  | {
      readonly measured: false
      readonly why: Refused["why"] | InvalidInput["why"]
      readonly bound?: number
      readonly exclusions?: readonly Exclusion[]
    }

/**
 * One worked case of a metric: a test and a documentation example.
 *
 * @remarks
 * Written as plain literals, without arithmetic or calls, so that bundlers drop it from what users ship. Either `totals` for the
 * calculator, or `facts` (with `asOf`) to measure from.
 */
export type ExampleOf<M extends AnyMetric> =
  M extends Metric<infer T, infer O, infer V>
    ? { readonly title: string; readonly variant?: V; readonly options?: Partial<O>; readonly expect: Expectation } & (
        | { readonly totals: InputOf<T>; readonly facts?: never; readonly asOf?: never }
        | { readonly totals?: never; readonly facts: Facts; readonly asOf: Instant }
      )
    : never
