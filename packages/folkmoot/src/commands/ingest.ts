import { Command } from "commander"
import { opened, withShared, withSources, type Shared } from "../opening.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** `folkmoot ingest`: reads sources into an engine and says what they told and what they could not. */
export const ingest = (terminal: Terminal): Command =>
  withShared(withSources(new Command("ingest")))
    .description("read sources into an engine; says what they told and what they cannot tell")
    .action(async (options: Shared) => {
      const { data, paint } = terminal
      await opened(terminal, options, async ({ folkmoot, signal }) => {
        const ingested = await folkmoot.ingest({ signal })
        if (options.json === true) return data(json(ingested))
        const { coverage, rejects } = ingested
        const rows = coverage.map(({ source, table, rows: count, from, to, untold }) => [
          source,
          table,
          String(count),
          from === null ? "undated" : `${day(from)} to ${day(to ?? from)}`,
          Object.keys(untold).length === 0 ? "" : `does not tell ${Object.keys(untold).join(", ")}`,
        ])
        data(aligned([["source", "table", "rows", "when", ""].map((title) => paint("dim", title)), ...rows]))
        for (const note of new Set(coverage.flatMap(({ source, notes }) => notes.map((one) => `${source}: ${one}`)))) data(paint("dim", note))
        if (rejects.count > 0) data(`\n${rejects.count} rows rejected:`)
        for (const { position, reason } of rejects.first) data(`  ${position}: ${reason}`)
      })
    })
