import type { Duration } from "./instant.ts"

/** Longest first: a duration is written in the longest unit it is a whole number of. */
const lengths = [[86_400_000, "day"], [3_600_000, "hour"], [60_000, "minute"], [1000, "second"]] as const

/**
 * A length of time as people say it in English: `14 days`, `90 seconds`.
 *
 * @remarks
 * Unit: whole milliseconds, below 0 too; written in the longest unit that divides them, as `1500 ms` where none does.
 */
export const durationText = (length: Duration): string => {
  const [unit, name] = lengths.find(([one]) => length !== 0 && length % one === 0) ?? [1, "ms"]
  const count = length / unit
  return `${count} ${name}${name === "ms" || Math.abs(count) === 1 ? "" : "s"}`
}
