import type { Limits } from "./interval.ts"
import { halfPlaces, type Written } from "./written.ts"

/**
 * Whether parts can make up the total published with them.
 *
 * @remarks A number is exact, such as a count; a `Written` one stands for all that round to it. Three shares of 33.3 make up 100;
 * 2 detractors, 11 passives and 18 promoters do not make up 32 answers.
 */
export function addsUp(parts: readonly (number | Written)[], total: number | Written): boolean {
  const ranges = parts.map(rangeOf)
  const whole = rangeOf(total)
  const sum = (end: "low" | "high") => ranges.reduce((so, range) => so + range[end], 0)
  // Decimal fractions do not add up exactly in binary; what is compared here differs by half a last place or not at all.
  const slack = 1e-12 * (1 + Math.abs(whole.high))
  return sum("low") <= whole.high + slack && sum("high") >= whole.low - slack
}

function rangeOf(number: number | Written): Limits {
  if (typeof number === "number") return { low: number, high: number }
  const { low, high, perUnit } = halfPlaces(number)
  return { low: low / perUnit, high: high / perUnit }
}
