import {
  answerRows, columnsIn, days, tables,
  type Column, type Coverage, type Facts, type Instant, type TableId,
} from "@folkmoot/facts"
import { arbitraryInstant, factsArbitrary } from "@folkmoot/facts/testing"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { ask, type Measure, type Request } from "./ask.ts"
import { arbitraryRequest } from "./arbitrary-asking.ts"
import { arbitraryLevels } from "./calculator-laws.ts"
import { conditionsOn, termsOf, variantsOf } from "./card-laws.ts"
import { columnsOfTerm } from "./covered.ts"
import type { AnyMetric } from "./define.ts"
import type { AnyExample } from "./example-laws.ts"
import { likelyCells, tablesOf } from "./likely.ts"
import { expectNested, expectSound } from "./sound.ts"

type Row = Readonly<Record<string, unknown>>

const columnsOf = (table: string): Readonly<Record<string, Column>> => tables[table as TableId].columns

/** The same facts with every row changed; a row that becomes undefined is left out. */
const changed = (facts: Facts, change: (row: Row, table: string, index: number) => Row | undefined): Facts =>
  Object.fromEntries(Object.entries(facts).map(([table, rows]) => [table, (rows as readonly Row[]).flatMap((row, index) => change(row, table, index) ?? [])]))

/** The same facts with every told instant moved; whether it was planned may matter. */
const moved = (facts: Facts, move: (instant: Instant, planned: boolean) => Instant): Facts =>
  changed(facts, (row, table) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => {
        const { type, planned = false } = columnsOf(table)[name] ?? {}
        return [name, type === "instant" && typeof cell === "number" ? move(cell, planned) : cell]
      }),
    ),
  )

/** What every metric promises when it is read from facts. */
export const factsLaws = (metric: AnyMetric, examples: readonly AnyExample[]): void => {
  const facts = factsArbitrary(tablesOf(metric), likelyCells(metric, examples))
  const requests = arbitraryRequest(metric)
  const measured = (given: Facts, request: Request): readonly Measure[] => {
    const { question, conclude } = ask([{ metric }], request)
    return conclude(answerRows(question, given))
  }

  test("from whatever facts, it says sound numbers or why there are none, and intervals nest by level", () => {
    fc.assert(
      fc.property(facts, requests, arbitraryLevels, (given, request, [lower, higher]) => {
        const [low, high] = [measured(given, { ...request, level: lower }), measured(given, { ...request, level: higher })]
        expect(high.length).toBe(low.length)
        for (const [index, { estimate }] of low.entries()) {
          expectSound(estimate)
          expectNested(estimate, (high[index] as Measure).estimate)
        }
      }),
    )
  })

  test("parts counted apart and put together equal the whole, and the order of rows does not matter", () => {
    fc.assert(
      fc.property(facts, requests, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (given, request, sides) => {
        const { question, conclude } = ask([{ metric }], request)
        const part = (side: boolean) => answerRows(question, changed(given, (row, _, index) => (sides[index % sides.length] === side ? row : undefined)))
        const whole = conclude(answerRows(question, given))
        expect(conclude([...part(true), ...part(false)])).toEqual(whole)
        const reversed = Object.fromEntries(Object.entries(given).map(([table, rows]) => [table, rows?.toReversed()]))
        expect(conclude(answerRows(question, reversed))).toEqual(whole)
      }),
    )
  })

  test("what happened after the as-of moment changes nothing", () => {
    fc.assert(
      fc.property(facts, requests, (given, request) => {
        const { asOf } = request
        const whole = measured(given, request)
        expect(measured(moved(given, (instant, planned) => (instant > asOf && !planned ? instant + days(400) : instant)), request)).toEqual(whole)
        const known = changed(given, (row, table) => {
          const { time } = tables[table as TableId]
          return ((row[time] as number | null) ?? asOf) <= asOf || columnsOf(table)[time]?.planned === true ? row : undefined
        })
        expect(measured(known, request)).toEqual(whole)
      }),
    )
  })

  test("when it all happened changes nothing but the window", () => {
    // Four hundred years of the calendar have a whole number of weeks, so months and weeks fall as they did.
    const by = metric.finest === undefined ? fc.integer({ min: -days(9000), max: days(9000) }) : fc.constant(days(146_097))
    fc.assert(
      fc.property(facts, requests, by, (given, { step: _, timeZone: __, ...request }, shift) => {
        const { asOf, window } = request
        const later = { ...request, asOf: asOf + shift, ...(window === undefined ? {} : { window: { from: window.from + shift, to: window.to + shift } }) }
        const timeless = (measures: readonly Measure[]) =>
          measures.map(({ period: _period, estimate: { window: _window, asOf: _asOf, ...estimate }, ...rest }) => ({ ...rest, estimate }))
        expect(timeless(measured(moved(given, (instant) => instant + shift), later))).toEqual(timeless(measured(given, request)))
      }),
    )
  })

  const told = (table: TableId): Coverage => ({ source: "a", table, rows: 0, from: null, to: null, untold: {}, since: {}, notes: [] })
  const reads = variantsOf(metric).flatMap(([variant, { leaveOut = {}, spares = [] }]) =>
    termsOf(metric, variant).flatMap(([, term]) =>
      [...new Set([...columnsOfTerm(term, undefined), ...conditionsOn({ ...metric, variants: { [variant]: { leaveOut } } } as unknown as AnyMetric, term.table).flatMap(columnsIn)])]
        .filter((column) => !(spares as readonly string[]).includes(column))
        .map((column) => ({ variant, table: term.table, column })),
    ),
  )

  test("a source that does not tell a column the metric reads gives no number from it", () => {
    fc.assert(
      fc.property(facts, arbitraryInstant, fc.constantFrom(...reads), (given, asOf, { variant, table, column }) => {
        const coverage = tablesOf(metric).map((one) => (one === table ? { ...told(one), untold: { [column]: "not in the export" } } : told(one)))
        const { question, conclude } = ask([{ metric, variants: [variant] }], { asOf, coverage })
        for (const { estimate } of conclude(answerRows(question, given))) expect(estimate).toMatchObject({ measured: false, why: "not-recorded" })
      }),
    )
  })

  test("a period that ended before a column was told has no number", () => {
    fc.assert(
      fc.property(facts, arbitraryInstant, arbitraryInstant, fc.constantFrom(...reads), (given, from, asOf, { variant, table, column }) => {
        const to = from + days(30)
        const coverage = tablesOf(metric).map((one) => (one === table ? { ...told(one), since: { [column]: to } } : told(one)))
        const { question, conclude } = ask([{ metric, variants: [variant] }], { asOf: Math.max(asOf, to + 1), window: { from, to }, coverage })
        for (const { estimate } of conclude(answerRows(question, given))) expect(estimate.measured).toBe(false)
      }),
    )
  })

  test("an unknown variant, an unknown option and a column that cannot be grouped by are told, not thrown", () => {
    const refused = (wanted: object, request: object = {}) => ask([{ metric, ...wanted }], { asOf: 0, ...request }).conclude([]).map(({ estimate }) => estimate)
    expect(refused({ variants: ["no-such-variant"] })).toMatchObject([{ why: "invalid-input", field: "variant" }])
    for (const estimate of refused({ options: { "no-such-option": 1 } })) expect(estimate).toMatchObject({ why: "invalid-input", field: "options.no-such-option" })
    for (const estimate of refused({}, { by: ["no-such-column"] })) expect(estimate).toMatchObject({ measured: false, why: "undefined-term" })
  })
}
