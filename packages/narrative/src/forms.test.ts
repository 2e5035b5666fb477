import { locales } from "@folkmoot/facts"
import { defineCalculator, defineMetric, metrics, resolutionRate } from "@folkmoot/metrics"
import * as fc from "fast-check"
import type { Nodes } from "mdast"
import { fromMarkdown } from "mdast-util-from-markdown"
import { describe, expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { exampleMeasure } from "./example-measures.ts"
import { hostileTexts } from "./hostile.ts"
import { renderHtml } from "./html.ts"
import { renderMarkdown } from "./markdown.ts"
import type { FigureNode, Inline, Phrase, Report, Section } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { renderText } from "./text.ts"
import { neutralised } from "./untrusted.ts"

const forms = { Markdown: renderMarkdown, HTML: (report: Report) => renderHtml(report), "plain text": renderText }

const quote = (text: string): Inline => ({ kind: "quote", text, origin: "member" })
const own = (text: string): Phrase => [{ kind: "text", text }]

/** A report that repeats somebody's words everywhere it can. */
const repeating = (said: string): Report => {
  const figure: FigureNode = {
    kind: "figure", block: "b", id: "b-bars", form: "interval-bars", title: "Figure", alt: "Figure.", unit: "ratio", axis: { title: "Share", divisor: 1, style: "percent" }, timeZone: "UTC",
    values: [{ label: neutralised(said) }],
  }
  const nodes: Section["nodes"] = [
    { kind: "claim", block: "b", parts: [...own("They said: "), quote(said)], bound: [], notes: [[quote(said)]] },
    { kind: "claim", block: "b", parts: [quote(said)], bound: [], notes: [] },
    { kind: "list", block: "b", items: [{ parts: [quote(said)], items: [[quote(said)]] }] },
    { kind: "table", block: "b", caption: [quote(said)], heads: [{ parts: own("Who"), numeric: false }, { parts: [quote(said)], numeric: false }], rows: [[[quote(said)], [quote(said)]]] },
    figure,
  ]
  return {
    apiVersion: "folkmoot.dev/v1", kind: "Report", locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "UTC", title: quote(said), dateline: own("For you."),
    sections: [{ id: "summary", title: "In brief", nodes }], ledger: [], notMeasured: [], withheld: [],
  }
}

const words = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.tuple(fc.constantFrom(...hostileTexts), fc.string({ unit: "grapheme" }), fc.constantFrom(...hostileTexts)).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom("<", ">", "&", "\"", "'", "`", "|", "\\", "*", "_", "#", "[", "]", "(", ")", "!", "\n", " ", "a", "=", "-", "+", "@", "~", "1.", "&amp;"), { maxLength: 40 }).map((parts) => parts.join("")),
)

const nodesIn = (node: Nodes): readonly Nodes[] => [node, ...("children" in node ? node.children.flatMap((child) => nodesIn(child)) : [])]
const visible = (node: Nodes): string => ("value" in node ? node.value : "children" in node ? node.children.map((child) => visible(child)).join("") : "")

describe("Markdown, as a reader of it takes it", () => {
  test("other people's words become neither links, images, mark-up, headings nor lists, and are seen as they were written", () => {
    fc.assert(
      fc.property(words, (said) => {
        const tree = fromMarkdown(renderMarkdown(repeating(said)))
        const kinds = new Set(nodesIn(tree).map(({ type }) => type))
        for (const kind of ["link", "image", "linkReference", "imageReference", "definition", "html", "code", "thematicBreak", "blockquote"] as const) expect(kinds.has(kind), kind).toBe(false)
        expect(tree.children.filter(({ type }) => type === "heading").length).toBe(3)
        expect(tree.children.filter(({ type }) => type === "list").length).toBe(1)
        const seen = tree.children.filter(({ type }) => type === "paragraph").map((one) => visible(one).trim())
        expect(seen.some((line) => line === `They said: ${neutralised(said)}`.trim())).toBe(true)
      }),
    )
  })
})

/** A page as its tags and the text between, by a strict reader: anything else in it is no page of ours. */
const tokensOf = (page: string): readonly { readonly tag?: string; readonly text?: string }[] => {
  const [, body = ""] = /<body>([\s\S]*)<\/body>/.exec(page) ?? []
  const tokens: { tag?: string; text?: string }[] = []
  const token = /(<\/?[a-z][a-z0-9]*(?: [a-z][a-zA-Z-]*(?:="[^"]*")?)*>)|([^<]+)/y
  while (token.lastIndex < body.length) {
    const match = token.exec(body)
    if (match === null) throw new Error(`Neither a tag nor text: ${body.slice(token.lastIndex, token.lastIndex + 40)}`)
    tokens.push(match[1] === undefined ? { text: match[2] ?? "" } : { tag: match[1] })
  }
  return tokens
}

/** Tags as they stand, without those that only say how words are set, and without the words that a label repeats. */
const skeleton = (page: string): readonly string[] =>
  tokensOf(page).flatMap(({ tag }) => (tag === undefined || /^<\/?code>$/.test(tag) ? [] : [tag.replace(/(data-head|aria-label)="[^"]*"/g, "$1")]))

describe("HTML, as a browser takes it", () => {
  const harmless = skeleton(renderHtml(repeating("harmless")))

  test("other people's words add no element and no attribute", () => {
    fc.assert(
      fc.property(words.filter((said) => neutralised(said) !== ""), (said) => {
        expect(skeleton(renderHtml(repeating(said)))).toEqual(harmless)
      }),
    )
  })
})

describe.each(Object.entries(forms))("in %s", (_, render) => {
  test("nothing turns text around or hides it", () => {
    fc.assert(
      fc.property(words, (said) => {
        expect(render(repeating(said))).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u)
      }),
    )
  })

  test("equal reports give equal bytes, and so does one that was saved and read again", () => {
    for (const audience of audiences) {
      const report = tell(sampleInput, { locale: "da", audience, asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })
      expect(render(JSON.parse(JSON.stringify(report)) as Report)).toBe(render(report))
    }
  })
})

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", " =1"])("a table cell that begins as %s is no formula wherever the table is pasted", (said) => {
  const cells = [...renderHtml(repeating(said)).matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, inside = ""]) => inside.replace(/<[^>]*>/g, ""))
  expect(cells.filter((cell) => cell.includes("1")).length).toBeGreaterThan(2)
  expect(cells.filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([])
  for (const line of renderMarkdown(repeating(said)).split("\n").filter((one) => one.startsWith("|") && one.includes("1"))) expect(line).not.toMatch(/\| *[`\\]*[=+@＝-]/)
})

const { length: _, name: __, id: ___, ...card } = resolutionRate
const posts = defineMetric(defineCalculator({ ...card, id: "busy-days" }), () => ({ ...card, tier: "activity", title: { en: "Busy days", de: "Belebte Tage", da: "Travle dage" } }))

test("a withheld number is in no form of the report: neither its words, its figures, their descriptions nor their numbers", () => {
  const month = (label: string) => ({ label, from: `${label}-01T00:00:00.000Z`, to: `${label}-28T00:00:00.000Z` })
  const secret = { value: 0.017293, low: 0.017191, high: 0.017395, n: 987_653 }
  const whole = exampleMeasure(posts, secret)
  const measures = [...sampleInput.measures, whole, ...["2025-05", "2025-06", "2025-07", "2025-08"].map((label) => ({ ...whole, period: month(label) }))]
  for (const locale of locales) {
    for (const audience of audiences) {
      const report = tell({ ...sampleInput, measures, metrics: [...metrics, posts] }, { locale, audience, asOf: sampleAsOf, timeZone: "UTC" })
      expect(report.withheld.map(({ metric }) => metric)).toContain("busy-days")
      for (const said of [JSON.stringify(report), ...Object.values(forms).map((render) => render(report))]) expect(said).not.toMatch(/0[.,]017[1-3]9|1[.,]7[234]\s?%|1[.,]7293|987[.,\s]?653/)
    }
  }
})
