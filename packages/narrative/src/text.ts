import type { PhrasingContent, RootContent, Table, TableCell } from "mdast"
import { contentOf, heading, headlineTable, paragraph, phrasing, text, titled, type Layout } from "./document.ts"
import { withFigureTables } from "./figure-tables.ts"
import type { Report } from "./report.ts"
import { columnsOf, wrapped } from "./text-width.ts"
import { defanged } from "./untrusted.ts"
import { labelOf } from "./words.ts"

// A line of mail has seventy-two columns; one is kept for the space that may have to stand before it.
const width = 71

/** What a mail program or an archive of mail acts on at the beginning of a line: a quotation, a message's first line, the end of all. */
const bait = /^(?:>|\.|From(?: |$))/gm

const layout: Layout = {
  value: ({ text: said }) => text(said),
  status: ({ text: said }) => text(said),
  notes: (notes) =>
    notes.length === 0 ? [] : [{ type: "blockquote", children: [{ type: "paragraph", children: notes.flatMap((note, index) => [...(index === 0 ? [] : [text(" ")]), ...phrasing(note, layout)]) }] }],
  headlines: (node, report) => [headlineTable(node, report, layout)],
  table: (caption, table) => [paragraph(caption), table],
  figure: ({ title }, report) => [paragraph([text(`${labelOf(report, "figure").text}: ${title} (${labelOf(report, "numbersAtEnd").text})`)])],
  section: (section, content) => [heading(2, titled(section, layout)), ...content],
}

const saidBy = (children: readonly PhrasingContent[]): string =>
  children.map((child) => (child.type === "inlineCode" ? defanged(child.value) : "value" in child ? child.value : "")).join("")

const indented = (lines: readonly string[], by = "  ", first = by): readonly string[] => lines.map((line, index) => (line === "" ? "" : (index === 0 ? first : by) + line))

const underlined = (children: readonly PhrasingContent[], depth: number): readonly string[] => {
  const lines = wrapped(saidBy(children), width)
  return [...lines, (depth === 1 ? "=" : "-").repeat(Math.max(3, ...lines.map(columnsOf)))]
}

const padded = (said: string, columns: number, align: string | null | undefined): string => {
  const room = " ".repeat(Math.max(0, columns - columnsOf(said)))
  return align === "right" ? room + said : said + room
}

/** A table beside itself where it fits the line; else a block for each row, which every window and font can show. */
const tableLines = ({ align, children: [head, ...rows] }: Table, room: number): readonly string[] => {
  const textsOf = (cells: readonly TableCell[] | undefined): readonly string[] => (cells ?? []).map(({ children }) => saidBy(children))
  const [heads, body] = [textsOf(head?.children), rows.map(({ children }) => textsOf(children))]
  const widths = heads.map((name, column) => Math.max(...[name, ...body.map((cells) => cells[column] ?? "")].map(columnsOf)))
  const line = (cells: readonly string[]): string => ` ${cells.map((said, column) => padded(said, widths[column] ?? 0, align?.[column])).join(" | ")}`.trimEnd()
  if (widths.reduce((sum, one) => sum + one + 3, 0) - 2 <= room) return [line(heads), ` ${widths.map((one) => "-".repeat(one)).join("-|-")}`, ...body.map(line)]
  return body.flatMap(([first = "", ...rest], row) => [
    ...(row === 0 ? [] : [""]),
    ...wrapped(first, room),
    ...rest.flatMap((said, column) => indented(wrapped(`${heads[column + 1] ?? ""}: ${said}`, room - 4), "    ", "  ")),
  ])
}

const linesOf = (node: RootContent, room: number): readonly string[] => {
  switch (node.type) {
    case "heading":
      return underlined(node.children, node.depth)
    case "paragraph":
      return wrapped(saidBy(node.children), room)
    case "blockquote":
      return indented(node.children.flatMap((child) => linesOf(child, room - 2)))
    case "list":
      return node.children.flatMap(({ children }) => indented(children.flatMap((child) => linesOf(child, room - 2)), "  ", "- "))
    case "table":
      return tableLines(node, room)
    default:
      return []
  }
}

/**
 * Renders a report as plain text, for mail.
 *
 * @remarks
 * Lines of at most seventy-two columns without trailing spaces; headings are underlined; a table too wide for a line becomes a block for
 * each row; figures are their tables, at the end. Addresses in other people's words are written so that no mail program links them, and no
 * line begins with what mail gives a meaning to. Equal reports give equal bytes.
 * @see https://www.rfc-editor.org/rfc/rfc3676#section-4.4
 */
export const renderText = (given: Report): string => {
  const report = withFigureTables(given)
  const content = [heading(1, phrasing([report.title], layout)), paragraph(phrasing(report.dateline, layout)), ...contentOf(report, layout)]
  const parts = content.map((node) => ({ node, lines: linesOf(node, width) })).filter(({ lines }) => lines.length > 0)
  // Notes belong to the sentence before them, so no empty line parts the two.
  const whole = parts.map(({ node, lines }, index) => (index === 0 || node.type === "blockquote" ? "" : node.type === "heading" ? "\n\n" : "\n") + lines.map((line) => line.trimEnd()).join("\n")).join("\n")
  return `${whole.replace(bait, " $&")}\n`
}
