import type { Configured, Identity, OpenOptions, Source, SourceRequest, WhichSource } from "@folkmoot/sdk"
import type { Command } from "commander"
import { UsageError } from "./exit.ts"
import { under } from "./help.ts"
import { collect, named, splitAt, type Sdk } from "./options.ts"

/** The options of every command that reads facts. */
export interface SourceOptions {
  /** Each as `source:path`, where the path may be an address. */
  readonly from?: readonly string[]
  /** Each as `ours=theirs`. */
  readonly map?: readonly string[]
  /** As `low..high`. */
  readonly scale?: string
  /** `low` or `high`, as typed. */
  readonly favourable?: string
  /** The file of a mapping document. */
  readonly mapping?: string
  /** The file of a secret; for addresses alone. */
  readonly tokenFile?: string
  /** The folder of what sites told already; for addresses alone. */
  readonly state?: string
  /** Lets hosts of private networks be asked; for addresses alone. */
  readonly allowPrivate?: boolean
  /** The file that says who is who. */
  readonly people?: string
  /** Has texts read by the scorer that comes with Folkmoot. */
  readonly sentiment?: boolean
  /** As `EngineRequest` of the sdk has it; `memory` unless given. */
  readonly engine?: string
}

/** Adds the option for where facts are kept. */
export const withEngine = (command: Command): Command =>
  under("Where it is kept:", command, (its) => its.option("--engine <engine>", "where to keep and count: memory, duckdb, duckdb:<file>, duckdb:<file>@<snapshot> or clickhouse:<url>; memory unless given"))

/** Adds the option for who is who. */
export const withPeople = (command: Command): Command =>
  under("What is read:", command, (its) => its.option("--people <file>", "who people are across sources: the file of the key pseudonyms are made with, accounts that are one person, staff"))

/** Adds the options for reading facts. */
export const withSources = (command: Command): Command =>
  withPeople(
    under("What is read:", withEngine(command), (its) =>
      its
        .option("--from <source:path>", "read facts from a source, such as stackexchange:dump/ or survey:answers.csv; may be given again", collect)
        .option("--map <ours=theirs>", "which of a file's columns holds which of ours, such as score=Qrecommend; may be given again", collect)
        .option("--mapping <file>", "a mapping document, for a source that reads one: survey, table, google-analytics; for several, name them in the configuration")
        .option("--scale <low..high>", "the lowest and highest answer the survey offered, such as 0..10")
        .option("--favourable <end>", "which end of that scale is the good one: low or high")
        .option("--token-file <file>", "a file that holds the secret a site gave, where the path is its address")
        .option("--state <folder>", "where to keep what was already heard of a site, so that a reading that was stopped goes on")
        .option("--allow-private", "ask hosts of a private network, too")
        .option("--sentiment", "read how texts sound, where a source has texts; the texts themselves are not kept"),
    ),
  )

const readScale = (given: string): NonNullable<SourceRequest["scale"]> => {
  const match = /^(-?\d{1,6})\.\.(-?\d{1,6})$/.exec(given)
  if (match === null) throw new UsageError(`--scale: ${JSON.stringify(given)} is not a scale; expected the lowest and highest answer offered, such as 0..10.`)
  return { low: Number(match[1]), high: Number(match[2]) }
}

const readFavourable = (given: string): NonNullable<SourceRequest["favourable"]> => {
  if (given === "low" || given === "high") return given
  throw new UsageError(`--favourable: ${JSON.stringify(given)} is no end of a scale; expected low or high, whichever is the good one.`)
}

type Mapping = readonly [ours: string, theirs: string]

/** Reads the column mappings; one that none of the sources understands is an error. */
const readMap = (map: readonly string[], asked: readonly (readonly [string, string])[], known: ReadonlyMap<string, Source>, nearest: Sdk["nearest"]): readonly Mapping[] => {
  const mappings = map.map((given) => splitAt(given, "=", "--map", "ours=theirs, such as score=Qrecommend"))
  const twice = mappings.find(([ours], index) => mappings.findIndex(([other]) => other === ours) !== index)
  if (twice !== undefined) throw new UsageError(`--map: ${JSON.stringify(twice[0])} is mapped twice; name one column for it.`)
  const understood = asked.flatMap(([id]) => known.get(id)?.maps ?? [])
  for (const [ours] of mappings) {
    if (understood.includes(ours)) continue
    const near = nearest(ours, understood)
    const can = understood.length === 0 ? "" : `; they can map ${understood.join(", ")}`
    throw new UsageError(`--map: ${JSON.stringify(ours)} is not a column these sources can map${can}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`)
  }
  return mappings
}

/** A source of one's own as it is, one of ours by its id. */
const whichOf = (id: string, own: readonly Source[]): WhichSource => {
  const source = own.findLast((one) => one.id === id)
  return source === undefined ? { id } : { source }
}

/** The options that say how a source is read; each would be for nothing where none is named. */
const how = { map: "--map", scale: "--scale", favourable: "--favourable", mapping: "--mapping", tokenFile: "--token-file", state: "--state", allowPrivate: "--allow-private" } as const

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** How to give a table, where the path of one was given alone. */
const tableOfTheirs = (given: string): string => (/\.(?:csv|tsv|xlsx|jsonl|ndjson|parquet)$/i.test(given) ? `; a table of your own is table:${given}, with --mapping` : "")

/** What a table is called for, where somebody takes it for a source of its own. */
const tableKind = /^(?:csv|tsv|xlsx|jsonl|ndjson|parquet)$/i

/** The sources somebody wrote, as a configuration brings them; one with the id of one of ours goes before it. */
export const ownSources = (configured: Configured | undefined): readonly Source[] => (configured?.opening.sources ?? []).flatMap(({ source }) => source ?? [])

/** Gives each source the options it understands; an option nobody understands is an error. Sources of one's `own` are named like ours. */
export const readSources = async ({ nearest, readMapping, readSecret, sources: comesWith }: Sdk, options: SourceOptions, own: readonly Source[]): Promise<readonly SourceRequest[]> => {
  const { from = [], map = [], scale, favourable, mapping, tokenFile, state, allowPrivate } = options
  const sources = [...comesWith, ...own]
  const known = new Map<string, Source>(sources.map((source) => [source.id, source]))
  const asked = from.map((given) => {
    const [id, path] = splitAt(given, ":", "--from", `a source and a path, such as stackexchange:dump/ or survey:answers.csv${tableOfTheirs(given)}. The sources are ${[...known.keys()].join(", ")}`)
    return [named({ nearest }, "--from", id, tableKind.test(id) ? `a source; a table of your own is table:${path}, with --mapping` : "a source", [...known.keys()]), path] as const
  })
  const mappings = readMap(map, asked, known, nearest)
  const parts = {
    ...(scale === undefined ? {} : { scale: readScale(scale) }),
    ...(favourable === undefined ? {} : { favourable: readFavourable(favourable) }),
    ...(mapping === undefined ? {} : { mapping: await readMapping(mapping) }),
  }
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) {
    if (asked.some(([id]) => known.get(id)?.takes?.includes(part) === true)) continue
    const able = sources.filter((source: Source) => source.takes?.includes(part)).map(({ id }) => id)
    throw new UsageError(`--${part}: none of these sources understands it; it is for ${able.join(", ")}.`)
  }
  const idle = (["tokenFile", "state", "allowPrivate"] as const).find((name) => options[name] !== undefined)
  if (idle !== undefined && !asked.some(([, path]) => isAddress(path))) throw new UsageError(`${how[idle]} is for sites that are asked, and --from names none. Give an address, such as discourse:https://forum.example.org, or leave the option out.`)
  const http = {
    ...(tokenFile === undefined ? {} : { token: await readSecret(tokenFile) }),
    ...(state === undefined ? {} : { state }),
    ...(allowPrivate === undefined ? {} : { allowPrivate }),
  }
  return asked.map(([id, path]) => ({
    ...whichOf(id, own),
    path,
    map: Object.fromEntries(mappings.filter(([ours]) => known.get(id)?.maps.includes(ours))),
    ...Object.fromEntries(Object.entries(parts).filter(([part]) => known.get(id)?.takes?.includes(part as keyof typeof parts))),
    ...(Object.keys(http).length > 0 && isAddress(path) ? { http } : {}),
  }))
}

/** Reads who is who. */
const readPeople = async (sdk: Sdk, file: string | undefined, timeZone: string | undefined): Promise<{ readonly identity?: Identity }> =>
  file === undefined ? {} : { identity: await sdk.readIdentity(file, timeZone) }

const needSources = (options: SourceOptions): void => {
  const lonely = (Object.keys(how) as (keyof typeof how)[]).find((name) => options[name] !== undefined)
  if (options.from === undefined && lonely !== undefined) throw new UsageError(`${how[lonely]} says how a source is read that --from names, and none is named. Name it, such as --from survey:answers.csv; what the configuration names is told there how to be read.`)
}

/** What the options say about where facts come from and where they are kept; what they leave open is not in it. */
export const readFacts = async (sdk: Sdk, options: SourceOptions & { readonly timeZone?: string }, own: readonly Source[]): Promise<Pick<OpenOptions, "sources" | "identity" | "scorer" | "engine">> => {
  needSources(options)
  return {
    ...(options.from === undefined ? {} : { sources: await readSources(sdk, options, own) }),
    ...(options.engine === undefined ? {} : { engine: options.engine }),
    ...(options.sentiment === true ? { scorer: "default" } : {}),
    ...(await readPeople(sdk, options.people, options.timeZone)),
  }
}
