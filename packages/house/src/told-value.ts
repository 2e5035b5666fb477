const lengths = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const

/** A length of time as people say it: `14 days`; in milliseconds where no larger unit divides it. */
export const durationText = (milliseconds: number): string => {
  const [unit, length] = lengths.find(([, one]) => milliseconds > 0 && milliseconds % one === 0) ?? ["millisecond", 1]
  const count = milliseconds / length
  return `${count} ${unit}${count === 1 ? "" : "s"}`
}

/** An option's number: one too large to be a count is a length of time. */
export const optionText = (value: number): string => (value >= 60_000 && value % 60_000 === 0 ? `${durationText(value)} (${value} ms)` : String(value))
