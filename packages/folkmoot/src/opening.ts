import process from "node:process"
import type { Folkmoot, Locale, OpenOptions, Progress, Source, SourceRequest } from "@folkmoot/sdk"
import type { Command } from "commander"
import { UsageError } from "./exit.ts"
import { nameOf, readText } from "./files.ts"
import type { Terminal } from "./terminal.ts"

/** The sdk, loaded only when a command needs it: `--help` and mistakes in the options answer at once. */
export type Sdk = typeof import("@folkmoot/sdk")

/** What a command works with once Folkmoot is open. */
export interface Opened {
  readonly folkmoot: Folkmoot
  readonly sdk: Sdk
  readonly locale: Locale
  readonly signal: AbortSignal
}

/** The options every command that opens Folkmoot takes. */
export interface Shared {
  readonly plan?: string
  readonly translation?: readonly string[]
  readonly from?: readonly string[]
  readonly map?: readonly string[]
  readonly scale?: string
  readonly favourable?: string
  readonly engine?: string
  readonly asOf?: string
  readonly timeZone?: string
  readonly locale?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** Gathers the values of an option that may be given again. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** Adds the options for reading facts. */
export const withSources = (command: Command): Command =>
  command
    .option("--from <source:path>", "read facts from a source, such as stackexchange:dump/ or survey:answers.csv; may be given again", collect)
    .option("--map <ours=theirs>", "which of a file's columns holds which of ours, such as score=Qrecommend; may be given again", collect)
    .option("--scale <low..high>", "the lowest and highest answer the survey offered, such as 0..10")
    .option("--favourable <end>", "which end of that scale is the good one: low or high")
    .option("--engine <engine>", "where to count: memory, duckdb, duckdb:<file> or clickhouse:<url>", "memory")

/** Adds the option for the language. */
export const withLocale = (command: Command): Command => command.option("--locale <locale>", "language of what people read: en, de or da; en unless given")

/** Adds the options every command that opens Folkmoot has; what a date means differs where there may be no data. */
export const withShared = (command: Command, asOf = "count only what was known by this date; the last moment the data show unless given"): Command =>
  withLocale(
    command
      .option("--as-of <date>", asOf)
      .option("--time-zone <zone>", "whose calendar periods follow, such as Europe/Berlin; the plan's, else UTC, unless given"),
  )
    .option("--json", "print one JSON document")
    .option("--quiet", "say nothing on stderr but errors")

/** Takes apart what is written as two things with a mark between them. */
export const splitAt = (given: string, mark: string, where: string, expected: string): readonly [string, string] => {
  const at = given.indexOf(mark)
  if (at <= 0 || at + mark.length >= given.length) throw new UsageError(`${where}: ${JSON.stringify(given)} is not ${expected}.`)
  return [given.slice(0, at), given.slice(at + mark.length)]
}

const readScale = (given: string): NonNullable<SourceRequest["scale"]> => {
  const match = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(given)
  if (match === null) throw new UsageError(`--scale: ${JSON.stringify(given)} is not a scale; expected the lowest and highest answer offered, such as 0..10.`)
  return { low: Number(match[1]), high: Number(match[2]) }
}

const readFavourable = (given: string): NonNullable<SourceRequest["favourable"]> => {
  if (given === "low" || given === "high") return given
  throw new UsageError(`--favourable: ${JSON.stringify(given)} is no end of a scale; expected low or high, whichever is the good one.`)
}

/** Gives each source the column mappings it understands; a mapping nobody understands is an error. */
const readSources = ({ nearest, sources }: Sdk, { from = [], map = [], scale, favourable }: Shared): readonly SourceRequest[] => {
  const asked = from.map((given) => splitAt(given, ":", "--from", "a source and a path, such as stackexchange:dump/ or survey:answers.csv"))
  const mappings = map.map((given) => splitAt(given, "=", "--map", "ours=theirs, such as score=Qrecommend"))
  const twice = mappings.find(([ours], index) => mappings.findIndex(([other]) => other === ours) !== index)
  if (twice !== undefined) throw new UsageError(`--map: ${JSON.stringify(twice[0])} is mapped twice; name one column for it.`)
  const understood = new Map(sources.map((source) => [source.id, source.maps]))
  const takes = new Map(sources.map((source: Source) => [source.id, source.takes ?? []]))
  const known = asked.flatMap(([id]) => understood.get(id) ?? [])
  for (const [ours] of mappings) {
    if (!known.includes(ours) && asked.every(([id]) => understood.has(id))) {
      const near = nearest(ours, known)
      throw new UsageError(
        `--map: ${JSON.stringify(ours)} is not a column these sources can map${known.length === 0 ? "" : `; they can map ${known.join(", ")}`}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`,
      )
    }
  }
  return asked.map(([id, path]) => ({
    id,
    path,
    map: Object.fromEntries(mappings.filter(([ours]) => understood.get(id)?.includes(ours))),
    ...(scale === undefined || !takes.get(id)?.includes("scale") ? {} : { scale: readScale(scale) }),
    ...(favourable === undefined || !takes.get(id)?.includes("favourable") ? {} : { favourable: readFavourable(favourable) }),
  }))
}

/** Reads the language people ask for. */
export const readLocale = ({ locales, nearest }: Sdk, { locale: given = "en" }: { readonly locale?: string | undefined }): Locale => {
  const found = locales.find((locale) => locale === given)
  if (found !== undefined) return found
  const near = nearest(given, locales)
  throw new UsageError(`--locale: ${JSON.stringify(given)} is not a language reports are written in; expected en, de or da.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`)
}

const describe = (progress: Progress): string => {
  switch (progress.step) {
    case "reading":
    case "read":
      return `reading ${progress.source}: ${progress.facts} facts${progress.rejects === 0 ? "" : `, ${progress.rejects} rows rejected`}`
    case "measuring":
      return `measuring ${progress.metrics} metrics`
    default:
      return progress.step
  }
}

const readOptions = async (sdk: Sdk, terminal: Terminal, shared: Shared): Promise<OpenOptions & { readonly locale: Locale }> => {
  const { plan, translation = [], engine, asOf, timeZone, quiet } = shared
  return {
    sources: readSources(sdk, shared),
    translations: await Promise.all(translation.map(async (path) => ({ text: await readText(path, "a translation of the plan", terminal), file: path }))),
    locale: readLocale(sdk, shared),
    onProgress: (progress) => (quiet === true ? undefined : terminal.progress(describe(progress))),
    ...(plan === undefined ? {} : { plan: { text: await readText(plan, "a plan", terminal), file: nameOf(plan) } }),
    ...(engine === undefined ? {} : { engine }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }
}

/** Opens Folkmoot as the options say, gives it to a use, and closes it whatever happens; what was read before comes in `given`. */
export const opened = async <A>(terminal: Terminal, shared: Shared, use: (opened: Opened) => Promise<A>, given: OpenOptions = {}): Promise<A> => {
  const sdk = await import("@folkmoot/sdk")
  const options = { ...(await readOptions(sdk, terminal, shared)), ...given }
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  try {
    await using folkmoot = await sdk.open({ ...options, signal: controller.signal })
    return await use({ folkmoot, sdk, locale: options.locale, signal: controller.signal })
  } finally {
    terminal.progress("")
    process.removeListener("SIGINT", stop)
    process.removeListener("SIGTERM", stop)
  }
}
