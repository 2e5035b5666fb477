import { spawnSync } from "node:child_process"
import process from "node:process"
import { expect, test } from "vitest"
import { root } from "./workspace.ts"

test.each([
  [["--knid", "metric"], "Unknown option '--knid'."],
  [["metric", "first-visit", "return"], "return is one word too many."],
])("a script that is called with %j says how it is called, and does nothing", (words, why) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ["--conditions=@folkmoot/source", "packages/house/src/new.ts", ...words], { cwd: root, encoding: "utf8" })
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${why} npm run new <metric, rule, criterion, block or source> <id>\n` })
})
