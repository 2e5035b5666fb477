import type { Estimate } from "@folkmoot/metrics"

const percent = new Intl.NumberFormat("en", { style: "percent" })
const points = new Intl.NumberFormat("en", { maximumFractionDigits: 0, signDisplay: "exceptZero" })

/** Why there is no number, for the reasons these two can have. */
const reasons: Readonly<Record<string, string>> = {
  "zero-denominator": "There is nothing to count yet, so there is no number.",
  "invalid-input": "These numbers cannot be: please check them.",
}

/** An estimate in one line: the number never stands without what it may be, and nothing stands in for a number that is not there. */
export const told = (estimate: Estimate): string => {
  if (!estimate.measured) return reasons[estimate.why] ?? `Not measured: ${estimate.why}.`
  const format = estimate.unit === "ratio" ? percent : points
  const { low, high } = estimate.interval
  return `${format.format(estimate.value)}, most likely between ${format.format(low)} and ${format.format(high)}`
}
