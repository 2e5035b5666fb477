import temml from "temml"
import { describe, expect, test } from "vitest"
import type { AnyMetric } from "@folkmoot/metrics"
import { commentOf } from "./unit-comment.ts"
import { loadUnits } from "./units.ts"

const metrics = (await loadUnits()).filter(({ kind }) => kind.kind === "metric").map((loaded) => ({ ...loaded, metric: loaded.unit as unknown as AnyMetric, ...commentOf(loaded) }))

/** All LaTeX of a metric: its formulas, then its symbols. */
const texOf = ({ formulas, symbols }: (typeof metrics)[number]): readonly string[] => [...Object.values(formulas), ...symbols.map(([symbol]) => symbol)]

/** The letters that stand for something: not those of commands, of words within a formula, or of its layout. */
const lettersIn = (tex: string): readonly string[] => [...new Set(tex.replaceAll(/\\text\{[^}]*\}|\\[a-z]+/gi, " ").match(/[a-z]/gi))]

describe("the formulas of a metric", () => {
  test("there is one for each of its variants, and for nothing else", () => {
    expect(metrics.length).toBeGreaterThan(50)
    for (const { name, metric, formulas } of metrics) expect(Object.keys(formulas).toSorted(), name).toEqual(Object.keys(metric.variants).toSorted())
  })

  test("are LaTeX that becomes MathML", () => {
    for (const metric of metrics) {
      for (const tex of texOf(metric)) expect(() => temml.renderToString(tex, { throwOnError: true }), `${metric.name}: ${tex}`).not.toThrow()
    }
    expect(() => temml.renderToString("\\frac{1}{", { throwOnError: true })).toThrow()
  })

  test("hold nothing that Markdown or a table would read otherwise", () => {
    for (const metric of metrics) for (const tex of texOf(metric)) expect(tex, metric.name).not.toMatch(/\\[^a-z]|[|*<>$`]/i)
  })

  test("explain every symbol, and explain none that is not there", () => {
    for (const { name, formulas, symbols } of metrics) {
      const shown = Object.values(formulas).join(" ")
      const explained = symbols.flatMap(([symbol]) => lettersIn(symbol))
      for (const letter of lettersIn(shown)) expect(explained, `${name}: ${letter}`).toContain(letter)
      const seen = new Set(lettersIn([shown, ...symbols.filter(([symbol]) => symbol.includes("=")).map(([symbol]) => symbol)].join(" ")))
      for (const [symbol] of symbols) if (lettersIn(symbol).length > 0) expect(lettersIn(symbol).every((letter) => seen.has(letter)), `${name}: ${symbol}`).toBe(true)
      expect(new Set(symbols.map(([symbol]) => symbol)).size, name).toBe(symbols.length)
    }
  })
})
