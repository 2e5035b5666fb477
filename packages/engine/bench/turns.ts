/** Measuring in turns, so that whatever else the machine does weighs on all alike. */
import process from "node:process"

/** What a turn took, in milliseconds of the clock and of the processors. */
export interface Took {
  readonly wall: number
  readonly cpu: number
}

/** Runs something and says what it took. */
export const timed = async <T>(run: () => T | Promise<T>): Promise<readonly [result: T, took: Took]> => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await run()
  const { user, system } = process.cpuUsage(before)
  return [result, { wall: performance.now() - start, cpu: (user + system) / 1000 }]
}

/** The middle of some numbers. */
export const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

/** Lets contenders take turns, once beforehand and then so many rounds, and gives the turns of each. */
export const takeTurns = async (contenders: Readonly<Record<string, () => Promise<Took>>>, rounds: number): Promise<ReadonlyMap<string, readonly Took[]>> => {
  const turns = new Map(Object.keys(contenders).map((name) => [name, [] as Took[]] as const))
  for (let round = -1; round < rounds; round++) {
    for (const [name, turn] of Object.entries(contenders)) {
      const took = await turn()
      if (round >= 0) turns.get(name)?.push(took)
    }
  }
  return turns
}
