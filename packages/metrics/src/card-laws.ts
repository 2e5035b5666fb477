import { columnsIn, locales, partsOfTerm, tables, type Column, type Condition, type TableId, type Term, type Texts } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { columnsOfTerm } from "./covered.ts"
import type { AnyMetric, LeftOut, Reason, Variant } from "./define.ts"
import type { AnyExample } from "./example-laws.ts"
import type { Totals } from "./input.ts"

type AnyVariant = Variant<Totals, Record<string, number>>

/** The variants of a metric, by name. */
export const variantsOf = (metric: AnyMetric): readonly (readonly [string, AnyVariant])[] => Object.entries(metric.variants)

/** The simple terms of one variant under the metric's own options, by total; a total made of several comes several times. */
export const termsOf = (metric: AnyMetric, variant: string): readonly (readonly [string, Term])[] =>
  Object.entries<Term>(metric.variants[variant]?.terms(metric.options) ?? {}).flatMap(([total, whole]) => partsOfTerm(whole).map(({ term }) => [total, term] as const))

/** The conditions under which a metric and its variants look at a table at all. */
export const conditionsOn = (metric: AnyMetric, table: TableId): readonly Condition[] => {
  const from = (leaveOut: LeftOut | undefined): readonly Condition[] =>
    Object.values<Condition | Reason>(leaveOut?.[table] ?? {}).map((reason) => ("when" in reason ? reason.when : reason))
  return [...[metric.population?.[table] ?? []].flat(), ...from(metric.leaveOut), ...variantsOf(metric).flatMap(([, { leaveOut }]) => from(leaveOut))]
}

/** Every text of a metric's card, by where it stands. */
const textsOf = (metric: AnyMetric): readonly (readonly [string, Texts])[] => [
  ["title", metric.title],
  ["asks", metric.asks],
  ...variantsOf(metric).flatMap(([name, { means, caveats = [], assumptions = [] }]): [string, Texts][] => [
    [`variants.${name}.means`, means],
    ...[...caveats, ...assumptions].map(({ id, text }): [string, Texts] => [id, text]),
  ]),
]

/** What every card promises its readers. */
export const cardLaws = (metric: AnyMetric, examples: readonly AnyExample[]): void => {
  test("the id is kebab-case", () => {
    expect(metric.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  })

  test("every text is there in every language, without digits and without abbreviations in capitals", () => {
    for (const [where, texts] of textsOf(metric)) {
      for (const locale of locales) {
        expect(texts[locale], `${where}.${locale}`).toMatch(/^\S.*\S$/)
        expect(texts[locale], `${where}.${locale}`).not.toMatch(/\d|\p{Lu}{2,}/u)
      }
    }
  })

  test("what it asks is a question, what a variant means is a sentence, and no language copies another", () => {
    for (const locale of locales) expect(metric.asks[locale]).toMatch(/\?$/)
    for (const [where, texts] of textsOf(metric)) {
      if (where === "title") continue
      if (where !== "asks") for (const locale of locales) expect(texts[locale], `${where}.${locale}`).toMatch(/\.$/)
      expect(new Set(Object.values(texts)).size, where).toBe(locales.length)
    }
  })

  test("no two variants mean the same", () => {
    for (const locale of locales) {
      const meanings = variantsOf(metric).map(([, { means }]) => means[locale])
      expect(new Set(meanings).size).toBe(meanings.length)
    }
  })

  test("it says where it comes from", () => {
    expect(metric.sources.length).toBeGreaterThan(0)
    for (const source of metric.sources) expect(source.trim()).not.toBe("")
  })

  test("every variant has terms for the totals it cannot do without, and for nothing but totals", () => {
    expect(variantsOf(metric).length).toBeGreaterThan(0)
    for (const [name] of variantsOf(metric)) {
      const told = new Set(termsOf(metric, name).map(([total]) => total))
      for (const [total, { spared }] of Object.entries(metric.totals as Totals)) {
        if (spared !== true) expect(told, name).toContain(total)
        told.delete(total)
      }
      expect([...told], name).toEqual([])
    }
  })

  test("it reads only columns its tables have, and leaves rows out only of tables it reads", () => {
    const read = new Set<TableId>()
    for (const [name] of variantsOf(metric)) {
      for (const [total, term] of termsOf(metric, name)) {
        read.add(term.table)
        const columns: Readonly<Record<string, Column>> = tables[term.table].columns
        const missing = [...columnsOfTerm(term, undefined), ...conditionsOn(metric, term.table).flatMap(columnsIn)].filter((column) => !Object.hasOwn(columns, column))
        expect(missing, `${name}.${total}`).toEqual([])
      }
    }
    const named = [metric.population, metric.leaveOut, ...variantsOf(metric).map(([, { leaveOut }]) => leaveOut)].flatMap((one) => Object.keys(one ?? {}))
    expect(named.filter((table) => !read.has(table as TableId))).toEqual([])
  })

  test("a reason that hides a total names one", () => {
    const hidden = [metric.leaveOut, ...variantsOf(metric).map(([, { leaveOut }]) => leaveOut)]
      .flatMap((leaveOut: LeftOut | undefined) => Object.values(leaveOut ?? {}))
      .flatMap((reasons) => Object.values<Condition | Reason>(reasons))
      .flatMap((reason) => ("when" in reason && reason.hides !== undefined ? [reason.hides] : []))
    expect(hidden.filter((total) => !Object.hasOwn(metric.totals, total))).toEqual([])
  })

  test("it has at least two examples with titles of their own, one of them without a number", () => {
    expect(examples.length).toBeGreaterThanOrEqual(2)
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length)
    expect(examples.some(({ expect: { measured } }) => !measured)).toBe(true)
  })
}
