/**
 * Tries the laws many more times than every test run does: `npm run laws -- [name] [how many] [--seed n] [--write]`.
 *
 * Each name is a set of laws: those of a package, each tried so many times as often as in a test run, or a few laws, each tried so often. How many is what a
 * night can spare unless it is said. All sets, one after the other, unless one is named. Each run draws a seed of its own, which is told, so that whatever it
 * finds can be found again.
 */
import { randomInt } from "node:crypto"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { lawRunsIn, lawsPage, triesUnsaid, type LawRun } from "./laws-page.ts"
import { run } from "./gate.ts"
import { today } from "./measured-on.ts"
import { refuse, typedBehind } from "./script-words.ts"
import { runTests, type TestReport } from "./test-run.ts"
import { root, textSoFar } from "./workspace.ts"

interface Campaign {
  readonly what: string
  /** How many times as often each property is tried as in a test run, whether it says its own number or not; left out where `tries` says how often. */
  readonly times?: number
  /** Tries of each property that leaves it to the run. */
  readonly tries?: number
  /** Properties that are tried on one thing each, such as a metric: the page counts them all. */
  readonly files: readonly string[]
  readonly project?: string
}

/** Every property of a package, some of which say for themselves how often a test run can afford them. */
const wholePackage = (project: string, what: string, times: number): Campaign => ({ what, times, project, files: [] })

const campaigns: Readonly<Record<string, Campaign>> = {
  facts: wholePackage("facts", "every law of instants, periods, money, columns and rows", 100),
  statistics: wholePackage("statistics", "every law of statistics", 10),
  metrics: wholePackage("metrics", "every law of every metric", 10),
  plan: wholePackage("plan", "every law of plans: read, written, translated, merged, mended, checked", 10),
  schemas: { what: "zod and JSON Schema of both drafts accept the same plans, parts and translations", tries: 100_000, project: "plan", files: ["src/schema.test.ts"] },
  positions: { what: "every finding of a mutated plan points at what it speaks of", tries: 10_000, project: "plan", files: ["src/positions.test.ts"] },
  maturity: wholePackage("maturity", "every law of every criterion, of models and of progress", 20),
  narrative: wholePackage("narrative", "every law of every block, and of what a report may say", 10),
  charts: wholePackage("charts", "every law of drawings", 20),
  sentiment: wholePackage("sentiment", "every law of how texts are read", 20),
  sources: wholePackage("sources", "every law of every source, file and answer", 10),
  memory: wholePackage("engine", "every law of engines in memory, and of the SQL that is printed", 20),
  duckdb: wholePackage("duckdb", "every law of engines in DuckDB, in memory and on disk", 10),
  engines: { what: "memory, DuckDB and plain rows say the same of every metric in every variant, and rest on the same rows", tries: 100, project: "house", files: ["src/engine-agreement.test.ts"] },
  clickhouse: { what: "ClickHouse and plain rows say the same, by all laws of engines and of every metric in every variant", tries: 20, files: [] },
  sdk: wholePackage("sdk", "every law of wordings that are given", 20),
  folkmoot: wholePackage("folkmoot", "every law of the command line and what it prints", 10),
}

type Outcome = Pick<TestReport, "numPassedTests" | "numFailedTests" | "success">

const throughVitest = async ({ project = "", files }: Campaign, surroundings: Readonly<Record<string, string>>): Promise<readonly [Outcome, string]> => {
  const { report = { numPassedTests: 0, numFailedTests: 1, success: false }, output } = await runTests(["--project", project, "--testTimeout", "36000000", "--reporter=default", ...files], surroundings)
  return [report, output]
}

const throughConformance = async (surroundings: Readonly<Record<string, string>>): Promise<readonly [Outcome, string]> => {
  const { status, output } = await run(process.execPath, ["--conditions=@folkmoot/source", "packages/clickhouse/conformance/run.mjs"], root, surroundings)
  const tests = Number(/(\d+) tests/.exec(output)?.[1] ?? 0)
  return [{ numPassedTests: status === 0 ? tests : 0, numFailedTests: status === 0 ? 0 : 1, success: status === 0 && tests > 0 }, output]
}

const { values, words: [name, told] } = typedBehind("npm run laws -- [name] [how many] [--seed n] [--write]", { seed: { type: "string" }, write: { type: "boolean", default: false } }, 2)
if (name !== undefined && !Object.hasOwn(campaigns, name)) refuse(`There are no laws called ${name}; there are ${Object.keys(campaigns).join(", ")}.`)
if (told !== undefined && !(Number.isSafeInteger(Number(told)) && Number(told) > 0)) refuse(`How many is ${told}; expected a whole number above zero: how often each law is tried, or, for a whole package, how many times as often as in a test run.`)

/** What a property gets that does not say its own number, and how many times its own number one that does. */
const oftenOf = (campaign: Campaign): Pick<LawRun, "tries" | "times"> => {
  if (campaign.tries !== undefined) return { tries: told === undefined ? campaign.tries : Number(told), times: 1 }
  const times = told === undefined ? (campaign.times ?? 1) : Number(told)
  return { tries: times * triesUnsaid, times }
}

const done: LawRun[] = []
for (const [one, campaign] of Object.entries(campaigns).filter(([own]) => name === undefined || own === name)) {
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
  const often = oftenOf(campaign)
  process.stderr.write(`${one}: ${often.tries} tries each${often.times === 1 ? "" : `, ${often.times} times its own number where a law says one`}, seed ${seed} ...`)
  const began = performance.now()
  const amount: Readonly<Record<string, string>> = campaign.tries === undefined ? { FOLKMOOT_TIMES: String(often.times) } : { FOLKMOOT_RUNS: String(often.tries), FOLKMOOT_LAW_RUNS: String(often.tries) }
  const surroundings = { ...amount, FOLKMOOT_SEED: String(seed) }
  const [outcome, output] = await (campaign.project === undefined ? throughConformance(surroundings) : throughVitest(campaign, surroundings))
  const minutes = (performance.now() - began) / 60_000
  process.stderr.write(` ${minutes.toFixed(1)} min, ${outcome.success ? "all hold" : "NOT ALL HOLD"}\n`)
  if (!outcome.success) process.stderr.write(output)
  done.push({ name: one, what: campaign.what, tests: outcome.numPassedTests + outcome.numFailedTests, ...often, seed, failed: outcome.success ? 0 : Math.max(1, outcome.numFailedTests), minutes, date: today })
}

const page = "docs/figures/laws.md"
const shown = lawsPage([...lawRunsIn(textSoFar(page)).filter((old) => done.every(({ name: own }) => own !== old.name)), ...done].toSorted((a, b) => Object.keys(campaigns).indexOf(a.name) - Object.keys(campaigns).indexOf(b.name)))
if (values.write) writeFileSync(join(root, page), shown)
process.stdout.write(shown)
process.exitCode = done.every(({ failed }) => failed === 0) ? 0 : 1
