import { readdirSync } from "node:fs"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const packages = readdirSync(new URL("packages", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted()

/** Siblings are read from their sources, so tests need no build. */
const conditions = ["@folkmoot/source", "module", "node", "development|production"]
const fromSources = { resolve: { conditions }, ssr: { resolve: { conditions } } }

const house = (file: string): string => fileURLToPath(new URL(`packages/house/src/${file}`, import.meta.url))

/** One run for the whole house; `vitest run --project metrics` for one package. */
export default defineConfig({
  test: {
    // Hundreds of files of a few lines each: a worker for every one of them costs more than what they test. They share nothing.
    isolate: false,
    globalSetup: [house("test-folder.ts")],
    // One less than there are would leave a machine of two with one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: packages.map((name) => ({
      ...fromSources,
      root: `packages/${name}`,
      test: { name, setupFiles: [house("random-runs.ts")], include: ["src/**/*.test.ts"], exclude: ["src/templates/**"], passWithNoTests: true, testTimeout: 240_000 },
    })),
  },
})
