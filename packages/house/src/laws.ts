/**
 * Tries the laws many times over: `npm run laws -- [runs] [project...]`, a thousand tries of each property in statistics and metrics
 * unless told otherwise.
 */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import process from "node:process"
import { root } from "./workspace.ts"

const [runs = "1000", ...told] = process.argv.slice(2)
const projects = told.length === 0 ? ["statistics", "metrics"] : told
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/vitest/vitest.mjs"), "run", "--testTimeout", "1800000", ...projects.flatMap((name) => ["--project", name])],
  { cwd: root, stdio: "inherit", env: { ...process.env, FOLKMOOT_RUNS: runs } },
)
process.exitCode = status ?? 1
