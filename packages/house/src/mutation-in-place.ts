/**
 * Tries mutants in one process: thousands in the time that a process for each takes for a few.
 *
 * Each source is first tried by the tests of its own, which stand beside it, and what they do not notice by all tests of the package. Where a
 * mutant makes a test go on for ever, the process is ended from outside, and the next one goes on without it.
 */
import { spawn } from "node:child_process"
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { keyOf, type Instrumented, type Mutant } from "./mutation-mutants.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { filesIn, root } from "./workspace.ts"

/** What the runner is told: where to read and write, and whose mutants a test file tries. */
export interface InPlace {
  /** What became of mutants, a line each. */
  readonly results: string
  /** The test files that are through, a line each. */
  readonly done: string
  /** The mutants that were come past, by a test or as files were loaded, a line each, as often as that was. */
  readonly seen: string
  /** The key of the mutant that is being tried; empty while tests run as they are. */
  readonly now: string
  /** The mutants to try. */
  readonly mutants: string
  /** The package's sources with their mutants in them. */
  readonly sources: string
  /** Whether a test file tries those of its own source only, or all that it comes past. */
  readonly by: "own" | "all"
}

/** A mutant that is still to be tried. */
export interface Open {
  readonly id: string
  readonly key: string
  /** From the root, with forward slashes. */
  readonly file: string
}

/** The lines of a file that is written while it is read; none where nobody has begun it. */
export const linesOf = (file: string): readonly string[] => (existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [])

/** What can become of a mutant, as Stryker calls it; one that ran on and on is kept apart from those that ran out of time. */
export type Fate = "Killed" | "RanOn" | "Timeout" | "Survived" | "NoCoverage" | "Ignored" | "RuntimeError"

/** What became of a mutant, and whether its source's own tests noticed it by themselves. */
export interface Told {
  readonly fate: Fate
  readonly isOwn: boolean
}

/** What became of mutants so far, by their keys; a line that was broken off is left out. */
export const toldIn = (results: string): ReadonlyMap<string, Told> =>
  new Map(
    linesOf(results)
      .filter((line) => line.endsWith("]"))
      .map((line) => JSON.parse(line) as readonly [key: string, fate: Fate, by?: InPlace["by"]])
      .map(([key, fate, by]) => [key, { fate, isOwn: by === "own" }]),
  )

/** Whether the tests of a file stand beside a source and are its own: `x.test.ts` and `x-exactly.test.ts` are those of `x.ts`. */
export const heldBy = (source: string, tests: string): boolean => tests.replaceAll("\\", "/").replace(/(-exactly)?\.test\.ts$/, ".ts").endsWith(`/${source}`)

/** How long a test is waited for, in milliseconds, with a mutant and without: whoever is ended too soon on a busy machine is tried by itself later. */
const patience = { mutant: 15_000, none: 600_000 }

const vitest = join(root, "node_modules/vitest/vitest.mjs")

/** Runs test files until they are through, or until one mutant has taken too long; that one's key is told, or nothing where it was none. */
const runUntilStuck = async (name: string, told: InPlace, files: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> => {
  const child = spawn(process.execPath, [vitest, "run", "--config", "packages/house/mutation/vitest.config.ts", ...files], {
    cwd: root,
    // A group of its own: the test that goes on for ever runs in a process below this one.
    detached: true,
    stdio: "ignore",
    env: { ...process.env, ...environment, FOLKMOOT_MUTATED: name, FOLKMOOT_RUNNER: fileURLToPath(import.meta.resolve("./mutation-runner.ts")), FOLKMOOT_IN_PLACE: JSON.stringify(told) },
  })
  const ended = new Promise<true>((resolve) => child.once("exit", () => resolve(true)))
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL")
  }
  process.once("exit", end)
  const current = (): string => (existsSync(told.now) ? readFileSync(told.now, "utf8") : "")
  const changedAt = (): number => Math.max(...[told.now, told.done].map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)))
  let [last, since] = [changedAt(), Date.now()]
  while (!(await Promise.race([ended, setTimeout(1000, false)]))) {
    if (changedAt() !== last) [last, since] = [changedAt(), Date.now()]
    if (Date.now() - since < patience[current() === "" ? "none" : "mutant"]) continue
    end()
    await ended
  }
  process.off("exit", end)
  return current()
}

const stop = (): never => process.exit(130)

/** What is to be said of a mutant that nobody noticed. */
const unnoticed = (seen: ReadonlyMap<string, ReadonlySet<string>>, stuck: ReadonlySet<string>, key: string): Fate =>
  stuck.has(key) ? "Timeout" : seen.get("test")?.has(key) === true ? "Survived" : seen.get("load")?.has(key) === true ? "Ignored" : "NoCoverage"

/**
 * Tries mutants of a package by its tests and writes down in `results` which of them are noticed.
 *
 * @remarks
 * Returns what became of the others. Some of these may yet be noticed by slow tests, or by starting afresh.
 */
export const tryInPlace = async (name: string, { sources }: Instrumented, tried: readonly Mutant[], results: string, environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Fate>> => {
  const folder = temporaryFolder("folkmoot-mutation-")
  const paths = new Set(tried.map(({ file }) => join(root, file)))
  const written = (file: string, data: unknown): string => {
    writeFileSync(join(folder, file), JSON.stringify(data))
    return join(folder, file)
  }
  const told = { results, now: join(folder, "now"), seen: join(folder, "seen"), sources: written("sources.json", Object.fromEntries([...sources].filter(([path]) => paths.has(path)))) }
  const all: readonly Open[] = tried.map((mutant) => ({ id: mutant.id, key: keyOf(mutant), file: mutant.file }))
  const stuck = new Set<string>()
  const tests = filesIn(`packages/${name}/src/**/*.test.ts`).map((file) => join(root, file))
  const openOf = (): readonly Open[] => {
    const known = toldIn(results)
    return all.filter(({ key }) => !known.has(key) && !stuck.has(key))
  }
  process.once("SIGINT", stop).once("SIGTERM", stop)
  for (const by of ["own", "all"] as const) {
    const done = join(folder, `done-${by}`)
    for (;;) {
      const [open, through] = [openOf(), new Set(linesOf(done))]
      const files = tests.filter((path) => !through.has(path) && (by === "all" || open.some(({ file }) => heldBy(file, path))))
      if (open.length === 0 || files.length === 0) break
      process.stderr.write(`${name}: ${open.length} mutants are tried by ${files.length} files of tests\n`)
      writeFileSync(told.now, "")
      const last = await runUntilStuck(name, { ...told, by, done, mutants: written("mutants.json", open) }, files, environment)
      const isThrough = linesOf(done)
      if (files.every((path) => isThrough.includes(path))) break
      if (last === "") throw new Error(`The tests of packages/${name} ended before a mutant was tried; run npx vitest run --project ${name} and see why.`)
      stuck.add(last)
    }
  }
  process.off("SIGINT", stop).off("SIGTERM", stop)
  const seen = Map.groupBy(linesOf(told.seen).map((line) => JSON.parse(line) as readonly [way: string, keys: readonly string[]]), ([way]) => way)
  const seenBy = new Map([...seen].map(([way, lines]) => [way, new Set(lines.flatMap(([, keys]) => keys))]))
  const known = toldIn(results)
  return new Map(all.flatMap(({ key }) => (known.has(key) ? [] : [[key, unnoticed(seenBy, stuck, key)] as const])))
}
