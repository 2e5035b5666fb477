import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { run, type Gate } from "./gate.ts"
import { temporaryFolder } from "./temporary-folder.ts"

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly success: boolean
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[]
}

/** How many of the slowest test files are named: where a coffee's worth of time goes should be known. */
const named = 6

const slowest = ({ testResults }: Report): string =>
  testResults
    .map(({ name, startTime, endTime }) => ({ name: basename(name, ".test.ts"), seconds: Math.round((endTime - startTime) / 1000) }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, named)
    .map(({ name, seconds }) => `${name} ${seconds} s`)
    .join(", ")

/** The gate of all tests: one run over every package, counted test by test. */
export const testGate: Gate = {
  name: "tests",
  run: async () => {
    const file = join(temporaryFolder("folkmoot-tests-"), "report.json")
    const { output } = await run("vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`])
    try {
      const report = JSON.parse(readFileSync(file, "utf8")) as Report
      const { numPassedTests, numFailedTests, numPendingTests, success } = report
      const skipped = numPendingTests === 0 ? "" : `, ${numPendingTests} skipped`
      // A test file that cannot be loaded fails without a failed test in it.
      return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests), note: `${numPassedTests} tests${skipped}; slowest: ${slowest(report)}`, output }
    } catch {
      return { passed: 0, failed: 1, output }
    }
  },
}
