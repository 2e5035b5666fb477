import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"
import { checkDocument } from "@folkmoot/plan"
import { beforeEach, describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textOf } from "./workspace.ts"

const folder = realpathSync(temporaryFolder("folkmoot-ci-"))
const main = join(root, "packages/folkmoot/src/main.ts")

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

const parse = (name: string): unknown => {
  const { data, findings } = checkDocument(textOf(name), z.any(), { file: name })
  expect(findings).toEqual([])
  return data
}

/** A machine on which `npx --yes folkmoot@...` runs what is built here, and notes which version was asked for. */
const tools = join(folder, "tools")
file("tools/npx", `#!/bin/sh\nexport NODE_COMPILE_CACHE="${process.env["NODE_COMPILE_CACHE"] ?? ""}"\nshift\necho "$1" > "${join(folder, "asked")}"\nshift\nexec "${process.execPath}" --conditions=@folkmoot/source "${main}" "$@"\n`)
chmodSync(join(tools, "npx"), 0o755)

const flawed = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: forum }\nspec:\n  goals:\n    - { id: a, title: Lower CPC, behaviours: [nothing] }\n"
const sound = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: sound }\nspec: {}\n"

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

describe("the GitHub Action", () => {
  const action = parse("action.yml") as Action
  const temporary = join(folder, "temporary")
  const [output, summary] = [join(folder, "output"), join(folder, "summary")]
  file("temporary/keep", "")
  file("repository/plans/plan.folkmoot.yaml", flawed)
  file("repository/a plan; echo gone $(exit 9).folkmoot.yaml", sound)

  beforeEach(() => {
    for (const name of ["folkmoot.sarif", "folkmoot-summary.md"]) rmSync(join(temporary, name), { force: true })
    for (const path of [output, summary]) writeFileSync(path, "")
  })

  const filled = (text: string, given: Readonly<Record<string, string>>): string =>
    text.replaceAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g, (_, name: string) => given[name] ?? action.inputs[name]?.default ?? "")

  /** Runs the Action's shell steps as GitHub would. */
  const ran = (given: Readonly<Record<string, string>> = {}) => {
    const step = action.runs.steps.find(({ run }) => run !== undefined)
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, filled(value, given)]))
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step?.run ?? ""], {
      cwd: join(folder, "repository"),
      encoding: "utf8",
      env: { PATH: `${tools}:${process.env["PATH"] ?? ""}`, RUNNER_TEMP: temporary, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...env },
    })
    return { status, stdout, stderr, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") }
  }

  test("puts nothing people give into its script, and describes all of it", () => {
    for (const { run = "", shell } of action.runs.steps) {
      expect(run).not.toContain("${{")
      if (run !== "") expect(shell).toBe("bash")
    }
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(["files", "preset", "config", "locale", "as-of", "fail-on"]))
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/)
    const used = JSON.stringify(action.runs)
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name} }}`)
    for (const { value } of Object.values(action.outputs)) expect(value).toMatch(/^\$\{\{ steps\.lint\.outputs\.\w+ \}\}$/)
  })

  test("annotates what it finds in the repository, sums it up, gives a SARIF file, and fails where there is an error", () => {
    const { status, stdout, output: said, summary: told } = ran()
    expect(stdout).toMatch(/^::error file=plans\/plan\.folkmoot\.yaml,line=6,/m)
    expect(told).toContain("reference/resolves")
    expect(said).toBe(`sarif=${join(temporary, "folkmoot.sarif")}\noutcome=findings\n`)
    expect(JSON.parse(readFileSync(join(temporary, "folkmoot.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" })
    expect(readFileSync(join(folder, "asked"), "utf8").trim()).toBe("folkmoot@latest")
    expect(status).toBe(1)
  })

  test("takes files line by line, whatever they are called, and lets through what is only weak", () => {
    const { status, stdout, stderr, output: said } = ran({ files: "a plan; echo gone $(exit 9).folkmoot.yaml\n", preset: "starter", version: "0.1.0" })
    expect(stdout).not.toMatch(/^gone/m)
    expect(stderr).toBe("")
    expect(said).toContain("outcome=passed")
    expect(readFileSync(join(folder, "asked"), "utf8").trim()).toBe("folkmoot@0.1.0")
    expect(status).toBe(0)
  })

  test("fails on what it is told to fail on", () => {
    const lenient = ran({ "fail-on": "never", locale: "de" })
    expect(lenient).toMatchObject({ status: 0, output: expect.stringContaining("outcome=findings") })
    expect(lenient.stdout).toContain("Ergänzen Sie")
    expect(ran({ files: "a plan; echo gone $(exit 9).folkmoot.yaml", preset: "starter", "fail-on": "warning" }).status).toBe(1)
    expect(ran({ "fail-on": "sometimes" })).toMatchObject({ status: 2, stdout: expect.stringContaining("expected error, warning or never") })
  })

  test("knows today, another day where one is given, and none where none is wanted", () => {
    expect(ran({ "as-of": "yesterday" })).toMatchObject({ status: 2, stderr: expect.stringContaining("yesterday") })
    expect(ran({ "as-of": "none" }).stdout).not.toContain("plan/update-overdue")
    expect(ran({ "as-of": "2026-03-01" }).status).toBe(1)
  })

  test("input that cannot be fails the step, also where findings would not", () => {
    expect(ran({ files: "gone.folkmoot.yaml", "fail-on": "never" })).toMatchObject({ status: 2, output: "", stderr: expect.stringContaining("gone.folkmoot.yaml") })
  })
})

describe("the pre-commit hooks", () => {
  const hooks = parse(".pre-commit-hooks.yaml") as readonly { readonly id: string; readonly entry: string; readonly files: string; readonly pass_filenames: boolean; readonly language: string }[]

  test("wake for plans and the configuration, and for nothing else", () => {
    for (const { files } of hooks) {
      const wakes = new RegExp(files)
      for (const path of ["plan.folkmoot.yaml", "deep/goals.folkmoot.yml", "plan.folkmoot.json", "folkmoot.config.yaml"]) expect(wakes.test(path)).toBe(true)
      for (const path of ["plan.yaml", "folkmoot.yaml", "not-folkmoot.config.yaml", "plan.folkmoot.yaml.md"]) expect(wakes.test(path)).toBe(false)
    }
  })

  test.each(hooks.map((hook) => [hook.id, hook] as const))("%s checks the whole plan, and fails where it finds an error", (_, { entry, pass_filenames: passes, language }) => {
    const plan = file("committed/plan.folkmoot.yaml", flawed)
    const { status, stdout, stderr } = spawnSync("sh", ["-c", entry], { cwd: join(folder, "committed"), encoding: "utf8", env: { PATH: `${tools}:${process.env["PATH"] ?? ""}` } })
    expect(stdout).toMatch(/^plan\.folkmoot\.yaml:6:\d+ error reference\/resolves /m)
    expect(stderr).toBe("")
    expect(status).toBe(1)
    expect(passes).toBe(false)
    expect(language).toBe("system")
    expect(readFileSync(plan, "utf8").includes("CPC")).toBe(!entry.includes("--fix"))
    expect(existsSync(join(folder, "committed/folkmoot.baseline.json"))).toBe(false)
  })
})
