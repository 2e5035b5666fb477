import { days, hours, type Instant } from "@folkmoot/facts"

const lastSunday = (year: number, month: number): Instant => {
  const end = Date.UTC(year, month, 0)
  return end - days(new Date(end).getUTCDay())
}

/** How far clocks in Berlin are ahead of UTC: by European law an hour, and two from the last Sunday of March to that of October. */
const ahead = (at: Instant): number => {
  const year = new Date(at).getUTCFullYear()
  return hours(at >= lastSunday(year, 3) + hours(1) && at < lastSunday(year, 10) + hours(1) ? 2 : 1)
}

/** The instant at which clocks in Berlin show a time, given as if it were UTC. */
export const inBerlin = (wallClock: number): Instant => wallClock - ahead(wallClock - hours(1))

/** What clocks in Berlin show at an instant. */
export const wallClockAt = (at: Instant): Date => new Date(at + ahead(at))

/** A calendar day of the community. */
export interface SampleDay {
  readonly start: Instant
  /** The day as clocks show it, at midnight, given as if it were UTC. */
  readonly midnight: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Monday. */
  readonly weekday: number
  /** Months since the first one. */
  readonly age: number
}

const first = Date.UTC(2025, 0, 1)
const afterLast = Date.UTC(2026, 6, 1)

/** The first instant of the sample, and the first one after it. */
export const sampleSpan = { from: inBerlin(first), to: inBerlin(afterLast) }

/** Every day of the sample. */
export const sampleDays: readonly SampleDay[] = Array.from({ length: (afterLast - first) / days(1) }, (_, index) => {
  const midnight = first + days(index)
  const date = new Date(midnight)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1]
  return { start: inBerlin(midnight), midnight, year, month, day: date.getUTCDate(), weekday: (date.getUTCDay() + 6) % 7, age: (year - 2025) * 12 + month - 1 }
})

/** How busy each weekday is, in hundredths, Monday first. */
export const weekdays = [114, 126, 121, 112, 84, 24, 20] as const

/** How busy the time of year is, in hundredths: less in summer and between the years. */
export const season = ({ month, day }: SampleDay): number => {
  if ((month === 12 && day >= 22) || (month === 1 && day <= 6)) return 38
  return month === 7 ? 80 : month === 8 ? 68 : 100
}

/** When in the day people write: how many in a thousand in each hour. */
export const hourWeights: readonly (readonly [number, number])[] = [
  [4, 0], [2, 1], [1, 2], [1, 3], [1, 4], [3, 5], [12, 6], [38, 7], [84, 8], [110, 9], [112, 10], [92, 11], [62, 12], [82, 13], [98, 14], [88, 15], [70, 16], [44, 17], [28, 18], [24, 19], [22, 20], [14, 21], [9, 22], [6, 23],
]
