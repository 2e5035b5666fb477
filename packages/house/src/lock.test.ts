import { expect, test } from "vitest"
import { foundFrom, lock } from "./lock.ts"

/** Not published for this version when the lock was written; from this lock DuckDB runs on Linux x64, for consumers wherever it is published. */
const unpublished = /^@duckdb\/node-bindings-(darwin|win32|linux-arm64)/

// npm writes a lock that lacks other platforms' packages without a word, and the next fresh clone fails on it.
test("the lock file has an entry for everything it names", () => {
  const packages = lock()
  const missing = Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !unpublished.test(name) && foundFrom(packages, path, name) === undefined)
      .map((name) => `${path || "the project"} needs ${name}`),
  )
  expect(missing).toEqual([])
})
