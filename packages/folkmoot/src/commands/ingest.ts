import { Command } from "commander"
import { opened, withShared, type Shared } from "../opening.ts"
import { withSources } from "../source-options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** `folkmoot ingest`: reads sources into an engine and says what they told and what they could not. */
export const ingest = (terminal: Terminal): Command =>
  withShared(withSources(new Command("ingest")))
    .description("read sources into an engine; says what they told and what they cannot tell")
    .action(async (options: Shared) => {
      const { data, paint } = terminal
      const use = async ({ folkmoot, signal }: Parameters<Parameters<typeof opened>[2]>[0]): Promise<void> => {
        const ingested = await folkmoot.ingest({ signal })
        if (options.json === true) return data(json(ingested))
        const { coverage, rejects, taken } = ingested
        const rows = coverage.map(({ source, table, rows: count, from, to, untold, since }) => [
          source,
          table,
          String(count),
          from === null ? "undated" : `${day(from)} to ${day(to ?? from)}`,
          [
            ...(Object.keys(untold).length === 0 ? [] : [`does not tell ${Object.keys(untold).join(", ")}`]),
            ...Object.entries(since).map(([column, at]) => `${column} since ${day(at)}`),
          ].join("; "),
        ])
        data(aligned([["source", "table", "rows", "when", ""].map((title) => paint("dim", title)), ...rows]))
        for (const { source, table, truncated, totals = [] } of coverage) {
          if (truncated !== undefined) data(paint("yellow", `${source}: ${table} is not whole: ${truncated}`))
          for (const { of, said, told } of totals) data(paint(said === told ? "dim" : "yellow", `${source}: the site counts ${said} ${of}; ${told} were told.`))
        }
        for (const note of new Set(coverage.flatMap(({ source, notes }) => notes.map((one) => `${source}: ${one}`)))) data(paint("dim", note))
        for (const [source, { added, changed, gone, unchanged }] of Object.entries(taken)) data(`${source}: ${added} rows added, ${changed} changed, ${gone} gone, ${unchanged} as before.`)
        if (rejects.count > 0) data(`\n${rejects.count} ${rejects.count === 1 ? "row" : "rows"} rejected:`)
        for (const { position, reason } of rejects.first) data(`  ${position}: ${reason}`)
      }
      await opened(terminal, options, use, { needs: "facts", reads: true })
    })
