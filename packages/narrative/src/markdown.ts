import type { Root, RootContent } from "mdast"
import { gfmToMarkdown } from "mdast-util-gfm"
import { toMarkdown } from "mdast-util-to-markdown"
import { contentOf, figureTable, heading, paragraph, phrasing, tableOf, text, type Layout } from "./document.ts"
import type { Phrase, Report } from "./report.ts"
import { labels } from "./words.ts"

const own = (said: string): Phrase => [{ kind: "text", text: said }]

const layout: Layout = {
  value: ({ text: said }) => text(said),
  status: ({ text: said }) => ({ type: "strong", children: [text(said)] }),
  notes: (notes) =>
    notes.length === 0 ? [] : [paragraph([{ type: "emphasis", children: notes.flatMap((note, index) => [...(index === 0 ? [] : [text(" ")]), ...phrasing(note, layout)]) }])],
  headlines: ({ items }, { locale }) => [
    tableOf(
      (["metric", "value", "range", "basis"] as const).map((label, index) => ({ parts: own(labels[label][locale]), numeric: index > 0 })),
      items.map(({ label, value, range, note }) => [own(label), [value], [range], note]),
      layout,
    ),
  ],
  table: (caption, table) => [paragraph([{ type: "emphasis", children: [...caption] }]), table],
  figure: ({ alt }, { locale }) => [paragraph([{ type: "emphasis", children: [text(`${labels.figure[locale]}: ${alt}`)] }])],
  section: ({ title }, content) => [heading(2, [text(title)]), ...content],
}

/** The tables behind a report's figures, at its end, where they do not interrupt the reading. */
const figureData = (report: Report): readonly RootContent[] => {
  const figures = report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "figure" ? [node] : [])))
  if (figures.length === 0) return []
  return [heading(2, [text(labels.figureData[report.locale])]), ...figures.flatMap((figure) => [heading(3, [text(figure.title)]), figureTable(figure, report.locale, layout)])]
}

/**
 * Renders a report as GitHub-flavoured Markdown.
 *
 * @remarks
 * Figures are described and given as tables at the end. What other people wrote cannot become markup, links or mentions, and cannot
 * turn the reading direction around. Equal reports give equal bytes.
 */
export const renderMarkdown = (report: Report): string => {
  const root: Root = {
    type: "root",
    children: [heading(1, phrasing([report.title], layout)), paragraph(phrasing(report.dateline, layout)), ...contentOf(report, layout), ...figureData(report)],
  }
  return toMarkdown(root, { bullet: "-", emphasis: "_", listItemIndent: "one", extensions: [gfmToMarkdown()] })
}
