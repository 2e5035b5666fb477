import type { Audience, Catalogue, ReportFormat, ShownAnyway } from "@folkmoot/sdk"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { nameOf, needFolderOf, readText, writeText } from "../files.ts"
import { opened, type Opened, withAnswers, withHistory, withQuotes, withShared, withTranslations, type Shared } from "../opening.ts"
import { collect, named, splitAt, type Sdk } from "../options.ts"
import { readLast, readQuotes, type LastReport } from "../report-inputs.ts"
import { withSources } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"
import { line } from "../words.ts"

interface ReportOptions extends Shared, LastReport {
  // Names as typed; the sdk says which there are.
  readonly audience: Audience
  readonly format: string
  readonly catalogue?: string
  readonly period?: string
  readonly against?: string
  readonly margin?: readonly string[]
  readonly stakeholder?: string
  readonly title?: string
  readonly quotes?: string
  readonly showAnyway?: readonly string[]
  readonly showBecause?: string
  readonly showDecidedBy?: string
  readonly out?: string
}

const readMargins = (given: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    given.map((one) => {
      const [metric, value] = splitAt(one, "=", "--margin", "a metric and a number, such as resolution-rate=0.02")
      if (!(Number(value) >= 0)) throw new UsageError(`--margin: ${JSON.stringify(value)} is not a number of at least 0, in the unit of ${metric}.`)
      return [metric, Number(value)]
    }),
  )

const readFormat = ({ reportFormats, nearest }: Pick<Sdk, "reportFormats" | "nearest">, { format, json: isDocument = false }: ReportOptions): ReportFormat | "json" =>
  isDocument ? "json" : named({ nearest }, "--format", format, "a form reports are written in", [...reportFormats, "json"])

const readShown = ({ showAnyway, showBecause, showDecidedBy }: ReportOptions): ShownAnyway | undefined => {
  if (showAnyway === undefined) return undefined
  if (showBecause === undefined || showDecidedBy === undefined) throw new UsageError("--show-anyway needs --show-because and --show-decided-by: the report says why a number is shown that is usually withheld, and who decided so.")
  return { metrics: showAnyway, why: showBecause, by: showDecidedBy }
}

/** What is wrong with a catalogue, a line each; what is not translated yet is counted. */
const catalogueLines = ({ sdk, own, locale }: Pick<Opened, "sdk" | "own" | "locale">, catalogue: Catalogue): readonly string[] => {
  const problems = sdk.checkCatalogue(catalogue, sdk.catalogueTemplate({ ...own, metrics: sdk.metrics }))
  const missing = problems.filter(({ kind }) => kind === "missing").length
  return [...problems.flatMap(({ kind, message }) => (kind === "missing" ? [] : [message[locale]])), ...(missing === 0 ? [] : [line("untranslated", locale, missing.toLocaleString(locale))])]
}

/** Reads the texts of another language, as `folkmoot catalogue` prints them. */
const catalogueIn = ({ parseCatalogue }: Sdk, text: string, path: string): Catalogue => {
  const read = parseCatalogue(text, nameOf(path))
  if ("_tag" in read) throw read
  return read
}

/** `folkmoot report`: writes the report for one audience in one language. */
export const report = (terminal: Terminal): Command =>
  withHistory(withShared(withSources(withQuotes(withAnswers(withTranslations(new Command("report")))))))
    .option("--audience <audience>", "for whom: executive, support, marketing, product, hr, community-team or members", "executive")
    .option("--stakeholder <id>", "the one in the plan it is written to; all of the audience unless given")
    .option("--title <title>", "a title of your own")
    .option("--format <format>", "markdown, html, text or json", "markdown")
    .option("--catalogue <file>", "report in another language, by a file of its texts in YAML or JSON; folkmoot catalogue begins one")
    .option("--period <period>", "which period to report on, such as 2025, 2025-Q1, 2025-03 or 2025-01-01..2025-07-01; everything told unless given")
    .option("--against <period>", "an earlier period: what became of each number since is then said")
    .option("--margin <metric=number>", "how far apart two values may lie and still be about the same; may be given again", collect)
    .option("--last-assessment <file>", "what assess --json wrote when it was last reported, to say what changed")
    .option("--last-entry <entry>", "the same from the history: the id of an assessment that was kept, or its first four characters or more")
    .option("--last-plan <file>", "the plan as it stood then")
    .option("--last-reported <date>", "when that was; the day of the last assessment unless given")
    .option("--show-anyway <metric>", "show a number that is usually withheld; may be given again", collect)
    .option("--show-because <reason>", "why it is shown")
    .option("--show-decided-by <role>", "who decided so")
    .option("--out <file>", "write to a file instead of stdout")
    .action(async (options: ReportOptions) => {
      if (options.out !== undefined) needFolderOf(options.out, "--out")
      const quotes = options.quotes === undefined ? {} : { quotes: await readQuotes(options.quotes, terminal) }
      const { catalogue: file = "" } = options
      const words = file === "" ? undefined : await readText(file, "a catalogue as { locale, texts }", terminal)
      const shownAnyway = readShown(options)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, own, signal }) => {
        const { audience, against, margin, out, period, stakeholder, title } = options
        const format = readFormat(sdk, options)
        const catalogue = words === undefined ? undefined : catalogueIn(sdk, words, file)
        const wrong = catalogue === undefined ? [] : catalogueLines({ sdk, own, locale }, catalogue)
        const last = await readLast(options, terminal, { folkmoot, signal })
        const document = await folkmoot.report({
          audience, signal, formats: format === "json" ? [] : [format],
          ...(period === undefined ? {} : { period }), ...(against === undefined ? {} : { against }), ...(margin === undefined ? {} : { margins: readMargins(margin) }),
          ...(catalogue === undefined ? {} : { locale: catalogue }), ...(stakeholder === undefined ? {} : { stakeholder }), ...(title === undefined ? {} : { title }),
          ...(last === undefined ? {} : { previous: last }), ...(shownAnyway === undefined ? {} : { shownAnyway }),
        })
        if (options.quiet !== true) for (const problem of wrong) terminal.talk(problem)
        const text = document.html ?? document.markdown ?? document.text ?? json(document.report)
        if (out === undefined) return terminal.data(text)
        await writeText(out, text, "--out")
        if (options.quiet !== true) terminal.talk(line("wrote", locale, out))
      }, { ...quotes, needs: "facts-or-day" })
    })
