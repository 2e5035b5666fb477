import { spawnSync } from "node:child_process"
import process from "node:process"
import { describe, expect, test } from "vitest"
import { blocksIn } from "./examples.ts"
import { filesIn, publishedPackages, root, textOf, type Manifest } from "./workspace.ts"

/** Which of our packages each package may list; what a package does not list it cannot import. */
const floors: Readonly<Record<string, readonly string[]>> = {
  facts: [],
  statistics: [],
  metrics: ["facts", "statistics"],
  plan: ["facts", "statistics", "metrics"],
  maturity: ["facts", "statistics", "metrics", "plan"],
  narrative: ["facts", "statistics", "metrics", "plan", "maturity"],
  engine: ["facts", "statistics"],
  duckdb: ["engine", "facts"],
  clickhouse: ["engine", "facts"],
  sentiment: ["facts"],
  sources: ["facts"],
  charts: ["facts", "narrative"],
  sdk: ["facts", "statistics", "metrics", "plan", "maturity", "narrative", "engine", "duckdb", "clickhouse", "sources", "sentiment", "charts"],
  folkmoot: ["sdk"],
}

/** Packages that may not know what time, failure and resources are. */
const pure = ["facts", "statistics", "metrics", "plan", "maturity", "narrative"]

const published = publishedPackages()
const version = published[0]?.manifest.version

type Published = (typeof published)[number]

/** The packages something is wrong with, each with what. */
const wrong = (problemsOf: (one: Published) => readonly string[]): readonly string[] =>
  published.flatMap((one) => problemsOf(one).map((problem) => `${one.folder}: ${problem}`))

const asked = ({ manifest }: Published): readonly string[] => Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })

describe("the floors", () => {
  test("every published package has its place", () => {
    expect(published.map(({ folder }) => folder)).toEqual(Object.keys(floors).toSorted())
  })

  test("a package lists only packages below it", () => {
    expect(wrong((one) => asked(one).filter((name) => name.startsWith("@folkmoot/") && floors[one.folder]?.includes(name.slice("@folkmoot/".length)) !== true))).toEqual([])
  })

  test("the pure packages do without effect", () => {
    expect(wrong((one) => (pure.includes(one.folder) ? asked(one).filter((name) => name === "effect") : []))).toEqual([])
  })

  test("a calculator brings nobody else's code", () => {
    const calculator = ["facts", "statistics", "metrics"]
    expect(wrong(({ folder, manifest }) => (calculator.includes(folder) ? Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith("@folkmoot/")) : []))).toEqual([])
  })
})

describe("package.json", () => {
  test("names its package, is MIT, ESM and free of side effects", () => {
    expect(
      published.map(({ manifest: { name, license, type, sideEffects } }) => ({ name, license, type, sideEffects })),
    ).toEqual(published.map(({ folder }) => ({ name: folder === "folkmoot" ? "folkmoot" : `@folkmoot/${folder}`, license: "MIT", type: "module", sideEffects: false })))
  })

  test("runs nothing on other people's machines", () => {
    expect(wrong(({ manifest }) => Object.keys(manifest.scripts ?? {}).filter((name) => /^(pre|post)?(install|prepare|publish|pack)/.test(name)))).toEqual([])
  })

  test("has the one version of the house, and asks its siblings for exactly that", () => {
    expect(wrong(({ manifest }) => [manifest.version, ...Object.entries(manifest.dependencies ?? {}).flatMap(([name, range]) => (name.startsWith("@folkmoot/") ? [range] : []))].filter((range) => range !== version))).toEqual([])
  })

  test("opens its doors for sources, types and code in that order, and keeps its rooms shut", () => {
    const doors = ({ exports = {} }: Manifest): readonly string[] =>
      Object.entries(exports).flatMap(([door, target]) => {
        if (door.endsWith(".json") && target === door.replace(/^\.\/(?=plan\.)/, "./schemas/")) return []
        if (door === "./internal/*") return target === null ? [] : [door]
        return Object.keys(target as object).join() === "@folkmoot/source,types,default" ? [] : [door]
      })
    expect(wrong(({ manifest }) => doors(manifest))).toEqual([])
    expect(wrong(({ folder, manifest }) => (folder === "folkmoot" || manifest.exports?.["./internal/*"] === null ? [] : ["./internal/* is open"]))).toEqual([])
  })

  test("opens every door but those for tests to `require` as well", () => {
    const doors = published.flatMap(({ manifest: { name, exports = {} } }) => Object.keys(exports).flatMap((door) => (/\*|json$|\/testing$/.test(door) ? [] : [`${name}${door.slice(1)}`])))
    expect(doors.length).toBeGreaterThan(published.length)
    const program = `for (const door of ${JSON.stringify(doors)}) try { require(door) } catch ({ code, message }) { console.log(door, code ?? message) }`
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--conditions=@folkmoot/source", "--input-type=commonjs", "--eval", program], { cwd: root, encoding: "utf8" })
    expect({ stdout, status }, stderr).toEqual({ stdout: "", status: 0 })
  })

  test("asks for test tools only as optional peers", () => {
    const tools = ["vitest", "fast-check"]
    expect(
      wrong(({ manifest: { dependencies, peerDependencies, peerDependenciesMeta } }) =>
        tools.filter((tool) => dependencies?.[tool] !== undefined || (peerDependencies?.[tool] !== undefined && peerDependenciesMeta?.[tool]?.optional !== true)),
      ),
    ).toEqual([])
  })
})

describe("package pages", () => {
  const pages = published.map(({ folder, manifest }) => ({ name: manifest.name, path: `packages/${folder}/README.md` }))

  test("every package has one", () => {
    expect(pages.map(({ path }) => path).filter((path) => filesIn(path).length === 0)).toEqual([])
  })

  test.each(pages.filter(({ path }) => filesIn(path).length > 0))("$name says who should import it, shows it working, and says what it may import", ({ name, path }) => {
    const text = textOf(path)
    expect(text.split("\n", 1)).toEqual([`# ${name}`])
    expect(text.slice(text.indexOf("\n")).trimStart(), "a paragraph comes before anything else").toMatch(/^[A-Z*`]/)
    expect(text, "a runnable example with its result").toSatisfy((page: string) => (name === "folkmoot" ? /```(sh|bash|console|shell)\n/.test(page) : blocksIn(path, page).some(({ code }) => code.includes("// => "))))
    expect(text, "its import-boundaries row").toMatch(/^\|.*may import.*\|$/im)
  })
})
