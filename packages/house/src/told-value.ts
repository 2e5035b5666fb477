import { durationText } from "@folkmoot/facts"

/** An option's number: one too large to be a count is a length of time. */
export const optionText = (value: number): string => (value >= 60_000 && value % 60_000 === 0 ? `${durationText(value)} (${value} ms)` : String(value))
