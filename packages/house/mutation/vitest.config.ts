import { readFileSync } from "node:fs"
import process from "node:process"
import { defineConfig, type UserWorkspaceConfig } from "vitest/config"
import house from "../../../vitest.config.ts"

/** The tests of one package, whose name Stryker's run is told, set up as they are in the house. */
const project = house.test?.projects?.find((one): one is UserWorkspaceConfig => typeof one === "object" && "root" in one && one.root === `packages/${process.env["FOLKMOOT_MUTATED"] ?? ""}`)

// Whoever runs it sees to what takes too long, and the first run, which counts what is come past, is slow.
const test = { ...project?.test, isolate: false, testTimeout: 3_600_000 }

const { FOLKMOOT_RUNNER: runner, FOLKMOOT_IN_PLACE: told } = process.env

/** One process for all, in which sources are read with their mutants in them; what was read before may have held others. */
const inPlace = (sourcesFile: string) => {
  const sources = JSON.parse(readFileSync(sourcesFile, "utf8")) as Readonly<Record<string, string>>
  const plugins = [{ name: "mutants", enforce: "pre" as const, load: (id: string) => sources[id.split("?", 1)[0] ?? ""] }]
  return { ...project, plugins, test: { ...test, pool: "forks" as const, maxWorkers: 1, fsModuleCache: false, runner } }
}

export default defineConfig(told === undefined ? { ...project, test } : inPlace((JSON.parse(told) as { readonly sources: string }).sources))
