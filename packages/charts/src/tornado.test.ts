import { locales } from "@folkmoot/facts"
import type { FigureNode, FigureValue } from "@folkmoot/narrative"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { drawFigure, specOf } from "./draw-figure.ts"

const figureOf = (values: readonly FigureValue[], more: Partial<FigureNode> = {}): FigureNode => ({
  kind: "figure", block: "b", id: "b-tornado", form: "tornado", title: "What it rests on", alt: "What it rests on.", unit: "money",
  axis: { title: "EUR", divisor: 100, style: "money", currency: "EUR" }, timeZone: "UTC", values, ...more,
})

const becomes = (label: string, low: number, high: number, range = `${low} to ${high}`): FigureValue => ({ label, measured: { value: 100_000, low, high, text: "the middle", range, ref: "r" } })

interface Row {
  readonly low: number | null
  readonly high: number | null
  readonly value: number | null
  readonly said: string
}

const rowsOf = (figure: FigureNode): readonly Row[] => (specOf(figure, { locale: "en" }) as unknown as { readonly data: { readonly values: readonly Row[] } }).data.values

/** What is drawn in a colour, as pairs of where lines begin and end. */
const linesIn = (svg: string, colour: string): readonly (readonly number[])[] =>
  [...svg.matchAll(new RegExp(`<line transform="translate\\((-?[\\d.]+),[\\d.]+\\)" x2="(-?[\\d.]+)" y2="(-?[\\d.]+)" stroke="var\\(--chart-${colour}`, "g"))].map(([, x, dx]) => [Number(x), Number(x) + Number(dx)])

const swing = fc.integer({ min: -1_000_000, max: 1_000_000 })

test("whatever is assumed, the widest swing comes first, and each bar goes from its lower to its higher result", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(swing, swing), { minLength: 1, maxLength: 12 }), (ends) => {
      const rows = rowsOf(figureOf(ends.map(([low, high], index) => becomes(`Thing ${index}`, low, high))))
      // In minor units again: two hundredths as far apart need not be so to the last bit.
      const widths = rows.map(({ low, high }) => Math.round(((high ?? 0) - (low ?? 0)) * 100))
      expect(widths.every((width) => width >= 0)).toBe(true)
      expect(widths).toEqual(widths.toSorted((a, b) => b - a))
      const given = ends.flatMap(([low, high]) => [low / 100, high / 100]).toSorted((a, b) => a - b)
      expect(rows.flatMap(({ low, high }) => [low, high]).toSorted((a, b) => Number(a) - Number(b))).toEqual(given)
    }),
  )
})

test("bars and the line of the shared value lie where their numbers are, below zero too", async () => {
  const figure = figureOf([becomes("Cost of a request", -80_000, 320_000), becomes("Requests avoided", 210_000, 20_000)])
  const svg = await drawFigure(figure, { locale: "en" })
  // The axis is from -1,000 to 4,000, so 350 pixels are 5,000.
  const at = (value: number): number => Math.round(((value / 100 + 1000) / 5000) * 350)
  expect(linesIn(svg, "band").map((ends) => ends.map(Math.round).toSorted((a, b) => a - b))).toEqual([[at(-80_000), at(320_000)], [at(20_000), at(210_000)]])
  expect(linesIn(svg, "line").map((ends) => ends.map(Math.round))).toEqual([[at(100_000), at(100_000)]])
  for (const said of ["-80000 to 320000", "210000 to 20000", "the middle", "Cost of a request"]) expect(svg).toContain(`>${said}</text>`)
})

test("thousands are parted as the reader's language does it, and a minus is no hyphen", async () => {
  const figure = figureOf([becomes("Cost of a request", -80_000, 320_000)])
  const drawn = await Promise.all(locales.map((locale) => drawFigure(figure, { locale })))
  expect(drawn.map((svg) => ["−1,000", "−1.000"].filter((label) => svg.includes(`>${label}</text>`)))).toEqual([["−1,000"], ["−1.000"], ["−1.000"]])
})

test("percent on an axis keep the decimals they need", async () => {
  const figure = figureOf([{ label: "Discount", measured: { value: 0.02, low: 0.011, high: 0.024, text: "the middle", range: "1.1–2.4", ref: "r" } }], { unit: "change", axis: { title: "Change", divisor: 1, style: "percent" } })
  const labels = [...(await drawFigure(figure, { locale: "en" })).matchAll(/>([\d.]+)%<\/text>/g)].map(([, label]) => label)
  expect(labels).toContain("1.5")
  expect(new Set(labels).size).toBe(labels.length)
})

test("one bar is drawn, and twelve are, and what was not measured has a label and no bar", async () => {
  const count = async (values: readonly FigureValue[]): Promise<number> => linesIn(await drawFigure(figureOf(values), { locale: "en" }), "band").length
  expect(await count([becomes("One", 90_000, 110_000)])).toBe(1)
  expect(await count(Array.from({ length: 12 }, (_, index) => becomes(`Thing ${index}`, 90_000 - index * 1000, 110_000)))).toBe(12)
  expect(await count([becomes("One", 90_000, 110_000), { label: "Unknown" }])).toBe(1)
  expect(await drawFigure(figureOf([{ label: "Unknown" }]), { locale: "en" })).toContain("Unknown")
})

test("equal figures give equal bytes", async () => {
  const figure = figureOf([becomes("One", 90_000, 110_000), becomes("Other", 80_000, 110_000)])
  expect(await drawFigure(structuredClone(figure), { locale: "da" })).toBe(await drawFigure(figure, { locale: "da" }))
})
