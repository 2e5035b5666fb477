import type { Gate, GateResult } from "./gate.ts"

/** Who is told when gates start and end. */
export interface Listener {
  readonly started: (name: string) => void
  readonly ended: (name: string, result: GateResult) => void
}

const failure = (error: unknown): GateResult => ({ passed: 0, failed: 1, output: error instanceof Error ? (error.stack ?? error.message) : String(error) })

/**
 * Runs gates in their order, so many at a time, each after those it stands on.
 *
 * @remarks
 * A gate whose ground has not held is not run and counts as failed: nobody knows what it would have said.
 */
export const runGates = async (gates: readonly Gate[], lanes: number, { started, ended }: Listener): Promise<ReadonlyMap<string, GateResult>> => {
  const results = new Map<string, GateResult>()
  const waiting = [...gates]

  const conclude = (name: string, result: GateResult): void => {
    results.set(name, result)
    ended(name, result)
  }

  const lane = async (wake: () => Promise<void>): Promise<void> => {
    while (waiting.length > 0) {
      const index = waiting.findIndex(({ after = [] }) => after.every((name) => results.has(name)))
      if (index === -1) {
        await wake()
        continue
      }
      const [gate] = waiting.splice(index, 1)
      if (gate === undefined) return
      const ground = (gate.after ?? []).find((name) => results.get(name)?.failed !== 0)
      if (ground !== undefined) {
        conclude(gate.name, { passed: 0, failed: 1, note: `not run: ${ground} failed` })
        continue
      }
      started(gate.name)
      conclude(gate.name, await gate.run().catch(failure))
      alarm.resolve()
      alarm = Promise.withResolvers<void>()
    }
  }

  let alarm = Promise.withResolvers<void>()
  await Promise.all(Array.from({ length: lanes }, async () => lane(async () => alarm.promise)))
  return results
}
