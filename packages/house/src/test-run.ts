import { existsSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { run, type Gate } from "./gate.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root } from "./workspace.ts"

/** What came of the tests of a run. */
export interface TestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly success: boolean
  readonly testResults: readonly { readonly name: string; readonly startTime: number; readonly endTime: number }[]
}

/** How many of the slowest test files are named: where a coffee's worth of time goes should be known. */
const named = 6

/** Runs tests, told apart by words for vitest, and reads what came of them: no report where they could not even begin. */
export const runTests = async (words: readonly string[], surroundings?: Readonly<Record<string, string>>): Promise<{ readonly report?: TestReport; readonly output: string }> => {
  const file = join(temporaryFolder("folkmoot-tests-"), "report.json")
  const { output } = await run("vitest", ["run", "--reporter=json", `--outputFile.json=${file}`, ...words], root, surroundings)
  return { ...(existsSync(file) && { report: JSON.parse(readFileSync(file, "utf8")) as TestReport }), output }
}

const slowest = ({ testResults }: TestReport): string =>
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
    const { report, output } = await runTests(["--reporter=dot"])
    if (report === undefined) return { passed: 0, failed: 1, output }
    const { numPassedTests, numFailedTests, numPendingTests, success } = report
    const skipped = numPendingTests === 0 ? "" : `, ${numPendingTests} skipped`
    // A test file that cannot be loaded fails without a failed test in it.
    return { passed: numPassedTests, failed: success ? 0 : Math.max(1, numFailedTests), note: `${numPassedTests} tests${skipped}; slowest: ${slowest(report)}`, output }
  },
}
