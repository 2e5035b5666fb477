import type { PhrasingContent, RootContent, TableCell, TableRow } from "mdast"
import type { FigureNode, HeadlinesNode, Inline, Phrase, Report, Section, TableNode } from "./report.ts"
import { wordsOf } from "./render-lines.ts"
import { isFormula, stretches } from "./untrusted.ts"
import { labelOf, type Label } from "./words.ts"

/** A piece of text. */
export const text = (value: string): PhrasingContent => ({ type: "text", value })

/** A paragraph. */
export const paragraph = (children: readonly PhrasingContent[]): RootContent => ({ type: "paragraph", children: [...children] })

/** A heading. */
export const heading = (depth: 1 | 2, children: readonly PhrasingContent[]): RootContent => ({ type: "heading", depth, children: [...children] })

/** What a format makes of the pieces that Markdown and HTML show differently. */
export interface Layout {
  readonly value: (inline: Extract<Inline, { kind: "value" }>) => PhrasingContent
  readonly status: (inline: Extract<Inline, { kind: "status" }>) => PhrasingContent
  /** Words in another language than the report's, or other people's, for formats that can say so. */
  readonly foreign?: (words: readonly PhrasingContent[], part: Exclude<Inline, { kind: "value" }>) => PhrasingContent
  readonly notes: (notes: readonly Phrase[], report: Report) => readonly RootContent[]
  readonly headlines: (node: HeadlinesNode, report: Report) => readonly RootContent[]
  readonly table: (caption: readonly PhrasingContent[], table: RootContent) => readonly RootContent[]
  readonly figure: (node: FigureNode, report: Report) => readonly RootContent[]
  readonly section: (section: Section, content: readonly RootContent[]) => readonly RootContent[]
}

const quoted = (words: string): PhrasingContent[] =>
  stretches(words).map((stretch): PhrasingContent => (stretch.literal ? { type: "inlineCode", value: stretch.text } : text(stretch.text)))

/** A phrase as Markdown's inline content. */
export const phrasing = (phrase: Phrase, layout: Pick<Layout, "value" | "status" | "foreign">): PhrasingContent[] =>
  phrase.flatMap((part): PhrasingContent[] => {
    if (part.kind === "value") return [layout.value(part)]
    const words = part.kind === "text" ? [text(part.text)] : part.kind === "status" ? [layout.status(part)] : quoted(part.text)
    return (part.lang === undefined && part.kind !== "quote") || layout.foreign === undefined ? words : [layout.foreign(words, part)]
  })

/** A table's cell; an apostrophe keeps a spreadsheet it is pasted into from reckoning with other people's words. */
const cell = (parts: Phrase, layout: Layout): TableCell => ({
  type: "tableCell",
  children: [...(isFormula(wordsOf(parts)) ? [text("'")] : []), ...phrasing(parts, layout)],
})
const row = (cells: readonly TableCell[]): TableRow => ({ type: "tableRow", children: [...cells] })

/** A table from phrases. */
export const tableOf = ({ heads, rows }: Pick<TableNode, "heads" | "rows">, layout: Layout): RootContent => ({
  type: "table",
  align: heads.map(({ numeric }) => (numeric ? "right" : "left")),
  children: [row(heads.map(({ parts }) => cell(parts, layout))), ...rows.map((cells) => row(cells.map((parts) => cell(parts, layout))))],
})

const own = (said: string, lang?: string): Phrase => [{ kind: "text", text: said, ...(lang === undefined ? {} : { lang }) }]

/** A title as Markdown's inline content. */
export const titled = ({ title, lang }: { readonly title: string; readonly lang?: string }, layout: Layout): PhrasingContent[] => phrasing(own(title, lang), layout)

const word = (report: Report, label: Label): Phrase => [{ kind: "text", ...labelOf(report, label) }]

/** A word of the renderer's as Markdown's inline content. */
export const labelled = (report: Report, label: Label, layout: Layout): PhrasingContent[] => phrasing(word(report, label), layout)

/** The numbers to see first as a table. */
export const headlineTable = ({ items }: HeadlinesNode, report: Report, layout: Layout): RootContent =>
  tableOf(
    {
      heads: (["metric", "value", "range", "basis"] as const).map((label, index) => ({ parts: word(report, label), numeric: index > 0 })),
      rows: items.map(({ label, lang, value, range, note }) => [own(label, lang), [value], [range], note]),
    },
    layout,
  )

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
          return layout.table(phrasing(node.caption, layout), tableOf(node, layout))
        case "headlines":
          return layout.headlines(node, report)
        case "figure":
          return layout.figure(node, report)
      }
    })
    return layout.section(section, inside)
  })
