import { readFileSync } from "node:fs"
import { join } from "node:path"
import { run, type Gate } from "./gate.ts"
import { temporaryFolder } from "./temporary-folder.ts"

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly success: boolean
}

/** The gate of all tests: one run over every package, counted test by test. */
export const testGate: Gate = {
  name: "tests",
  run: async () => {
    const file = join(temporaryFolder("folkmoot-tests-"), "report.json")
    const { output } = await run("vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`])
    try {
      const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(readFileSync(file, "utf8")) as Report
      const skipped = numPendingTests === 0 ? "" : `, ${numPendingTests} skipped`
      // A test file that cannot be loaded fails without a failed test in it.
      return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests), note: `${numPassedTests} tests${skipped}`, output }
    } catch {
      return { passed: 0, failed: 1, output }
    }
  },
}
