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

/** What the totals and options of a calculator are, by name, as its unit says it. */
export interface CalculatorComments {
  readonly totals: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}
