import type { Said } from "./language.ts"
import type { FigureNode, Inline, LedgerEntry, Phrase, Report, Section, TableNode } from "./report.ts"
import { labelOf, type Label } from "./words.ts"

/** How a report says what is named in all of them. */
type Naming = (label: Label) => Said

/** What the columns of a figure's numbers are called: the things shown, their value, its ends. */
const columnNames = ({ form }: FigureNode, hasTargets: boolean): readonly [Label, Label, Label] => {
  if (form === "series") return ["period", "value", "range"]
  if (form === "tornado") return ["assumption", "asAssumed", "becomes"]
  return [hasTargets ? "item" : "compared", "value", "range"]
}

const text = (said: string, lang?: string): Inline => ({ kind: "text", text: said, ...(lang === undefined ? {} : { lang }) })

/** The numbers of a figure as a table. */
const tableOf = (figure: FigureNode, dates: ReadonlyMap<string, string>, named: Naming): TableNode => {
  const { block, form, title, lang, values } = figure
  const hasTargets = values.some(({ target }) => target !== undefined)
  const [things, value, range] = columnNames(figure, hasTargets)
  const word = (label: Label): Inline => ({ kind: "text", ...named(label) })
  const head = (label: Label, numeric: boolean) => ({ parts: [word(label)], numeric })
  const called = ({ label, ...rest }: FigureNode["values"][number]): Inline => {
    const ref = form === "series" ? dates.get(label) : undefined
    return ref === undefined ? { kind: "quote", text: label, origin: form === "series" ? "definition" : "plan", ...(rest.lang === undefined ? {} : { lang: rest.lang }) } : { kind: "value", text: label, ref }
  }
  const nothing: Phrase = [text("–")]
  const rows = values.map((one): readonly Phrase[] => {
    const { measured, target, open } = one
    return [
      [called(one)],
      measured === undefined ? [word("absent")] : [{ kind: "value", text: measured.text, ref: measured.ref }, ...(open === undefined ? [] : [text(" ("), word("open"), text(")")])],
      measured === undefined ? nothing : [{ kind: "value", text: measured.range, ref: measured.ref }],
      ...(!hasTargets ? [] : target === undefined ? [nothing] : [[{ kind: "value", text: target.text, ref: target.ref } satisfies Inline]]),
    ]
  })
  return { kind: "table", block, caption: [text(title, lang)], heads: [head(things, false), head(value, true), head(range, true), ...(hasTargets ? [head("target", true)] : [])], rows }
}

const figuresIn = (sections: readonly Section[]): readonly FigureNode[] => sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "figure" ? [node] : [])))

/** The section behind all others with a table for each figure, in their order, where it does not interrupt the reading; nothing where there is no figure. */
export const figureTables = (sections: readonly Section[], ledger: readonly LedgerEntry[], named: Naming): readonly Section[] => {
  const figures = figuresIn(sections)
  const dates = new Map(ledger.flatMap(({ kind, id, texts }) => (kind === "date" ? texts.map((said) => [said, id] as const) : [])))
  const { text: title, ...rest } = named("figureData")
  return figures.length === 0 ? [] : [{ id: "figures", title, ...rest, nodes: figures.map((figure) => tableOf(figure, dates, named)) }]
}

/** A report with the tables of its figures; one that was saved without them is given them. */
export const withFigureTables = (report: Report): Report => {
  const { sections, ledger } = report
  return sections.some(({ id }) => id === "figures") ? report : { ...report, sections: [...sections, ...figureTables(sections, ledger, (label) => labelOf(report, label))] }
}

/** The table of each figure: of those its block has in the section of tables, the one in the same place. */
export const tablesByFigure = ({ sections }: Report): ReadonlyMap<FigureNode, TableNode> => {
  const tables = sections.flatMap(({ id, nodes }) => (id === "figures" ? nodes.flatMap((node) => (node.kind === "table" ? [node] : [])) : []))
  const left = [...tables]
  return new Map(
    figuresIn(sections).flatMap((figure) => {
      const at = left.findIndex(({ block }) => block === figure.block)
      const [table] = at < 0 ? [] : left.splice(at, 1)
      return table === undefined ? [] : [[figure, table] as const]
    }),
  )
}
