/** Finds out what becomes of the mutants that were drawn. */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { toldIn, tryInPlace, type Told } from "./mutation-in-place.ts"
import { keyOf, type Instrumented, type Mutant } from "./mutation-mutants.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { filesIn, root, textOf } from "./workspace.ts"

/** A file for what was found so far of a package: a place of its own for every state of its sources and tests. */
export const keptFor = (name: string, what: "fates" | "types"): string => {
  const state = createHash("sha256")
  for (const file of filesIn(`packages/${name}/src/**/*`).filter((path) => /\.[a-z]+$/.test(path))) state.update(`${file}\n${textOf(file)}\n`)
  const folder = join(root, "out/mutation")
  mkdirSync(folder, { recursive: true })
  const kept = join(folder, `${name}-${state.digest("hex").slice(0, 12)}-${what}.jsonl`)
  // A line that was broken off stays alone.
  appendFileSync(kept, existsSync(kept) && !/(^|\n)$/.test(readFileSync(kept, "utf8")) ? "\n" : "")
  return kept
}

/** A range of a file in which a mutant lies, in the words of Stryker's `mutate`: lines from 1, columns from 0. */
const rangeOf = ({ file, location: { start, end } }: Mutant): string => `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`

const pluginFile = fileURLToPath(new URL("mutation-plugin.ts", import.meta.url))

const options = (home: string, mutants: readonly Mutant[], tempDirName: string): object => ({
  testRunner: "vitest",
  plugins: [`${home}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`, pluginFile],
  vitest: { configFile: "packages/house/mutation/vitest.config.ts", related: false },
  mutate: mutants.map(rangeOf),
  ignorePatterns: ["/docs", "/out", "**/dist", "/packages/clickhouse/conformance", "/packages/playground"],
  checkers: ["drawn"],
  reporters: ["told", "progress-append-only"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 60,
  allowConsoleColors: false,
  disableTypeChecks: false,
  tempDirName,
})

/** What became of each of the mutants of a package, by its key; `home` is where Stryker is installed, which tries what was not noticed afresh where that is asked for. */
export const fatesOf = async (home: string, name: string, all: Instrumented, mutants: readonly Mutant[], isAfresh: boolean, environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Told>> => {
  const results = keptFor(name, "fates")
  const openBy = (known: ReadonlyMap<string, Told>): readonly Mutant[] => mutants.filter((mutant) => !known.has(keyOf(mutant)))
  const left = await tryInPlace(name, all, openBy(toldIn(results)), results, environment)
  if (isAfresh) runStryker(home, name, openBy(toldIn(results)), results, environment)
  return new Map([...(isAfresh ? [] : [...left].map(([key, fate]) => [key, { fate, isOwn: false }] as const)), ...toldIn(results)])
}

/** Tries mutants each by itself, by all tests that come past it. */
const runStryker = (home: string, name: string, open: readonly Mutant[], results: string, environment: Readonly<Record<string, string>>): void => {
  if (open.length === 0) return
  process.stderr.write(`${name}: ${open.length} mutants are tried each by itself\n`)
  const folder = temporaryFolder("folkmoot-mutation-")
  // Tests look for reference data beside the project, and Stryker runs them in a copy two folders down.
  const data = join(root, "../shared")
  if (existsSync(data)) symlinkSync(data, join(folder, "shared"), "dir")
  const [chosen, configuration] = [join(folder, "chosen.json"), join(folder, "stryker.json")]
  writeFileSync(chosen, JSON.stringify(open.map(keyOf)))
  writeFileSync(configuration, JSON.stringify(options(home, open, folder)))
  spawnSync(process.execPath, [`${home}node_modules/@stryker-mutator/core/bin/stryker.js`, "run", configuration], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    env: { ...process.env, ...environment, FOLKMOOT_MUTATED: name, FOLKMOOT_CHOSEN: chosen, FOLKMOOT_RESULTS: results },
  })
}
