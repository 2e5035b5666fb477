/** Runs Stryker on the mutants that were drawn. */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { keyOf, type Mutant } from "./mutation-mutants.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { filesIn, root, textOf } from "./workspace.ts"

/** What can become of a mutant, as Stryker calls it; one that ran on and on is kept apart from those that ran out of time. */
export type Fate = "Killed" | "RanOn" | "Timeout" | "Survived" | "NoCoverage" | "Ignored" | "RuntimeError"

/** Where what was found so far is kept: a place of its own for every state of a package. */
const resultsOf = (name: string): string => {
  const state = createHash("sha256")
  for (const file of filesIn(`packages/${name}/src/**/*`).filter((path) => /\.[a-z]+$/.test(path))) state.update(`${file}\n${textOf(file)}\n`)
  const folder = join(root, "out/mutation")
  mkdirSync(folder, { recursive: true })
  return join(folder, `${name}-${state.digest("hex").slice(0, 12)}.jsonl`)
}

const read = (file: string): ReadonlyMap<string, Fate> =>
  new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.endsWith("]"))
      .map((line) => JSON.parse(line) as [string, Fate]),
  )

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

/** What became of each of the mutants of a package, by its key; `home` is where Stryker is installed. */
export const runStryker = (home: string, name: string, mutants: readonly Mutant[], environment: Readonly<Record<string, string>>): ReadonlyMap<string, Fate> => {
  const results = resultsOf(name)
  appendFileSync(results, "")
  const before = read(results)
  const open = mutants.filter((mutant) => !before.has(keyOf(mutant)))
  if (open.length === 0) return before
  process.stderr.write(`${name}: ${mutants.length - open.length} of ${mutants.length} mutants are known, ${open.length} are tried\n`)
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
  return read(results)
}
