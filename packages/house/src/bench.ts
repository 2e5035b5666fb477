/**
 * How fast it is beside what else there is, and how heavy: `npm run bench [name] [size] -- [--write]`.
 *
 * Without a name everything is compared in a short form that takes minutes, and `--write` puts it into docs/figures. What takes long, or measures something
 * else than a ratio, is called by name alone. It ends with 1 when a ratio is beyond its bound, or something weighs more than it may.
 */
import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { loadavg } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { timeAlone } from "./bench-alone.ts"
import { compareCalculators, compareEachCalculator } from "./bench-calculators.ts"
import { compareChecks } from "./bench-check.ts"
import { compareEngines, installContenders } from "./bench-engine.ts"
import { benchHostile } from "./bench-hostile.ts"
import { comparePlans } from "./bench-plan.ts"
import { compareReports } from "./bench-report.ts"
import { weigh } from "./bench-sizes.ts"
import { compareStarts } from "./bench-start.ts"
import type { Alone, Comparison, Weight } from "./comparison.ts"
import { beyond, measurementsTable, speedPage, type Measurements } from "./comparison-page.ts"
import { run } from "./gate.ts"
import { machine, today } from "./measured-on.ts"
import { refuse, typedBehind } from "./script-words.ts"
import { readManifest, root } from "./workspace.ts"

/** Compared, in the short form unless a size is told: rows, events, lines or rounds. */
const comparing: Readonly<Record<string, (size?: number) => Promise<readonly Comparison[]>>> = {
  calculators: compareCalculators,
  check: compareChecks,
  plan: comparePlans,
  report: compareReports,
  engine: compareEngines,
  start: compareStarts,
}

/** What has to be built before it can be measured. */
const fromBuilt = ["start", "sizes"]

/** Measurements that stand beside what they measure, with words of their own. */
const scripts: Readonly<Record<string, string>> = {
  engine: "packages/engine/bench/engine-speed.ts",
  archive: "packages/sources/bench/archive.bench.ts",
  intake: "packages/duckdb/bench/intake.bench.ts",
  kill: "packages/duckdb/bench/kill.ts",
}

const names = [...Object.keys(comparing), "alone", "sizes"]

const build = async (): Promise<void> => {
  const { status, output } = await run("turbo", ["run", "build", "--output-logs=errors-only"])
  if (status !== 0) throw new Error(`What was to be measured could not be built:\n${output}`)
}

const measure = async (wanted: readonly string[], size?: number): Promise<Measurements> => {
  if (wanted.some((name) => fromBuilt.includes(name))) await build()
  const comparisons: Comparison[] = []
  const alone: Alone[] = []
  const weights: Weight[] = []
  for (const name of wanted) {
    process.stderr.write(`${name} ...`)
    const start = performance.now()
    if (name === "sizes") weights.push(...(await weigh()))
    else if (name === "alone") alone.push(...(await timeAlone()))
    else comparisons.push(...((await comparing[name]?.(size)) ?? []))
    process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
  }
  return { comparisons, alone, weights }
}

const tell = (measurements: Measurements): void => {
  process.stdout.write(`${measurementsTable(measurements)}\n`)
  const problems = beyond(measurements)
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  if (problems.length > 0) process.exitCode = 1
}

const versionIn = (manifest: string): string => readManifest(manifest).version

const write = (measurements: Measurements): void => {
  const versions = [
    `Node ${process.versions.node}`, `DuckDB ${versionIn("node_modules/@duckdb/node-api/package.json")}`, `ajv ${versionIn("node_modules/ajv/package.json")}`,
    `Spectral ${versionIn("packages/house/bench-plan/node_modules/@stoplight/spectral-core/package.json")}`, `hast-util-to-html ${versionIn("node_modules/hast-util-to-html/package.json")}`,
  ]
  const text = speedPage(measurements, {
    date: today,
    machine,
    versions: versions.join(", "),
    load: (loadavg()[0] ?? 0).toFixed(1),
  })
  writeFileSync(join(root, "docs/figures/speed.md"), text)
}

const usage = `npm run bench [name] [size] -- [--write]: there is ${[...new Set([...names, ...Object.keys(scripts), "hostile"])].join(", ")}, each with a number behind it where a longer or shorter run is wanted; and calculators each.`
const { values, words } = typedBehind(usage, { write: { type: "boolean", default: false } }, 3)
const [name, size] = words
const script = size === undefined && name === "engine" ? undefined : scripts[name ?? ""]
if (script !== undefined && name === "engine") installContenders()
if (script !== undefined) process.exitCode = spawnSync(process.execPath, ["--conditions=@folkmoot/source", script, ...words.slice(1), ...(values.write ? ["--write"] : [])], { cwd: root, stdio: "inherit" }).status ?? 1
else if (name === "hostile") benchHostile(size)
else if (name === "calculators" && size === "each") tell({ comparisons: await compareEachCalculator(), alone: [], weights: [] })
else if (name !== undefined && (!names.includes(name) || (size !== undefined && !(Number(size) >= 1)))) refuse(usage)
else if (name !== undefined && values.write) refuse("npm run bench -- --write puts everything into docs/figures/speed.md and takes no name; npm run bench engine 1000000 -- --write writes a page of its own.")
else {
  const measurements = await measure(name === undefined ? names : [name], size === undefined ? undefined : Number(size))
  tell(measurements)
  if (values.write) write(measurements)
}
