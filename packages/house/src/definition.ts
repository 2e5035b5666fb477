import { durationText, expressionText, partsOfTerm, tables, termText, type Column, type Condition, type TableId, type Term } from "@folkmoot/facts"
import type { AnyMetric, LeftOut, Reason } from "@folkmoot/metrics"
import { inline, part, points, table } from "./markdown.ts"

type Options = Readonly<Record<string, number>>

/** How one variant is read, with the metric's own options. */
interface Read {
  readonly name: string
  readonly terms: Readonly<Record<string, Term>>
  readonly matures: number | undefined
  readonly leaveOut: LeftOut | undefined
}

const readingsOf = ({ options, variants }: AnyMetric): readonly Read[] =>
  Object.entries(variants).map(([name, variant]) => ({
    name,
    terms: variant.terms(options) as Readonly<Record<string, Term>>,
    matures: variant.matures?.(options as Options),
    leaveOut: variant.leaveOut,
  }))

const totalsOf = (terms: Read["terms"]): string => points(Object.entries(terms).map(([total, term]) => `${inline(total)}: ${inline(termText(term))}`))

/** Variants that read the same are told together. */
const together = (readings: readonly Read[]): readonly (readonly [names: readonly string[], text: string])[] => {
  const found = new Map<string, string[]>()
  for (const { name, terms, matures } of readings) {
    const young = matures === undefined ? "" : `A row counts once it has been followed for ${durationText(matures)}.`
    const text = [totalsOf(terms), young].filter((one) => one !== "").join("\n\n")
    found.set(text, [...(found.get(text) ?? []), name])
  }
  return [...found].map(([text, names]) => [names, text])
}

/** How a metric's totals are read from fact tables, variant by variant. */
export const readFrom = (metric: AnyMetric): readonly string[] => {
  const population = Object.entries<Condition | undefined>(metric.population ?? {}).flatMap(([of, condition]) => (condition === undefined ? [] : [`Only rows of ${inline(of)} count where ${inline(expressionText(condition))}.`]))
  return part(
    "## How it is read from facts",
    "With data in [fact tables](../facts.md), each total is counted as follows, in the period and by the table's own time unless something else is said.",
    ...population,
    ...together(readingsOf(metric)).flatMap(([names, text]) => [`**${names.map(inline).join(", ")}**`, text]),
  )
}

interface LeftOutRow {
  readonly reason: string
  readonly table: string
  readonly text: string
  readonly says: string
  readonly why: string
}

const rowsOf = (leaveOut: LeftOut | undefined): readonly LeftOutRow[] =>
  Object.entries<Readonly<Record<string, Condition | Reason>> | undefined>(leaveOut ?? {}).flatMap(([of, reasons]) =>
    Object.entries(reasons ?? {}).map(([reason, rows]) => {
      const { when, says, why } = "when" in rows ? rows : { when: rows, says: undefined, why: undefined }
      return { reason, table: of, text: expressionText(when), says: says?.en ?? reason.replaceAll("-", " "), why: why ?? "" }
    }),
  )

/** Which rows a metric leaves out, why, and in which of its variants. */
export const leftOutOf = (metric: AnyMetric): readonly string[] => {
  const readings = readingsOf(metric)
  const found = new Map<string, { readonly row: LeftOutRow; readonly in: string[] }>()
  const add = (row: LeftOutRow, names: readonly string[]): void => {
    const key = JSON.stringify(row)
    found.set(key, { row, in: [...(found.get(key)?.in ?? []), ...names] })
  }
  for (const row of rowsOf(metric.leaveOut)) add(row, readings.map(({ name }) => name))
  for (const { name, leaveOut } of readings) for (const row of rowsOf(leaveOut)) add(row, [name])
  const hasYoung = readings.some(({ matures }) => matures !== undefined)
  const young = hasYoung ? [["too recent to be judged", inline("too-young"), "", "", readings.flatMap(({ name, matures }) => (matures === undefined ? [] : [inline(name)])).join(", "), inline("window-open")]] : []
  // A row without a date belongs to no period: where a table has such rows, a term by the table's own time says how many.
  const untimed = (of: TableId): string => `${tables[of].time} is not told`
  const undatedIn = ({ terms }: Read): readonly TableId[] =>
    [...new Set(Object.values(terms).flatMap(partsOfTerm).flatMap(({ term: { table: of, at } }) => (at === undefined ? [of] : [])))].filter((of) => {
      const { time, columns } = tables[of]
      const { nullable } = (columns as Readonly<Record<string, Column>>)[time] ?? {}
      return nullable === true && [...found.values()].every(({ row }) => row.table !== of || row.text !== untimed(of))
    })
  const undated = [...new Set(readings.flatMap(undatedIn))].map((of) => {
    const names = readings.filter((read) => undatedIn(read).includes(of)).map(({ name }) => name)
    return ["without a date, where a period is asked for", inline("undated"), inline(of), inline(untimed(of)), names.length === readings.length ? "all" : names.map(inline).join(", "), inline("not-recorded")]
  })
  const rows = [...found.values()].map(({ row, in: names }) => [
    row.says,
    inline(row.reason),
    inline(row.table),
    inline(row.text),
    new Set(names).size === readings.length ? "all" : names.map(inline).join(", "),
    row.why === "" ? "" : inline(row.why),
  ])
  return part(
    "## What is left out",
    rows.length + undated.length + young.length === 0 ? "" : "How many rows were left out, and why, is said in the estimate's `exclusions`. A row that meets several reasons counts under the first. Where nothing else is left, there is no number, for the reason in the last column.",
    table(["Left out", "Reason", "Table", "Where", "In", "If nothing is left"], [...rows, ...undated, ...young]),
  )
}
