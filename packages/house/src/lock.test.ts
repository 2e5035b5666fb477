import { expect, test } from "vitest"
import { textOf } from "./workspace.ts"

/** Not published for this version when the lock was written; from this lock DuckDB runs on Linux x64, for consumers wherever it is published. */
const unpublished = /^@duckdb\/node-bindings-(darwin|win32|linux-arm64)/

interface Entry {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(textOf("package-lock.json")) as { readonly packages: Readonly<Record<string, Entry>> }

/** The folders a package at a path finds its dependencies in, the nearest first. */
const homes = (path: string): readonly string[] => {
  const parts = path.split("/node_modules/")
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/node_modules/")}/node_modules/`), "node_modules/"]
}

// npm writes a lock that lacks other platforms' packages without a word, and the next fresh clone fails on it.
test("the lock file has an entry for everything it names", () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !unpublished.test(name) && !homes(path).some((home) => Object.hasOwn(packages, `${home}${name}`)))
      .map((name) => `${path || "the project"} needs ${name}`),
  )
  expect(missing).toEqual([])
})
