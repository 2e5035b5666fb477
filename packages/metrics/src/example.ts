import type { Facts, Instant } from "@folkmoot/facts"
import type { AnyMetric, Metric } from "./define.ts"
import type { Exclusion, InvalidInput, Refused } from "./estimate.ts"
import type { InputOf } from "./input.ts"

/** What an example expects of its estimate; what it leaves out is not looked at. Numbers agree to six significant digits. */
export type Expectation =
  | {
      /** That there is a number. */
      readonly measured: true
      /** The number, in the unit of the variant. */
      readonly value: number
      /** How many cases it rests on. */
      readonly n?: number
      /** The lower end of its interval. */
      readonly low?: number
      /** The higher end of its interval. */
      readonly high?: number
      /** ISO 4217 code. */
      readonly currency?: string
      /** How the interval was made, such as `wilson`. */
      readonly method?: string
      /** The end of the interval that is open; `none` where neither may be. */
      readonly open?: "above" | "below" | "both" | "none"
      /** The ids of all its caveats, in order. */
      readonly caveats?: readonly string[]
      /** All that was left out, in the order of the reasons' names. */
      readonly exclusions?: readonly Exclusion[]
    }
  | {
      /** That there is none. */
      readonly measured: false
      /** The reason. */
      readonly why: Refused["why"] | InvalidInput["why"]
      /** The value of what can be said all the same. */
      readonly bound?: number
      /** All that was left out, in the order of the reasons' names. */
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
    ? {
        /** What the case shows, unlike that of any other example of the metric. */
        readonly title: string
        /** Which definition; from facts the metric's first, from totals none unless said. */
        readonly variant?: V
        /** Options that are not at their defaults. */
        readonly options?: Partial<O>
        /** What comes out. */
        readonly expect: Expectation
      } & (
        | {
            /** What the calculator is given. */
            readonly totals: InputOf<T>
            /** Not beside totals. */
            readonly facts?: never
            /** Not beside totals. */
            readonly asOf?: never
          }
        | {
            /** Not beside facts. */
            readonly totals?: never
            /** Rows by table; a table left out is not recorded, an empty one is empty. */
            readonly facts: Facts
            /** The moment up to which everything is known, in milliseconds since 1970 in UTC. */
            readonly asOf: Instant
          }
      )
    : never
