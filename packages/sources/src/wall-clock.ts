import type { Instant } from "@folkmoot/facts"

const quarterHour = 900_000
const day = 86_400_000

/** A format that shows what the clocks of a zone say. */
const formatOf = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" })

/**
 * The clocks of a time zone.
 *
 * @remarks
 * A wall time is what the clocks show, written as the instant at which those of UTC show it. Where the clocks are put back, a wall time comes
 * twice; it is taken the first time, and counted in `twice`. Where they are put forward, some never come.
 */
export class WallClock {
  /** How many of the wall times read came twice. */
  twice = 0
  readonly #format: Intl.DateTimeFormat | undefined
  readonly #offsets = new Map<number, number>()

  constructor(timeZone: string) {
    this.#format = timeZone === "UTC" ? undefined : formatOf(timeZone)
  }

  /** How far the clocks are ahead of UTC; offsets change on quarters of an hour at the finest. */
  #offsetAt(instant: Instant): number {
    if (this.#format === undefined) return 0
    const quarter = Math.floor(instant / quarterHour)
    let offset = this.#offsets.get(quarter)
    if (offset === undefined) {
      const parts: Record<string, number> = {}
      for (const { type, value } of this.#format.formatToParts(quarter * quarterHour)) parts[type] = Number(value)
      const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts
      this.#offsets.set(quarter, (offset = Date.UTC(year, month - 1, date, hour, minute, second) - quarter * quarterHour))
    }
    return offset
  }

  /** The wall time the clocks show at an instant. */
  wallAt(instant: Instant): number {
    return instant + this.#offsetAt(instant)
  }

  /** The instant at which the clocks show a wall time; `undefined` where they never do. */
  instantOf(wall: number): Instant | undefined {
    if (this.#format === undefined) return wall
    const [before, after] = [wall - this.#offsetAt(wall - day), wall - this.#offsetAt(wall + day)]
    const exact = [before, after].filter((instant) => instant + this.#offsetAt(instant) === wall)
    if (exact.length === 2 && before !== after) this.twice += 1
    return exact.length === 0 ? undefined : Math.min(...exact)
  }
}
