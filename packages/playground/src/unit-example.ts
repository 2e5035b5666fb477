import type { Facts, Instant } from "@folkmoot/facts"

/** A worked case of a metric as its unit writes it down; what it expects is for the tests. */
export interface UnitExample {
  readonly title: string
  readonly variant?: string
  readonly options?: Readonly<Record<string, number>>
  readonly totals?: Readonly<Record<string, unknown>>
  readonly facts?: Facts
  readonly asOf?: Instant
}
