import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"
import { agrees } from "./agrees.ts"
import { allExamples, blocksIn, callsLaws, toModule } from "./examples.ts"
import { root } from "./workspace.ts"

const folder = join(root, "packages/house/out/examples")
const examples = allExamples().map((block) => ({ ...block, title: `${block.file}:${block.line}`, path: join(folder, `${block.file.replaceAll(/[^a-z0-9]+/gi, "-")}-${block.line}.ts`) }))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const example of examples) writeFileSync(example.path, toModule(example, "../../src/agrees.ts"))
writeFileSync(
  join(folder, "tsconfig.json"),
  JSON.stringify({ extends: "../../tsconfig.json", compilerOptions: { declaration: false }, include: ["*.ts"], exclude: [] }),
)

describe("the examples people read", () => {
  test("compile", { timeout: 120_000 }, () => {
    expect(examples.length).toBeGreaterThan(50)
    const { stdout, status } = spawnSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder], { encoding: "utf8" })
    // What is wrong inside a package is the type check's to say; a compiler that failed without a word has compiled nothing.
    expect(stdout === "" ? status : 0).toBe(0)
    expect(stdout.split("\n").filter((line) => line.includes("out/examples/"))).toEqual([])
  })

  test.each(examples.filter((example) => !callsLaws(example)))("$title is true", { timeout: 120_000 }, async ({ path }) => {
    await import(pathToFileURL(path).href)
  })

  describe.each(examples.filter(callsLaws))("$title keeps its laws", async ({ path }) => {
    const failed = await import(pathToFileURL(path).href).then(() => undefined, (error: unknown) => error)
    test("it runs", () => expect(failed).toBeUndefined())
  })
})

describe("reading examples", () => {
  const run = (code: string): string => toModule({ file: "page.md", line: 1, code }, "./agrees.ts")

  test("finds blocks in pages and in comments, with their line", () => {
    expect(blocksIn("page.md", "# Title\n\n```ts\n1 + 1 // => 2\n```\n\n```json\n{}\n```\n")).toEqual([{ file: "page.md", line: 4, code: "1 + 1 // => 2\n" }])
    expect(blocksIn("a.ts", "/**\n * @example\n * ```ts\n * 1 + 1\n * ```\n */\n")).toEqual([{ file: "a.ts", line: 4, code: "1 + 1\n" }])
  })

  test("turns an expression, a constant and a printed value into assertions", () => {
    expect(run("1 + 1 // => 2\n")).toContain("agrees(1 + 1, 2, true)")
    expect(run("const two = 1 + 1 // => 2\n")).toContain("agrees(two, 2, true)")
    expect(run("console.log(1 + 1) // => 2\n")).toContain("agrees(1 + 1, 2, true)")
    expect(run("f({\n  a: 1,\n}) // => { b: 2, ... }\n")).toContain("agrees(f({\n  a: 1,\n}), { b: 2 }, false)")
    expect(run("f() // => { a: 1,\n     //      b: 2 }\n")).toContain("agrees(f(), { a: 1, b: 2 }, true)")
  })

  test("tells blocks that call a law kit, which run as tests of their own, from those that only name one", () => {
    const calls = (code: string): boolean => callsLaws({ file: "page.md", line: 1, code })
    expect(calls("import { blockLaws } from \"./testing.ts\"\nblockLaws(block, examples)\n")).toBe(true)
    expect(calls("ruleTester(rule, examples)\n")).toBe(true)
    expect(calls("const kit = blockLaws // blockLaws(block, examples)\n")).toBe(false)
  })

  test("refuses a claim nobody would check", () => {
    expect(() => run("if (true) {\n  f() // => 1\n}\n")).toThrow("page.md:2")
  })

  test("an untrue claim fails", () => {
    expect(() => agrees({ value: 0.7 }, { value: 0.71 }, true)).toThrow("0.71")
    expect(() => agrees({ value: 0.7, n: 60 }, { value: 0.7 }, true)).toThrow("60")
    expect(() => agrees([1, 2], [1], false)).toThrow("2")
    expect(() => agrees({ value: 0.7, n: 60 }, { value: 0.7 }, false)).not.toThrow()
    expect(() => agrees(0.5748831, 0.574883, true)).not.toThrow()
  })
})
