import { locales } from "@folkmoot/facts"
import type { FigureNode } from "@folkmoot/narrative"
import * as vega from "vega"
import { expect, test } from "vitest"
import { drawFigure, specOf } from "./draw-figure.ts"

const measured = (value: number, half: number) => ({ value, low: value - half, high: value + half, text: `${Math.round(value * 100)} %`, range: "", ref: "r" })

const series: FigureNode = {
  kind: "figure", block: "b", id: "b-series", form: "series", title: "Solved", alt: "Solved \"by month\" <&>.", unit: "ratio",
  axis: { title: "Share", divisor: 1, style: "percent" }, timeZone: "Europe/Copenhagen",
  values: [
    { label: "March 2025", at: "2025-02-28T23:00:00.000Z", measured: measured(0.5, 0.1) },
    { label: "April 2025", at: "2025-03-31T22:00:00.000Z", measured: measured(0.55, 0.1) },
    { label: "May 2025", at: "2025-04-30T22:00:00.000Z" },
    { label: "June 2025", at: "2025-05-31T22:00:00.000Z", open: true, measured: measured(0.6, 0.2) },
  ],
}

const bars: FigureNode = {
  kind: "figure", block: "b", id: "b-bars", form: "interval-bars", title: "Targets", alt: "Targets.", unit: "ratio",
  axis: { title: "Share", divisor: 1, style: "percent" }, timeZone: "UTC",
  values: [
    { label: "Most questions are solved", measured: measured(0.61, 0.02), target: { value: 0.55, text: "55 %", ref: "t" } },
    { label: "A name <script>alert()</script> \" ' \\ of another kind", measured: measured(0.08, 0.01), target: { value: 0.1, text: "10 %", ref: "t" } },
  ],
}

test("equal figures give equal bytes", async () => {
  for (const figure of [series, bars]) expect(await drawFigure(structuredClone(figure), { locale: "de" })).toBe(await drawFigure(figure, { locale: "de" }))
})

test("the drawing describes itself, and nobody's words become mark-up", async () => {
  expect(await drawFigure(series, { locale: "en" })).toMatch(/^<svg role="img" aria-label="Solved &quot;by month&quot; &lt;&amp;&gt;\."/)
  const svg = await drawFigure(bars, { locale: "en" })
  expect(svg).not.toContain("<script")
  expect(svg).toContain("&lt;script&gt;")
})

test("axes are written in the reader's language", async () => {
  const drawn = await Promise.all(locales.map((locale) => drawFigure({ ...series, values: series.values.slice(0, 2) }, { locale })))
  expect(drawn[0]).toContain("60%")
  expect(drawn[1]).toContain("60\u00a0%")
  expect(drawn[1]).toContain("Mär")
  expect(drawn[2]).toContain("60\u00a0%")
  expect(drawn[2]).toContain("mar")
})

test("the beginning of a month in its own time zone is not drawn in the month before", async () => {
  const spec = JSON.stringify(specOf(series, { locale: "en" }))
  expect(spec).toContain(`"at":${Date.UTC(2025, 2, 1)}`)
  expect(spec).not.toContain(`"at":${Date.UTC(2025, 1, 28)}`)
})

test("what was not measured is a gap, never a zero", () => {
  const { data } = specOf(series, { locale: "en" }) as unknown as { readonly data: { readonly values: readonly Readonly<Record<string, unknown>>[] } }
  expect(data.values.map(({ value }) => value)).toEqual([0.5, 0.55, null, 0.6])
  expect(data.values.map(({ alone }) => alone)).toEqual([false, false, false, true])
})

test("every value is drawn with its interval", async () => {
  const svg = await drawFigure(bars, { locale: "en" })
  const lines = [...svg.matchAll(/<line transform="translate\(([\d.]+),[\d.]+\)" x2="(-?[\d.]+)" y2="0" stroke="var\(--chart-band/g)].map(([, from, length]) => [Number(from), Number(from) + Number(length)])
  const expected = bars.values.map(({ measured: value }) => [(value?.low ?? 0) * 350, (value?.high ?? 0) * 350])
  expect(lines.map((ends) => ends.map(Math.round))).toEqual(expected.map((ends) => ends.map(Math.round)))
})

test("nothing is loaded, whatever a drawing asks for", async () => {
  const { loader } = await import("./loader.ts")
  await expect(loader.load("file:///etc/hostname")).rejects.toThrow("loads nothing")
  await expect(loader.http("https://hostile.example", {})).rejects.toThrow("loads nothing")
  await expect(loader.file("/etc/hostname")).rejects.toThrow("loads nothing")
  await expect(loader.sanitize("https://hostile.example", { context: "image" })).rejects.toThrow("loads nothing")
  const spec: vega.Spec = { data: [{ name: "d", url: "file:///etc/hostname" }], marks: [{ type: "symbol", from: { data: "d" } }] }
  const view = new vega.View(vega.parse(spec), { renderer: "none", loader, logLevel: vega.None })
  await view.runAsync()
  expect(view.data("d")).toEqual([])
})

test("a report told with a catalogue brings its own word for a target, and another language its own months", async () => {
  const drawn = await drawFigure(bars, { locale: "sv-SE", labels: { target: { text: "Mål" } } })
  expect(drawn).toContain("Mål 55 %")
  expect(drawn).not.toContain("Target ")
  expect(await drawFigure(bars, { locale: "sv-SE" })).toContain("Target 55 %")
  expect(await drawFigure(series, { locale: "sv-SE" })).not.toBe(await drawFigure(series, { locale: "en" }))
})

/** What is written in a drawing, less what the tree brought in brackets; a label may be cut and then has no end. */
const writtenPast = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text.replace(/⟦[^⟧]*(?:⟧|…|$)/g, "").trim()).filter((text) => text !== "")

test("whatever a drawing says in words stands in the report's tree; of itself it writes only what its axes count", async () => {
  const brackets = (text: string): string => `⟦${text}⟧`
  const marked = [series, bars, { ...bars, form: "tornado" as const }].map((figure) => ({
    ...figure, axis: { ...figure.axis, title: brackets(figure.axis.title) },
    values: figure.values.map(({ label, measured: shown, target, ...rest }) => ({
      ...rest, label: brackets(label.slice(0, 20)),
      ...(shown === undefined ? {} : { measured: { ...shown, text: brackets(shown.text), range: brackets(shown.range) } }),
      ...(target === undefined ? {} : { target: { ...target, text: brackets(target.text) } }),
    })),
  }))
  const labels = { target: { text: brackets("Target") } }
  for (const figure of marked) {
    const svg = await drawFigure(figure, { locale: "en", labels })
    expect(svg).toContain("⟦")
    expect(writtenPast(svg).filter((text) => !/^−?[\d.,]+%?$|^[A-Z][a-z]{2} \d{4}$/.test(text)), figure.form).toEqual([])
  }
})

test("a drawing is as narrow as a phone, so that its words are nowhere shrunk below eleven pixels", async () => {
  // A telephone 390 pixels wide leaves 350 for what stands on a page.
  const long = { ...bars, values: bars.values.map((one) => ({ ...one, label: "A long name of something that is to be reached by the end of the year, and of what it takes".repeat(2) })) }
  for (const figure of [series, bars, long, { ...long, form: "tornado" as const }]) {
    const svg = await drawFigure(figure, { locale: "de" })
    const [, width = 0] = /viewBox="0 0 (\d+) \d+"/.exec(svg) ?? []
    const sizes = [...svg.matchAll(/font-size="([\d.]+)px"/g)].map(([, size]) => Number(size))
    expect(sizes.length).toBeGreaterThan(3)
    expect((Math.min(...sizes) * 350) / Number(width)).toBeGreaterThanOrEqual(11)
  }
})

test("a value at the edge is written inside the drawing", async () => {
  const [first] = bars.values
  if (first === undefined) throw new RangeError("There is a first bar.")
  const anchors = async (value: number) => [...(await drawFigure({ ...bars, values: [{ ...first, measured: measured(value, 0) }] }, { locale: "en" })).matchAll(/<text text-anchor="(\w+)"[^>]*font-weight="600"/g)].map(([, anchor]) => anchor)
  expect([await anchors(0), await anchors(0.5), await anchors(1)]).toEqual([["start"], ["middle"], ["end"]])
})
