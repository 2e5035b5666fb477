import { build } from "esbuild"
import { open } from "@folkmoot/sdk"
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { GoldenInput } from "./golden-vectors.ts"
import { kinds } from "./kinds.ts"
import { exportNameOf } from "./unit-name.ts"
import { unitFilesOf } from "./units.ts"
import { root, textOf } from "./workspace.ts"

const sample = "packages/house/sample"

/** What was measured of the sample community, by the whole machinery. */
const measuredSample = async (plan: string): Promise<GoldenInput["sample"]> => {
  const timeZone = "Europe/Berlin"
  await using folkmoot = await open({ plan: { text: plan }, sources: [{ id: "facts", path: join(root, sample, "data") }], timeZone })
  const period = { from: "2026-01-01", to: "2026-07-01" }
  const { measures } = await folkmoot.measure({ period })
  const { measures: monthly } = await folkmoot.measure({ period, step: "month" })
  return { plan, measures: [...measures, ...monthly], asOf: "2026-06-30T22:00:00.000Z", timeZone }
}

const inputOf = async (): Promise<Omit<GoldenInput, "examples">> => {
  const { distributions } = JSON.parse(textOf("packages/statistics/reference/distributions.json")) as Pick<GoldenInput, "distributions">
  return { distributions, sample: await measuredSample(textOf(`${sample}/plan.folkmoot.yaml`)) }
}

/** The units whose examples are golden vectors. */
const exampled = kinds.filter(({ kind }) => kind === "metric" || kind === "rule")

/** How a runtime hands the vectors out, as the last lines of the program it runs. */
const handings = {
  process: `for (const vector of vectors()) console.log(JSON.stringify(vector))`,
  worker: `export default { fetch: () => new Response(vectors().map((vector) => JSON.stringify(vector)).join("\\n")) }`,
  browser: `globalThis.goldenVectors = () => vectors().map((vector) => JSON.stringify(vector)).join("\\n")`,
} as const

/** One of the ways a runtime hands the vectors out. */
export type Handing = keyof typeof handings

/** Bundles the pure packages as they are built with everything the vectors are computed from: one file that every runtime can run. */
export const goldenBundle = async (): Promise<(handing: Handing) => Promise<string>> => {
  const files = exampled.flatMap((kind) => unitFilesOf(kind).map(({ name }) => ({ unit: exportNameOf(name), door: `@folkmoot/${kind.package}/${name}` })))
  const input = await inputOf()
  const entry = (handing: Handing): string =>
    [
      ...files.map(({ door }, index) => `import * as u${index} from ${JSON.stringify(door)}`),
      `import { goldenVectors } from "./golden-vectors.ts"`,
      `const examples = { ${files.map(({ unit }, index) => `[u${index}.${unit}.id]: u${index}.examples`).join(", ")} }`,
      `const vectors = () => goldenVectors({ ...${JSON.stringify(input)}, examples })`,
      handings[handing],
    ].join("\n")
  return async (handing) => {
    const { outputFiles } = await build({
      stdin: { contents: entry(handing), resolveDir: join(root, "packages/house/src"), loader: "ts" },
      bundle: true,
      write: false,
      format: handing === "browser" ? "iife" : "esm",
      ...(handing === "browser" ? { platform: "browser" } : { platform: "neutral", mainFields: ["module", "main"], conditions: handing === "worker" ? ["workerd", "worker"] : [] }),
      target: "es2023",
      charset: "utf8",
      logLevel: "silent",
    })
    return outputFiles[0]?.text ?? ""
  }
}

/** Where a program stands that finds the built packages by their names. */
const sdkFile = "packages/house/out/golden-sdk.mjs"

/**
 * Writes a program that takes the sample community through the whole sdk, in memory and in DuckDB: reads its files, measures, assesses, reports.
 *
 * @remarks
 * What it says are golden vectors, too, for the runtimes that can read files. Gives the program's path.
 */
export const sdkProgram = (): string => {
  const file = join(root, sdkFile)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `import { readFileSync } from "node:fs"
import { open } from "@folkmoot/sdk"

const folder = ${JSON.stringify(join(root, sample))}
const plan = { text: readFileSync(folder + "/plan.folkmoot.yaml", "utf8") }
const tell = (name, told) => console.log(JSON.stringify([name, typeof told === "string" ? told : JSON.stringify(told)]))

for (const engine of ["memory", "duckdb"]) {
  const folkmoot = await open({ plan, engine, sources: [{ id: "facts", path: folder + "/data", name: "sample" }], timeZone: "Europe/Berlin" })
  const measures = await folkmoot.measure({ period: "2026-Q1" })
  tell("measures", measures)
  tell("an explanation", await folkmoot.explain({ metric: "resolution-rate", period: "2026-Q1" }))
  tell("the assessment", await folkmoot.assess())
  const { markdown, html, text } = await folkmoot.report({ audience: "executive", locale: "de", period: "2026-Q1", against: "2025-Q1" })
  for (const form of [markdown, html, text]) tell("the report", form)
  await folkmoot[Symbol.asyncDispose]()
}
`,
  )
  return file
}
