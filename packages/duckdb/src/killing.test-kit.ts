import { fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { EngineFailed, Taken } from "@folkmoot/engine"
import type { Coverage } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import { duckdbEngine, type DuckdbEngine } from "./index.ts"

/** Two states of one made-up source, between which rows come, go, and change; in the third it tells nothing, as where it is taken out. */
export type State = 0 | 1 | 2

const threads = 4000

const told = (state: State) => {
  if (state === 2) return {}
  const numbers = Array.from({ length: threads }, (_, number) => number).filter((number) => number % 5 !== state)
  const thread = numbers.map((id) => ({ source: "forum", id: String(id), openedAt: id * 1000, channel: `c${id % (7 + state)}`, author: `p${id % 50}` }))
  const post = numbers.flatMap((id) => [0, 1].map((place) => ({ source: "forum", id: `${id}-${place}`, thread: String(id), postedAt: id * 1000 + place + state, author: `p${(id + place) % 50}` })))
  const member = Array.from({ length: 50 }, (_, id) => ({ source: "forum", id: `p${id}`, affiliation: id % 9 === state ? "staff" : "customer" }))
  return { thread, post, member }
}

const rejectsOf = (state: State) => (state === 2 ? [] : Array.from({ length: 30 + state }, (_, line) => ({ position: `posts.csv:${line + 2}`, table: "post", reason: `kind is nothing; expected one of ${state}.` }) as const))

const coverageOf = (state: State): readonly Coverage[] => (state === 2 ? [] : [{ source: "forum", table: "thread", rows: threads, from: 0, to: state, untold: {}, since: {}, notes: [] }])

/** Reads a state of the source into a store; `onStep` hears what is about to be done. */
export const readState = (engine: DuckdbEngine, state: State, onStep: (step: string) => void = () => undefined): Effect.Effect<Taken, EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      onStep("loading")
      const intake = yield* engine.intake("forum")
      for (const [table, rows] of Object.entries(told(state))) {
        for (let from = 0; from < rows.length; from += 2000) yield* intake.load(table as "thread", rows.slice(from, from + 2000) as never)
      }
      yield* intake.reject(rejectsOf(state))
      onStep("finishing")
      const taken = yield* intake.finish(coverageOf(state))
      onStep("finished")
      return taken
    }),
  )

const inStore = <A>(path: string, use: (engine: DuckdbEngine) => Effect.Effect<A, EngineFailed>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(duckdbEngine({ path }), use)))

/** What was found after one kill. */
export interface Killed {
  /** What the process was about to do, or had just done, when it was killed. */
  readonly during: string
  /** Whether the store was found in the state it was in before, in the other one, or in neither. */
  readonly found: "before" | "other" | "neither"
  /** Whether reading the other state then, and once more, gave what a store gives that was never disturbed. */
  readonly goesOn: boolean
}

/** The hash of a state, in a store nobody disturbs. */
const undisturbed = (state: State): Promise<string> => inStore(":memory:", (engine) => Effect.andThen(readState(engine, state), engine.contentHash))

/** A process that reads one state after the other into a store, until it is killed some milliseconds after it has opened it. */
const killReader = (path: string, states: readonly [State, State], after: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("endless-reader.test-kit.ts", import.meta.url)), [path, ...states.map(String)], { execArgv: ["--conditions=@folkmoot/source"], stdio: ["ignore", "ignore", "pipe", "ipc"] })
    let during = "opening"
    let words = ""
    child.stderr?.on("data", (part: Buffer) => (words += part.toString("utf8")))
    child.on("message", (step: string) => {
      during = step
      if (step === "open") setTimeout(() => child.kill("SIGKILL"), after)
    })
    child.on("exit", (_code, signal) => (signal === "SIGKILL" ? resolve(during) : reject(new Error(`The reader ended by itself: ${words}`))))
  })

/**
 * Kills a process that reads into a store, at moments of one's choice, and looks each time what it left.
 *
 * @remarks
 * Unit: `moments` are milliseconds after the process has opened the store. The store is one and the same all along, and holds the first state; another
 * and that are read in turns.
 */
export const killReaders = async (path: string, moments: readonly number[], onKilled: (killed: Killed) => void = () => undefined, other: State = 1): Promise<readonly Killed[]> => {
  const hashes = new Map<State, string>([[0, await undisturbed(0)], [other, await undisturbed(other)]])
  const all: Killed[] = []
  let [before, next]: [State, State] = [0, other]
  for (const moment of moments) {
    const during = await killReader(path, [next, before], moment)
    const killed = await inStore(path, (engine) =>
      Effect.gen(function* () {
        const hash = yield* engine.contentHash
        const found = hash === hashes.get(before) ? "before" : hash === hashes.get(next) ? "other" : "neither"
        yield* readState(engine, next)
        const after = yield* engine.contentHash
        const again = yield* readState(engine, next)
        const isQuiet = again.added + again.changed + again.gone === 0 && (yield* engine.contentHash) === after
        return { during, found, goesOn: after === hashes.get(next) && isQuiet } satisfies Killed
      }),
    )
    ;[before, next] = [next, before]
    all.push(killed)
    onKilled(killed)
  }
  return all
}

/** Fills a new store with the first state. */
export const begin = (path: string): Promise<Taken> => inStore(path, (engine) => readState(engine, 0))
