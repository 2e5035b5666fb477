import type { LedgerEntry } from "@folkmoot/narrative"
import type { Estimate } from "@folkmoot/metrics"
import * as z from "zod/mini"
import { canonical, sha256 } from "./canonical.ts"
import type { AssessDocument, AssessQuery, MeasureDocument } from "./effect.ts"
import type { MeasureQuery, MetricRequest } from "./measure.ts"
import type { ReportDocument, ReportQuery } from "./report.ts"

/** What each verb that is kept is asked, and what it gives. */
interface Kept {
  readonly measure: Asked<MeasureQuery, MeasureDocument>
  readonly assess: Asked<AssessQuery, AssessDocument>
  readonly report: Asked<ReportQuery, ReportDocument>
}

interface Asked<Query, Document> {
  /** What was asked, as the verb takes it; metrics of your own by their ids. */
  readonly asked: Query
  /** What the verb gave, in the form of the version that gave it. */
  readonly document: Document
}

/** A verb whose documents are kept. */
export type KeptVerb = keyof Kept

/** The verbs whose documents are kept. */
export const keptVerbs = ["measure", "assess", "report"] as const satisfies readonly KeptVerb[]

type EntryOf<Verb extends KeptVerb> = {
  /** The form of the entry, so that later versions can tell it from their own. */
  readonly format: "folkmoot-history/1"
  /** The SHA-256 of all the rest, in 64 hexadecimal digits. */
  readonly id: string
  /** The verb that gave the document. */
  readonly verb: Verb
  /** The moment to speak from, as it was named when opening; none where nobody named one. */
  readonly asOf?: string
} & Kept[Verb]

/**
 * A document that was kept, with what was asked for it.
 *
 * @remarks
 * Unit: plain JSON. Its id is made of all the rest, so the same entry is never kept twice and a changed one is found out; `document.provenance` says
 * what the document rests on.
 */
export type HistoryEntry = { readonly [Verb in KeptVerb]: EntryOf<Verb> }[KeptVerb]

const idOf = ({ id: _, ...rest }: Omit<HistoryEntry, "id"> & { readonly id?: unknown }): string => sha256(canonical(rest))

/** A metric asked for by itself is kept by its id. */
const byName = (request: MetricRequest): MetricRequest => {
  if (typeof request === "string") return request
  if (!("metric" in request)) return request.id
  const { metric, ...rest } = request
  return { ...rest, metric: typeof metric === "string" ? metric : metric.id }
}

/** An entry of what was asked and told. */
export const entryOf = <Verb extends KeptVerb>(verb: Verb, asked: Kept[Verb]["asked"], asOf: string | undefined, document: Kept[Verb]["document"]): HistoryEntry => {
  const named = "metrics" in asked && asked.metrics !== undefined ? { ...asked, metrics: asked.metrics.map(byName) } : asked
  const plain = JSON.parse(JSON.stringify({ format: "folkmoot-history/1", verb, asked: named, ...(asOf === undefined ? {} : { asOf }), document })) as Omit<HistoryEntry, "id">
  return { id: idOf(plain), ...plain } as HistoryEntry
}

/** What of an entry must be so in every version that wrote one. */
const envelope = z.strictObject({
  format: z.literal("folkmoot-history/1"),
  id: z.string(),
  verb: z.enum(keptVerbs),
  asked: z.record(z.string(), z.unknown()),
  asOf: z.optional(z.string()),
  document: z.looseObject({
    provenance: z.looseObject({ folkmoot: z.string(), plan: z.nullable(z.string()), data: z.string(), asOf: z.nullable(z.string()), timeZone: z.string() }),
  }),
})

/** Takes what was kept for an entry, or says why it is none. */
export const readEntry = (data: unknown): HistoryEntry | string => {
  const { success, error } = envelope.safeParse(data)
  if (!success) {
    const [issue] = error.issues
    return `it is no entry of a history (${[...(issue?.path ?? []).map(String), ""].join(": ")}${issue?.message ?? "unknown reason"}); move it elsewhere`
  }
  const entry = data as HistoryEntry
  return entry.id === idOf(entry) ? entry : "it was changed after it was kept, or cut off: its content has another fingerprint than its id; put back the file as it was, or remove it"
}

/** One number a document tells: which, where, and as what. */
export interface NumberTold {
  /** The metric's id, without its version. */
  readonly metric: string
  /** Which of its definitions; none where a report says a number of several. */
  readonly variant?: string
  /** The label of its period, such as `2025-Q1` or `all`; none in an assessment. */
  readonly period?: string
  /** Of a measure: the value of each column it was grouped by, `null` where rows do not tell it. */
  readonly group?: Readonly<Record<string, string | null>>
  /** Of a measure of some rows alone: the value of each column, by `table.column`, that rows had to have. */
  readonly only?: Readonly<Record<string, string>>
  /** Of an assessment: the criterion it is evidence for. */
  readonly criterion?: string
  /** The estimate; of a report, what its ledger holds. */
  readonly told: Estimate | LedgerEntry
}

/** The numbers of a document, in its order. */
export const numbersIn = (entry: HistoryEntry): readonly NumberTold[] => {
  switch (entry.verb) {
    case "measure":
      return [...entry.document.measures, ...(entry.document.earlier ?? [])].map(({ metric, variant, period, group, only, estimate }) => ({ metric, variant, period: period.label, group, ...(only && { only }), told: estimate }))
    case "assess":
      return entry.document.criteria.flatMap(({ criterion, evidence }) =>
        evidence.flatMap(({ metric, variant, estimate }) => (metric === undefined || estimate === undefined ? [] : [{ metric, ...(variant === undefined ? {} : { variant }), criterion, told: estimate }])),
      )
    case "report":
      return entry.document.report.ledger.flatMap((told) =>
        told.metric === undefined
          ? []
          : [{ metric: told.metric.replace(/@.*/s, ""), ...(told.variant === undefined ? {} : { variant: told.variant }), ...(told.period === undefined ? {} : { period: told.period.label }), told }],
      )
  }
}
