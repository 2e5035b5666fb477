/**
 * How long a reading of a million posts takes, first, again, and with a hundredth changed:
 * `node --conditions=@folkmoot/source packages/duckdb/bench/intake.bench.ts [rows]`.
 *
 * What is printed is seconds by the clock and of processors; the second says more where the machine does other things too.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import type { EngineFailed } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import { duckdbEngine, type DuckdbEngine } from "../src/index.ts"

const [count = 1_000_000] = process.argv.slice(2).map(Number)

/** As many as a source hands on at once. */
const batch = 4096

const posts = (from: number, to: number, round: number) =>
  Array.from({ length: to - from }, (_, index) => {
    const id = from + index
    const accepted = round > 0 && id % 100 === 0
    return { source: "forum", id: `post-${id}`, thread: `t${id >> 3}`, author: `u${(id * 7919) % 50_021}`, postedAt: 1.7e12 + id * 1000, kind: id % 8 === 0 ? "opening" : "reply", affiliation: "customer", language: "en", accepted }
  })

const timed = <A>(what: string, effect: Effect.Effect<A, EngineFailed>): Effect.Effect<A, EngineFailed> =>
  Effect.suspend(() => {
    const [start, used] = [performance.now(), process.cpuUsage()]
    return Effect.tap(effect, () =>
      Effect.sync(() => {
        const { user, system } = process.cpuUsage(used)
        console.log(`${what.padEnd(24)} ${((performance.now() - start) / 1e3).toFixed(2).padStart(6)} s  ${((user + system) / 1e6).toFixed(2).padStart(6)} s of processors`)
      }),
    )
  })

const reading = (store: DuckdbEngine, what: string, round: number): Effect.Effect<void, EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const intake = yield* store.intake("forum")
      const load = Effect.gen(function* () {
        for (let from = 0; from < count; from += batch) yield* intake.load("post", posts(from, Math.min(count, from + batch), round) as never)
      })
      yield* timed(`${what}, staging`, load)
      const taken = yield* timed(`${what}, finishing`, intake.finish([]))
      console.log(`  ${JSON.stringify(taken)}`)
    }),
  )

const folder = mkdtempSync(join(tmpdir(), "folkmoot-intake-"))
const path = join(folder, "store.duckdb")
const all = Effect.gen(function* () {
  const store = yield* duckdbEngine({ path })
  yield* reading(store, "first", 0)
  yield* reading(store, "again", 0)
  yield* timed("snapshot", store.snapshot("then"))
  yield* reading(store, "changed", 1)
  yield* timed("content hash", store.contentHash)
  yield* timed("erasing two", store.erase(["u17", "u99"]))
})
try {
  await Effect.runPromise(Effect.scoped(all))
  console.log(`${count} rows, a file of ${(statSync(path).size / 1e6).toFixed(1)} MB, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
