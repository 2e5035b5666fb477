import { existsSync } from "node:fs"
import process from "node:process"
import type { Configured, Folkmoot, Locale, OpenOptions, Progress } from "@folkmoot/sdk"
import type { Command } from "commander"
import { UsageError } from "./exit.ts"
import { nameOf, readText } from "./files.ts"
import { under } from "./help.ts"
import { collect, named, type Sdk } from "./options.ts"
import { reading } from "./reading-words.ts"
import { ownSources, readFacts, type SourceOptions } from "./source-options.ts"
import type { Terminal } from "./terminal.ts"

/** What a command works with once Folkmoot is open. */
export interface Opened {
  /** Closed when the use ends, however it ends. */
  readonly folkmoot: Folkmoot
  /** The sdk, its `metrics` with those of the configuration before them. */
  readonly sdk: Sdk
  /** What the configuration brings of its own beside metrics. */
  readonly own: Pick<OpenOptions, "criteria" | "blocks">
  /** The language of what is printed. */
  readonly locale: Locale
  /** Aborted by Ctrl+C; to be handed to every verb. */
  readonly signal: AbortSignal
}

/** The options every command that opens Folkmoot takes. */
export interface Shared extends SourceOptions {
  /** The file of the plan; `-` is stdin. */
  readonly plan?: string
  /** Files of the plan in other languages. */
  readonly translation?: readonly string[]
  /** Files of the kind MaturityAnswers. */
  readonly answers?: readonly string[]
  /** The folder documents are kept in; nothing is kept unless given. */
  readonly history?: string
  /** The file of the configuration; the one in this folder unless given. */
  readonly config?: string
  /** An ISO date or date-time. */
  readonly asOf?: string
  /** An IANA name. */
  readonly timeZone?: string
  /** A language as typed; `readLocale` says whether there is such. */
  readonly locale?: string
  /** Prints one JSON document in place of text. */
  readonly json?: boolean
  /** Keeps stderr to errors. */
  readonly quiet?: boolean
}

/** What a configuration is called where none is named. */
export const usualConfig = "folkmoot.config.yaml"

/** The same in other forms. */
const usualConfigs = [usualConfig, ...["yml", "json", "ts", "mts", "js", "mjs"].map((form) => `folkmoot.config.${form}`)]

/** Adds the option for settings. */
export const withConfig = (command: Command): Command =>
  under("What is read:", command, (its) => its.option("--config <file>", "settings; folkmoot.config.yaml, .json, .ts or .mjs in this folder, where one is there, unless given"))

/** Adds the options for programs that read what is printed. */
export const withJson = (command: Command): Command =>
  under("Output:", command, (its) => its.option("--json", "print one JSON document").option("--quiet", "say nothing on stderr but errors"))

/** The language of a command that reads the configuration. */
export const configurable = "language of what people read: en, de or da; the one the configuration names, else en, unless given"

/** Adds the option for the language; where it means more than what people read, or is looked up elsewhere, the description says so. */
export const withLocale = (command: Command, description = "language of what people read: en, de or da; en unless given"): Command => under("Output:", command, (its) => its.option("--locale <locale>", description))

/** Adds the option for the moment to speak from. */
const withAsOf = (command: Command, description: string): Command => under("Time:", command, (its) => its.option("--as-of <date>", description))

/** Adds the options of a command that opens Folkmoot and looks at no number. */
export const withSettings = (command: Command): Command => withJson(withLocale(withConfig(command), configurable))

/** Adds them where days are told apart, too. */
export const withCalendar = (command: Command): Command =>
  withSettings(under("Time:", command, (its) => its.option("--time-zone <zone>", "whose calendar periods follow, such as Europe/Berlin; the plan's, else UTC, unless given")))

/** Adds them where numbers are told as of a moment, too; what a date means differs where there may be no data. */
export const withShared = (command: Command, asOf = "count only what was known when this day began; the last moment the data show unless given"): Command => withCalendar(withAsOf(command, asOf))

/** Adds the option for what people answered. */
export const withAnswers = (command: Command): Command =>
  under("What is read:", command, (its) => its.option("--answers <file>", "what people say of maturity criteria, a document of the kind MaturityAnswers; may be given again", collect))

/** Adds the option for the plan. */
const withPlan = (command: Command): Command => under("What is read:", command, (its) => its.option("--plan <file>", "the strategy plan, or - for stdin"))

/** Adds the options for the plan, and for its texts in other languages. */
export const withTranslations = (command: Command): Command =>
  under("What is read:", withPlan(command), (its) => its.option("--translation <file>", "the plan's texts in another language; may be given again", collect))

/** Adds the option for what members said. */
export const withQuotes = (command: Command): Command =>
  under("What is read:", command, (its) => its.option("--quotes <file>", "what members said, as JSON: a list of { text, by, consent }"))

/** Adds the option for where what is told is kept. */
export const withHistory = (command: Command): Command =>
  under("Where it is kept:", command, (its) => its.option("--history <folder>", "keep what is told in this folder, with what it rests on; folkmoot history lists it"))

/** Adds the option for where what was told before is looked up. */
export const withKept = (command: Command): Command =>
  under("What is read:", command, (its) => its.option("--history <folder>", "the folder in which commands kept what they told; the one the configuration names unless given"))

/** The configuration that was named, or the one in this folder, where there is one. */
export const configIn = (config: string | undefined): string | undefined => {
  const [found, other] = config === undefined ? usualConfigs.filter((file) => existsSync(file)) : [config]
  if (found !== undefined && other !== undefined) throw new UsageError(`${found} and ${other} are both in this folder, and only one can hold. Put all of it into one of them, or name one with --config.`)
  return found
}

/** Reads the configuration that was named, or the one in this folder; what reads it is loaded only where there is one. */
export const configuredBy = async (load: () => Promise<Pick<Sdk, "configure">>, config: string | undefined): Promise<Configured | undefined> => {
  const file = configIn(config)
  return file === undefined ? undefined : (await load()).configure(file)
}

/** Reads the language people ask for. */
export const readLocale = ({ locales, nearest }: Pick<Sdk, "locales" | "nearest">, { locale: given = "en" }: { readonly locale?: string | undefined }): Locale =>
  named({ nearest }, "--locale", given, "a language reports are written in", locales)

const describe = (progress: Progress, locale: Locale): string => {
  switch (progress.step) {
    case "reading":
    case "read":
      return `${reading("readingSource", locale, progress)}${progress.rejects === 0 ? "" : reading("alsoRejected", locale, { count: progress.rejects })}`
    case "measuring":
      return reading("measuring", locale, progress)
    default:
      return reading(progress.step, locale)
  }
}

/** Whether an engine may hold facts from before. */
const keepsFacts = (engine: OpenOptions["engine"] = "memory"): boolean => typeof engine !== "string" || !/^(memory|duckdb):?$/.test(engine)

/** What a command needs before it can do anything: facts to count, be they read or kept, these or the day a plan alone is told as of, or an engine that keeps them. */
type Needs = "facts" | "facts-or-day" | "engine"

const missing: Readonly<Record<Needs, string>> = {
  facts: "--from is missing: name at least one source, such as --from stackexchange:dump/, or an engine that keeps facts, such as --engine duckdb:facts.duckdb.",
  "facts-or-day": "--from is missing: name at least one source, such as --from stackexchange:dump/, or, to report on the plan alone, the day it is told as of, such as --as-of 2026-07-01.",
  engine: "--engine is missing: name one that keeps facts, such as --engine duckdb:facts.duckdb.",
}

/** The plan of the configuration, where none is given: the one it names, and none where it names several. */
const configuredPlan = ({ plans: [only, ...others] }: Configured, terminal: Terminal, { locale, isQuiet }: { readonly locale: Locale; readonly isQuiet: boolean }): Pick<OpenOptions, "plan" | "translations"> => {
  if (only === undefined) return {}
  if (others.length === 0) return only
  if (!isQuiet) terminal.talk(reading("whichPlan", locale, { count: others.length + 1 }))
  return {}
}

/** What to open Folkmoot with, as options and configuration say; options go first. */
const readOptions = async (sdk: Sdk, terminal: Terminal, shared: Shared, reads: boolean): Promise<OpenOptions & { readonly locale: Locale }> => {
  const { plan, translation = [], answers = [], asOf, quiet } = shared
  const texts = (paths: readonly string[], what: string) => Promise.all(paths.map(async (path) => ({ text: await readText(path, what, terminal), file: nameOf(path) })))
  const read = await configuredBy(async () => sdk, shared.config)
  const configured = read?.opening
  const timeZone = shared.timeZone ?? configured?.timeZone
  const language = readLocale(sdk, { locale: shared.locale ?? configured?.locale })
  return {
    ...configured,
    // What a configuration reads, ingest reads; other commands count what an engine keeps.
    ...(reads || !keepsFacts(shared.engine ?? configured?.engine) ? {} : { sources: [] }),
    ...(await readFacts(sdk, shared, ownSources(read))),
    ...(read === undefined || plan !== undefined ? {} : configuredPlan(read, terminal, { locale: language, isQuiet: quiet === true })),
    ...(plan === undefined && translation.length === 0 ? {} : { translations: await texts(translation, "a translation of the plan") }),
    ...(answers.length === 0 ? {} : { answers: await texts(answers, "a sheet of answers") }),
    locale: language,
    onProgress: (progress) => (quiet === true ? undefined : terminal.progress(describe(progress, language))),
    ...(plan === undefined ? {} : { plan: { text: await readText(plan, "a plan", terminal), file: nameOf(plan) } }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(shared.history === undefined ? {} : { history: shared.history }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }
}

/** Opens Folkmoot as the options say, gives it to a use, and closes it whatever happens; what was read before comes in `given`. */
export const opened = async <A>(terminal: Terminal, shared: Shared, use: (opened: Opened) => Promise<A>, { needs, reads = false, ...given }: OpenOptions & { readonly needs?: Needs; readonly reads?: boolean } = {}): Promise<A> => {
  const sdk = await import("@folkmoot/sdk")
  const options = { ...(await readOptions(sdk, terminal, shared, reads)), ...given }
  const { engine, sources = [], onProgress } = options
  const read: string[] = []
  const lacks = needs === "engine" || (sources.length === 0 && !(needs === "facts-or-day" && options.asOf !== undefined))
  if (needs !== undefined && !keepsFacts(engine) && lacks) throw new UsageError(missing[needs])
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
  try {
    const heard = (progress: Progress): void => {
      if (progress.step === "read") read.push(progress.source)
      onProgress?.(progress)
    }
    await using folkmoot = await sdk.open({ ...options, onProgress: heard, signal: controller.signal })
    // Metrics that somebody wrote have titles like ours.
    const known = options.metrics === undefined ? sdk : { ...sdk, metrics: [...options.metrics, ...sdk.metrics] }
    const { criteria, blocks } = options
    return await use({ folkmoot, sdk: known, own: { ...(criteria && { criteria }), ...(blocks && { blocks }) }, locale: options.locale, signal: controller.signal })
  } catch (error) {
    // Each source is kept by itself: of several, those before the one that failed are.
    if (read.length > 0 && read.length < sources.length && keepsFacts(engine)) terminal.talk(reading("keptBefore", options.locale, { sources: read.join(", ") }))
    throw error
  } finally {
    terminal.progress("")
    process.removeListener("SIGINT", stop)
    process.removeListener("SIGTERM", stop)
  }
}
