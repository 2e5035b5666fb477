// Run as a process of its own by the tests that kill it: reads the states named into the store named, in turns, and never stops.
import process from "node:process"
import * as Effect from "effect/Effect"
import { duckdbEngine } from "./index.ts"
import { readState, type State } from "./killing.test-kit.ts"

const say = (step: string): void => void process.send?.(step)

const reading = Effect.gen(function* () {
  const engine = yield* duckdbEngine({ path: String(process.argv[2]) })
  say("open")
  const states = process.argv.slice(3).map(Number) as State[]
  for (;;) for (const state of states) yield* readState(engine, state, say)
})

await Effect.runPromise(Effect.scoped(reading))
