import process from "node:process"
import { defineConfig, type UserWorkspaceConfig } from "vitest/config"
import house from "../../../vitest.config.ts"

/** The tests of one package, whose name Stryker's run is told, set up as they are in the house. */
const project = house.test?.projects?.find((one): one is UserWorkspaceConfig => typeof one === "object" && "root" in one && one.root === `packages/${process.env["FOLKMOOT_MUTATED"] ?? ""}`)

// Stryker itself sees to what takes too long, and the first run, which counts what is come past, is slow.
export default defineConfig({ ...project, test: { ...project?.test, isolate: false, testTimeout: 3_600_000 } })
