import type { Configured, FormatName, LintDocument, LintQuery, Locale, PlanFile, PlanGroup, Step, Style } from "@folkmoot/sdk"
import { Command } from "commander"
import { unifiedDiff } from "../diff.ts"
import { exits, UsageError, type Exit } from "../exit.ts"
import { readPlanFiles, readText, writeText } from "../files.ts"
import { configuredBy, opened, readLocale, withShared, type Shared } from "../opening.ts"
import { collect, splitAt, type Sdk } from "../options.ts"
import { withSources } from "../source-options.ts"
import type { Terminal } from "../terminal.ts"
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
const check = ({ json, format, fix, dryRun, writeBaseline, maxWarnings = "0" }: LintOptions): void => {
  if (json === true && format !== undefined) throw new UsageError("--json and --format both say how to print; give one of them.")
  if (dryRun === true && fix !== true) throw new UsageError("--dry-run shows what --fix would change; give --fix too.")
  if (writeBaseline === true && fix === true) throw new UsageError("--write-baseline and --fix are two steps: fix first, then write the baseline.")
  if (!/^\d{1,9}$/.test(maxWarnings)) throw new UsageError(`--max-warnings: ${JSON.stringify(maxWarnings)} is not a number; expected the most warnings that are let through, such as 0.`)
}

const formatNamed = ({ formats, nearest }: Sdk, name: string, option: string): (typeof formats)[FormatName] => {
  if (Object.hasOwn(formats, name)) return formats[name as FormatName]
  const near = nearest(name, Object.keys(formats))
  throw new UsageError(`${option}: ${JSON.stringify(name)} is not a format; known are ${Object.keys(formats).join(", ")}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`)
}

/** What is to be checked: what was named, what the configuration names, or what is in this folder. */
const plansFor = async (sdk: Sdk, terminal: Terminal, paths: readonly string[], configured: Configured | undefined): Promise<readonly PlanGroup[]> => {
  const groups = paths.length === 0 && configured !== undefined && configured.plans.length > 0 ? configured.plans : sdk.plansAmong(await readPlanFiles(paths.length === 0 ? ["."] : paths, terminal))
  const [stray] = groups.filter(({ plan }) => plan.length === 0).flatMap(({ translations }) => translations)
  if (stray !== undefined) throw new UsageError(`${stray.file}: this translates a plan that is not among what is checked. Name the plan's own file too, or the folder with both.`)
  return groups
}

/** What to lint with, as options and configuration say; options go first. */
const queryFor = async (sdk: Sdk, terminal: Terminal, options: LintOptions, configured: Configured | undefined): Promise<LintQuery> => {
  const { baseline: usual, ...linting } = configured?.linting ?? {}
  const { preset, step, baseline: path, writeBaseline = false, fix = false, showSuppressed = false, from = [] } = options
  const baseline = writeBaseline ? undefined : path === undefined ? usual : sdk.parseBaseline(await readText(path, "a baseline", terminal), path)
  if (baseline instanceof sdk.InvalidInput) throw baseline
  return { ...linting, ...(preset !== undefined && { extends: preset }), ...(step !== undefined && { step }), ...(baseline !== undefined && { baseline }), showSuppressed, fix, withMeasures: from.length > 0 }
}

/** Writes or shows what fixing changed; gives the texts as they are now. */
const keepFixes = async (sdk: Sdk, terminal: Terminal, linted: readonly Linted[], locale: Locale, { dryRun = false }: LintOptions, talk: (text: string) => void): Promise<readonly PlanFile[]> => {
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

const keepBaseline = async (sdk: Sdk, linted: readonly Linted[], path: string): Promise<void> => {
  const own = linted.flatMap(({ group, document }) => document.findings.filter(({ file }) => group.plan.some((one) => one.file === file)))
  await writeText(path, `${JSON.stringify(sdk.baselineOf(own), null, 2)}\n`, "--write-baseline")
}

const lintAll = async (terminal: Terminal, paths: readonly string[], options: LintOptions): Promise<Exit> => {
  check(options)
  const { json = false, format: named = json ? "json" : "pretty", write = [], maxWarnings, fix = false, dryRun = false, writeBaseline = false, quiet = false } = options
  const sdk = await import("@folkmoot/sdk")
  const talk = (text: string): void => (quiet ? undefined : terminal.talk(text))
  const format = formatNamed(sdk, named, "--format")
  const writes = write.map((given) => splitAt(given, ":", "--write", "a format and a file, such as sarif:folkmoot.sarif")).map(([name, path]) => ({ as: formatNamed(sdk, name, "--write"), path }))
  const configured = await configuredBy(sdk, options.config)
  const locale = readLocale(sdk, { locale: options.locale ?? configured?.opening.locale })
  const groups = await plansFor(sdk, terminal, paths, configured)
  const query = await queryFor(sdk, terminal, options, configured)
  if (groups.length > 1 && (writeBaseline || query.baseline !== undefined)) {
    throw new UsageError(`A baseline is kept for one plan, and here are ${groups.length}: ${groups.map(({ plan: [first] }) => first?.file).join(", ")}. Name the files of one.`)
  }
  const linted: Linted[] = []
  // Without data to hold plans against, the store that keeps them is nobody's business.
  const counted = query.withMeasures === true ? {} : ({ engine: "memory" } as const)
  for (const group of groups) linted.push({ group, document: await opened(terminal, options, ({ folkmoot, signal }) => folkmoot.lint({ ...query, signal }), { ...group, ...counted }) })

  if (writeBaseline) {
    const path = options.baseline ?? configured?.baseline ?? usualBaseline
    await keepBaseline(sdk, linted, path)
    talk(line("baseline", locale, path))
    return exits.fine
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
  return isTooMuch || left.some(({ severity }) => severity === "error") ? exits.findings : exits.fine
}

/** `folkmoot lint [files...]`: checks plans, prints what it finds, and mends what can be mended. */
export const lint = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withShared(withSources(new Command("lint")), "today, for rules that look at days, such as action/overdue and suppression/expired; they are silent unless given")
    .description("check strategy plans with their parts and translations; exits with 1 when it finds an error")
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
    .action(async (paths: readonly string[], options: LintOptions) => finish(await lintAll(terminal, paths, options)))
