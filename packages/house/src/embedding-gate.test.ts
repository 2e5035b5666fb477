import { existsSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { exampleProjects, takes } from "./embedding-gate.ts"
import { root, textOf } from "./workspace.ts"

const projects = exampleProjects()

describe("the projects to copy", () => {
  test("are all in the list, and nothing else is", () => {
    const listed = [...textOf("docs/examples/README.md").matchAll(/^\| \[([a-z-]+)\]\(([a-z-]+)\/README\.md\) \|/gm)].map(([, name, folder]) => `${name} in ${folder}`)
    expect(new Set(listed)).toEqual(new Set(projects.map(({ name }) => `${name} in ${name}`)))
  })

  test.each(projects)("$name says what it is, and can be checked and tested", ({ name, manifest }) => {
    expect(manifest).toMatchObject({ name, private: true, type: "module", scripts: { check: "tsc", test: expect.stringContaining("--test") } })
    expect(existsSync(join(root, "docs/examples", name, "README.md"))).toBe(true)
    expect(textOf(`docs/examples/${name}/README.md`)).toMatch(/^npm install\b/m)
  })

  test("a workflow asks the action for what it takes, and reads what it gives", () => {
    const action = parse(textOf("action.yml")) as { readonly inputs: object; readonly outputs: object }
    const { jobs } = parse(textOf("docs/examples/ci-sarif/.github/workflows/plan.yml")) as { readonly jobs: { readonly check: { readonly steps: readonly { readonly id?: string; readonly uses?: string; readonly with?: object }[] } } }
    const step = jobs.check.steps.find(({ uses }) => uses?.startsWith("folkmoot/folkmoot@"))
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})))
    const read = [...JSON.stringify(jobs).matchAll(/steps\.plans\.outputs\.(\w+)/g)].map(([, name]) => name)
    expect(step?.id).toBe("plans")
    expect(read.length).toBeGreaterThan(0)
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(read))
  })
})

describe("a range of versions", () => {
  test.each([
    ["^1.2.3", "1.2.3", true],
    ["^1.2.3", "1.3.0", true],
    ["^1.2.3", "1.2.10", true],
    ["^1.2.3", "1.2.2", false],
    ["^1.2.3", "1.1.9", false],
    ["^1.2.3", "2.2.3", false],
    ["^0.1.0", "0.1.4", true],
    ["^0.1.0", "0.2.0", false],
    ["^0.0.1", "0.0.2", false],
    ["^24.0.0", "24.13.3", true],
    ["1.2.3", "1.2.3", false],
    ["*", "1.2.3", false],
  ])("%s takes %s: %s", (range, version, expected) => {
    expect(takes(range, version)).toBe(expected)
  })
})
