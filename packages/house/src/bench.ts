/**
 * How long a calculator takes: `npm run bench`; a plan: `npm run bench plan`; a plan that means harm: `npm run bench hostile [name]`; the check of
 * rows: `npm run bench check`; what has a
 * script of its own, by its name and with its own words: `npm run bench engine 1000000`.
 *
 * Each example of each calculator is called in turns with the bare Wilson interval, so that whatever else the machine does hits both alike.
 * What is printed is microseconds for one call and how many times the bare interval that is.
 */
import { spawnSync } from "node:child_process"
import process from "node:process"
import { wilson } from "@folkmoot/statistics"
import { benchCheck } from "./bench-check.ts"
import { benchHostile } from "./bench-hostile.ts"
import { benchPlan } from "./bench-plan.ts"
import { loadUnits, type LoadedUnit } from "./units.ts"
import { root } from "./workspace.ts"

const rounds = 31

/** Calls enough for a round to be longer than what the clock misses. */
const callsFor = (once: () => unknown): number => {
  let calls = 1
  for (let took = 0; took < 2; calls *= 2) took = timeOf(once, calls)
  return calls / 2
}

const timeOf = (once: () => unknown, calls: number): number => {
  const start = performance.now()
  for (let index = 0; index < calls; index++) once()
  return performance.now() - start
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number

const bare = (): unknown => wilson(42, 60)

/** The first example of a metric that gives a number from totals, as a call. */
const callOf = ({ unit, examples }: LoadedUnit): (() => unknown) | undefined => {
  const example = examples.find(({ totals, expect }) => totals !== undefined && (expect as { readonly measured: boolean }).measured)
  if (example === undefined) return undefined
  const { totals, variant, options } = example
  const said = { ...(variant === undefined ? {} : { variant }), ...(options === undefined ? {} : { options }) }
  const calculate = unit as unknown as (totals: unknown, options: object) => unknown
  return () => calculate(totals, said)
}

const benchMetrics = async (): Promise<void> => {
  for (const loaded of (await loadUnits()).filter(({ kind }) => kind.package === "metrics")) {
    const once = callOf(loaded)
    if (once === undefined) continue
    const [calls, reference] = [callsFor(once), callsFor(bare)]
    const pairs = Array.from({ length: rounds }, () => [timeOf(once, calls) / calls, timeOf(bare, reference) / reference] as const)
    const [micro, times] = [1000 * middle(pairs.map(([own]) => own)), middle(pairs.map(([own, other]) => own / other))]
    process.stdout.write(`${loaded.unit.id.padEnd(28)} ${micro.toFixed(2).padStart(9)} µs ${times.toFixed(1).padStart(8)} times a bare interval\n`)
  }
}

/** Measurements that stand beside what they measure. */
const scripts: Readonly<Record<string, string>> = {
  engine: "packages/engine/bench/engine-speed.ts",
  archive: "packages/sources/bench/archive.bench.ts",
  intake: "packages/duckdb/bench/intake.bench.ts",
  kill: "packages/duckdb/bench/kill.ts",
  start: "packages/house/src/bench-start.ts",
}

const [what = "", name, ...more] = process.argv.slice(2)
const script = scripts[what]
if (script !== undefined) process.exitCode = spawnSync(process.execPath, ["--conditions=@folkmoot/source", script, ...(name === undefined ? [] : [name, ...more])], { cwd: root, stdio: "inherit" }).status ?? 1
else if (what === "check") benchCheck()
else if (what === "hostile") benchHostile(name)
else if (what === "plan") await benchPlan()
else await benchMetrics()
