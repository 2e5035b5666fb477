import type { Estimate, Measured } from "@folkmoot/metrics"
import { grouped } from "./plain-data.ts"

/** A number that was refused, for whatever reason. */
export type RefusedEstimate = Exclude<Estimate, Measured>

/** What was measured, as rules ask for it. */
export interface Measures {
  /** Whether the plan is held against data at all; false where nothing was asked to be measured. */
  readonly given: boolean
  /** The numbers of a metric in closed windows, the oldest first; of any variant where none is named. */
  readonly measured: (metric: string, variant: string | undefined) => readonly Measured[]
  /** What could not be measured of a metric, each with its reason; of any variant where none is named. */
  readonly refused: (metric: string, variant: string | undefined) => readonly RefusedEstimate[]
}

const idOf = ({ metric }: Estimate): string => metric.slice(0, metric.lastIndexOf("@"))

const endOf = ({ window, asOf }: Estimate): string => window?.to ?? asOf ?? ""

/** Orders measures so that rules find them. */
export const measuresOf = (estimates: readonly Estimate[] | undefined): Measures => {
  const byMetric = grouped(estimates ?? [], idOf)
  const of = (metric: string, variant: string | undefined): readonly Estimate[] =>
    (byMetric.get(metric) ?? []).filter((estimate) => variant === undefined || estimate.variant === variant)
  return {
    given: estimates !== undefined,
    measured: (metric, variant) =>
      of(metric, variant)
        .filter((estimate) => estimate.measured && estimate.window?.closed !== false)
        // The filter above keeps only measured ones.
        .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0)) as readonly Measured[],
    refused: (metric, variant) => of(metric, variant).filter((estimate) => !estimate.measured),
  }
}
