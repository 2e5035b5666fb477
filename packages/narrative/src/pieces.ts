import type { Inline, Node, Phrase, Report } from "./report.ts"

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
