import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const planOf = (name: string, goals: string): string => `apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: ${name} }\nspec:\n  goals:\n${goals}`

const abbreviated = "    - { id: a, title: Lower CPC, behaviours: [nothing] } # the board's wish\n"

const home = (name: string): string => join(folder, name)

interface Found {
  readonly rule: string
  readonly file: string
  readonly severity: string
}

const found = (out: string): readonly Found[] => (JSON.parse(out) as { readonly findings: readonly Found[] }).findings

describe("what is checked", () => {
  file("house/plan.folkmoot.yaml", planOf("house", abbreviated))
  file("house/parts/goals.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: house }\nspec:\n  goals: [{ id: b, title: Halve CPC }]\n")
  file("house/plan.da.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: house, locale: da }\nspec: { goals: { c: { title: Vækst } } }\n")
  file("house/node_modules/other/plan.folkmoot.yaml", "spec: [")
  file("house/notes.yaml", "spec: [")

  test("a folder means the plans in it, each with its parts and its translations", async () => {
    const { code, out } = await folkmoot(["lint", home("house"), "--json"])
    const files = new Map(found(out).map((one) => [one.rule, one.file]))
    expect(files.get("translation/unknown-id")).toBe(home("house/plan.da.folkmoot.yaml"))
    expect(found(out).filter(({ rule }) => rule === "metric/ambiguous-abbreviation").map((one) => one.file)).toEqual([home("house/parts/goals.folkmoot.yaml"), home("house/plan.folkmoot.yaml")])
    expect(found(out).map(({ rule }) => rule)).not.toContain("document/no-plan")
    expect(out).not.toContain("node_modules")
    expect(out).not.toContain("notes.yaml")
    expect(code).toBe(1)
  })

  test("a folder without a plan is told, with the way to begin one", async () => {
    file("empty/readme.txt", "")
    expect(await folkmoot(["lint", home("empty")])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("folkmoot plan new") })
  })

  test("a part without its plan is told as such", async () => {
    const { out } = await folkmoot(["lint", home("house/parts/goals.folkmoot.yaml"), "--json"])
    expect(found(out).map(({ rule }) => rule)).toContain("document/no-plan")
  })
})

describe("how it is printed", () => {
  const plan = file("printed.folkmoot.yaml", planOf("printed", abbreviated))

  test("for people with the line in question, in their language", async () => {
    const { out, said } = await folkmoot(["lint", plan, "--locale", "de"])
    expect(out).toContain("title: Lower CPC")
    expect(out).toContain("Fehler")
    expect(said).toBe("")
  })

  test.each([
    ["text", /printed\.folkmoot\.yaml:6:\d+ /],
    ["sarif", /"version": "2\.1\.0"/],
    ["github", /^::error file=/m],
    ["junit", /<testsuites/],
    ["markdown", /\| /],
    ["codeclimate", /"check_name"/],
    ["github-summary", /#/],
  ])("as %s", async (format, expected) => {
    expect((await folkmoot(["lint", plan, "--format", format])).out).toMatch(expected)
  })

  test("to files beside, in as many forms as asked for", async () => {
    const { out, said } = await folkmoot(["lint", plan, "--format", "text", "--write", `sarif:${home("out.sarif")}`, "--write", `markdown:${home("out.md")}`])
    expect(JSON.parse(readFileSync(home("out.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" })
    expect(readFileSync(home("out.md"), "utf8")).toContain("reference/resolves")
    expect(said).toContain("out.sarif")
    expect(out).toMatch(/^.*printed\.folkmoot\.yaml:/)
  })

  test.each([
    ["a format that is misspelt", ["--format", "sarfi"], "sarif"],
    ["a form without a file", ["--write", "sarif"], "sarif:folkmoot.sarif"],
    ["a preset that is misspelt", ["--preset", "stict"], "strict"],
    ["two ways of printing", ["--json", "--format", "text"], "--format"],
    ["a dry run of nothing", ["--dry-run"], "--fix"],
    ["a number that is none", ["--max-warnings", "few"], "--max-warnings"],
    ["a configuration that is not there", ["--config", "gone.yaml"], "gone.yaml"],
    ["a baseline that is not there", ["--baseline", "gone.json"], "gone.json"],
  ])("%s exits with 2", async (_, args, near) => {
    const { code, out, said } = await folkmoot(["lint", plan, ...args])
    expect(said).toContain(near)
    expect(out).toBe("")
    expect(code).toBe(2)
  })
})

describe("what the exit code says", () => {
  const weak = file("weak.folkmoot.yaml", planOf("weak", "    - { id: a, title: Lower CPC }\n"))

  test("warnings fail only where there are more than allowed", async () => {
    const calm = file("calm.config.yaml", "lint: { extends: [], rules: { metric/ambiguous-abbreviation: warning } }\n")
    const args = ["lint", weak, "--config", calm, "--json"]
    expect(found((await folkmoot(args)).out).map(({ severity }) => severity)).toEqual(["warning"])
    expect((await folkmoot(args)).code).toBe(0)
    expect((await folkmoot([...args, "--max-warnings", "1"])).code).toBe(0)
    expect(await folkmoot([...args, "--max-warnings", "0"])).toMatchObject({ code: 1, said: expect.stringContaining("--max-warnings") })
  })
})

describe("fixing", () => {
  test("writes what can be mended into the files, says what, and keeps comments", async () => {
    const plan = file("mend.folkmoot.yaml", planOf("mend", abbreviated))
    const { out, said, code } = await folkmoot(["lint", plan, "--fix", "--json"])
    expect(readFileSync(plan, "utf8")).toMatch(/title: Lower cost per conversion, behaviours: \[nothing\].* # the board's wish/)
    expect(said).toContain("metric/ambiguous-abbreviation")
    expect(said).toContain("mend.folkmoot.yaml")
    expect(found(out).map(({ rule }) => rule)).not.toContain("metric/ambiguous-abbreviation")
    expect(code).toBe(1)
    expect((await folkmoot(["lint", plan, "--fix", "--json"])).said).toBe("")
  })

  test("as a dry run shows the difference and writes nothing", async () => {
    const text = planOf("dry", abbreviated)
    const plan = file("dry.folkmoot.yaml", text)
    const { out } = await folkmoot(["lint", plan, "--fix", "--dry-run"])
    expect(out).toContain(`--- ${plan}\n+++ ${plan}\n@@ `)
    expect(out).toContain("-    - { id: a, title: Lower CPC")
    expect(out).toContain("+    - { id: a, title: Lower cost per conversion")
    expect(readFileSync(plan, "utf8")).toBe(text)
  })

  test("tells what it mended without obeying what the plan says", async () => {
    const plan = file("escape.folkmoot.yaml", planOf("escape", `    - { id: a, title: "CPC \\e[2J gone" }\n`))
    const { said } = await folkmoot(["lint", plan, "--fix", "--dry-run"])
    expect(said).toContain("metric/ambiguous-abbreviation")
    expect(said).not.toContain("\u001B")
  })

  test("what comes in by stdin goes out mended by stdout, and findings go to stderr", async () => {
    const { out, said } = await folkmoot(["lint", "-", "--fix", "--format", "text"], planOf("piped", abbreviated))
    expect(out).toMatch(/^apiVersion: folkmoot\.dev\/v1\nkind: StrategyPlan\n.*Lower cost per conversion.* # the board's wish\n$/s)
    expect(said).toContain("reference/resolves")
  })
})

describe("a baseline", () => {
  const plan = file("old.folkmoot.yaml", planOf("old", abbreviated))
  const baseline = home("known.json")

  test("silences what was there when it was written; what is new is told", async () => {
    expect((await folkmoot(["lint", plan])).code).toBe(1)
    expect(await folkmoot(["lint", plan, "--write-baseline", "--baseline", baseline])).toMatchObject({ code: 0, out: "", said: expect.stringContaining("known.json") })
    expect(found((await folkmoot(["lint", plan, "--baseline", baseline, "--json"])).out)).toEqual([])
    expect((await folkmoot(["lint", plan, "--baseline", baseline])).code).toBe(0)
    expect(found((await folkmoot(["lint", plan, "--baseline", baseline, "--show-suppressed", "--json"])).out).length).toBeGreaterThan(0)
    const worse = file("old.folkmoot.yaml", planOf("old", `${abbreviated}    - { id: b, title: Halve CPC, behaviours: [nobody] }\n`))
    const { code, out } = await folkmoot(["lint", worse, "--baseline", baseline, "--json"])
    expect(found(out).map(({ rule }) => rule)).toContain("reference/resolves")
    expect(code).toBe(1)
  })

  test("is of one plan", async () => {
    const other = file("other.folkmoot.yaml", planOf("other", abbreviated))
    expect(await folkmoot(["lint", plan, other, "--write-baseline", "--baseline", home("both.json")])).toMatchObject({ code: 2, said: expect.stringContaining("other.folkmoot.yaml") })
    expect(existsSync(home("both.json"))).toBe(false)
  })

  test("that is none is told", async () => {
    expect(await folkmoot(["lint", plan, "--baseline", file("none.json", "{}")])).toMatchObject({ code: 2, said: expect.stringContaining("--write-baseline") })
  })
})

describe("a configuration", () => {
  file("config/deep/plan.folkmoot.yaml", planOf("config", abbreviated))
  const configured = file("config/folkmoot.config.yaml", "plan: deep/*.folkmoot.yaml\nlocale: da\nlint: { extends: starter, rules: { reference/resolves: warning } }\n")

  test("says what to check, how, and in which language; options go first", async () => {
    const { out: danish } = await folkmoot(["lint", "--config", configured, "--format", "text"])
    expect(danish).toContain(" advarsel reference/resolves ")
    const { out: english } = await folkmoot(["lint", "--config", configured, "--locale", "en", "--format", "text"])
    expect(english).toContain(" warning reference/resolves ")
    expect(english).not.toContain("plan/six-components")
    const { out: strictly } = await folkmoot(["lint", "--config", configured, "--preset", "strict", "--format", "text"])
    expect(strictly).toContain("plan/six-components")
  })

  test("is found in the folder one stands in", () => {
    const main = fileURLToPath(new URL("main.ts", import.meta.url))
    const { stdout, status } = spawnSync(process.execPath, ["--conditions=@folkmoot/source", main, "lint", "--format", "text"], { cwd: home("config"), encoding: "utf8" })
    expect(stdout).toMatch(/^deep\/plan\.folkmoot\.yaml:6:\d+ advarsel reference\/resolves /m)
    expect(status).toBe(0)
  })
})

test("with data, the plan is held against them", async () => {
  const header = "id,kind,resolvable,openedAt,affiliation,solved,solvedAt"
  const rows = Array.from({ length: 240 }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, "0")
    const day = String(1 + (index % 20)).padStart(2, "0")
    return `${index},question,true,2025-${month}-${day}T09:00:00Z,customer,${index % 3 === 0},${index % 3 === 0 ? `2025-${month}-${day}T12:00:00Z` : ""}`
  })
  file("facts/thread.csv", `${[header, ...rows].join("\n")}\n`)
  const plan = file(
    "measured.folkmoot.yaml",
    `${planOf("measured", "    - { id: a, title: Solve more, behaviours: [b] }\n")}  behaviours: [{ id: b, title: Answer }]\n  objectives:\n    - { id: o, title: Solve nearly all, goal: a, behaviour: b, metric: resolution-rate, variant: matured-cohort, baseline: 0.9, target: 0.95, start: 2025-03-01, due: 2025-09-30 }\n`,
  )
  const config = file("measured.config.yaml", "lint: { extends: ./measured.mjs }\n")
  file("measured.mjs", `
    const text = "{count} months measured."
    export const ruleSet = { name: "house", rules: [{
      id: "house/measured", since: "1.0.0", severity: "info", presets: [], sources: ["a test"], options: {}, why: { en: text, de: text, da: text },
      messages: { counted: { en: text, de: text, da: text } },
      visit: { objective({ metric, variant }, { measures, report }) { report("counted", { count: measures.measured(metric, variant).length }) } },
    }] }
  `)
  const measuredMonths = async (args: readonly string[]): Promise<number> => {
    const { out } = await folkmoot(["lint", plan, "--config", config, "--as-of", "2026-02-01", "--format", "text", ...args])
    return Number(/ (\d+) months measured\./.exec(out)?.[1])
  }
  expect(await measuredMonths([])).toBe(0)
  expect(await measuredMonths(["--from", `facts:${home("facts")}`])).toBe(12)
  expect(await measuredMonths(["--from", `facts:${home("facts")}`, "--step", "quarter"])).toBe(4)
  expect(await folkmoot(["lint", plan, "--from", `facts:${home("facts")}`, "--step", "moth"])).toMatchObject({ code: 2, said: expect.stringContaining("month") })
})

test("a translation without its plan is told as such", async () => {
  const alone = file("alone/plan.de.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: elsewhere, locale: de }\nspec: {}\n")
  expect(await folkmoot(["lint", alone])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("plan.de.folkmoot.yaml") })
})
