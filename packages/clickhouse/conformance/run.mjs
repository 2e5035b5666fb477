// Runs the engine laws on an embedded ClickHouse. It weighs half a gigabyte, so it is no dependency of the workspace: it is installed
// here, from this folder's own lock, the first time and whenever the lock changes.
//   node packages/clickhouse/conformance/run.mjs
import { spawnSync } from "node:child_process"
import { existsSync, rmSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { startVitest } from "vitest/node"

const here = fileURLToPath(new URL(".", import.meta.url))
const lock = `${here}package-lock.json`
const installed = `${here}node_modules/.package-lock.json`

const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs

/** The package with the prebuilt library for this machine; there is none for Windows or for musl. */
const build = `${here}node_modules/@chdb/lib-${process.platform}-${process.arch}${process.platform === "linux" ? "-gnu" : ""}`

const hasBuild = () => process.platform === "darwin" || (process.platform === "linux" && process.report.getReport().header.glibcVersionRuntime !== undefined)

const skip = (why) => console.log(`ClickHouse conformance: SKIPPED, ${why} (${process.platform} ${process.arch})`)

const install = () => {
  console.log("ClickHouse conformance: installing the embedded ClickHouse (about 550 MB, once)")
  // No install scripts run; the prebuilt library is a package of its own.
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: here, stdio: "inherit" })
  return status === 0
}

const run = async () => {
  const conditions = ["@folkmoot/source", "module", "node", "development|production"]
  const fromSources = { resolve: { conditions }, ssr: { resolve: { conditions } } }
  // As many tries as a campaign asks for take as long as they take.
  const testTimeout = process.env.FOLKMOOT_LAW_RUNS === undefined ? 60_000 : 36_000_000
  // The cache of transformed modules is the other tests': two runs at a time take files away from under each other.
  const vitest = await startVitest("test", [], { config: false, root: here, watch: false, fsModuleCache: false, testTimeout, hookTimeout: 60_000, include: ["*.conformance.ts"] }, fromSources)
  await vitest.close()
  const modules = vitest.state.getTestModules()
  const isGood = modules.length > 0 && modules.every((module) => module.ok())
  const laws = modules.flatMap((module) => [...module.children.allTests()]).length
  console.log(`ClickHouse conformance: ${laws} tests, ${isGood ? "all passed" : "not all passed"}`)
  return isGood
}

if (!hasBuild()) {
  skip("there is no embedded ClickHouse for this system")
} else if (!isInstalled() && !install()) {
  // What is half there would look installed the next time.
  rmSync(`${here}node_modules`, { recursive: true, force: true })
  console.error("ClickHouse conformance: the embedded ClickHouse could not be installed; run npm ci --ignore-scripts in packages/clickhouse/conformance and see why")
  process.exitCode = 1
} else if (!existsSync(build) && `${process.platform} ${process.arch}` !== "linux x64") {
  skip("the registry has no embedded ClickHouse for this system")
} else if (!(await run())) {
  process.exitCode = 1
}
