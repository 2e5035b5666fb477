import { netScoreFigure, percentageFigure, possibleSums, type Figure } from "@folkmoot/statistics"
import type { ExternalClaim } from "./model.ts"
import { hasFields } from "./plain-data.ts"

const figures: Readonly<Partial<Record<NonNullable<ExternalClaim["unit"]>, Figure>>> = {
  percent: percentageFigure,
  ratio: { ...percentageFigure, scale: 1 },
  "nps-points": netScoreFigure,
}

/**
 * What a claim's figure may have been, where no number of answers among those it says were given can have given it.
 *
 * @remarks
 * Unit: one figure or two, those next to the claim's, in its unit and rising; `undefined` where its figure is possible, or of another unit than
 * `percent`, `ratio` and `nps-points`, or without a number of answers. The figure is taken with as many decimals as it is written with; zeros at
 * its end are lost in a plan, which only makes this more lenient. Answers that were weighted can give a figure that counting them cannot.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 */
export const nearestFigures = (claim: ExternalClaim): readonly number[] | undefined => {
  if (!hasFields(claim)) return undefined
  const { value, unit, n } = claim as ExternalClaim
  const figure = typeof unit !== "string" || !Object.hasOwn(figures, unit) ? undefined : figures[unit]
  if (typeof value !== "number" || n === undefined || figure === undefined || !Number.isInteger(n) || n < 1) return undefined
  const [, { length: decimals } = ""] = String(value).split(".")
  if (possibleSums(figure, { value, decimals }, n) !== undefined) return undefined
  const { scale, least, most } = figure
  const sum = (value * n) / scale
  const beside = [Math.floor(sum), Math.ceil(sum)].map((one) => Math.min(most * n, Math.max(least * n, one)))
  return [...new Set(beside.map((one) => Number(((one * scale) / n).toFixed(decimals))))]
}
