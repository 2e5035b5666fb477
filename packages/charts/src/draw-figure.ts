import type { FigureNode, Report } from "@folkmoot/narrative"
import type { TopLevelSpec } from "vega-lite"
import { intervalBarsSpec } from "./interval-bars.ts"
import { loader } from "./loader.ts"
import { seriesSpec } from "./series.ts"
import { themeOf } from "./theme.ts"
import { tornadoSpec } from "./tornado.ts"

/** How to draw: in the language of the report the figure stands in, which may be handed over whole. */
export type DrawOptions = Pick<Report, "labels" | "locale">

const specs: { readonly [Form in FigureNode["form"]]: (figure: FigureNode, options: DrawOptions) => TopLevelSpec } = {
  series: seriesSpec,
  "interval-bars": intervalBarsSpec,
  tornado: tornadoSpec,
}

const quoted = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("\"", "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/**
 * The Vega-Lite specification of a figure, for those who draw it elsewhere.
 *
 * @remarks
 * Unit: plain JSON that carries its data with it; lengths are pixels.
 */
export const specOf = (figure: FigureNode, options: DrawOptions): TopLevelSpec => ({ ...specs[figure.form](figure, options), config: themeOf(options.locale) })

/**
 * Draws a figure of a report as self-contained SVG.
 *
 * @remarks
 * Unit: one `<svg>` element as text; lengths are pixels. Intervals are drawn with every value. Nothing is loaded, and no code is made of
 * strings. Text is placed without measuring it on a screen, so room is left for other fonts. Equal figures give equal bytes. Colours are CSS variables with a colour behind them, so a page can darken them.
 */
export const drawFigure = async (figure: FigureNode, options: DrawOptions): Promise<string> => {
  // Loaded when something is drawn: it is heavy, and waits for modules of its own as it loads, which no `require` can do.
  const [vega, { expressionInterpreter }, { compile }] = await Promise.all([import("vega"), import("vega-interpreter"), import("vega-lite")])
  // Expressions are walked as trees, so that drawing works where no code may be made of strings.
  const drawing = vega.parse(compile(specOf(figure, options)).spec, undefined, { ast: true })
  const view = new vega.View(drawing, { expr: expressionInterpreter, renderer: "none", loader, logLevel: vega.Error })
  try {
    const svg = await view.toSVG()
    // One description for the whole drawing; the library's own for its parts are in English and would only be noise.
    const bare = svg.replace(/<[^<>]*>/g, (tag) => tag.replace(/ (?:role|class|aria-[a-z]+|pointer-events|xmlns:xlink)="[^"]*"/g, ""))
    return bare.replace(/^<svg /, `<svg role="img" aria-label="${quoted(figure.alt)}" `)
  } finally {
    view.finalize()
  }
}
