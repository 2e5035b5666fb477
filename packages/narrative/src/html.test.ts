import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { renderHtml } from "./html.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { style, styleHash } from "./style.ts"
import { readSvg } from "./svg.ts"
import { tell } from "./tell.ts"

const report = tell(sampleInput, { locale: "de", audience: "executive", asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })

test("the page's policy names the style sheet it carries, and nothing else may load or run", () => {
  expect(styleHash).toBe(createHash("sha256").update(style).digest("base64"))
  const html = renderHtml(report)
  expect(html.replaceAll("&#x27;", "'")).toContain(`default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:;`)
  expect(html).toContain(`<style>${style}</style>`)
  expect(html).not.toMatch(/<script|<link|<iframe|\sstyle=|\son\w+=|https?:(?!\/\/www\.w3\.org)/)
})

test("the page says its language, and each section is labelled by its heading", () => {
  const html = renderHtml(report)
  expect(html).toContain("<html lang=\"de\">")
  for (const { id } of report.sections.filter((section) => section.id !== "figures")) {
    expect(html).toContain(`<section aria-labelledby="section-${id}">`)
    expect(html).toContain(`id="section-${id}"`)
  }
})

test("a drawing that is given is shown with its description, and one that is not leaves its numbers", () => {
  const svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0,0h1\" fill=\"var(--chart-line, #000)\"/></svg>"
  const html = renderHtml(report, { figures: { "questions-solved-series": svg } })
  expect(html).toMatch(/<svg viewBox="0 0 1 1" role="img" aria-label="Anteil der gelösten Fragen/)
  expect(html.match(/<details>/g)).toHaveLength(1)
  expect(renderHtml(report)).not.toContain("<details>")
})

test.each([
  ["a script", "<svg><script>alert()</script></svg>"],
  ["a handler", "<svg onload=\"alert()\"></svg>"],
  ["a link", "<svg><a href=\"x\"><text>x</text></a></svg>"],
  ["an image", "<svg><image href=\"x\"/></svg>"],
  ["a foreign object", "<svg><foreignObject></foreignObject></svg>"],
  ["a style", "<svg><style>*{}</style></svg>"],
  ["a style attribute", "<svg><path style=\"fill:red\"/></svg>"],
  ["a reference", "<svg><path fill=\"url(https://hostile.example)\"/></svg>"],
  ["an entity", "<svg><text>&bomb;</text></svg>"],
  ["an entity that every object knows", "<svg><text>&valueOf;</text></svg>"],
  ["a comment", "<svg><!-- x --></svg>"],
  ["a document type", "<!DOCTYPE svg><svg></svg>"],
  ["something after it", "<svg></svg><script>alert()</script>"],
  ["something before it", "x<svg></svg>"],
  ["tags that do not match", "<svg><g></svg></g>"],
  ["no end", "<svg><g>"],
  ["nothing", ""],
])("a drawing with %s is refused", (_, source) => {
  expect(readSvg(source)).toBeUndefined()
})

test("a drawing is read with its words, and without the spaces that only set it in", () => {
  const source = ` <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n  <g><text x='1'>a</text></g></svg>`
  expect(readSvg(source)).toBeUndefined()
  const text = (value: string) => ({ type: "element", tagName: "text", properties: {}, children: [{ type: "text", value }] })
  expect(readSvg(source.replace(" x='1'", "").replace("</g>", "</g> <rect x=\"1\"/><text>b &amp; c&#39;s</text>"))).toEqual({
    type: "element", tagName: "svg", properties: { viewBox: "0 0 9 9" },
    children: [{ type: "element", tagName: "g", properties: {}, children: [text("a")] }, { type: "element", tagName: "rect", properties: { x: "1" }, children: [] }, text("b & c's")],
  })
})
