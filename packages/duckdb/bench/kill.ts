/**
 * Kills a process that takes in a source, at random moments, and looks each time what it left:
 * `node --conditions=@folkmoot/source packages/duckdb/bench/kill.ts [kills] [seed]`.
 *
 * A process reads two states of a made-up source into one file, in turns, and is killed within its first three readings or so. The file must
 * then hold one of the two states whole, take in the other, and change no more when that is read again.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { begin, killReaders, type Killed } from "../src/killing.test-kit.ts"

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number)
const longest = 2000

/** Moments drawn evenly, the same for the same seed (Park and Miller's generator). */
const moments = (): readonly number[] => {
  let state = seed
  return Array.from({ length: kills }, () => ((state = (state * 48_271) % 2_147_483_647), (state / 2_147_483_647) * longest))
}

const folder = mkdtempSync(join(tmpdir(), "folkmoot-kill-"))
try {
  const path = join(folder, "store.duckdb")
  await begin(path)
  const times = new Map<string, number>()
  let isRight = true
  let count = 0
  const onKilled = ({ during, found, goesOn }: Killed): void => {
    count += 1
    for (const what of [`killed while ${during}`, `found as ${found === "before" ? "it was before" : "the other reading left it"}`]) times.set(what, (times.get(what) ?? 0) + 1)
    if (count % 20 === 0) console.log(`${count} of ${kills} kills`)
    if (found !== "neither" && goesOn) return
    isRight = false
    console.log(`kill ${count}, while ${during}: ${found === "neither" ? "the store holds neither reading whole" : "reading again went wrong"}`)
  }
  await killReaders(path, moments(), onKilled)
  for (const [what, n] of times) console.log(`${n} ${what}`)
  console.log(isRight ? `${count} kills: each left one reading whole, and reading went on` : `NOT all of ${count} kills left a whole reading that could go on`)
  if (!isRight) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
