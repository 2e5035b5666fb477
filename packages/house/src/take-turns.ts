/** Measuring in turns, so that whatever else the machine does weighs on both alike. */
import process from "node:process"
import type { Measured, Turns } from "./comparison.ts"

/** Does something so many times; what does it later says when it is done. */
export type Contender = (times: number) => void | Promise<void>

/** A contender that calls something again and again. */
export const repeated =
  (once: () => unknown): Contender =>
  (times) => {
    for (let index = 0; index < times; index++) once()
  }

/** A contender that waits for each time before the next. */
export const awaited =
  (once: () => Promise<unknown>): Contender =>
  async (times) => {
    for (let index = 0; index < times; index++) await once()
  }

/** Milliseconds that have gone by so far. */
const readings: Readonly<Record<Measured, () => number>> = {
  clock: () => performance.now(),
  processors: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
}

const tookFor = async (contender: Contender, times: number, by: Measured): Promise<number> => {
  const start = readings[by]()
  const done = contender(times)
  // Who is done at once is not made to wait: that would count.
  if (done !== undefined) await done
  return readings[by]() - start
}

/** No turn is shorter than this, in milliseconds: what is measured comes in steps. */
const least = 2

/** How many times make a turn long enough; the best of three, since a pause of the machine makes any turn long. */
const timesFor = async (contender: Contender, by: Measured, enough = least): Promise<number> => {
  for (let times = 1; ; times *= 2) {
    let best = Infinity
    for (let attempt = 0; attempt < 3; attempt++) best = Math.min(best, await tookFor(contender, times, by))
    if (best >= enough) return times
  }
}

/** A turn by itself is as long as this, in milliseconds, so that it holds the pauses that come with it. */
const wholeTurn = 50

/** Lets one contender take so many turns by itself, and says what one time took in each, by the processors. */
export const takeTimes = async (contender: Contender, rounds: number): Promise<readonly number[]> => {
  const times = await timesFor(contender, "processors", wholeTurn)
  const took: number[] = []
  for (let round = 0; round < rounds; round++) took.push((await tookFor(contender, times, "processors")) / times)
  return took
}

/** Lets two contenders take so many turns each, beginning by turns too, and says what one time took. */
export const takeTurns = async (ours: Contender, other: Contender, rounds: number, by: Measured = "processors"): Promise<readonly Turns[]> => {
  const [ourTimes, otherTimes] = [await timesFor(ours, by), await timesFor(other, by)]
  const ourTurn = async (): Promise<number> => (await tookFor(ours, ourTimes, by)) / ourTimes
  const otherTurn = async (): Promise<number> => (await tookFor(other, otherTimes, by)) / otherTimes
  const turns: Turns[] = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ourTurn()
      turns.push({ ours: first, other: await otherTurn() })
    } else {
      const first = await otherTurn()
      turns.push({ ours: await ourTurn(), other: first })
    }
  }
  return turns
}
