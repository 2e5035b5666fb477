/**
 * Builds the playground: a page, a style sheet, and a script for the page and for each of its parts.
 *
 * Run as `node --conditions=@folkmoot/source packages/playground/src/build.ts [folder]`; the folder is `docs/site/playground` unless said.
 * Scripts are classic ones, since modules are refused where a page is opened from a file.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { dayOf, parseInstant } from "@folkmoot/facts"
import { metrics } from "@folkmoot/metrics"
import { renderHtml, tell } from "@folkmoot/narrative"
import { build, type BuildOptions, type Plugin } from "esbuild"
import { reportSample, samplePlan } from "./build-report.ts"
import { reportInputOf, type ReportSample } from "./report-sample.ts"
import type { UnitExample } from "./unit-example.ts"

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Modules that are made rather than written: their texts, by what is imported. */
const made = (texts: Readonly<Record<string, string>>): Plugin => ({
  name: "made",
  setup(bundler) {
    bundler.onResolve({ filter: /^built:/ }, ({ path }) => ({ path, namespace: "made" }))
    bundler.onLoad({ filter: /.*/, namespace: "made" }, ({ path }) => ({ contents: texts[path] ?? "", loader: "js" }))
  },
})

/** A module of plain values. JSON that is parsed starts faster than the same written as code. */
const moduleOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values).map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))})`).join("\n")

const bundle = async (entry: string, texts: Readonly<Record<string, string>>): Promise<{ readonly code: string; readonly inputs: readonly string[] }> => {
  const settings: BuildOptions = {
    entryPoints: [here(`./${entry}.ts`)], bundle: true, minify: true, format: "iife", platform: "browser", target: "es2023", charset: "utf8", legalComments: "none",
    conditions: ["@folkmoot/source"], plugins: [made(texts)], metafile: true, write: false, logLevel: "silent",
  }
  const { outputFiles = [], metafile } = await build(settings)
  return { code: outputFiles[0]?.text ?? "", inputs: Object.keys(metafile?.inputs ?? {}) }
}

/** Every metric's examples, as its unit writes them down. */
const examplesOfAll = async (): Promise<Readonly<Record<string, readonly UnitExample[]>>> => {
  const units = await Promise.all(metrics.map(async ({ id }) => [id, ((await import(`@folkmoot/metrics/${id}`)) as { readonly examples: readonly UnitExample[] }).examples] as const))
  return Object.fromEntries(units)
}

/**
 * What the page may load: its own files.
 *
 * @remarks
 * A report is shown in a frame that inherits the page's policy, so its one style sheet has to be allowed by name here too.
 */
const policyFor = (sample: ReportSample): string => {
  const report = renderHtml(tell(reportInputOf(sample, "en"), { locale: "en", audience: "members", asOf: sample.asOf, timeZone: sample.timeZone }))
  const style = /sha256-[\w+/=]+/.exec(report)?.[0] ?? ""
  return `default-src 'none'; script-src 'self'; style-src 'self' '${style}'; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`
}

/** What a build wrote: the size of each file in bytes, and which sources each script was made of. */
export interface Built {
  readonly bytes: Readonly<Record<string, number>>
  readonly inputs: Readonly<Record<string, readonly string[]>>
}

/** What the generator has gathered from the units about the totals and options of their calculators. */
const calculatorComments = async (): Promise<unknown> => JSON.parse(await readFile(here("../../../docs/reference/calculators.json"), "utf8")) as unknown

/** Builds the playground into a folder. */
export const buildPlayground = async (folder: string): Promise<Built> => {
  const [comments, examples, sample, plan, worker] = await Promise.all([calculatorComments(), examplesOfAll(), reportSample(), samplePlan(), bundle("plan-worker", {})])
  const texts = {
    "built:calculator-comments": moduleOf({ comments }),
    "built:examples": moduleOf({ examples }),
    "built:report-sample": moduleOf({ sample }),
    "built:plans": moduleOf({ sample: plan, asOf: dayOf(parseInstant(sample.asOf) ?? 0, sample.timeZone) }),
    "built:plan-worker": `export const source = ${JSON.stringify(worker.code)}`,
  }
  const scripts = await Promise.all(["page", "calculators", "plan", "report"].map(async (name) => [`${name}.js`, await bundle(name, texts)] as const))
  const page = (await readFile(here("./index.html"), "utf8")).replace("POLICY", policyFor(sample))
  const files: Readonly<Record<string, string>> = {
    "index.html": page,
    "style.css": await readFile(here("./style.css"), "utf8"),
    ...Object.fromEntries(scripts.map(([name, { code }]) => [name, code])),
  }
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return {
    bytes: Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.byteLength(text)])),
    inputs: Object.fromEntries([...scripts.map(([name, { inputs }]) => [name, inputs] as const), ["the plan's worker", worker.inputs]]),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPlayground(process.argv[2] ?? fileURLToPath(new URL("../../../docs/site/playground", import.meta.url)))
