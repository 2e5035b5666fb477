import type { Element, ElementContent, Properties, Root as HastRoot } from "hast"
import { sanitize } from "hast-util-sanitize"
import { toHtml } from "hast-util-to-html"
import type { PhrasingContent, RootContent } from "mdast"
import { toHast } from "mdast-util-to-hast"
import { contentOf, labelled, paragraph, phrasing, tableOf, text, titled, type Layout } from "./document.ts"
import { tablesByFigure, withFigureTables } from "./figure-tables.ts"
import { schema } from "./html-schema.ts"
import { isRightToLeft } from "./language.ts"
import { ownValue } from "./own-value.ts"
import { wordsOf } from "./render-lines.ts"
import type { FigureNode, Headline, Phrase, Report } from "./report.ts"
import { style, styleHash } from "./style.ts"
import { readSvg } from "./svg.ts"
import { neutralised } from "./untrusted.ts"
import { labelOf } from "./words.ts"

/** What goes into a page beside the report. */
export interface HtmlOptions {
  /** Drawings by figure id, as `@folkmoot/charts` makes them; a figure without one shows its numbers. */
  readonly figures?: Readonly<Record<string, string>>
}

const element = (tagName: string, properties: Properties, children: readonly ElementContent[] = []): Element => ({ type: "element", tagName, properties, children: [...children] })
const words = (value: string): ElementContent => ({ type: "text", value })

/** Words, with their language where it is another than the page's. */
const inLanguage = (value: string, lang: string | undefined): ElementContent => (lang === undefined ? words(value) : element("span", { lang }, [words(value)]))

/** Mark-up of our own, where Markdown has none. */
const raw = (made: Element): RootContent => ({ type: "paragraph", children: [], data: { hName: made.tagName, hProperties: made.properties, hChildren: made.children } })
const span = (className: readonly string[], said: string): PhrasingContent => ({
  type: "emphasis", children: [{ type: "text", value: said }], data: { hName: "span", hProperties: { className: [...className] } },
})

/** A number; where a line ends within it, its range stays whole. */
const number = (said: string): PhrasingContent => {
  const range = said.indexOf(" (")
  if (range < 0) return span(["value"], said)
  return { type: "emphasis", children: [text(said.slice(0, range + 1)), span(["ends"], said.slice(range + 1))], data: { hName: "span", hProperties: { className: ["value"] } } }
}

/** A number with its range drawn small, on the scale of what it measures. */
const card = ({ label, lang, value, range, note, drawn }: Headline): Element => {
  const [from, to] = drawn.scale
  const at = (place: number): number => Math.round(((Math.min(Math.max(place, from), to) - from) / (to - from || 1)) * 2000) / 10
  const [low, high, mark] = [at(drawn.low), at(drawn.high), at(drawn.value)]
  // What lies at an end of the scale is drawn whole, as far out as it goes.
  const bar = (className: string, x: number, width: number, y: number, height: number): Element =>
    element("rect", { className: [className], x: String(Math.min(Math.max(0, x), 200 - width)), y: String(y), width: String(width), height: String(height) })
  const scale = element("svg", { className: ["scale"], viewBox: "0 0 200 8", preserveAspectRatio: "none", ariaHidden: "true" }, [
    bar("track", 0, 200, 3, 2), bar("band", low, Math.max(1.5, Math.round((high - low) * 10) / 10), 1, 6), bar("gap", mark - 1.75, 3.5, 0, 8), bar("mark", mark - 0.75, 1.5, 0, 8),
  ])
  return element("div", { className: ["card"] }, [
    element("dt", {}, [inLanguage(label, lang)]),
    element("dd", { className: ["number"] }, [words(value.text)]),
    element("dd", {}, [scale]),
    element("dd", { className: ["range"] }, [element("span", {}, [words(range.text)]), element("span", {}, [words(wordsOf(note))])]),
  ])
}

const drawing = ({ id, alt, lang }: FigureNode, { figures = {} }: HtmlOptions): Element | undefined => {
  const source = ownValue(figures, id)
  const svg = source === undefined ? undefined : readSvg(source)
  if (svg === undefined) return undefined
  const { width: _, height: __, "aria-label": ___, ...properties } = svg.properties
  return { ...svg, properties: { ...properties, role: "img", ariaLabel: neutralised(alt), ...(lang === undefined ? {} : { lang }) } }
}

const layoutFor = (report: Report, options: HtmlOptions): Layout => {
  const tables = tablesByFigure(report)
  const dates = new Set(report.ledger.flatMap(({ id, kind }) => (kind === "date" ? [id] : [])))
  const layout: Layout = {
    value: ({ text: said, ref }) => (dates.has(ref) ? span(["date"], said) : number(said)),
    // A quote has its own direction, so that nothing around it changes places with it.
    foreign: (said, { kind, lang }) => ({ type: "emphasis", children: [...said], data: { hName: kind === "quote" ? "bdi" : "span", hProperties: lang === undefined ? {} : { lang } } }),
    status: ({ text: said, status }) => span(["status", `status-${status}`], said),
    notes: (notes) =>
      notes.length === 0
        ? []
        : [{ type: "paragraph", children: notes.flatMap((note, index) => [...(index === 0 ? [] : [text(" ")]), ...phrasing(note, layout)]), data: { hProperties: { className: ["notes"] } } }],
    headlines: ({ items }) => [raw(element("dl", { className: ["headlines"] }, items.map(card)))],
    table: (caption, table) => [{ type: "blockquote", data: { hName: "div", hProperties: { className: ["table"] } }, children: [captioned(caption), table] as never }],
    figure: (node) => {
      const svg = drawing(node, options)
      const table = tableOf(tables.get(node) ?? { heads: [], rows: [] }, layout)
      const caption: RootContent = { type: "paragraph", children: titled(node, layout), data: { hName: "figcaption" } }
      const summary: RootContent = { type: "paragraph", children: labelled(report, "figureNumbers", layout), data: { hName: "summary" } }
      const numbers: RootContent = { type: "blockquote", children: [summary, table] as never, data: { hName: "details" } }
      return [{ type: "blockquote", data: { hName: "figure" }, children: (svg === undefined ? [caption, table] : [caption, raw(svg), numbers]) as never }]
    },
    section: ({ id, ...called }, content) => [
      {
        type: "blockquote",
        data: { hName: "section", hProperties: { ariaLabelledBy: [`section-${id}`] } },
        children: [{ type: "heading", depth: 2, children: titled(called, layout), data: { hProperties: { id: `section-${id}` } } }, ...content] as never,
      },
    ],
  }
  return layout
}

const captioned = (caption: readonly PhrasingContent[]): RootContent => ({ type: "paragraph", children: [...caption], data: { hName: "caption" } })

const elementsOf = ({ children }: Element): readonly Element[] => children.filter((child): child is Element => child.type === "element")
const saidBy = ({ children }: Element): string => children.map((child) => (child.type === "text" ? child.value : child.type === "element" ? saidBy(child) : "")).join("")

const isHead = ({ tagName }: Element): boolean => tagName === "thead"

/** The cells of a row of a table's body: the first names it, and each other knows its column's head, which narrow screens show beside it. */
const cellsHeaded = (row: Element, heads: readonly string[]): readonly Element[] =>
  elementsOf(row).map((cell, column) => ({
    ...cell,
    ...(column === 0 ? { tagName: "th", properties: { ...cell.properties, scope: "row", role: "rowheader" } } : { properties: { ...cell.properties, role: "cell", dataHead: heads[column] ?? null } }),
  }))

/** A table with scopes, alignment by class, and the roles that it would lose where a narrow screen shows its rows as blocks. */
const tabulated = (table: Element): Element => {
  const groups = elementsOf(table)
  const heads = groups.filter(isHead).flatMap(elementsOf).flatMap(elementsOf)
  // A page may hold these signs in an attribute, but not everything that reads pages knows it.
  const names = heads.map((one) => saidBy(one).replace(/[<>]/g, " "))
  // A few columns of numbers have room on any screen; very many have it on none.
  const isNarrow = heads.length <= 3 && heads.every(({ properties }, column) => column === 0 || properties.className !== undefined)
  const className = isNarrow ? {} : { className: ["stacks", ...(heads.length > 4 ? ["many"] : [])] }
  const roled = (one: Element, role: string, children: readonly ElementContent[]): Element => ({ ...one, properties: { ...one.properties, role }, children: [...children] })
  const columnHeads = (row: Element): readonly Element[] => elementsOf(row).map((cell) => ({ ...cell, properties: { ...cell.properties, scope: "col", role: "columnheader" } }))
  const rows = (group: Element): Element => roled(group, "rowgroup", elementsOf(group).map((row) => roled(row, "row", isHead(group) ? columnHeads(row) : cellsHeaded(row, names))))
  return roled({ ...table, properties: { ...table.properties, ...className } }, "table", groups.map(rows))
}

/** Completes what Markdown's tables leave out: captions inside, scopes, and alignment by class. */
const completed = (node: Element): Element => {
  const children = node.children.map((child) => (child.type === "element" ? completed(child) : child))
  const { align, ...properties } = node.properties
  const plain: Element = { ...node, properties: { ...properties, ...(align === "right" ? { className: ["right"] } : {}) }, children }
  if (node.tagName === "table") return tabulated(plain)
  const [caption, table] = elementsOf(plain)
  if (node.tagName !== "div" || caption?.tagName !== "caption" || table?.tagName !== "table") return plain
  return { ...plain, children: [{ ...table, children: [caption, ...table.children] }] }
}

/** Where the sections are, for readers of a long report; a short one needs none. */
const contentsOf = (report: Report): readonly Element[] =>
  report.sections.length < 4
    ? []
    : [element("nav", { ariaLabel: labelOf(report, "contents").text }, [element("ul", {}, report.sections.map(({ id, title, lang }) => element("li", {}, [element("a", { href: `#section-${id}` }, [inLanguage(title, lang)])])))])]

/** Nothing is loaded and nothing runs; the one style sheet is named by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`

/**
 * Renders a report as one self-contained page.
 *
 * @remarks
 * No script, no outside resource; what other people wrote is text. The body is sanitised after it is built, drawings included. Equal
 * reports and drawings give equal bytes.
 */
export const renderHtml = (given: Report, options: HtmlOptions = {}): string => {
  const whole = withFigureTables(given)
  const layout = layoutFor(whole, options)
  // A page has the numbers of a figure where the figure is.
  const report: Report = { ...whole, sections: whole.sections.filter(({ id }) => id !== "figures") }
  const flow = (content: readonly RootContent[]): readonly ElementContent[] => {
    const { children } = toHast({ type: "root", children: [...content] }) as HastRoot
    return completed(element("main", {}, children as ElementContent[])).children
  }
  const header = element("header", {}, flow([
    { type: "heading", depth: 1, children: phrasing([report.title], layout) },
    { ...paragraph(phrasing(report.dateline, layout)), data: { hProperties: { className: ["dateline"] } } },
  ]))
  const main = sanitize(element("main", {}, [header, ...contentsOf(report), ...flow(contentOf(report, layout))]), schema) as Element
  const meta = (properties: Properties): Element => element("meta", properties)
  const page: HastRoot = {
    type: "root",
    children: [
      { type: "doctype" },
      element("html", { lang: report.locale, ...(isRightToLeft(report.locale) ? { dir: "rtl" } : {}) }, [
        element("head", {}, [
          meta({ charSet: "utf-8" }),
          meta({ httpEquiv: ["Content-Security-Policy"], content: policy }),
          meta({ name: "viewport", content: "width=device-width, initial-scale=1" }),
          meta({ name: "color-scheme", content: "light dark" }),
          meta({ name: "referrer", content: "no-referrer" }),
          // What looks like a telephone number or an address is none of a browser's business.
          meta({ name: "format-detection", content: "telephone=no, date=no, address=no, email=no" }),
          element("title", {}, [words(neutralised(wordsOf([report.title] satisfies Phrase)))]),
          element("style", {}, [words(style)]),
        ]),
        element("body", {}, [main]),
      ]),
    ],
  }
  return `${toHtml(page)}\n`
}
