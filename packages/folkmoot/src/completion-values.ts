import { readdirSync } from "node:fs"
import { dirname } from "node:path"
import type { Candidate, Place, Values } from "./completion.ts"

const listed = (names: readonly string[]): Values => names.map((value) => ({ value }))

/** The files and folders a path may go on to, each behind what stands before the path. */
const pathsAfter = (prefix: string, path: string): readonly Candidate[] => {
  const folder = path.endsWith("/") || path === "" ? path || "." : dirname(path)
  const before = path.slice(0, path.lastIndexOf("/") + 1)
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith(".") || path.slice(before.length).startsWith("."))
      .map((entry) => ({ value: `${prefix}${before}${entry.name}${entry.isDirectory() ? "/" : ""}`, open: entry.isDirectory() }))
  } catch {
    // A folder that is not there holds nothing to go on with.
    return []
  }
}

/** What is written as a name, a colon and a path: first the names, then the paths. */
const withPath = (names: readonly Candidate[], typed: string): Values => {
  const at = typed.indexOf(":")
  return at < 0 ? names.map((one) => ({ ...one, value: `${one.value}:`, open: true })) : pathsAfter(typed.slice(0, at + 1), typed.slice(at + 1))
}

const metricsOf = async (): Promise<readonly Candidate[]> => (await import("./naming.ts")).metrics.map(({ id, title }) => ({ value: id, description: title.en }))

const presets = async (): Promise<Values> => listed((await import("./planning.ts")).presetNames)

const formatsOf = async (command: string): Promise<readonly string[]> => {
  if (command === "lint") return Object.keys((await import("./planning.ts")).formats)
  if (command === "report") return [...(await import("./naming.ts")).reportFormats, "json"]
  return command === "check" ? ["markdown", "html", "text"] : ["mermaid", "dot"]
}

/** The definitions of the metrics that are named already. */
const variantsOf = async (names: readonly string[]): Promise<Values> => {
  const { metrics } = await import("./naming.ts")
  return metrics.filter(({ id }) => names.includes(id)).flatMap(({ variants }) => Object.keys(variants).map((value) => ({ value })))
}

/** The columns by which the metrics that are named can be narrowed, each with a value to follow. */
const onlyOf = async (names: readonly string[]): Promise<Values> => {
  const { metrics, onlyColumns } = await import("./naming.ts")
  return [...new Set(metrics.filter(({ id }) => names.includes(id)).flatMap(onlyColumns))].map((column) => ({ value: `${column}=`, open: true }))
}

const sourcesOf = async (typed: string): Promise<Values> => {
  const { sources } = await import("@folkmoot/sdk")
  return withPath(sources.map(({ id, title }) => ({ value: id, description: title })), typed)
}

const engines: readonly Candidate[] = [
  { value: "memory", description: "counted and forgotten" },
  { value: "duckdb:", description: "a file that keeps what was read", open: true },
  { value: "clickhouse:", description: "a server, by its address", open: true },
]

/** What options take, by name; those of no closed set are left out. */
const byOption: Readonly<Record<string, (place: Place) => Values | Promise<Values>>> = {
  "--locale": async () => listed((await import("./planning.ts")).locales),
  "--step": async () => listed((await import("./planning.ts")).steps.filter((one) => one !== "all")),
  "--preset": presets,
  "--format": async ({ command }) => listed(await formatsOf(command)),
  "--write": async ({ command, typed }) => (command === "lint" ? withPath((await formatsOf(command)).map((value) => ({ value })), typed) : []),
  "--audience": async () => listed((await import("./naming.ts")).audiences),
  "--draft": async () => listed(["2020-12", "07"]),
  "--type": async () => listed((await import("./planning.ts")).communityTypes),
  "--favourable": () => listed(["low", "high"]),
  "--from": async ({ typed }) => sourcesOf(typed),
  "--engine": ({ typed }) => (typed.startsWith("duckdb:") ? withPath([], typed) : engines),
  "--variant": async ({ before }) => variantsOf(before),
  "--only": async ({ before }) => onlyOf(before),
  "--margin": async ({ command }) => (command === "report" ? (await metricsOf()).map((one) => ({ ...one, value: `${one.value}=`, open: true })) : []),
  "--show-anyway": metricsOf,
  "--time-zone": () => listed(Intl.supportedValuesOf("timeZone")),
  "--state": () => "folders",
  "--history": () => "folders",
}

const fileOptions = ["--config", "--plan", "--translation", "--answers", "--second", "--last", "--last-assessment", "--last-plan", "--quotes", "--catalogue", "--mapping", "--token-file", "--people", "--baseline", "--report", "--out"]

/** What arguments take, by name. */
const byArgument: Readonly<Record<string, () => Values | Promise<Values>>> = {
  metrics: metricsOf,
  metric: metricsOf,
  files: () => "files",
  file: () => "files",
  text: () => "files",
  model: () => "files",
}

/** What a place in our command line takes. */
export const valuesOf = async (place: Place): Promise<Values> => {
  if (fileOptions.includes(place.name)) return "files"
  const known = Object.hasOwn(byOption, place.name) ? byOption[place.name] : Object.hasOwn(byArgument, place.name) ? byArgument[place.name] : undefined
  return known?.(place) ?? []
}
