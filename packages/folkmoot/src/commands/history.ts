import { existsSync } from "node:fs"
import type { Estimate, HistoryEntry, HistoryLine, Locale, NumberChanged, Provenance, RepeatDocument } from "@folkmoot/sdk"
import { Command } from "commander"
import { dayOf } from "../day-of.ts"
import { exits, UsageError, type Exit } from "../exit.ts"
import { askedText } from "../asked-text.ts"
import { levelText } from "../assessment-text.ts"
import { phrase } from "../history-words.ts"
import { printComparison, printMeasures } from "../measure-table.ts"
import { opened, withAnswers, withCalendar, withKept, withQuotes, withSettings, withTranslations, type Shared } from "../opening.ts"
import type { Sdk } from "../options.ts"
import { provenanceRows } from "../provenance-text.ts"
import { readQuotes } from "../report-inputs.ts"
import { withSources } from "../source-options.ts"
import { aligned, json, oneLine, type Terminal } from "../terminal.ts"
import { usageText } from "../usage-text.ts"

/** How much of an id is shown: enough to tell it from the others, and to name it by. */
const shownId = 12

const asOfText = ({ asOf, timeZone }: Provenance, locale: Locale): string =>
  // In Swedish a day is written as in ISO 8601.
  asOf === null ? phrase("undated", locale) : dayOf(asOf, timeZone)

const needFolder = (history: string | undefined): void => {
  if (history !== undefined && !existsSync(history)) throw new UsageError(`--history: ${JSON.stringify(history)} is not there; expected the folder in which measure, compare, assess or report kept what they told.`)
}

const heads = (names: readonly Parameters<typeof phrase>[0][], locale: Locale, { paint }: Terminal): readonly string[] => names.map((name) => paint("dim", phrase(name, locale)))

interface ListOptions extends Shared {
  // A name as typed; the sdk says which there are.
  readonly verb?: HistoryLine["verb"]
  readonly period?: string
}

const list = (terminal: Terminal): Command =>
  withCalendar(withKept(new Command("list")))
    .description("what is kept, the earliest moment first")
    .option("--verb <verb>", "only what one of them told: measure, assess or report")
    .option("--period <period>", "only what speaks from a moment in it, such as 2025-Q1")
    .action(async (options: ListOptions) => {
      needFolder(options.history)
      const { verb, period } = options
      await opened(terminal, options, async ({ folkmoot, locale, signal }) => {
        const document = await folkmoot.history.entries({ signal, ...(verb === undefined ? {} : { verb }), ...(period === undefined ? {} : { period }) })
        if (options.json === true) return terminal.data(json(document))
        const { entries, problems } = document
        for (const problem of problems) terminal.talk(`folkmoot: ${await usageText(problem, locale)}`)
        if (entries.length === 0) return options.quiet === true ? undefined : terminal.talk(phrase("empty", locale))
        const rows = entries.map((one) => [one.id.slice(0, shownId), asOfText(one.provenance, locale), one.verb, one.provenance.folkmoot, askedText(one.asked, locale)])
        terminal.data(aligned([heads(["id", "asOf", "verb", "version", "asked"], locale, terminal), ...rows]))
      })
    })

/** What an entry tells: a report as it was written, else the numbers or levels as their command shows them. */
const printTold = (entry: HistoryEntry, sdk: Sdk, locale: Locale, terminal: Terminal): void => {
  if (entry.verb === "report") return terminal.data(entry.document.markdown ?? entry.document.text ?? entry.document.html ?? terminal.paint("dim", phrase("whole", locale)))
  if (entry.verb === "assess") terminal.data(levelText(entry.document, locale, terminal))
  else {
    const print = entry.document.changes === undefined ? printMeasures : printComparison
    print(entry.document, { sdk, locale, terminal, by: entry.asked.by ?? [], isOverview: entry.asked.metrics === undefined })
  }
  terminal.data(`\n${terminal.paint("dim", phrase("whole", locale))}`)
}

const aboutText = (entry: HistoryEntry, locale: Locale, { paint }: Terminal): string => {
  const { verb, asked, document: { provenance } } = entry
  const about = [
    [phrase("id", locale), entry.id],
    [phrase("verb", locale), verb],
    [phrase("asked", locale), askedText(asked, locale)],
    ...provenanceRows(provenance, locale),
  ]
  return aligned(about.map(([name = "", value = ""]) => [paint("dim", name), value]))
}

const show = (terminal: Terminal): Command =>
  withSettings(withKept(new Command("show")))
    .description("one entry: what was asked, what it rests on, and what was told")
    .argument("<entry>", "its id, or the first four characters of it or more")
    .action(async (id: string, options: Shared) => {
      needFolder(options.history)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const entry = await folkmoot.history.entry(id, { signal })
        if (options.json === true) return terminal.data(json(entry))
        terminal.data(`${aboutText(entry, locale, terminal)}\n\n`)
        printTold(entry, sdk, locale, terminal)
      })
    })

const isEstimate = (told: NumberChanged["now"]): told is Estimate => told !== undefined && "measured" in told

const toldText = (told: NumberChanged["now"], { formatEstimate }: Sdk, locale: Locale): string => {
  if (told === undefined) return phrase("none", locale)
  if (!isEstimate(told)) return told.texts[0] ?? phrase("none", locale)
  const { value, interval } = formatEstimate(told, locale)
  return interval === "" ? value : `${value} (${interval})`
}

const placeText = ({ period, only = {}, group = {}, criterion }: NumberChanged): string =>
  oneLine([...(period === undefined || period === "all" ? [] : [period]), ...Object.entries({ ...only, ...group }).map(([column, cell]) => `${column} = ${cell ?? "–"}`), ...(criterion === undefined ? [] : [criterion])].join(" · "))

const repeatText = ({ same, differs, changed }: RepeatDocument, sdk: Sdk, locale: Locale, terminal: Terminal): string => {
  const { paint } = terminal
  const others = differs.filter((part) => part !== "asOf")
  const rows = changed.map((one) => [one.metric, one.variant ?? "", placeText(one), toldText(one.before, sdk, locale), paint("bold", toldText(one.now, sdk, locale))])
  return [
    same ? paint("green", phrase("same", locale)) : changed.length === 0 ? phrase("numbersSame", locale) : paint("yellow", phrase("changed", locale, { count: changed.length.toLocaleString(locale) })),
    ...(others.length === 0 ? [] : [phrase("differs", locale, { what: others.map((part) => phrase(part, locale)).join(", ") })]),
    ...(rows.length === 0 ? [] : ["", aligned([heads(["metric", "variant", "where", "before", "now"], locale, terminal), ...rows])]),
  ].join("\n")
}

interface RepeatOptions extends Shared {
  readonly quotes?: string
}

const repeat = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withCalendar(withSources(withQuotes(withAnswers(withTranslations(withKept(new Command("repeat")))))))
    .description("ask again for what an entry holds, as of the same moment; exits with 1 when a number is told otherwise")
    .argument("<entry>", "its id, or the first four characters of it or more")
    .action(async (id: string, options: RepeatOptions) => {
      needFolder(options.history)
      const quotes = options.quotes === undefined ? {} : { quotes: await readQuotes(options.quotes, terminal) }
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const document = await folkmoot.history.repeat(id, { signal })
        terminal.data(options.json === true ? json(document) : repeatText(document, sdk, locale, terminal))
        if (document.changed.length > 0) finish(exits.findings)
      }, quotes)
    })

/** `folkmoot history`: what was kept of measures, assessments and reports, and whether it still holds. */
export const history = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  new Command("history").addCommand(list(terminal), { isDefault: true }).addCommand(show(terminal)).addCommand(repeat(terminal, finish))
