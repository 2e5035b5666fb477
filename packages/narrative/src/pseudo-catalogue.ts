import { catalogueTemplate, type CatalogueText, type CatalogueUnits } from "./catalogue-template.ts"
import type { Catalogue } from "./language.ts"
import { piecesOf } from "./pieces.ts"
import type { Report } from "./report.ts"

/** Every text in three languages that stands somewhere in plain data, such as in an assessment. */
const textsWithin = (data: unknown): readonly CatalogueText[] => {
  if (typeof data !== "object" || data === null) return []
  const { en, de, da } = data as Readonly<Record<string, unknown>>
  if (typeof en === "string" && typeof de === "string" && typeof da === "string") return [{ key: en, en, de, da, places: [] }]
  return Object.values(data).flatMap(textsWithin)
}

/** All that a report can say of units, and of the data it is told from. */
export const allTexts = (units: CatalogueUnits, data: unknown): readonly CatalogueText[] => [...textsWithin(data), ...catalogueTemplate(units)]

/** A text in brackets; of a message that chooses, each of its forms. */
const bracketed = (text: string): string => {
  if (!text.startsWith(".")) return `⟦${text}⟧`
  return text.replaceAll("{{", "{{⟦").replace(/\}\}(?!\})/g, "⟧}}")
}

/** A catalogue that says each text in brackets, so that what is said past it shows. */
export const pseudoCatalogue = (texts: readonly CatalogueText[]): Catalogue => ({ locale: "sv-SE", texts: Object.fromEntries(texts.map(({ key, en }) => [key, bracketed(en)])) })

/** What stands in no brackets; brackets stand within one another where one text is said inside another. */
export const outsideBrackets = (text: string): string => {
  let depth = 0
  let outside = ""
  for (const sign of text) {
    if (sign === "⟦") depth += 1
    else if (sign === "⟧") depth -= 1
    else if (depth === 0) outside += sign
  }
  return outside
}

/** Words of ours in a report told with a pseudo-catalogue that were said past it. */
export const leaksIn = (report: Report): readonly string[] => {
  const pieces = piecesOf(report)
  const nodes = report.sections.flatMap((section) => section.nodes)
  const figures = nodes.flatMap((node) => (node.kind === "figure" ? [node] : []))
  const titles = [
    ...report.sections, ...report.notMeasured, ...report.withheld.filter(({ metric }) => metric !== undefined), ...figures,
    ...nodes.flatMap((node) => (node.kind === "headlines" ? node.items.map(({ label, ...rest }) => ({ title: label, ...rest })) : [])),
    ...Object.values(report.labels ?? {}).map(({ text, ...rest }) => ({ title: text, ...rest })),
  ]
  const axes = figures.flatMap(({ alt, axis, unit }) => [alt.replaceAll(". ", ""), ...(unit === "milliseconds" || unit === "money" ? [] : [axis.title])])
  // Other people's words are left out, but what is ours in brackets may stand around them.
  const ours = pieces.map((piece) => (piece.kind === "text" || piece.kind === "status" ? piece.text : "")).join("\n")
  const laidDown = pieces.flatMap((piece) => (piece.kind === "quote" && piece.lang === "en" && (piece.origin === "definition" || piece.origin === "assessment") ? [piece.text] : []))
  const inNumbers = pieces.flatMap((piece) => (piece.kind === "value" ? (/\b(?:to|under|over|percentage|points?)\b/.exec(outsideBrackets(piece.text)) ?? []) : []))
  const marked = [...pieces.flatMap((piece) => (piece.kind !== "quote" && "lang" in piece ? [piece.text] : [])), ...titles.flatMap((one) => (one.lang === undefined ? [] : [one.title]))]
  const bare = [ours, ...titles.map(({ title }) => title), ...axes].flatMap((text) => outsideBrackets(text).match(/\p{L}[\p{L} ]*/gu) ?? [])
  return [...bare, ...marked, ...laidDown, ...inNumbers]
}
