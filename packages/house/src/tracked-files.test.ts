import { spawnSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import { filesIn, root, textOf } from "./workspace.ts"

const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
const paths = (listed.status === 0 ? listed.stdout.split("\n").filter((path) => filesIn(path).length > 0) : filesIn("**/*.*")).filter((path) => /\.(ts|js|mjs|json|md|ya?ml|sh|run)$|(^|\/)\.[^/]+$/.test(path))
const files = paths.map((path) => ({ path, lines: textOf(path).split("\n") }))

const linesWith = (pattern: RegExp, isMeant: (path: string) => boolean = () => true): readonly string[] =>
  files.filter(({ path }) => isMeant(path)).flatMap(({ path, lines }) => lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])))

const isSource = (path: string): boolean => /\.(ts|js|mjs)$/.test(path) && path !== "packages/house/src/tracked-files.test.ts"

describe("what is in the repository", () => {
  test("is looked through, or nothing below would mean anything", () => {
    expect(paths.length).toBeGreaterThan(1000)
    expect(paths.filter((path) => path.startsWith("packages/metrics/src/units/")).length).toBeGreaterThan(100)
  })

  test("names no package registry and no machine", () => {
    expect(linesWith(/registry\.(npmjs|yarnpkg)|npm\.pkg\.github|[("'\s`](file:\/\/)?\/(work|farm|root|home|Users)\//, (path) => path !== "packages/house/src/tracked-files.test.ts")).toEqual([])
  })

  test("the lock file says what, never where from", () => {
    expect(linesWith(/"resolved": "https?:/, (path) => path === "package-lock.json")).toEqual([])
  })

  test("every suppression carries its reason", () => {
    expect(linesWith(/(oxlint|eslint)-disable(?!.* -- \S)|@ts-(expect-error|ignore|nocheck)\s*$|@ts-(ignore|nocheck)/, isSource)).toEqual([])
  })

  test("zod is imported whole by its namespace, so that bundlers can take it apart", () => {
    expect(linesWith(/import (\{[^}]*\bz\b[^}]*\}|z) from "zod/, isSource)).toEqual([])
  })

  test("no file is a drawer for whatever did not fit elsewhere", () => {
    expect(paths.filter((path) => /(^|[/-])(utils?|helpers?|common|misc|manager)s?(\.|\/|-)/.test(path))).toEqual([])
  })

  test("source files are named in kebab-case", () => {
    expect(paths.filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path) && !/^[a-z0-9/.-]+$/.test(path))).toEqual([])
  })
})

describe("the pure packages", () => {
  const isPure = (path: string): boolean => /^packages\/(facts|statistics|metrics|plan|maturity|narrative)\/src\/.*\.ts$/.test(path) && !/\.(test|test-d|test-kit)\.ts$/.test(path)

  test("ask no clock what time it is", () => {
    expect(linesWith(/\bDate\(\s*\)|Temporal\.Now/, isPure)).toEqual([])
  })

  test("speak no language they were not told to", () => {
    expect(linesWith(/toLocale\w*String\(\s*\)|new Intl\.\w+\(\s*\)|new Intl\.\w+\(undefined|localeCompare\([^,()]*\)/, isPure)).toEqual([])
  })

  test("make no code at run time", () => {
    expect(linesWith(/\beval\(|\bFunction\(/, isPure)).toEqual([])
  })

  test("are all in the signatures they give: no Promise, no Effect", () => {
    expect(linesWith(/\bPromise<|\basync\b|from "effect/, isPure)).toEqual([])
  })
})
