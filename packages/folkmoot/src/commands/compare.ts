import { Command } from "commander"
import { numberIn, queryOf, talkOfRejects, withCounting, type Counting } from "../counting.ts"
import { UsageError } from "../exit.ts"
import { printComparison } from "../measure-table.ts"
import { opened } from "../opening.ts"
import { json, type Terminal } from "../terminal.ts"

interface CompareOptions extends Counting {
  readonly period: string
  readonly against: string
  readonly margin?: string
}

const readMargin = (given: string, names: readonly string[]): number => {
  if (names.length !== 1) throw new UsageError("--margin is in the unit of one metric: name that one metric.")
  return numberIn(given, "--margin", "how far apart two values may lie, such as 0.02")
}

/** `folkmoot compare [metrics...]`: says of two periods what rose, what fell, and what cannot be told. */
export const compare = (terminal: Terminal): Command =>
  withCounting(new Command("compare"))
    .requiredOption("--period <period>", "the later period, such as 2025-Q2 or 2025-04-01..2025-07-01")
    .requiredOption("--against <period>", "the earlier period, such as 2025-Q1 or 2025-01-01..2025-04-01")
    .option("--margin <amount>", "how far apart two values may lie and still be called the same, in the metric's own unit, such as 0.02")
    .action(async (names: readonly string[], options: CompareOptions) => {
      const { period, against, by = [] } = options
      const margin = options.margin === undefined ? {} : { margin: readMargin(options.margin, names) }
      const query = queryOf(names, options)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const document = await folkmoot.measure({ ...query, ...margin, period, against, signal })
        if (options.json === true) return terminal.data(json(document))
        printComparison(document, { sdk, locale, terminal, by, isOverview: names.length === 0 && options.all !== true })
        talkOfRejects(document.rejects, options, locale, terminal)
      }, { needs: "facts" })
    })
