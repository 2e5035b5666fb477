import { answerRows, evaluator, selectRows, type Cell, type Facts, type SelectedRow, type Term } from "@folkmoot/facts"
import { factsArbitrary } from "@folkmoot/facts/testing"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryRequest, type DatedRequest } from "./arbitrary-asking.ts"
import { ask, type Measure } from "./ask.ts"
import { termsOf, variantsOf } from "./card-laws.ts"
import type { AnyMetric } from "./define.ts"
import type { AnyExample } from "./example-laws.ts"
import { explain, type ExplainedTotal, type Explanation } from "./explain.ts"
import { likelyCells, tablesOf } from "./likely.ts"

type Circumstances = Omit<DatedRequest, "step" | "by">

const explanationOf = (metric: AnyMetric, variant: string, given: Facts, group: Measure["group"], request: Circumstances): Explanation => {
  const { question, follow } = explain({ metric, variant }, { ...request, group, rows: Infinity })
  const walk = follow(answerRows(question, given))
  if ("groups" in walk) throw new Error(`there is no group ${JSON.stringify(group)}`)
  return walk.conclude(walk.questions.map((one) => selectRows(one, given)))
}

const cellsOf = (row: SelectedRow, expressions: Term["keys"], asOf: number): readonly Cell[] =>
  expressions.map((one) => evaluator<SelectedRow>(one, { asOf }, (of, column) => of[column])(row))

/** What a total comes to, read from nothing but the rows told for its parts. */
const valueFromRows = ({ kind, parts }: ExplainedTotal, terms: readonly Term[], asOf: number): number => {
  const read = parts.map((part, index) => ({ ...part, term: terms[index] as Term }))
  if (kind === "distinct") return new Set(read.flatMap(({ rows, term }) => rows.map((row) => JSON.stringify(cellsOf(row, term.keys, asOf))))).size
  return read.reduce((sum, { sign, rows, term: { weight } }) => sum + sign * rows.reduce((own, row) => own + (weight === undefined ? 1 : Number(cellsOf(row, [weight], asOf)[0])), 0), 0)
}

/** Only those of some facts that an explanation tells of. */
const toldOf = (facts: Facts, { totals, exclusions }: Explanation): Facts => {
  const parts = [...totals.flatMap((total) => total.parts), ...exclusions]
  const keys = new Set(parts.flatMap(({ table, rows }) => rows.map(({ source, id }) => JSON.stringify([table, source, id]))))
  const among = (table: string, rows: readonly { readonly source?: string; readonly id?: string }[]) => rows.filter(({ source, id }) => keys.has(JSON.stringify([table, source, id])))
  return Object.fromEntries(Object.entries(facts).map(([table, rows]) => [table, among(table, rows)]))
}

/** What every metric promises of the rows behind its numbers. */
export const rowsLaws = (metric: AnyMetric, examples: readonly AnyExample[]): void => {
  const facts = factsArbitrary(tablesOf(metric), likelyCells(metric, examples))

  test("the rows behind a number add up to its totals, those left out to its exclusions, and without all other rows it is the same", () => {
    fc.assert(
      fc.property(facts, arbitraryRequest(metric), fc.constantFrom(...variantsOf(metric).map(([name]) => name)), (given, { step: _, by = [], ...request }, variant) => {
        const { question, conclude } = ask([{ metric, variants: [variant] }], { ...request, by })
        for (const measure of conclude(answerRows(question, given))) {
          const explanation = explanationOf(metric, variant, given, measure.group, request)
          expect(explanation.measure).toEqual(measure)
          const { totals, exclusions, withheld } = explanation
          const counts = new Map<string, number>()
          for (const { reason, count } of exclusions) counts.set(reason, (counts.get(reason) ?? 0) + count)
          expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(measure.estimate.exclusions.map(({ reason, count }) => [reason, count])))
          for (const { rows, count } of [...totals.flatMap(({ parts }) => parts), ...exclusions]) expect(rows).toHaveLength(withheld === undefined ? count : 0)
          if (withheld !== undefined) continue
          for (const total of totals) {
            const terms = termsOf(metric, variant).flatMap(([name, term]) => (name === total.total ? [term] : []))
            if (total.value !== undefined) expect(valueFromRows(total, terms, request.asOf)).toBe(total.value)
          }
          expect(explanationOf(metric, variant, toldOf(given, explanation), measure.group, request)).toEqual(explanation)
        }
      }),
    )
  })
}
