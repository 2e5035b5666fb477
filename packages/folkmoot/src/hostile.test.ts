import { chmodSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { describe, expect, test } from "vitest"
import { commandLine, runProcess, startProcess } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const text = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  goals:\n    - { id: a, title: Lower CPC, behaviours: [nothing] }\n"
const plan = file("plan.folkmoot.yaml", text)
const survey = file("answers.csv", "score\n10\n9\n3\n")
const numbers = ["--from", `survey:${survey}`, "--map", "score=score", "--scale", "0..10"]

const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le")

describe("what cannot be exits with 2, says nothing on stdout, and what to do on stderr", () => {
  test.each([
    ["an unknown command", ["lnit"], "lint"],
    ["an unknown command of a command", ["plan", "grahp"], "graph"],
    ["an unknown option", ["lint", "--formt", "json"], "--format"],
    ["an option without its value", ["lint", "--from"], "--from"],
    ["no argument where one is needed", ["snapshot"], "name"],
    ["a folder where a file is needed", ["assess", "--plan", folder], "EISDIR"],
    ["a name too long for a file", ["lint", "x".repeat(5000)], "ENAMETOOLONG"],
    ["a name with a null byte", ["lint", "a\0b"], "could not be read"],
    ["stdin twice", ["assess", "--plan", "-", "--answers", "-"], "only once"],
    ["a level that is no number", ["measure", ...numbers, "--level", "abc"], "--level: \"abc\""],
    ["a smallest cell that is nothing", ["measure", ...numbers, "--smallest-cell", ""], "--smallest-cell"],
    ["a margin that is no number", ["compare", "net-promoter-score", ...numbers, "--period", "2025-Q2", "--against", "2025-Q1", "--margin", "x"], "--margin: \"x\""],
    ["a margin of an unknown metric", ["report", "--plan", plan, "--as-of", "2026-01-01", "--margin", "resolution-rat=0.1"], "resolution-rate"],
    ["how to read a source, and none", ["measure", "--map", "score=score", "--engine", "duckdb:x.duckdb"], "--map says how a source is read"],
    ["a secret for no site", ["measure", ...numbers, "--token-file", plan], "--token-file"],
    ["a folder to write into that is not there", ["report", "--plan", plan, "--out", join(folder, "nowhere", "report.md")], "nowhere"],
    ["a findings file that cannot be written", ["lint", plan, "--write", `json:${join(folder, "nowhere", "x.json")}`], "nowhere"],
  ])("%s", async (_, args, near) => {
    const { code, out, said } = await folkmoot(args, text)
    expect([code, out]).toEqual([2, ""])
    expect(said).toContain(near)
    expect(said).not.toMatch(/\n\s+at /)
  })

  test.each([
    ["a file", ["lint", file("utf16.folkmoot.yaml", "")], ""],
    ["stdin", ["lint", "-"], utf16],
  ])("%s that is not UTF-8 is not guessed at", async (_, args, input) => {
    const path = args[1] ?? ""
    if (path !== "-") writeFileSync(path, utf16)
    const { code, said } = await folkmoot(args, input)
    expect(code).toBe(2)
    expect(said).toContain("UTF-8")
  })

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a file nobody may read", async () => {
    const path = file("secret.folkmoot.yaml", text)
    chmodSync(path, 0)
    expect((await folkmoot(["lint", path])).said).toContain("EACCES")
  })
})

test("an empty stdin, a null byte and a broken document are findings with their place", async () => {
  for (const input of ["", "spec: a\0b", "spec: {goals: ["]) {
    const { code, out, said } = await folkmoot(["lint", "-", "--json"], input)
    expect([code, said]).toEqual([1, ""])
    expect((JSON.parse(out) as { findings: unknown[] }).findings.length).toBeGreaterThan(0)
  }
})

test("--quiet says nothing at all on stderr where nothing is wrong", async () => {
  mkdirSync(join(folder, "out"), { recursive: true })
  for (const args of [
    ["lint", plan, "--write", `sarif:${join(folder, "out/a.sarif")}`],
    ["measure", ...numbers],
    ["report", "--plan", plan, "--as-of", "2026-01-01", "--out", join(folder, "out/report.md")],
    ["assess", "--plan", plan],
    ["ingest", ...numbers],
  ]) expect((await folkmoot([...args, "--quiet"])).said).toBe("")
})

describe("as a process of its own", () => {
  test.skipIf(process.platform === "win32")("whoever stops reading is no fault", async () => {
    const child = startProcess(["lint", plan, "--json"], { cwd: folder })
    let said = ""
    child.stderr.setEncoding("utf8").on("data", (line: string) => void (said += line))
    child.stdout.destroy()
    await new Promise((closed) => child.on("close", closed))
    expect(said).toBe("")
  })

  test("colours are shown where they are asked for, and not where NO_COLOR is set or nobody watches", async () => {
    const lint = async (env: Readonly<Record<string, string>>): Promise<string> => (await runProcess(["lint", plan], { cwd: folder, env })).out
    const [unwatched, forced, without] = await Promise.all([lint({}), lint({ FORCE_COLOR: "1" }), lint({ NO_COLOR: "1" })])
    expect(unwatched).not.toContain("\u001B")
    expect(forced).toContain("\u001B[")
    expect(without).not.toContain("\u001B")
  })

  test("progress is not written where stderr is no terminal", async () => {
    expect((await runProcess(["measure", ...numbers, "--json"], { cwd: folder })).said).toBe("")
  })
}, 240_000)
