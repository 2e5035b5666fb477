import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { consumer } from "./consumer.ts"
import { fromProblems, type Gate } from "./gate.ts"
import { root } from "./workspace.ts"

/**
 * What an import may weigh in somebody's browser.
 *
 * @remarks
 * Unit: `limit` in bytes after bundling, minifying and gzip. `packed` ones are taken from the tarballs as a consumer would install them,
 * the others from what was built in the workspace.
 */
interface Budget {
  readonly name: string
  readonly code: string
  readonly limit: number
  readonly packed: boolean
}

const distributions = ["beta", "binomial", "chiSquared", "f", "gamma", "normal", "poisson", "student"].flatMap((name) => [`${name}Cdf`, `${name}Quantile`, `${name}Upper`])

const budgets: readonly Budget[] = [
  { name: "an interval", code: `export { wilson } from "@folkmoot/statistics"`, limit: 254, packed: true },
  { name: "all distributions", code: `export { ${distributions.join(", ")} } from "@folkmoot/statistics"`, limit: 2_600, packed: true },
  { name: "one calculator", code: `export { resolutionRate } from "@folkmoot/metrics/calculators"`, limit: 1_500, packed: true },
  { name: "all calculators", code: `export * from "@folkmoot/metrics/calculators"`, limit: 28_300, packed: true },
  { name: "one metric with its card", code: `export { resolutionRate } from "@folkmoot/metrics"`, limit: 3_360, packed: true },
  { name: "the same by its own door", code: `export { resolutionRate } from "@folkmoot/metrics/resolution-rate"`, limit: 3_360, packed: true },
  { name: "a form with three rules", code: `export { goalNamesBehaviour, objectiveSmartTimebound, planStandardWith, referenceResolves } from "@folkmoot/plan"`, limit: 41_440, packed: false },
  { name: "reading and checking with them", code: `export { goalNamesBehaviour, lintWith, objectiveSmartTimebound, parsePlan, referenceResolves } from "@folkmoot/plan"`, limit: 77_260, packed: false },
  { name: "with all rules in three languages", code: `export { lintPlan, parsePlan } from "@folkmoot/plan"`, limit: 161_060, packed: false },
]

const bytesOf = async ({ code, packed }: Budget): Promise<number> => {
  const result = await build({
    stdin: { contents: code, resolveDir: packed ? await consumer() : join(root, "packages/house"), loader: "js" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2023",
    logLevel: "silent",
  })
  return gzipSync(result.outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length
}

/** What every import that has a budget weighs. */
export const weighBundles = async (): Promise<readonly (Budget & { readonly size: number })[]> => {
  const weighed: (Budget & { readonly size: number })[] = []
  for (const budget of budgets) weighed.push({ ...budget, size: await bytesOf(budget) })
  return weighed
}

/** Whether nobody pays for more than they import. */
export const sizeGate: Gate = {
  name: "size budgets",
  after: ["build"],
  run: async () => {
    const weighed = await weighBundles()
    return fromProblems(
      weighed.flatMap(({ name, size, limit }) => (size <= limit ? [] : [`${name} weighs ${size} bytes; the budget is ${limit}.`])),
      weighed.map(({ name, size }) => `${name} ${(size / 1000).toFixed(1)} kB`).join(", "),
    )
  },
}
