import type { ColumnType, StatisticKind } from "@folkmoot/facts"
import * as z from "zod"

/** What an explanation shares with other documents. */
interface Shared<Texts, Measure, Estimate, Coverage, Rejects, Provenance> {
  /** The names a type knows, as a list that the compiler holds to be whole. */
  readonly all: <Name extends string>(names: Readonly<Record<Name, true>>) => [Name, ...Name[]]
  readonly texts: Texts
  readonly measure: Measure
  readonly estimate: Estimate
  readonly coverage: Coverage
  readonly rejects: Rejects
  readonly provenance: Provenance
}

/** The schema of a number walked back to its rows. */
export const explanationSchema = <Texts extends z.ZodType, Measure extends z.ZodType, Estimate extends z.ZodType, Coverage extends z.ZodType, Rejects extends z.ZodType, Provenance extends z.ZodType>({
  all, texts, measure, estimate, coverage, rejects, provenance,
}: Shared<Texts, Measure, Estimate, Coverage, Rejects, Provenance>) => {
  const types = all<ColumnType>({ text: true, boolean: true, integer: true, real: true, instant: true, duration: true })
  const kinds = all<StatisticKind>({ count: true, distinct: true, durations: true, records: true })
  const rows = {
    table: z.string(),
    rule: z.string().describe("Which rows these are, in words."),
    count: z.number().int().describe("How many there are."),
    columns: z.array(z.strictObject({ name: z.string(), type: z.enum(types) })).describe("What is told of each row beside its source and id; instants and durations are milliseconds."),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable())).describe("The first of them, by source and id."),
  }
  const part = z.strictObject({ sign: z.union([z.literal(1), z.literal(-1)]).describe("Whether these rows are added to the total or taken from it."), ...rows })
  const total = z.strictObject({
    total: z.string(),
    kind: z.enum(kinds),
    value: z.number().optional().describe("Where the total is a number; durations and records are told by their rows alone."),
    parts: z.array(part),
  })
  return z
    .strictObject({
      measure,
      title: texts,
      asks: texts,
      means: texts.optional(),
      totals: z.array(total).describe("What the number is made of; empty where nothing was counted."),
      exclusions: z.array(z.strictObject({ reason: z.string(), ...rows })).describe("Rows looked at and left out."),
      withheld: z.string().optional().describe("Why no rows are told."),
      earlier: estimate.optional().describe("What the measure said that was given to be explained, where the facts now say another."),
      coverage: z.array(coverage).describe("What the sources can tell of the tables read."),
      rejects,
      provenance,
    })
    .describe("What `explain` prints: a number walked back to its rows.")
}
