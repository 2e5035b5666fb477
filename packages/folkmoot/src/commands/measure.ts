import type { Step } from "@folkmoot/sdk"
import { Command } from "commander"
import { queryOf, withCounting, type Counting } from "../counting.ts"
import { opened } from "../opening.ts"
import { isRecorded, overviewOf, placesOf, titleOf } from "../overview.ts"
import { reading } from "../reading-words.ts"
import { openFootnotes, printTable } from "../table.ts"
import { json, type Terminal } from "../terminal.ts"
import { head, unrecordedLine } from "../words.ts"

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
        const { paint } = terminal
        const isOverview = names.length === 0 && options.all !== true
        const { shown, untold } = isOverview ? overviewOf(document.measures, isRecorded) : { shown: document.measures, untold: [] }
        const places = placesOf(sdk, locale, { isTitled: isOverview, isDated: shown.some((one) => one.period.label !== "all"), by })
        const footnotes = openFootnotes()
        const rows = shown.map((one) => {
          const { value, interval, note, caveats } = sdk.formatEstimate(one.estimate, locale)
          return [...places.cells(one), paint(one.estimate.measured ? "bold" : "yellow", value), interval, paint("dim", `${note} ${footnotes.mark(caveats)}`.trimEnd())]
        })
        const after = untold.length === 0 ? [] : [unrecordedLine(untold.map((id) => titleOf(sdk, id, locale)), locale)]
        printTable(terminal, [...places.heads, head("value", locale), head("interval", locale), ""], rows, [...footnotes.lines(), ...after])
        if (document.rejects.count > 0 && options.quiet !== true) terminal.talk(reading(document.rejects.count === 1 ? "unreadOne" : "unread", locale, { count: document.rejects.count }))
      }, { needs: "facts" })
    })
