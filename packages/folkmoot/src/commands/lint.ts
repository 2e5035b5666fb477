import process from "node:process"
import type { Configured, FormatName, LintDocument, LintQuery, Locale, PlanFile, PlanGroup, Step, Style } from "@folkmoot/sdk"
import { Command } from "commander"
import { unifiedDiff } from "../diff.ts"
import { exits, explain, UsageError, type Exit } from "../exit.ts"
import { planFilesIn, readPlanFiles, readText, writeText } from "../files.ts"
import { configIn, configuredBy, opened, readLocale, withShared, type Shared } from "../opening.ts"
import { collect, named, splitAt, type Planning } from "../options.ts"
import { withSources } from "../source-options.ts"
import type { Terminal } from "../terminal.ts"
import { usageText } from "../usage-text.ts"
import { whileWatching } from "../watching.ts"
import { line } from "../words.ts"

interface LintOptions extends Shared {
  readonly preset?: readonly string[]
  // A name as typed; the sdk says which there are.
  readonly step?: Step
  readonly format?: string
  readonly write?: readonly string[]
  readonly baseline?: string
  readonly writeBaseline?: boolean
  readonly showSuppressed?: boolean
  readonly maxWarnings?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly watch?: boolean
}

/** A plan, and what linting it gave. */
interface Linted {
  readonly group: PlanGroup
  readonly document: LintDocument
}

const usualBaseline = "folkmoot.baseline.json"

const paints = { error: "red", warning: "yellow", info: "cyan", file: "underline", rule: "dim", aside: "dim", mark: "bold" } as const satisfies Readonly<Record<Style, string>>

const filesOf = ({ plan, translations }: PlanGroup): readonly PlanFile[] => [...plan, ...translations]

/** What of the options can be told wrong before anything is read. */
const check = ({ json, format, fix, dryRun, writeBaseline, maxWarnings = "0", watch }: LintOptions, paths: readonly string[]): void => {
  if (watch === true && paths.includes("-")) throw new UsageError("--watch waits for files to change, and stdin is none; name files or folders.")
  if (watch === true && writeBaseline === true) throw new UsageError("--watch and --write-baseline do not go together: a baseline is written once.")
  if (watch === true && (json === true || (format !== undefined && !watchable.includes(format)))) throw new UsageError(`--watch prints for people, as ${watchable.join(" or ")}; --write json:findings.json writes a document each time.`)
  if (json === true && format !== undefined) throw new UsageError("--json and --format both say how to print; give one of them.")
  if (dryRun === true && fix !== true) throw new UsageError("--dry-run shows what --fix would change; give --fix too.")
  if (writeBaseline === true && fix === true) throw new UsageError("--write-baseline and --fix are two steps: fix first, then write the baseline.")
  if (!/^\d{1,9}$/.test(maxWarnings)) throw new UsageError(`--max-warnings: ${JSON.stringify(maxWarnings)} is not a number; expected the most warnings that are let through, such as 0.`)
}

/** The formats one reads again and again; the others are one document each. */
const watchable = ["pretty", "text"]

const formatNamed = ({ formats, nearest }: Planning, name: string, option: string): (typeof formats)[FormatName] =>
  formats[named({ nearest }, option, name, "a format", Object.keys(formats) as FormatName[])]

/** What reads a configuration; most plans are linted without one. */
const configuring = () => import("../configuring.ts")

/** What is to be checked: what was named, what the configuration names, or what is in this folder. */
const plansFor = async (sdk: Planning, terminal: Terminal, paths: readonly string[], configured: Configured | undefined): Promise<readonly PlanGroup[]> => {
  const groups = paths.length === 0 && configured !== undefined && configured.plans.length > 0 ? configured.plans : sdk.plansAmong(await readPlanFiles(paths.length === 0 ? ["."] : paths, terminal))
  const [stray] = groups.filter(({ plan }) => plan.length === 0).flatMap(({ translations }) => translations)
  if (stray !== undefined) throw new UsageError(`${stray.file}: this translates a plan that is not among what is checked. Name the plan's own file too, or the folder with both.`)
  return groups
}

/** What to lint with, as options and configuration say; options go first. */
const queryFor = async (sdk: Planning, terminal: Terminal, options: LintOptions, configured: Configured | undefined): Promise<LintQuery> => {
  const { baseline: usual, ...linting } = configured?.linting ?? {}
  const { preset, step, baseline: path, writeBaseline = false, fix = false, showSuppressed = false, from = [] } = options
  const baseline = writeBaseline ? undefined : path === undefined ? usual : sdk.parseBaseline(await readText(path, "a baseline", terminal), path)
  if (baseline instanceof sdk.InvalidInput) throw baseline
  return { ...linting, ...(preset !== undefined && { extends: preset }), ...(step !== undefined && { step }), ...(baseline !== undefined && { baseline }), showSuppressed, fix, withMeasures: from.length > 0 }
}

/** Writes or shows what fixing changed; gives the texts as they are now. */
const keepFixes = async (sdk: Planning, terminal: Terminal, linted: readonly Linted[], locale: Locale, { dryRun = false }: LintOptions, talk: (text: string) => void): Promise<readonly PlanFile[]> => {
  const changed = new Map(linted.flatMap(({ document }) => document.files ?? []).map(({ file, text }) => [file, text]))
  for (const finding of linted.flatMap(({ document }) => document.fixed ?? [])) talk(line(dryRun ? "wouldFix" : "fixed", locale, sdk.formats.text.write([finding], { locale }).trimEnd()))
  const now: PlanFile[] = []
  for (const { file, text } of linted.flatMap(({ group }) => filesOf(group))) {
    const fixed = changed.get(file) ?? text
    now.push({ file, text: fixed })
    if (dryRun && fixed !== text) terminal.data(unifiedDiff(file, text, fixed))
    else if (!dryRun && file === "stdin") terminal.data(fixed)
    else if (!dryRun && fixed !== text) {
      await writeText(file, fixed, "--fix")
      talk(line("wrote", locale, file))
    }
  }
  return now
}

const keepBaseline = async (sdk: Planning, linted: readonly Linted[], path: string): Promise<void> => {
  const own = linted.flatMap(({ group, document }) => document.findings.filter(({ file }) => group.plan.some((one) => one.file === file)))
  await writeText(path, `${JSON.stringify(sdk.baselineOf(own), null, 2)}\n`, "--write-baseline")
}

/** Lints one plan; only what is to be held against data opens anything. */
const lintGroup = async ({ lintTexts }: Planning, terminal: Terminal, group: PlanGroup, query: LintQuery, options: LintOptions & { readonly locale: Locale }, configured: Configured | undefined): Promise<LintDocument> => {
  if (query.withMeasures === true) return opened(terminal, options, ({ folkmoot, signal }) => folkmoot.lint({ ...query, signal }), group)
  const { asOf, locale, timeZone = configured?.opening.timeZone } = options
  const metrics = configured?.opening.metrics
  return lintTexts({ ...group, locale, ...(metrics !== undefined && { metrics }), ...(asOf !== undefined && { asOf }), ...(timeZone !== undefined && { timeZone }) }, query)
}

/** What a lint made of its plans, and the language it was told in. */
interface Outcome {
  readonly exit: Exit
  readonly locale: Locale
}

const lintAll = async (terminal: Terminal, paths: readonly string[], options: LintOptions): Promise<Outcome> => {
  const { json = false, format: form = json ? "json" : "pretty", write = [], maxWarnings, fix = false, dryRun = false, writeBaseline = false, quiet = false } = options
  const sdk = await import("../planning.ts")
  const talk = (text: string): void => (quiet ? undefined : terminal.talk(text))
  const format = formatNamed(sdk, form, "--format")
  const writes = write.map((given) => splitAt(given, ":", "--write", "a format and a file, such as sarif:folkmoot.sarif")).map(([name, path]) => ({ as: formatNamed(sdk, name, "--write"), path }))
  const configured = await configuredBy(configuring, options.config)
  const locale = readLocale(sdk, { locale: options.locale ?? configured?.opening.locale })
  const groups = await plansFor(sdk, terminal, paths, configured)
  const query = await queryFor(sdk, terminal, options, configured)
  if (groups.length > 1 && (writeBaseline || query.baseline !== undefined)) {
    throw new UsageError(`A baseline is kept for one plan, and here are ${groups.length}: ${groups.map(({ plan: [first] }) => first?.file).join(", ")}. Name the files of one.`)
  }
  const linted: Linted[] = []
  for (const group of groups) linted.push({ group, document: await lintGroup(sdk, terminal, group, query, { ...options, locale }, configured) })

  if (writeBaseline) {
    const path = options.baseline ?? configured?.baseline ?? usualBaseline
    await keepBaseline(sdk, linted, path)
    talk(line("baseline", locale, path))
    return { exit: exits.fine, locale }
  }
  const files = fix ? await keepFixes(sdk, terminal, linted, locale, options, talk) : groups.flatMap(filesOf)
  const findings = linted.flatMap(({ document }) => document.findings)
  const context = { locale, files, rules: sdk.rulesRun(query) }
  for (const { as, path } of writes) {
    await writeText(path, as.write(findings, context), "--write")
    talk(line("wrote", locale, path))
  }
  const text = format.write(findings, format.id === "pretty" ? { ...context, colour: (style, said) => terminal.paint(paints[style], said) } : context)
  // What was mended, or would be, has stdout for itself.
  const isTaken = fix && (dryRun || files.some(({ file }) => file === "stdin"))
  if (text !== "") (isTaken ? talk : terminal.data)(text)
  const left = findings.filter(({ suppressed }) => suppressed === undefined)
  const warnings = left.filter(({ severity }) => severity === "warning").length
  const isTooMuch = maxWarnings !== undefined && warnings > Number(maxWarnings)
  if (isTooMuch) talk(line("tooMany", locale, String(warnings)))
  return { exit: isTooMuch || left.some(({ severity }) => severity === "error") ? exits.findings : exits.fine, locale }
}

/** What linting reads: the plans, the configuration, the rules it brings, and the baseline. */
const filesRead = async (paths: readonly string[], options: LintOptions): Promise<readonly string[]> => {
  const config = configIn(options.config)
  const configured = await configuredBy(configuring, config)
  const plans = paths.length === 0 && configured !== undefined && configured.plans.length > 0 ? configured.plans.flatMap(filesOf).map(({ file }) => file) : await planFilesIn(paths.length === 0 ? ["."] : paths)
  return [...plans, ...(configured?.modules ?? []), ...[config, options.baseline ?? configured?.baseline].flatMap((file) => file ?? [])]
}

/** Lints now and after every change until somebody ends it; exits as the last time said. */
const watchAll = async (terminal: Terminal, paths: readonly string[], options: LintOptions): Promise<Exit> => {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.on("SIGINT", stop)
  process.on("SIGTERM", stop)
  let last: Outcome | undefined
  let exit: Exit = exits.fine
  const places = [...(paths.length === 0 ? ["."] : paths), ...[configIn(options.config), options.baseline].flatMap((file) => file ?? [])]
  try {
    const once = async (): Promise<void> => {
      terminal.clear()
      try {
        last = await lintAll(terminal, paths, options)
        exit = last.exit
      } catch (error) {
        // Before anything was linted, what is wrong is the command itself; afterwards it is what somebody is just writing.
        if (last === undefined) throw error
        if (controller.signal.aborted) return
        const explained = explain(error)
        exit = explained.exit
        terminal.talk(`folkmoot: ${await usageText(explained, last.locale)}`)
      }
      if (options.quiet !== true) terminal.talk(line("watching", last.locale, ""))
    }
    let known: readonly string[] = []
    // What cannot be read is told by the lint that follows; as the name of a file nobody has, it is another state than what was read before.
    // What was read last is looked at until then, since it is one of these that must change for the better.
    const files = () => filesRead(paths, options).then((read) => (known = read), (error: unknown) => [...known, explain(error).message.replaceAll(/[/\\]/g, " ")])
    await whileWatching({ places, files }, once, controller.signal)
    return exit
  } finally {
    process.removeListener("SIGINT", stop)
    process.removeListener("SIGTERM", stop)
  }
}

/** `folkmoot lint [files...]`: checks plans, prints what it finds, and mends what can be mended. */
export const lint = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withShared(withSources(new Command("lint")), "today, for rules that look at days, such as action/overdue and suppression/expired; they are silent unless given")
    .argument("[files...]", "plans in YAML or JSON, folders of *.folkmoot.yaml, or - for stdin; what the configuration names, else this folder, unless given")
    .option("--preset <preset>", "which rules to run: starter, recommended, strict, ten-elements, one-goal; may be given again; recommended unless given", collect)
    .option("--step <step>", "with --from: measure by year, quarter, month, week or day, as the plan's own numbers are meant; by month unless given")
    .option("--format <format>", "how to print: pretty, text, json, sarif, github, github-summary, junit, markdown or codeclimate; pretty unless given")
    .option("--write <format:file>", "also write the findings to a file, such as sarif:folkmoot.sarif; may be given again", collect)
    .option("--fix", "mend what can be mended safely, in the files; comments and formatting stay")
    .option("--dry-run", "with --fix: show what would change instead")
    .option("--baseline <file>", "say nothing of findings that this file knows")
    .option("--write-baseline", `write today's findings to the baseline, ${usualBaseline} unless named`)
    .option("--show-suppressed", "show what the plan or the baseline accepts, too")
    .option("--max-warnings <count>", "exit with 1 where there are more warnings than this")
    .option("--watch", "lint again whenever a file changes, until Ctrl+C")
    .action(async (paths: readonly string[], options: LintOptions) => {
      check(options, paths)
      finish(options.watch === true ? await watchAll(terminal, paths, options) : (await lintAll(terminal, paths, options)).exit)
    })
