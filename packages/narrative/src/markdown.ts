import type { Root } from "mdast"
import { gfmToMarkdown } from "mdast-util-gfm"
import { toMarkdown } from "mdast-util-to-markdown"
import { contentOf, heading, headlineTable, paragraph, phrasing, text, titled, type Layout } from "./document.ts"
import { withFigureTables } from "./figure-tables.ts"
import type { Report } from "./report.ts"
import { labelOf } from "./words.ts"

const layout: Layout = {
  value: ({ text: said }) => text(said),
  status: ({ text: said }) => ({ type: "strong", children: [text(said)] }),
  notes: (notes) =>
    notes.length === 0 ? [] : [paragraph([{ type: "emphasis", children: notes.flatMap((note, index) => [...(index === 0 ? [] : [text(" ")]), ...phrasing(note, layout)]) }])],
  headlines: (node, report) => [headlineTable(node, report, layout)],
  table: (caption, table) => [paragraph([{ type: "emphasis", children: [...caption] }]), table],
  figure: ({ alt }, report) => [paragraph([{ type: "emphasis", children: [text(`${labelOf(report, "figure").text}: ${alt}`)] }])],
  section: (section, content) => [heading(2, titled(section, layout)), ...content],
}

/**
 * Renders a report as GitHub-flavoured Markdown.
 *
 * @remarks
 * Figures are described and given as tables at the end. What other people wrote cannot become markup, links or mentions, and cannot
 * turn the reading direction around. Equal reports give equal bytes.
 */
export const renderMarkdown = (given: Report): string => {
  const report = withFigureTables(given)
  const root: Root = {
    type: "root",
    children: [heading(1, phrasing([report.title], layout)), paragraph(phrasing(report.dateline, layout)), ...contentOf(report, layout)],
  }
  return toMarkdown(root, { bullet: "-", emphasis: "_", listItemIndent: "one", extensions: [gfmToMarkdown()] })
}
