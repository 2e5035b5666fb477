import type { Change, Measure } from "@folkmoot/sdk"
import { Command } from "commander"
import { numberIn, queryOf, withCounting, type Counting } from "../counting.ts"
import { UsageError } from "../exit.ts"
import { opened } from "../opening.ts"
import { overviewOf, placesOf, titleOf } from "../overview.ts"
import { reading } from "../reading-words.ts"
import { openFootnotes, printTable } from "../table.ts"
import { json, type Terminal } from "../terminal.ts"
import { head, incomparableLine } from "../words.ts"

interface CompareOptions extends Counting {
  readonly period: string
  readonly against: string
  readonly margin?: string
}

const ways = { higher: 1, lower: -1, neither: 0, same: 0, "cannot-tell": 0 } as const

const readMargin = (given: string, names: readonly string[]): number => {
  if (names.length !== 1) throw new UsageError("--margin is in the unit of one metric: name that one metric.")
  return numberIn(given, "--margin", "how far apart two values may lie, such as 0.02")
}

const placeOf = ({ metric, variant, group }: Measure | Change): string => JSON.stringify([metric, variant, group])

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
        const { paint } = terminal
        const { measures, earlier = [], changes = [] } = document
        const before = new Map(earlier.map((one) => [placeOf(one), one]))
        const changed = new Map(changes.map((one) => [placeOf(one), one]))
        const isOverview = names.length === 0 && options.all !== true
        const { shown, untold } = isOverview ? overviewOf(measures, (one) => changed.get(placeOf(one))?.comparison.comparable === true) : { shown: measures, untold: [] }
        const places = placesOf(sdk, locale, { isTitled: isOverview, by })
        const footnotes = openFootnotes()
        const rows = shown.flatMap((after) => {
          const [was, change] = [before.get(placeOf(after)), changed.get(placeOf(after))]
          if (was === undefined || change === undefined) return []
          const [old, now] = [sdk.formatEstimate(was.estimate, locale), sdk.formatEstimate(after.estimate, locale)]
          const { difference, interval, verdict, note } = sdk.formatChange(change, locale)
          const better = sdk.metrics.find(({ id }) => id === after.metric)?.better ?? "neither"
          const way = change.comparison.comparable ? ways[change.comparison.verdict] * ways[better] : 0
          const marks = footnotes.mark([...new Set([...old.caveats, ...now.caveats])])
          const colour = way > 0 ? "green" : way < 0 ? "red" : "yellow"
          return [[...places.cells(after), old.value, paint("bold", now.value), difference, interval, paint(colour, verdict), paint("dim", `${note} ${marks}`.trim())]]
        })
        const after = untold.length === 0 ? [] : [incomparableLine(untold.map((id) => titleOf(sdk, id, locale)), locale)]
        printTable(terminal, [...places.heads, against, period, head("difference", locale), head("interval", locale), "", ""], rows, [...footnotes.lines(), ...after])
        if (document.rejects.count > 0 && options.quiet !== true) terminal.talk(reading(document.rejects.count === 1 ? "unreadOne" : "unread", locale, { count: document.rejects.count }))
      }, { needs: "facts" })
    })
