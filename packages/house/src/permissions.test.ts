import { expect, test } from "vitest"
import { run } from "./gate.ts"
import { root } from "./workspace.ts"

const sample = "packages/house/sample"
const whole = ["--plan", `${sample}/plan.folkmoot.yaml`, "--from", `facts:${sample}/data`, "--answers", `${sample}/answers.yaml`]

/** Runs a program of ours that may read the project's files, and do nothing else: not write, not start a program or a thread, not make code of strings. */
const confined = async (...args: readonly string[]) =>
  run(process.execPath, ["--conditions=@folkmoot/source", "--disable-warning=ExperimentalWarning", "--permission", `--allow-fs-read=${root}`, "--disallow-code-generation-from-strings", ...args])

test("the whole way, from files to a report with drawings, needs leave to read and no more", async () => {
  const { status, stdout, output } = await confined("packages/folkmoot/src/main.ts", "report", ...whole, "--audience", "executive", "--format", "html")
  expect(status, output).toBe(0)
  expect(stdout).toContain("<svg")
})

test.each([
  ["writing", `require("node:fs").writeFileSync(${JSON.stringify(`${root}/out/denied`)}, "")`, "ERR_ACCESS_DENIED"],
  ["starting a program", `require("node:child_process").execSync("true")`, "ERR_ACCESS_DENIED"],
  ["making code of strings", `new Function("return 1")()`, "EvalError"],
])("%s, which is not allowed there, would be noticed", async (_, code, error) => {
  const { status, output } = await confined("--input-type=commonjs", "-e", code)
  expect(status).not.toBe(0)
  expect(output).toContain(error)
})
