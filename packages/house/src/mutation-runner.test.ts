import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { heldBy, toldIn } from "./mutation-in-place.ts"
import { keyOf } from "./mutation-mutants.ts"
import { refusedByCompiler } from "./mutation-types.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textOf } from "./workspace.ts"

describe("whose tests a file holds", () => {
  test.each([
    ["packages/plan/src/units/goal-count.ts", "/somewhere/packages/plan/src/units/goal-count.test.ts", true],
    ["packages/plan/src/units/goal-count.ts", "C:\\somewhere\\packages\\plan\\src\\units\\goal-count-exactly.test.ts", true],
    ["packages/plan/src/units/goal-count.ts", "/somewhere/packages/plan/src/units/more-goal-count.test.ts", false],
    ["packages/plan/src/lint.ts", "/somewhere/packages/plan/src/lint-with.test.ts", false],
    ["packages/plan/src/lint.ts", "/somewhere/packages/plan/src/units/lint.test.ts", false],
  ])("%s by %s: %s", (source, tests, isSo) => {
    expect(heldBy(source, tests)).toBe(isSo)
  })
})

/** Sources as they are once their mutants are in them: the first is noticed, the second never, the third makes a loop go on, the fourth spoils what is kept, the fifth is in no test's way, and the sixth is come past as the file is loaded. */
const source = `
const told = (globalThis.__stryker__ ??= {})
const isOn = (id) => {
  if (told.activeMutant !== id) return false
  if (told.hitCount !== undefined && ++told.hitCount > told.hitLimit) throw new Error("That is enough.")
  return true
}
const passed = (id) => {
  const all = (told.mutantCoverage ??= { static: {}, perTest: {} })
  const own = told.currentTestId === undefined ? all.static : (all.perTest[told.currentTestId] ??= {})
  own[id] = (own[id] ?? 0) + 1
}
let spoilt = false
export const isMore = (a, b) => (passed("0"), isOn("0") ? a >= b : a > b)
export const isLess = (a, b) => (passed("1"), isOn("1") ? a <= b : a < b)
export const countTo = (end) => {
  let at = 0
  while ((passed("2"), isOn("2") ? true : at < end)) at++
  return at
}
export const isSpoilt = () => (passed("3"), (spoilt ||= isOn("3")))
passed("5")
export const never = () => (passed("4"), isOn("4"))
`

const tests = `
import { expect, test } from "vitest"
import { countTo, isLess, isMore, isSpoilt } from "./source.js"
test("more", () => expect([isMore(1, 1), isMore(2, 1)]).toEqual([false, true]))
test("less", () => expect([isLess(1, 2), isLess(2, 1)]).toEqual([true, false]))
test("counting", () => expect(countTo(3)).toBe(3))
test("spoilt", () => expect(isSpoilt()).toBe(false))
test("fails as it is", () => expect(isLess(1, 1)).toBe(true))
`

test("the compiler refuses what has no type, and nothing else; it is asked once", () => {
  const file = "packages/statistics/src/square.ts"
  const lines = textOf(file).split("\n")
  const line = lines.findIndex((one) => one.includes("x * x"))
  const column = lines[line]?.indexOf("x * x") ?? 0
  const mutants = ["x + x", "x * missing"].map((replacement, index) => ({
    id: String(index), file, fileName: join(root, file), mutatorName: "ArithmeticOperator", original: "x * x", replacement, location: { start: { line, column }, end: { line, column: column + 5 } },
  }))
  const kept = join(temporaryFolder("folkmoot-mutation-"), "types.jsonl")
  const refused = mutants.slice(1).map(keyOf)
  expect([...refusedByCompiler("statistics", mutants, kept)]).toEqual(refused)
  writeFileSync(kept, mutants.map((mutant) => `${JSON.stringify([keyOf(mutant), mutant.id === "0"])}\n`).join(""))
  expect([...refusedByCompiler("statistics", mutants, kept)]).toEqual(mutants.slice(0, 1).map(keyOf))
}, 120_000)

test("a mutant is noticed where a test fails with it and passes again without, or runs on; of all others nothing is said", () => {
  const folder = temporaryFolder("folkmoot-mutation-")
  const at = (file: string, text?: string): string => {
    if (text !== undefined) writeFileSync(join(folder, file), text)
    return join(folder, file)
  }
  symlinkSync(join(root, "node_modules"), at("node_modules"), "junction")
  at("source.js", source)
  at("source.test.js", tests)
  const runner = fileURLToPath(import.meta.resolve("./mutation-runner.ts"))
  at("vitest.config.js", `export default { test: { isolate: false, pool: "forks", maxWorkers: 1, include: ["source.test.js"], runner: ${JSON.stringify(runner)} } }`)
  const [results, done, seen, now] = ["results", "done", "seen", "now"].map((file) => at(file)) as [string, string, string, string]
  const mutants = at("mutants.json", JSON.stringify(["0", "1", "2", "3", "4", "5"].map((id) => ({ id, key: `mutant ${id}`, file: "packages/x/src/source.ts" }))))
  const { FOLKMOOT_IN_PLACE: _, ...environment } = process.env
  spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder], {
    cwd: folder,
    stdio: "ignore",
    env: { ...environment, FOLKMOOT_IN_PLACE: JSON.stringify({ results, done, seen, now, mutants, sources: "", by: "all" }) },
  })
  expect(existsSync(results) ? readFileSync(results, "utf8") : "nothing was written").toBe('["mutant 0","Killed","all"]\n["mutant 2","RanOn","all"]\n')
  expect(readFileSync(seen, "utf8")).toBe('["test",["mutant 0","mutant 1","mutant 2","mutant 3"]]\n["load",["mutant 5"]]\n')
  expect(readFileSync(done, "utf8").trim().endsWith("source.test.js")).toBe(true)
  writeFileSync(results, '["mutant 8","Killed","own"]\n["mutant 6","Survived"]\n["mutant 7","Kil', { flag: "a" })
  expect([...toldIn(results)]).toEqual([
    ["mutant 0", { fate: "Killed", isOwn: false }],
    ["mutant 2", { fate: "RanOn", isOwn: false }],
    ["mutant 8", { fate: "Killed", isOwn: true }],
    ["mutant 6", { fate: "Survived", isOwn: false }],
  ])
}, 120_000)
