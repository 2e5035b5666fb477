import type { Coverage, Reject, TableId } from "@folkmoot/facts"
import type { Fact, Source, SourceFailed, Told } from "@folkmoot/sources"
import * as Stream from "effect/Stream"
import { inputOf, type Circumstances } from "./ingest.ts"
import type { SourceRequest } from "./options.ts"

/** Facts of one table, as a source tells them. */
export type ToldFacts = { readonly [Id in TableId]: { readonly kind: "facts"; readonly source: string; readonly table: Id; readonly rows: readonly Extract<Fact, { readonly table: Id }>["row"][] } }[TableId]

/**
 * Some of what a source tells, in the order in which it tells it.
 *
 * @remarks
 * The last thing of each source is its coverage, for each table it can speak of.
 */
export type ToldBatch =
  | ToldFacts
  | { readonly kind: "rejects"; readonly source: string; readonly rejects: readonly Reject[] }
  | { readonly kind: "coverage"; readonly source: string; readonly coverage: readonly Coverage[] }

/** In how large batches to be told: 4096 rows at the most unless said. */
export interface ToldQuery {
  readonly batch?: number
}

/** As many rows as are told at once unless said. */
export const usualBatch = 4096

/** What was told at once, by table; facts come before what ends a source. */
const batchesOf = (source: string, chunk: readonly Told[]): readonly ToldBatch[] => {
  const rows = Map.groupBy(chunk.flatMap((one) => (one.kind === "fact" ? [one] : [])), ({ table }) => table)
  const rejects = chunk.flatMap((one) => (one.kind === "reject" ? [one.reject] : []))
  const coverage = chunk.flatMap((one) => (one.kind === "coverage" ? [one.coverage] : []))
  return [
    // Rows that were grouped by their table are of that table.
    ...[...rows].map(([table, facts]) => ({ kind: "facts", source, table, rows: facts.map(({ row }) => row) }) as ToldFacts),
    ...(rejects.length === 0 ? [] : [{ kind: "rejects", source, rejects } as const]),
    ...(coverage.length === 0 ? [] : [{ kind: "coverage", source, coverage } as const]),
  ]
}

/** What sources tell, one source after the other and read only as fast as it is taken. */
export const toldBy = (sources: readonly (readonly [Source, SourceRequest, string])[], circumstances: Circumstances, { batch = usualBatch }: ToldQuery = {}): Stream.Stream<ToldBatch, SourceFailed> =>
  Stream.flatMap(Stream.fromIterable(sources), ([source, request, name]) =>
    source.read(inputOf(source, request, name, circumstances)).pipe(
      Stream.grouped(batch),
      Stream.flatMap((chunk) => Stream.fromIterable(batchesOf(name, chunk))),
    ),
  )
