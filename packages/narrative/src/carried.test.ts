import { locales } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { tablesByFigure } from "./figure-tables.ts"
import { renderHtml } from "./html.ts"
import { renderMarkdown } from "./markdown.ts"
import { outsideBrackets } from "./pseudo-catalogue.ts"
import { wordsOf } from "./render-lines.ts"
import type { Report } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { renderText } from "./text.ts"

/** Where a tree holds what is printed; all its other strings are names that a renderer goes by. */
const printed = new Set(["text", "title", "label", "range", "alt"])

/** The tree with everything that is printed in brackets, so that what a renderer says of its own stands outside of them. */
const bracketed = <Data>(data: Data): Data => {
  if (Array.isArray(data)) return data.map(bracketed) as Data
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]: [string, unknown]) => [name, typeof value === "string" && printed.has(name) ? `⟦${value}⟧` : bracketed(value)])) as Data
}

const telling = (locale: (typeof locales)[number], audience: (typeof audiences)[number]): Report => {
  const quotes = [{ text: "Somebody always knows.", by: "a member", consent: "given" as const }]
  return tell({ ...sampleInput, quotes }, { locale, audience, asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })
}

/** What is read of a page: its body's text, and what its attributes say. */
const readOf = (html: string): string => {
  const [, body = ""] = html.split("<body>")
  const said = [...body.matchAll(/ (?:aria-label|data-head|alt|title)="([^"]*)"/g)].map(([, value]) => value)
  return [body.replace(/<[^<>]*>/g, " "), ...said].join(" ").replace(/&[#\w]+;/g, " ")
}

const forms = { Markdown: renderMarkdown, "plain text": renderText, HTML: (report: Report) => readOf(renderHtml(report)) }

describe.each(Object.entries(forms))("%s", (_, render) => {
  test("whatever a reader reads stands in the tree, so that a renderer needs nothing else", () => {
    for (const audience of audiences) {
      for (const locale of locales) {
        const outside = outsideBrackets(render(bracketed(telling(locale, audience))))
        expect(outside.match(/[\p{L}\p{N}]+/gu) ?? [], `${audience} ${locale}`).toEqual([])
      }
    }
  })
})

test("the page's own title is the report's", () => {
  expect(renderHtml(bracketed(telling("de", "executive")))).toContain("<title>⟦Community-Bericht⟧</title>")
})

test("a report that was saved before its tree carried all of it renders as it did", () => {
  for (const locale of locales) {
    const report = telling(locale, "executive")
    const { labels: __, ...old } = { ...report, sections: report.sections.filter(({ id }) => id !== "figures") }
    expect(old.sections.length).toBe(report.sections.length - 1)
    for (const rendered of [renderMarkdown, renderText, renderHtml]) expect(rendered(old)).toBe(rendered(report))
  }
})

test("for each figure the tree has its numbers as a table, where a page shows them beside it and all else at the end", () => {
  for (const audience of audiences) {
    const report = telling("en", audience)
    const figures = report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "figure" ? [node] : [])))
    const tables = tablesByFigure(report)
    expect([...tables.keys()]).toEqual(figures)
    for (const [{ title, values }, { caption, rows }] of tables) {
      expect(wordsOf(caption)).toBe(title)
      expect(rows.map(([called = []]) => wordsOf(called))).toEqual(values.map(({ label }) => label))
    }
    expect(report.sections.at(-1)?.nodes ?? []).toEqual([...tables.values()])
  }
})
