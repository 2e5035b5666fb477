/**
 * Tries the laws many more times than every test run does: `npm run laws -- [name] [tries] [--seed n] [--write]`.
 *
 * Each name is a set of laws with as many tries as a night can spare; all of them, one after the other, unless one is named. Each run draws a seed of its own,
 * which is told, so that whatever it finds can be found again.
 */
import { randomInt } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { parseArgs } from "node:util"
import { lawRunsIn, lawsPage, type LawRun } from "./laws-page.ts"
import { run } from "./gate.ts"
import { today } from "./measured-on.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textSoFar } from "./workspace.ts"

interface Campaign {
  readonly what: string
  /** Tries of each property. */
  readonly tries: number
  /** Properties that are tried on one thing each, such as a metric: the page counts them all. */
  readonly files: readonly string[]
  readonly project?: string
}

const campaigns: Readonly<Record<string, Campaign>> = {
  statistics: { what: "every law of statistics", tries: 1000, project: "statistics", files: [] },
  metrics: { what: "every law of every metric", tries: 1000, project: "metrics", files: [] },
  schemas: { what: "zod and JSON Schema of both drafts accept the same plans, parts and translations", tries: 100_000, project: "plan", files: ["src/schema.test.ts"] },
  positions: { what: "every finding of a mutated plan points at what it speaks of", tries: 10_000, project: "plan", files: ["src/positions.test.ts"] },
  engines: { what: "memory, DuckDB and plain rows say the same of every metric in every variant, and rest on the same rows", tries: 100, project: "house", files: ["src/engine-agreement.test.ts"] },
  clickhouse: { what: "ClickHouse and plain rows say the same, by all laws of engines and of every metric in every variant", tries: 20, files: [] },
}

interface Outcome {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly success: boolean
}

const throughVitest = async ({ project = "", files }: Campaign, surroundings: Readonly<Record<string, string>>): Promise<readonly [Outcome, string]> => {
  const file = join(temporaryFolder("folkmoot-laws-"), "report.json")
  const words = ["run", "--project", project, "--testTimeout", "36000000", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const { output } = await run("vitest", [...words, ...files], root, surroundings)
  return [JSON.parse(readFileSync(file, "utf8")) as Outcome, output]
}

const throughConformance = async (surroundings: Readonly<Record<string, string>>): Promise<readonly [Outcome, string]> => {
  const { status, output } = await run(process.execPath, ["--conditions=@folkmoot/source", "packages/clickhouse/conformance/run.mjs"], root, surroundings)
  const tests = Number(/(\d+) tests/.exec(output)?.[1] ?? 0)
  return [{ numPassedTests: status === 0 ? tests : 0, numFailedTests: status === 0 ? 0 : 1, success: status === 0 && tests > 0 }, output]
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string" }, write: { type: "boolean", default: false } } })
const [name, tries] = positionals
if (name !== undefined && !Object.hasOwn(campaigns, name)) {
  process.stderr.write(`There are no laws called ${name}; there are ${Object.keys(campaigns).join(", ")}.\n`)
  process.exit(2)
}

const done: LawRun[] = []
for (const [one, campaign] of Object.entries(campaigns).filter(([own]) => name === undefined || own === name)) {
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
  const times = tries === undefined ? campaign.tries : Number(tries)
  process.stderr.write(`${one}: ${times} tries each, seed ${seed} ...`)
  const began = performance.now()
  const surroundings = { FOLKMOOT_RUNS: String(times), FOLKMOOT_LAW_RUNS: String(times), FOLKMOOT_SEED: String(seed) }
  const [outcome, output] = await (campaign.project === undefined ? throughConformance(surroundings) : throughVitest(campaign, surroundings))
  const minutes = (performance.now() - began) / 60_000
  process.stderr.write(` ${minutes.toFixed(1)} min, ${outcome.success ? "all hold" : "NOT ALL HOLD"}\n`)
  if (!outcome.success) process.stderr.write(output)
  done.push({ name: one, what: campaign.what, tests: outcome.numPassedTests + outcome.numFailedTests, tries: times, seed, failed: outcome.success ? 0 : Math.max(1, outcome.numFailedTests), minutes, date: today })
}

const page = "docs/figures/laws.md"
const shown = lawsPage([...lawRunsIn(textSoFar(page)).filter((old) => done.every(({ name: own }) => own !== old.name)), ...done].toSorted((a, b) => Object.keys(campaigns).indexOf(a.name) - Object.keys(campaigns).indexOf(b.name)))
if (values.write) writeFileSync(join(root, page), shown)
process.stdout.write(shown)
process.exitCode = done.every(({ failed }) => failed === 0) ? 0 : 1
