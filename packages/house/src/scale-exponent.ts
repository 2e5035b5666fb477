import { log, senSlope } from "@folkmoot/statistics"
import type { ScaleRow } from "./scale-page.ts"

/** By which power of the events something grows, with its limits; no limits where there are too few sizes to exclude any. */
export interface Exponent {
  readonly value: number
  readonly low: number | undefined
  readonly high: number | undefined
}

const halfDecades = (events: number): number => Math.round((2 * log(events)) / log(10))

/** The sizes that are measured: a half decade apart, so that they are evenly spaced where both axes are logarithmic. */
export const sizeAt = (place: number): number => Math.round(10 ** (place / 2))

/** The exponent of a stage: Sen's slope of the logarithm of what it took over the logarithm of the events. */
export const exponentOf = (rows: readonly ScaleRow[], of: (row: ScaleRow) => number, { from = 0 } = {}): Exponent => {
  const told = rows.filter(({ events }) => events >= from)
  const places = told.map(({ events }) => halfDecades(events))
  const [first, last] = [Math.min(...places), Math.max(...places)]
  const series = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const row = told[places.indexOf(first + index)]
    return row === undefined ? undefined : log(of(row)) / log(10)
  })
  const { value, low, high } = senSlope(series)
  // A place is half a decade.
  const twice = (slope: number | undefined): number | undefined => (slope === undefined ? undefined : 2 * slope)
  return { value: 2 * value, low: twice(low), high: twice(high) }
}

/** What a stage would take beyond what was measured, if it went on growing by a power. */
export const extrapolated = (row: ScaleRow, of: (row: ScaleRow) => number, exponent: number, events: number): number => of(row) * (events / row.events) ** exponent
