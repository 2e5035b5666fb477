/**
 * Every gate of the house, and one line at the end: how much passed and how much failed.
 *
 * Progress goes to stderr, the closing line alone to stdout. A gate's own words are shown only when it fails.
 */
import { availableParallelism } from "node:os"
import process from "node:process"
import { consumerGate } from "./consumer.ts"
import { embeddingGate } from "./embedding-gate.ts"
import { commandGate, run, type Gate } from "./gate.ts"
import { goldenGate } from "./golden-gate.ts"
import { publintGate, typesGate } from "./packed.ts"
import { progress } from "./progress.ts"
import { runGates } from "./run-gates.ts"
import { scaffoldGate } from "./scaffold-gate.ts"
import { sizeGate } from "./size-budgets.ts"
import { testGate } from "./test-run.ts"
import { root } from "./workspace.ts"

const conformance = "packages/clickhouse/conformance/run.mjs"

const conformanceGate: Gate = {
  name: "clickhouse conformance",
  run: async () => {
    const { status, stdout, output } = await run(process.execPath, ["--conditions=@folkmoot/source", conformance])
    const note = stdout.trim().split("\n").at(-1) ?? ""
    return status === 0 ? { passed: 1, failed: 0, note } : { passed: 0, failed: 1, output }
  },
}

const gates: readonly Gate[] = [
  testGate,
  commandGate("types", "turbo", ["run", "typecheck", "--output-logs=errors-only", "--continue"]),
  // Projects to copy are read as those who copy them read them: with the packages that were built.
  commandGate("lint", "oxlint", ["--type-aware", "--type-check", "--report-unused-disable-directives", "--deny-warnings"], ["build"]),
  commandGate("boundaries", "turbo", ["boundaries"]),
  commandGate("generated files", process.execPath, ["--conditions=@folkmoot/source", "packages/house/src/codegen.ts", "--check"]),
  commandGate("nothing unused", "knip", ["--no-progress", "--no-config-hints"]),
  commandGate("build", "turbo", ["run", "build", "--output-logs=errors-only"]),
  consumerGate,
  embeddingGate,
  goldenGate,
  sizeGate,
  publintGate,
  typesGate,
  scaffoldGate,
  conformanceGate,
  commandGate("documentation", process.execPath, ["--conditions=@folkmoot/source", "packages/house/src/site.ts"]),
]

process.chdir(root)
const shown = progress(gates.length)
const results = [...(await runGates(gates, Math.min(2, availableParallelism()), shown)).values()]
shown.close()

const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
