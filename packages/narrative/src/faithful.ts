import type { Inline, Node, Phrase, Report } from "./report.ts"

/** The numerals in a text, as they are written. */
export const numeralsIn = (text: string): readonly string[] => text.match(/\p{Nd}(?:[\p{Nd}.,]*\p{Nd})?/gu) ?? []

const phrasesOf = (node: Node): readonly Phrase[] => {
  switch (node.kind) {
    case "claim":
      return [node.parts, ...node.notes]
    case "list":
      return node.items.flatMap(({ parts, items }) => [parts, ...items])
    case "table":
      return [node.caption, ...node.heads.map(({ parts }) => parts), ...node.rows.flat()]
    case "headlines":
      return node.items.flatMap(({ value, range, note }) => [[value, range], note])
    case "figure":
      return []
  }
}

/** Every piece of a report, in reading order. */
export const piecesOf = (report: Report): readonly Inline[] => [report.title, ...report.dateline, ...report.sections.flatMap(({ nodes }) => nodes.flatMap(phrasesOf).flat())]

/** What other people wrote, as far as a report repeats it. */
const quotesIn = (report: Report): readonly string[] => [
  ...piecesOf(report).flatMap((piece) => (piece.kind === "quote" ? [piece.text] : [])),
  ...report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "figure" && node.form === "interval-bars" ? node.values.map(({ label }) => label) : []))),
]

/**
 * The numerals of a rendered report that come from nowhere: neither from its ledger nor from words it quotes.
 *
 * @remarks
 * Give it what a reader sees: Markdown, or the text of an HTML page without its mark-up. Empty where the report is faithful.
 */
export const unboundNumerals = (rendered: string, report: Report): readonly string[] => {
  const bound = new Set([...report.ledger.flatMap(({ texts }) => texts), ...quotesIn(report)].flatMap(numeralsIn))
  return numeralsIn(rendered).filter((numeral) => !bound.has(numeral))
}
