import type { Coverage, Reject, TableId } from "@folkmoot/facts"
import type { Fact, SourceFailed, Told } from "@folkmoot/sources"
import * as Stream from "effect/Stream"
import { inputOf, rowsAtOnce, type Asked, type Circumstances } from "./ingest.ts"
import { placed } from "./mapping-places.ts"

/** Facts of one table, as a source tells them. */
export type ToldFacts = {
  readonly [Id in TableId]: {
    /** Rows that became facts. */
    readonly kind: "facts"
    /** The name its facts carry. */
    readonly source: string
    /** The fact table all these rows are of, such as `thread`. */
    readonly table: Id
    /** In the order they were told, and at most as many as a batch holds; one key may be told again later, and the later row then counts. */
    readonly rows: readonly Extract<Fact, Record<"table", Id>>["row"][]
  }
}[TableId]

/**
 * Some of what a source tells, in the order in which it tells it.
 *
 * @remarks
 * The last thing of each source is its coverage, for each table it can speak of.
 */
export type ToldBatch =
  | ToldFacts
  | {
      /** Rows that could not become facts. */
      readonly kind: "rejects"
      /** The name its facts would have carried. */
      readonly source: string
      /** Each with its place and the reason; all of them, not only the first. */
      readonly rejects: readonly Reject[]
    }
  | {
      /** The end of a source. */
      readonly kind: "coverage"
      /** The name its facts carry. */
      readonly source: string
      /** What it can and cannot tell, for some or all of the tables it can speak of. */
      readonly coverage: readonly Coverage[]
    }

/** How to be told what sources hold. */
export interface ToldQuery {
  /** How many rows are told at once at the most, from 1 to a million; 4096 unless said. */
  readonly batch?: number
}

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
export const toldBy = (sources: readonly Asked[], circumstances: Circumstances, { batch = rowsAtOnce }: ToldQuery = {}): Stream.Stream<ToldBatch, SourceFailed> =>
  Stream.flatMap(Stream.fromIterable(sources), ([source, request, name]) =>
    source.read(inputOf(source, request, name, circumstances)).pipe(
      Stream.mapError((failed) => placed(failed, request.mapping)),
      Stream.grouped(batch),
      Stream.flatMap((chunk) => Stream.fromIterable(batchesOf(name, chunk))),
    ),
  )
