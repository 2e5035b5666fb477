import type { Audience, ReportFormat } from "@folkmoot/sdk"
import { Command } from "commander"
import { writeText } from "../files.ts"
import { opened, withShared, type Shared } from "../opening.ts"
import { collect } from "../options.ts"
import { withSources } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"

interface ReportOptions extends Shared {
  // Names as typed; the sdk says which there are.
  readonly audience: Audience
  readonly format: ReportFormat | "json"
  readonly period?: string
  readonly out?: string
}

/** `folkmoot report`: writes the report for one audience in one language. */
export const report = (terminal: Terminal): Command =>
  withShared(withSources(new Command("report")))
    .description("write the report for one audience: only what was measured, and what was not")
    .option("--plan <file>", "the strategy plan, or - for stdin")
    .option("--translation <file>", "the plan's texts in another language, for reports in it; may be given again", collect)
    .option("--audience <audience>", "for whom: executive, support, marketing, product, community-team or members", "executive")
    .option("--format <format>", "markdown, html or json", "markdown")
    .option("--period <period>", "which period to report on, such as 2025, 2025-Q1 or 2025-03; everything told unless given")
    .option("--out <file>", "write to a file instead of stdout")
    .action(async (options: ReportOptions) => {
      await opened(terminal, options, async ({ folkmoot, signal }) => {
        const { audience, period, out } = options
        const format = options.json === true ? "json" : options.format
        const document = await folkmoot.report({ audience, signal, formats: format === "json" ? [] : [format], ...(period === undefined ? {} : { period }) })
        const text = document.html ?? document.markdown ?? json(document.report)
        if (out === undefined) return terminal.data(text)
        await writeText(out, text, "--out")
        if (options.quiet !== true) terminal.talk(`Wrote ${out}.`)
      })
    })
