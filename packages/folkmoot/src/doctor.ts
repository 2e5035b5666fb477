import { constants, existsSync } from "node:fs"
import { access, opendir, stat } from "node:fs/promises"
import module from "node:module"
import process from "node:process"
import type { Configured, Locale, OpenOptions, SourceRequest } from "@folkmoot/sdk"
import { say, type Saying } from "./doctor-words.ts"
import { explain } from "./exit.ts"
import { planFilesIn, readPlanFiles } from "./files.ts"
import { configIn, usualConfig, type Shared } from "./opening.ts"
import type { Sdk } from "./options.ts"
import { ownSources, readSources } from "./source-options.ts"
import type { Terminal } from "./terminal.ts"
import { usageText } from "./usage-text.ts"
import type { Slots } from "./words.ts"

/** One thing that was looked at. */
export interface Check {
  /** What kind of thing it is; several checks may be of one kind. */
  readonly check: "node" | "folkmoot" | "start" | "configuration" | "plan" | "source" | "engine" | "secret" | "languages" | "colours"
  /** `note` is worth knowing and keeps nothing from working; `problem` makes the doctor exit with 1. */
  readonly status: "ok" | "note" | "problem"
  /** How it is, and where something is to be done, what; in the language asked for. */
  readonly says: string
}

/** What the doctor looks at, and with what. */
export interface Circumstances {
  /** The sdk, loaded. */
  readonly sdk: Sdk
  /** Asked whether it shows colours, and for a plan that comes by stdin. */
  readonly terminal: Terminal
  /** The language of what is said. */
  readonly locale: Locale
  /** The version of the command line, such as `1.4.0`. */
  readonly version: string
  /** The options as typed; `read` has the sources read to their end. */
  readonly options: Shared & { readonly read?: boolean }
}


type Tell = (check: Check["check"], status: Check["status"], saying: Saying, slots?: Slots) => Check

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException).code ?? (cause instanceof Error ? cause.message : String(cause))

const runtime = (tell: Tell, version: string, { paint }: Terminal): readonly Check[] => {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split(".").map(Number)
  const isNew = major > 22 || (major === 22 && minor >= 19)
  const place = module.getCompileCacheDir()
  const dot = (locale: string): boolean => (1234.5).toLocaleString(locale) === "1.234,5"
  const lacking = [...(Intl.supportedValuesOf("timeZone").includes("Europe/Copenhagen") ? [] : ["Europe/Copenhagen"]), ...["de", "da"].filter((locale) => !dot(locale))]
  return [
    tell("node", isNew ? "ok" : "problem", isNew ? "node" : "oldNode", { version: node }),
    tell("folkmoot", "ok", "folkmoot", { version }),
    place === undefined ? tell("start", "note", "notCompiled") : tell("start", "ok", "compiled", { place }),
    lacking.length === 0 ? tell("languages", "ok", "languages") : tell("languages", "problem", "noLanguages", { what: lacking.join(", ") }),
    paint("bold", "x") === "x" ? tell("colours", "note", "noColours") : tell("colours", "ok", "colours"),
  ]
}

const plans = async (tell: Tell, { sdk, terminal, options }: Circumstances, configured: Configured | undefined): Promise<readonly Check[]> => {
  const named = options.plan === undefined ? undefined : sdk.plansAmong(await readPlanFiles([options.plan, ...(options.translation ?? [])], terminal))
  const groups = named ?? (configured !== undefined && configured.plans.length > 0 ? configured.plans : sdk.plansAmong(await readPlanFiles(await planFilesIn(["."]).catch(() => []), terminal)))
  if (groups.length === 0) return [tell("plan", "note", "noPlan")]
  return groups.map(({ plan, translations }) => {
    if (plan.length === 0) return tell("plan", "problem", "stray", { file: translations.map(({ file }) => file).join(", ") })
    const file = plan.map((one) => one.file).join(" ")
    return sdk.parsePlan(plan).readable ? tell("plan", "ok", "plan", { file }) : tell("plan", "problem", "brokenPlan", { file })
  })
}

/** Whether a file or folder can be opened; nothing of it is read. */
const openable = async (path: string): Promise<string | undefined> => {
  try {
    await access(path, constants.R_OK)
    if ((await stat(path)).isDirectory()) await (await opendir(path)).close()
    return undefined
  } catch (cause) {
    return codeOf(cause)
  }
}

const sourceCheck = async (tell: Tell, { sources }: Sdk, request: SourceRequest): Promise<Check> => {
  const { path } = request
  const id = request.source === undefined ? request.id : request.source.id
  if (request.source === undefined && !sources.some((one) => one.id === id)) return tell("source", "problem", "unknownSource", { source: id, known: sources.map((one) => one.id).join(", ") })
  if (/^https?:\/\//i.test(path)) return tell("source", "note", "address", { source: id, path })
  const reason = await openable(path)
  return reason === undefined ? tell("source", "ok", "source", { source: id, path }) : tell("source", "problem", "lost", { source: id, path, reason })
}

const patience = 3000

const answers = async (address: string): Promise<string | undefined> => {
  try {
    const { ok, status } = await fetch(new URL("/ping", address), { signal: AbortSignal.timeout(patience) })
    return ok ? undefined : String(status)
  } catch (cause) {
    return codeOf(cause instanceof Error && cause.cause !== undefined ? cause.cause : cause)
  }
}

const engineCheck = async (tell: Tell, { open }: Sdk, engine: string): Promise<Check> => {
  const [kind = "", ...rest] = engine.split(":")
  const place = rest.join(":")
  if (kind === "clickhouse") {
    const reason = await answers(place)
    return reason === undefined ? tell("engine", "ok", "reachable", { engine }) : tell("engine", "problem", "unreachable", { engine, reason })
  }
  // A store is not opened: that another program works with it is no problem, and nothing here may change it.
  await using _ = await open({ engine: kind === "duckdb" ? "duckdb" : engine })
  const file = place.replace(/@[^@.]*$/, "")
  if (kind !== "duckdb" || file === "") return tell("engine", "ok", "engine", { engine })
  if (!existsSync(file)) return tell("engine", "note", "newStore", { file })
  const reason = await openable(file)
  return reason === undefined ? tell("engine", "ok", "engine", { engine }) : tell("engine", "problem", "lost", { source: kind, path: file, reason })
}

const secretCheck = async (tell: Tell, file: string): Promise<Check> => {
  try {
    const { mode } = await stat(file)
    // Windows has no such bits; what it says of them means nothing.
    const isOpen = process.platform !== "win32" && (mode & 0o077) !== 0
    return isOpen ? tell("secret", "problem", "openSecret", { file }) : tell("secret", "ok", "secret", { file })
  } catch (cause) {
    return tell("secret", "problem", "lost", { source: "secret", path: file, reason: codeOf(cause) })
  }
}

/** Reads the sources to their end, into an engine that keeps nothing. */
const readAll = async (tell: Tell, { open }: Sdk, opening: OpenOptions): Promise<Check> => {
  await using folkmoot = await open({ ...opening, engine: "memory" })
  const { facts, rejects } = await folkmoot.ingest()
  const rows = Object.values(facts).reduce((sum, count) => sum + count, 0)
  return tell("source", rejects.count === 0 ? "ok" : "note", "read", { rows, rejects: rejects.count })
}

/** Looks at all a command would need, in the order it would need it; what cannot be looked at is a problem, never a failure of its own. */
export const examine = async (circumstances: Circumstances): Promise<readonly Check[]> => {
  const { sdk, terminal, locale, version, options } = circumstances
  const tell: Tell = (check, status, saying, slots = {}) => ({ check, status, says: say(saying, locale, slots) })
  const found = [...runtime(tell, version, terminal)]
  const look = async <A>(check: Check["check"], at: () => Promise<A>): Promise<A | undefined> => {
    try {
      return await at()
    } catch (error) {
      found.push(tell(check, "problem", "broken", { what: await usageText(explain(error), locale) }))
      return undefined
    }
  }
  const config = await look("configuration", async () => configIn(options.config))
  const configured = config === undefined ? undefined : await look("configuration", async () => sdk.configure(config))
  if (configured !== undefined) found.push(tell("configuration", "ok", "configuration", { file: config ?? "" }))
  else if (!found.some(({ check }) => check === "configuration")) found.push(tell("configuration", "note", "noConfiguration", { file: usualConfig }))
  found.push(...((await look("plan", async () => plans(tell, circumstances, configured))) ?? []))
  const sources = options.from === undefined ? (configured?.opening.sources ?? []) : ((await look("source", async () => readSources(sdk, options, ownSources(configured)))) ?? [])
  const isNamed = options.from !== undefined || configured?.opening.sources !== undefined
  if (!isNamed) found.push(tell("source", "note", "noSource"))
  for (const source of sources) found.push(await sourceCheck(tell, sdk, source))
  const engine = options.engine ?? configured?.opening.engine ?? "memory"
  if (typeof engine === "string") {
    const checked = await look("engine", async () => engineCheck(tell, sdk, engine))
    if (checked !== undefined) found.push(checked)
  }
  const people = options.people
  const key = people === undefined ? undefined : await look("secret", async () => sdk.keyFileOf(people))
  for (const file of [...(configured?.secrets ?? []), ...(key === undefined ? [] : [key]), ...(options.tokenFile === undefined ? [] : [options.tokenFile])]) found.push(await secretCheck(tell, file))
  if (options.read === true && sources.length > 0) {
    const read = await look("source", async () => readAll(tell, sdk, { ...configured?.opening, ...(people === undefined ? {} : { identity: await sdk.readIdentity(people) }), sources }))
    if (read !== undefined) found.push(read)
  }
  return found
}
