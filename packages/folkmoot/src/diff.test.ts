import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { unifiedDiff } from "./diff.ts"

const folder = mkdtempSync(join(tmpdir(), "folkmoot-diff-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("texts that are alike have no difference, however their lines end", () => {
  expect(unifiedDiff("plan.yaml", "a\nb\n", "a\nb\n")).toBe("")
  expect(unifiedDiff("plan.yaml", "a\r\nb\r\n", "a\nb\n")).toBe("")
})

test("a change stands among three lines on either side, and far changes stand apart", () => {
  const before = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
  const after = before.map((line) => (line === "2" ? "two" : line === "12" ? "twelve" : line))
  expect(unifiedDiff("plan.yaml", `${before.join("\n")}\n`, `${after.join("\n")}\n`)).toBe(
    "--- plan.yaml\n+++ plan.yaml\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n@@ -9,4 +9,4 @@\n 9\n 10\n 11\n-12\n+twelve\n",
  )
})

describe.skipIf(spawnSync("git", ["--version"]).status !== 0)("read by another program (skipped where there is no git)", () => {
  test("git makes the new text of the old one", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "", " d"), { minLength: 1, maxLength: 24 }).map((lines) => `${lines.join("\n")}x\n`)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const difference = unifiedDiff("plan.yaml", before, after)
        // Nothing to apply, and git takes no empty patch.
        if (before === after) {
          expect(difference).toBe("")
          return
        }
        writeFileSync(join(folder, "plan.yaml"), before)
        expect(spawnSync("git", ["apply", "-p0", "--whitespace=nowarn"], { cwd: folder, input: difference, encoding: "utf8" })).toMatchObject({ status: 0 })
        expect(readFileSync(join(folder, "plan.yaml"), "utf8")).toBe(after)
      }),
      { numRuns: 40 },
    )
  })
})
