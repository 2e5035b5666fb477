import { startOfDay, type Instant } from "@folkmoot/facts"
import type { PageKind } from "./analytics-mapping.ts"
import type { Given } from "./material.ts"
import { WallClock } from "./wall-clock.ts"

/** Adds visits up by day and kind of page; a day told by one table is not told by another. */
export class Days {
  /** Visits of days that had been told before. */
  repeated = 0
  readonly #clock: WallClock
  readonly #timeZone: string
  readonly #names = new Map<number, string>()
  readonly #toldBy = new Map<string, string>()
  readonly #sums = new Map<string, { readonly day: string; readonly page: PageKind; readonly position: string; visits: number }>()

  constructor(timeZone: string) {
    this.#timeZone = timeZone
    this.#clock = new WallClock(timeZone)
  }

  /** The day it is at an instant, as ISO 8601. */
  dayOf(at: Instant): string {
    const number = Math.floor(this.#clock.wallAt(at) / 86_400_000)
    let day = this.#names.get(number)
    if (day === undefined) this.#names.set(number, (day = new Date(number * 86_400_000).toISOString().slice(0, 10)))
    return day
  }

  /** Adds visits to pages of a kind; without a kind the day counts as told and nothing is added. */
  add(day: string, page: PageKind | null, visits: number, position: string, by: string): void {
    const before = this.#toldBy.get(day)
    if (before === undefined) this.#toldBy.set(day, by)
    else if (before !== by) {
      this.repeated += visits
      return
    }
    if (page === null) return
    const key = `${day}/${page}`
    const sum = this.#sums.get(key)
    if (sum === undefined) this.#sums.set(key, { day, page, position, visits })
    else sum.visits += visits
  }

  #startOf(day: string, later = 0): Instant {
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000)
    return startOfDay({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }, this.#timeZone)
  }

  /** The sums as facts, in the order of days. */
  told(): readonly Given[] {
    const all = [...this.#sums].toSorted(([one], [other]) => (one < other ? -1 : 1))
    return all.map(([key, { day, page, position, visits }]): Given => ({ table: "visit", position, row: { id: key, page, visitedAt: this.#startOf(day), visits } }))
  }

  /** The last moment of the last day told. */
  end(): Instant | null {
    const last = [...this.#toldBy.keys()].toSorted().at(-1)
    return last === undefined ? null : this.#startOf(last, 1) - 1
  }
}
