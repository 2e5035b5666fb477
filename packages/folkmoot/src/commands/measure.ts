import type { Step } from "@folkmoot/sdk"
import { Command } from "commander"
import { queryOf, talkOfRejects, withCounting, type Counting } from "../counting.ts"
import { printMeasures } from "../measure-table.ts"
import { opened } from "../opening.ts"
import { json, type Terminal } from "../terminal.ts"

interface MeasureOptions extends Counting {
  readonly period?: string
  // A name as typed; the sdk says which there are.
  readonly step?: Step
}

/** `folkmoot measure [metrics...]`: measures, or says why not. */
export const measure = (terminal: Terminal): Command =>
  withCounting(new Command("measure"))
    .option("--period <period>", "which period to count, such as 2025, 2025-Q1, 2025-03 or 2025-01-01..2025-07-01; everything told unless given")
    .option("--step <step>", "cut the period by year, quarter, month, week or day")
    .action(async (names: readonly string[], options: MeasureOptions) => {
      const { period, step, by = [] } = options
      const query = queryOf(names, options)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const document = await folkmoot.measure({ ...query, signal, ...(period === undefined ? {} : { period }), ...(step === undefined ? {} : { step }) })
        if (options.json === true) return terminal.data(json(document))
        printMeasures(document, { sdk, locale, terminal, by, isOverview: names.length === 0 && options.all !== true })
        talkOfRejects(document.rejects, options, locale, terminal)
      }, { needs: "facts" })
    })
