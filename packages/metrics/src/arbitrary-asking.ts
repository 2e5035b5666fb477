import type { Facts, Instant } from "@folkmoot/facts"
import { arbitraryInstant, factsArbitrary } from "@folkmoot/facts/testing"
import * as fc from "fast-check"
import type { Request } from "./ask.ts"
import type { AnyMetric } from "./define.ts"
import { groupColumns } from "./groups.ts"
import { likelyCells, tablesOf } from "./likely.ts"

/** A request without window, or with one that is cut by a step. */
export type DatedRequest = Request & { readonly asOf: Instant }

/**
 * Random requests for a metric: windows and steps across a change of the clock, groups, small cells.
 *
 * @remarks
 * Unit: an arbitrary of fast-check.
 */
export const arbitraryRequest = (metric: AnyMetric): fc.Arbitrary<DatedRequest> =>
  fc
    .record({
      asOf: arbitraryInstant,
      window: fc.option(fc.tuple(arbitraryInstant, arbitraryInstant)),
      step: fc.constantFrom("all", "month", "week"),
      timeZone: fc.constantFrom("UTC", "Europe/Berlin", "America/New_York"),
      by: fc.subarray(groupColumns(metric).slice(0, 2)),
      smallestCell: fc.constantFrom(1, 5),
    })
    .map(({ window, ...rest }) => (window === null ? rest : { ...rest, window: { from: Math.min(...window), to: Math.max(...window) + 1 } }))

/** Facts, and a request to measure a metric from them. */
export interface Asking {
  /** Rows of every table the metric reads. */
  readonly facts: Facts
  /** A window or none, cut and grouped in any way the metric allows. */
  readonly request: DatedRequest
}

/**
 * Random facts that a metric's conditions meet, and a request to measure it from them.
 *
 * @remarks
 * Unit: an arbitrary of fast-check. The cells that the metric's conditions and examples name come up often.
 */
export const arbitraryAsking = (metric: AnyMetric, examples: readonly { readonly facts?: Facts }[]): fc.Arbitrary<Asking> =>
  fc.record({ facts: factsArbitrary(tablesOf(metric), likelyCells(metric, examples)), request: arbitraryRequest(metric) })
