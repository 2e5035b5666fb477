import { Command } from "commander"
import { exits, type Exit } from "../exit.ts"
import { nameOf, readJson, readText } from "../files.ts"
import { readLocale, withJson, withLocale } from "../opening.ts"
import { named } from "../options.ts"
import { reading } from "../reading-words.ts"
import { json, type Terminal } from "../terminal.ts"

interface CheckOptions {
  readonly report: string
  readonly format?: string
  readonly locale?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

const formats = ["markdown", "html", "text"] as const

/** How a text is read by the ending of its name, unless it is said. */
const guessed = (path: string): (typeof formats)[number] => (/\.html?$/i.test(path) ? "html" : /\.txt$/i.test(path) ? "text" : "markdown")

/** `folkmoot check`: holds any text against a report, and marks what the report does not bear out. */
export const check = (terminal: Terminal, finish: (exit: Exit) => void): Command =>
  withJson(withLocale(new Command("check"), "language of the text, and of what is said of it: en, de or da; the report's unless given"))
    .argument("<text>", "a text in Markdown, HTML or plain text, or - for stdin")
    .requiredOption("--report <file>", "what folkmoot report --format json wrote")
    .option("--format <format>", "markdown, html or text; by the name's ending unless given")
    .action(async (path: string, options: CheckOptions) => {
      const { data, paint } = terminal
      const sdk = await import("@folkmoot/sdk")
      const report = sdk.parseReport(await readJson(options.report, "what folkmoot report --format json wrote", "--report", terminal))
      if (report instanceof sdk.InvalidInput) throw report
      const format = named(sdk, "--format", options.format ?? guessed(path), "a form texts are read in", formats)
      const given = sdk.ledgerOf(report)
      const locale = options.locale === undefined ? given.locale : readLocale(sdk, options)
      const found = sdk.checkFaithful(await readText(path, "a text", terminal), { ...given, locale, format })
      finish(found.length === 0 ? exits.fine : exits.findings)
      if (options.json === true) return data(json({ unfaithful: found }))
      for (const { line, column, message, text } of found) data(`${nameOf(path)}:${line}:${column}  ${paint("yellow", text)}  ${message[locale]}`)
      if (options.quiet !== true) terminal.talk(reading(found.length === 0 ? "borneOut" : found.length === 1 ? "notBorneOutOne" : "notBorneOut", locale, { count: found.length }))
    })
