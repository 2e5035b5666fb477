import type { Node, Phrase } from "./report.ts"

/** A phrase as plain words. */
export const wordsOf = (phrase: Phrase): string => phrase.map(({ text }) => text).join("")

/**
 * What a node says, a line for each paragraph, list item and table row.
 *
 * @remarks
 * Cells are parted by ` | `; notes, headlines and figures are not lines of text and are left out.
 */
export const linesOf = (node: Node): readonly string[] => {
  switch (node.kind) {
    case "claim":
      return [wordsOf(node.parts)]
    case "list":
      return node.items.flatMap(({ parts, items }) => [`- ${wordsOf(parts)}`, ...items.map((below) => `  - ${wordsOf(below)}`)])
    case "table":
      return node.rows.map((cells) => cells.map(wordsOf).join(" | "))
    default:
      return []
  }
}
