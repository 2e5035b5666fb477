import { mkdirSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { afterEach, describe, expect, test } from "vitest"
import { commandLine, runProcess } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()
const home = process.cwd()

afterEach(() => process.chdir(home))

const within = (name: string): void => {
  mkdirSync(join(folder, name), { recursive: true })
  process.chdir(join(folder, name))
}

const plan = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  goals:\n    - { id: a, title: Lower CPC }\n"

const sdk = fileURLToPath(new URL("../../sdk/src/index.ts", import.meta.url))

describe("a configuration in a language of programs", () => {
  test.each([
    ["folkmoot.config.ts", `import type { Configuration } from "@folkmoot/sdk"\nexport const config: Configuration = { plan: "a.folkmoot.yaml", locale: "da", lint: { extends: "starter" } }\n`],
    ["folkmoot.config.mjs", `export default { plan: ["a.folkmoot.yaml"], locale: "da", lint: { extends: ["starter"] } }\n`],
    ["folkmoot.config.js", `export const config = { plan: "a.folkmoot.yaml", locale: "da", lint: { extends: "starter" } }\n`],
    ["folkmoot.config.yaml", `plan: a.folkmoot.yaml\nlocale: da\nlint: { extends: starter }\n`],
  ])("%s says the same as the others", async (name, text) => {
    const own = name.replaceAll(".", "-")
    file(`${own}/a.folkmoot.yaml`, plan)
    file(`${own}/${name}`, text)
    const { code, out, said } = await runProcess(["lint", "--format", "text"], { cwd: join(folder, own) })
    expect(said).toBe("")
    expect(out).toContain("a.folkmoot.yaml:")
    expect(out).toMatch(/[æøå]/)
    expect(code).toBe(0)
  }, 240_000)

  test("is typed by a function that gives it back as it is", async () => {
    const { defineConfiguration } = (await import(sdk)) as typeof import("@folkmoot/sdk")
    const given = { plan: "x", lint: { rules: { "goal/count": "off" } } } as const
    expect(defineConfiguration(given)).toBe(given)
  })

  test.each([
    ["a field nobody knows", "export const config = { plans: 'x' }", "plan"],
    ["a wrong type", "export const config = { sentiment: 'yes' }", "sentiment"],
    ["nothing", "export const other = {}", "export const config"],
    ["a function", "export const config = { lint: { extends: () => 'x' } }", "lint.extends"],
    ["itself", "export const config = {}; config.lint = config", "lint"],
    ["a mistake in the program", "export const config = {", "could not be run"],
    ["a program that throws", "throw new Error('no such day')", "no such day"],
  ])("what exports %s is refused with the file's name and what is wrong", async (name, text, near) => {
    const path = file(`wrong/${name.replaceAll(" ", "-")}.mjs`, text)
    const { code, out, said } = await folkmoot(["lint", "--config", path])
    expect([code, out]).toEqual([2, ""])
    expect(said).toContain(path)
    expect(said).toContain(near)
    expect(said).not.toMatch(/\n\s+at /)
  })

  test("that is not there is told as any other file", async () => {
    const { code, said } = await folkmoot(["lint", "--config", join(folder, "nowhere.ts")])
    expect(code).toBe(2)
    expect(said).toContain("nowhere.ts")
    expect(said).toContain("ENOENT")
  })
})

test("two configurations in one folder: it is said which, and one can be named", async () => {
  file("two/a.folkmoot.yaml", plan)
  file("two/folkmoot.config.yaml", "plan: a.folkmoot.yaml\n")
  file("two/folkmoot.config.mjs", "export const config = { plan: 'a.folkmoot.yaml' }\n")
  within("two")
  const { code, said } = await folkmoot(["lint"])
  expect(code).toBe(2)
  expect(said).toContain("folkmoot.config.yaml and folkmoot.config.mjs")
  expect((await folkmoot(["lint", "--config", "folkmoot.config.mjs"])).code).toBe(0)
})
