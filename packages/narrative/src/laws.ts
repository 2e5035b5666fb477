import { locales } from "@folkmoot/facts"
import { possibleRange, type Measure, type Unit } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Block } from "./define.ts"
import type { BlockExample, ExampleEstimate } from "./example.ts"
import { earlierMeasures, exampleAsOf, exampleByMetric, exampleMeasure, exampleMeasures } from "./example-measures.ts"
import { checkFaithful, ledgerOf } from "./faithful.ts"
import { hostileTexts, withHostileText } from "./hostile.ts"
import { renderHtml } from "./html.ts"
import type { Language } from "./language.ts"
import { renderMarkdown } from "./markdown.ts"
import { metricOf, unitOf, variantsOf } from "./need.ts"
import { numberWords } from "./number-words.ts"
import { piecesOf } from "./pieces.ts"
import { allTexts, leaksIn, pseudoCatalogue } from "./pseudo-catalogue.ts"
import { linesOf } from "./render-lines.ts"
import type { Node, Report } from "./report.ts"
import { tell } from "./tell.ts"

/** As far as values go where their unit has no end of its own. */
const farthest = 4e10

const arbitraryEstimate = (unit: Unit): fc.Arbitrary<ExampleEstimate> => {
  const { low: min, high: max } = possibleRange(unit)
  const amount = fc.double({ min: Math.max(min, -farthest), max: Math.min(max, farthest), noNaN: true })
  return fc.tuple(amount, amount, amount, fc.integer({ min: 1, max: 1e6 })).map(([a, b, c, n]) => {
    const [low, value, high] = [a, b, c].toSorted((one, other) => one - other) as [number, number, number]
    return { value, low, high, n }
  })
}

const arbitraryMeasures = (block: Block): fc.Arbitrary<readonly Measure[]> =>
  fc.tuple(...Object.values(block.needs).map((need) => arbitraryEstimate(unitOf(need)).map((given) => exampleMeasure(need, given))))

const refusals = [
  "no-data", "zero-denominator", "not-recorded", "too-few", "suppressed", "window-open", "undefined-term", "unit-mismatch", "not-reached", "stale",
] as const

/** What an example gives beside its measures. */
type Beside = Omit<BlockExample, "title" | "given" | "expect">

const told = (block: Block, example: Beside, measures: readonly Measure[], locale: Language): Report => {
  const { beside = [], earlier, pilots, asked, audience = block.audiences[0] ?? "executive", ...given } = example
  const all = [block, ...beside].map((one) => ({ ...one, audiences: [audience] }))
  const input = {
    ...given,
    blocks: all,
    measures: [...measures, ...exampleByMetric(asked)],
    ...(earlier === undefined ? {} : { earlier: earlierMeasures(block, { given: earlier, beside }) }),
    ...(pilots === undefined ? {} : { pilots: Object.fromEntries(Object.entries(pilots).map(([pilot, taken]) => [pilot, exampleByMetric(taken)])) }),
  }
  return tell(input, { locale, audience, asOf: exampleAsOf, timeZone: "UTC" })
}

const own = (report: Report, { id }: Block): readonly Node[] => report.sections.flatMap(({ id: section, nodes }) => (section === "figures" ? [] : nodes.filter((node) => node.kind !== "headlines" && node.block === id)))

const spaced = (text: string): string => text.replaceAll("\u00a0", " ")

const boundIds = (report: Report): readonly string[] => [...new Set(piecesOf(report).flatMap((piece) => (piece.kind === "value" ? [piece.ref] : [])))].toSorted()

/** The words of a message, without the syntax that chooses among its forms. */
const spoken = (text: string): string => (text.startsWith(".") ? [...text.matchAll(/\{\{([\s\S]*?)\}\}(?!\})/g)].map(([, form]) => form).join(" ") : text).replace(/\{\$[^}]*\}/g, "")

/** Whether a line is as expected; `…` stands for whatever another unit says there. */
const sameLine = (line: string, expected: string): boolean => {
  const [start = "", ...rest] = expected.split("…")
  const [end] = rest.slice(-1)
  return end === undefined ? line === expected : line.startsWith(start) && line.endsWith(end) && line.length >= start.length + end.length
}

/**
 * The laws every block keeps, as tests: call it in the file beside the block.
 *
 * @remarks
 * Its examples hold in every language; every number is bound, by the same measures in each language; a missing or refused measure
 * silences it; no digit, number word or placeholder stands in its texts; sentences end; hostile words in a plan stay words.
 */
export const blockLaws = (block: Block, examples: readonly BlockExample[]): void => {
  const needs = Object.entries(block.needs)
  const texts = Object.entries(block.messages)

  describe(block.id, () => {
    test.each(examples.map((example) => [example.title, example] as const))("example: %s", (_, example) => {
      for (const locale of locales) {
        const lines = own(told(block, example, exampleMeasures(block, example), locale), block).flatMap(linesOf).map(spaced)
        const expected = example.expect === "silence" ? [] : example.expect[locale]
        const seenAs = lines.map((line, index) => (sameLine(line, expected[index] ?? "") ? expected[index] : line))
        expect(seenAs, locale).toEqual(expected)
      }
    })

    test("it has at least two examples and names its sources and readers", () => {
      expect(examples.length).toBeGreaterThanOrEqual(2)
      expect(block.sources.length).toBeGreaterThanOrEqual(1)
      expect(block.audiences.length).toBeGreaterThanOrEqual(1)
    })

    test("it needs only variants that its metrics have", () => {
      for (const [, need] of needs) expect(Object.keys(metricOf(need).variants)).toEqual(expect.arrayContaining([...variantsOf(need)]))
    })

    test("no text holds a digit or a number word", () => {
      const titles = block.series === undefined ? [] : [["series", block.series.title] as const]
      for (const [name, text] of [...texts, ...titles]) {
        for (const locale of locales) {
          expect(text[locale], `${name}.${locale}`).not.toMatch(/\p{Nd}/u)
          expect(numberWords(locale, spoken(text[locale])), `${name}.${locale}`).toEqual([])
        }
      }
    })

    test("a value said without its range has the range beside it", () => {
      for (const [name, text] of texts) {
        for (const locale of locales) {
          const plain = [...text[locale].matchAll(/\{\$([\w-]+) :plain\}/g)].map(([, slot]) => slot)
          for (const slot of plain) expect(text[locale], `${name}.${locale}`).toContain(`{$${slot} :range}`)
        }
      }
    })

    test("whatever is measured, each number is bound, by the same ids in every language, and sentences end", () => {
      fc.assert(
        fc.property(arbitraryMeasures(block), fc.constantFrom(...(examples.length === 0 ? [undefined] : examples)), (measures, example) => {
          const reports = locales.map((locale) => told(block, { ...example, beside: [] }, measures, locale))
          for (const report of reports) {
            const printed = new Map(report.ledger.map((entry) => [entry.id, entry.texts]))
            for (const piece of piecesOf(report)) {
              if (piece.kind === "value") expect(printed.get(piece.ref)).toContain(piece.text)
              if (piece.kind === "text" || piece.kind === "status") expect(piece.text).not.toMatch(/\p{Nd}|[{}]/u)
            }
            expect(checkFaithful(renderMarkdown(report), ledgerOf(report))).toEqual([])
            expect(checkFaithful(renderHtml(report), { ...ledgerOf(report), format: "html" })).toEqual([])
            // What leads in to a list may end with a colon.
            const nodes = own(report, block)
            for (const [at, node] of nodes.entries()) if (node.kind === "claim") expect(linesOf(node)[0]).toMatch(nodes[at + 1]?.kind === "list" ? /[.:]$/ : /\.$/)
          }
          for (const report of reports) expect(boundIds(report)).toEqual(boundIds(reports[0] as Report))
        }),
        { numRuns: 8 },
      )
    })

    if (needs.length > 0) test("without one of its measures, or with one refused, it is silent and the report says what is missing", () => {
      fc.assert(
        fc.property(arbitraryMeasures(block), fc.nat({ max: Math.max(0, needs.length - 1) }), fc.constantFrom(undefined, ...refusals), (measures, index, why) => {
          const [, need] = needs[index] as (typeof needs)[number]
          const refused = why === undefined ? [] : [exampleMeasure(need, { why })]
          const report = told(block, {}, [...measures.filter((_, at) => at !== index), ...refused], "en")
          expect(own(report, block)).toEqual([])
          expect(report.notMeasured.map(({ metric, why: said }) => [metric, said])).toEqual([[metricOf(need).id, why ?? "not-asked"]])
        }),
        { numRuns: 20 },
      )
    })

    test("told in another language by its catalogue, nothing of ours stays in English, and the same ids are bound", () => {
      for (const example of examples) {
        const measures = exampleMeasures(block, example)
        const report = told(block, example, measures, pseudoCatalogue(allTexts({ blocks: [block, ...(example.beside ?? [])] }, example)))
        expect(leaksIn(report), example.title).toEqual([])
        expect(boundIds(report)).toEqual(boundIds(told(block, example, measures, "en")))
      }
    })

    const planned = examples.filter(({ plan }) => plan !== undefined)
    if (planned.length > 0) test("hostile words in a plan never become mark-up, links or turned text", () => {
      for (const example of planned) {
        for (const hostile of hostileTexts) {
          const { plan } = example
          const report = told(block, plan === undefined ? example : { ...example, plan: withHostileText(plan, hostile) }, exampleMeasures(block, example), "en")
          // What stands in code is shown as it is; outside of it nothing may be left that a renderer acts on.
          const outside = renderMarkdown(report).replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "")
          expect(outside).not.toMatch(/:\/\/|www\.|\w@\w|(?<!\\)<\w|(?<!\\)\]\(|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
          const html = renderHtml(report)
          expect(html).not.toMatch(/<(?:script|img|a(?! href="#section-[a-z]+">)|iframe|object|form|input|base|link)\b|<[^>]*\son\w+=|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/i)
        }
      }
    })
  })
}
