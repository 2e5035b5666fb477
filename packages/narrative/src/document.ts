import type { Locale } from "@folkmoot/facts"
import type { PhrasingContent, RootContent, TableCell, TableRow } from "mdast"
import type { FigureNode, Inline, Phrase, Report, Section, TableNode } from "./report.ts"
import { stretches } from "./untrusted.ts"
import { labels } from "./words.ts"

/** A piece of text. */
export const text = (value: string): PhrasingContent => ({ type: "text", value })

/** A paragraph. */
export const paragraph = (children: readonly PhrasingContent[]): RootContent => ({ type: "paragraph", children: [...children] })

/** A heading. */
export const heading = (depth: 1 | 2 | 3, children: readonly PhrasingContent[]): RootContent => ({ type: "heading", depth, children: [...children] })

/** What a format makes of the pieces that Markdown and HTML show differently. */
export interface Layout {
  readonly value: (inline: Extract<Inline, { kind: "value" }>) => PhrasingContent
  readonly status: (inline: Extract<Inline, { kind: "status" }>) => PhrasingContent
  readonly notes: (notes: readonly Phrase[], report: Report) => readonly RootContent[]
  readonly headlines: (node: Extract<Section["nodes"][number], { kind: "headlines" }>, report: Report) => readonly RootContent[]
  readonly table: (caption: readonly PhrasingContent[], table: RootContent) => readonly RootContent[]
  readonly figure: (node: FigureNode, report: Report) => readonly RootContent[]
  readonly section: (section: Section, content: readonly RootContent[]) => readonly RootContent[]
}

/** A phrase as Markdown's inline content. */
export const phrasing = (phrase: Phrase, layout: Pick<Layout, "value" | "status">): PhrasingContent[] =>
  phrase.flatMap((part): PhrasingContent[] => {
    if (part.kind === "text") return [text(part.text)]
    if (part.kind === "value") return [layout.value(part)]
    if (part.kind === "status") return [layout.status(part)]
    return stretches(part.text).map((stretch): PhrasingContent => (stretch.literal ? { type: "inlineCode", value: stretch.text } : text(stretch.text)))
  })

const cell = (children: readonly PhrasingContent[]): TableCell => ({ type: "tableCell", children: [...children] })
const row = (cells: readonly TableCell[]): TableRow => ({ type: "tableRow", children: [...cells] })

/** A table from phrases. */
export const tableOf = (heads: TableNode["heads"], rows: TableNode["rows"], layout: Layout): RootContent => ({
  type: "table",
  align: heads.map(({ numeric }) => (numeric ? "right" : "left")),
  children: [row(heads.map(({ parts }) => cell(phrasing(parts, layout)))), ...rows.map((cells) => row(cells.map((parts) => cell(phrasing(parts, layout)))))],
})

const own = (said: string): Phrase => [{ kind: "text", text: said }]

/** The numbers of a figure as a table. */
export const figureTable = ({ form, values }: FigureNode, locale: Locale, layout: Layout): RootContent => {
  const hasTargets = values.some(({ target }) => target !== undefined)
  const head = (label: keyof typeof labels, numeric: boolean) => ({ parts: own(labels[label][locale]), numeric })
  const rows = values.map(({ label, measured, target, open }): readonly Phrase[] => [
    form === "series" ? own(label) : [{ kind: "quote", text: label, origin: "plan" }],
    measured === undefined
      ? own(labels.absent[locale])
      : [{ kind: "value", text: measured.text, ref: measured.ref }, ...(open === undefined ? [] : own(` (${labels.open[locale]})`))],
    measured === undefined ? own("–") : [{ kind: "value", text: measured.range, ref: measured.ref }],
    ...(hasTargets ? [target === undefined ? own("–") : ([{ kind: "value", text: target.text, ref: target.ref }] satisfies Phrase)] : []),
  ])
  return tableOf([head(form === "series" ? "period" : "item", false), head("value", true), head("range", true), ...(hasTargets ? [head("target", true)] : [])], rows, layout)
}

/** A report's sections as Markdown's tree, laid out for a format. */
export const contentOf = (report: Report, layout: Layout): readonly RootContent[] =>
  report.sections.flatMap((section) => {
    const inside = section.nodes.flatMap((node): readonly RootContent[] => {
      switch (node.kind) {
        case "claim":
          return [paragraph(phrasing(node.parts, layout)), ...layout.notes(node.notes, report)]
        case "list":
          return [
            {
              type: "list",
              spread: false,
              children: node.items.map(({ parts, items }) => ({
                type: "listItem",
                spread: false,
                children: [
                  { type: "paragraph", children: phrasing(parts, layout) },
                  ...(items.length === 0
                    ? []
                    : [
                        {
                          type: "list" as const,
                          spread: false,
                          children: items.map((below) => ({
                            type: "listItem" as const,
                            spread: false,
                            children: [{ type: "paragraph" as const, children: phrasing(below, layout) }],
                          })),
                        },
                      ]),
                ],
              })),
            },
          ]
        case "table":
          return layout.table(phrasing(node.caption, layout), tableOf(node.heads, node.rows, layout))
        case "headlines":
          return layout.headlines(node, report)
        case "figure":
          return layout.figure(node, report)
      }
    })
    return layout.section(section, inside)
  })
