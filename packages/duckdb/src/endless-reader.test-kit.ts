// Run as a process of its own by the tests that kill it: reads one state after the other into the store named, from the state named on, and never stops.
import process from "node:process"
import * as Effect from "effect/Effect"
import { duckdbEngine } from "./index.ts"
import { readState } from "./killing.test-kit.ts"

const say = (step: string): void => void process.send?.(step)

const reading = Effect.gen(function* () {
  const engine = yield* duckdbEngine({ path: String(process.argv[2]) })
  say("open")
  for (let round = Number(process.argv[3]); ; round++) yield* readState(engine, round % 2 === 0 ? 0 : 1, say)
})

await Effect.runPromise(Effect.scoped(reading))
