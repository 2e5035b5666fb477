import { Command } from "commander"
import { opened, withCalendar, type Shared } from "../opening.ts"
import { reading } from "../reading-words.ts"
import { withSources } from "../source-options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** `folkmoot ingest`: reads sources into an engine and says what they told and what they could not. */
export const ingest = (terminal: Terminal): Command =>
  withCalendar(withSources(new Command("ingest")))
    .action(async (options: Shared) => {
      const { data, paint } = terminal
      const use = async ({ folkmoot, locale, signal }: Parameters<Parameters<typeof opened>[2]>[0]): Promise<void> => {
        const ingested = await folkmoot.ingest({ signal })
        if (options.json === true) return data(json(ingested))
        const { coverage, rejects, taken } = ingested
        const { sourceText } = await import("@folkmoot/sdk")
        const rows = coverage.map(({ source, table, rows: count, from, to, untold, since }) => [
          source,
          table,
          count.toLocaleString(locale),
          from === null ? reading("undated", locale) : reading("stretch", locale, { from: day(from), to: day(to ?? from) }),
          [
            ...(Object.keys(untold).length === 0 ? [] : [reading("untold", locale, { columns: Object.keys(untold).join(", ") })]),
            ...Object.entries(since).map(([column, at]) => reading("since", locale, { column, day: day(at) })),
          ].join("; "),
        ])
        const heads = (["source", "table", "rows", "when"] as const).map((name) => paint("dim", reading(name, locale)))
        data(aligned([[...heads, ""], ...rows]))
        for (const { source, table, truncated, totals = [] } of coverage) {
          if (truncated !== undefined) data(paint("yellow", reading("truncated", locale, { source, table, why: sourceText(truncated, "coverage", locale) })))
          for (const { of, said, told } of totals) data(paint(said === told ? "dim" : "yellow", reading("totals", locale, { source, said, of: sourceText(of, "total", locale), told })))
        }
        for (const note of new Set(coverage.flatMap(({ source, notes }) => notes.map((one) => `${source}: ${sourceText(one, "coverage", locale)}`)))) data(paint("dim", note))
        for (const [source, { added, changed, gone, unchanged }] of Object.entries(taken)) data(reading("taken", locale, { source, added, changed, gone, unchanged }))
        if (rejects.count > 0) data(`\n${reading(rejects.count === 1 ? "rejectedOne" : "rejected", locale, { count: rejects.count })}`)
        for (const { position, reason } of rejects.first) data(`  ${position}: ${sourceText(reason, "refusal", locale)}`)
      }
      await opened(terminal, options, use, { needs: "facts", reads: true })
    })
