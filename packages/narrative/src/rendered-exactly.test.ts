import { describe, expect, test } from "vitest"
import { figureTables, tablesByFigure, withFigureTables } from "./figure-tables.ts"
import { renderHtml } from "./html.ts"
import { renderMarkdown } from "./markdown.ts"
import type { Node, Report } from "./report.ts"
import { claim, figure, headline, number, quote, reportOf, reportWith, said, shown, table } from "./small-report.test-kit.ts"
import { renderText } from "./text.ts"
import { labelOf } from "./words.ts"

/** What stands under the heading of a page's only section. */
const inPage = (...nodes: readonly Node[]): string => /<\/h2>\n([^]*)\n<\/section>/.exec(renderHtml(reportWith(...nodes)))?.[1] ?? ""
const inMarkdown = (report: Report): string => renderMarkdown(report).slice(renderMarkdown(report).indexOf("## ")).trim()

const solved = claim([said("Solved are "), number("67% (57–80%)"), said(" since "), number("1 January 2026", "date/day"), said(".")], [said("n = "), number("12"), said(".")], [said("Not final.")])
const [now, then] = [number("5"), number("6")]
const series = figure("series", { label: "May 2025", measured: shown("48%", "36–60%") }, { label: "June 2025", open: true, measured: shown("50%", "40–60%") }, { label: "2025-W40" })

describe("a page", () => {
  test.each<[string, Node, string]>([
    ["keeps a number’s range whole, tells days from numbers, and puts all notes of a sentence in one line below it", solved, `<p>Solved are <span class="value">67% <span class="ends">(57–80%)</span></span> since <span class="date">1 January 2026</span>.</p>
<p class="notes">n = <span class="value">12</span>. Not final.</p>`],
    ["has no line of notes where there is none", claim([said("So.")]), "<p>So.</p>"],
    ["says the language of what is in another, and gives a quote a direction of its own", claim([said("Ours ", "en"), quote("Hjælp", "da"), said(" "), quote("www.example.org"), said(" "), { kind: "status", text: "reached", status: "good", lang: "en" }]),
      `<p><span lang="en">Ours </span><bdi lang="da">Hjælp</bdi> <bdi><code>www.example.org</code></bdi> <span lang="en"><span class="status status-good">reached</span></span></p>`],
    ["sets the points of an item below it", { kind: "list", block: "b", items: [{ parts: [quote("One")], items: [[said("below")], [said("and below")]] }, { parts: [said("Two")], items: [] }] },
      "<ul>\n<li><bdi>One</bdi>\n<ul>\n<li>below</li>\n<li>and below</li>\n</ul>\n</li>\n<li>Two</li>\n</ul>"],
    ["names rows and columns of a table, numbers to the right, and lets no cell be a formula", table(["Thing", "#Now", "#Then <b>"], [quote("=1+1"), now, then]),
      `<div class="table"><table role="table"><caption>What</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Thing</th><th class="right" scope="col" role="columnheader">Now</th><th class="right" scope="col" role="columnheader">Then &#x3C;b></th></tr></thead><tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">'<bdi>=1+1</bdi></th><td class="right" role="cell" data-head="Now"><span class="value">5</span></td><td class="right" role="cell" data-head="Then  b "><span class="value">6</span></td></tr></tbody></table></div>`],
    ["has a table without rows where there are none", table(["One", "Two"]),
      `<div class="table"><table class="stacks" role="table"><caption>What</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">One</th><th scope="col" role="columnheader">Two</th></tr></thead></table></div>`],
    ["shows a figure that nobody drew as its table, with a mark on what is not final", series,
      `<figure>\n<figcaption>Solved</figcaption>\n<table role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Period</th><th class="right" scope="col" role="columnheader">Measured</th><th class="right" scope="col" role="columnheader">Range</th></tr></thead><tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader"><span class="date">May 2025</span></th><td class="right" role="cell" data-head="Measured"><span class="value">48%</span></td><td class="right" role="cell" data-head="Range"><span class="value">36–60%</span></td></tr><tr role="row"><th scope="row" role="rowheader"><bdi>June 2025</bdi></th><td class="right" role="cell" data-head="Measured"><span class="value">50%</span> (not final)</td><td class="right" role="cell" data-head="Range"><span class="value">40–60%</span></td></tr><tr role="row"><th scope="row" role="rowheader"><bdi>2025-W40</bdi></th><td class="right" role="cell" data-head="Measured">not measured</td><td class="right" role="cell" data-head="Range">–</td></tr></tbody></table>\n</figure>`],
  ])("%s", (_, node, html) => expect(inPage(node)).toBe(html))

  test("tells each cell of its column’s head, whatever the head is made of", () => {
    const html = inPage({ kind: "table", block: "b", caption: [], heads: [{ parts: [said("A")], numeric: false }, { parts: [quote("Two", "da"), said(" "), quote("www.example.org")], numeric: true }], rows: [[[said("a")], [now]]] })
    expect(html).toContain("data-head=\"Two www.example.org\"")
  })

  test.each([
    [["A", "#B", "#C"], ""], [["A", "#B", "C"], " class=\"stacks\""], [["#A", "#B"], ""], [["A", "#B", "#C", "#D"], " class=\"stacks\""], [["A", "#B", "#C", "#D", "#E"], " class=\"stacks many\""],
  ])("shows the rows of a table with the columns %j as blocks on a narrow screen, or not: %j", (heads, className) => {
    expect(inPage(table(heads, heads.map(() => now)))).toContain(`<div class="table"><table${className} role="table">`)
  })

  const drawn = (value: number, low: number, high: number): readonly string[] => inPage({ kind: "headlines", items: [headline("Solved", value, low, high)] }).match(/<rect[^>]*>/g)?.map((bar) => (bar.match(/"[^"]*"/g) ?? []).join(" ").replaceAll("\"", "")) ?? []

  test("shows what to see first with its name, its range, what it rests on, and a drawing that is not read aloud", () => {
    const html = inPage({ kind: "headlines", items: [headline("Solved", 67, 57, 80), headline("Sure", 50, 40, 60, "en")] })
    const card = (label: string, value: string, range: string): string => `<div class="card"><dt>${label}</dt><dd class="number">${value}</dd><dd><svg class="scale" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true"></svg></dd><dd class="range"><span>${range}</span><span>n = 12</span></dd></div>`
    expect(html.replaceAll(/<rect[^>]*><\/rect>/g, "")).toBe(`<dl class="headlines">${card("Solved", "67%", "57 to 80%")}${card("<span lang=\"en\">Sure</span>", "50%", "40 to 60%")}</dl>`)
  })

  test("draws a number where it lies on its scale, and whole where it lies at an end of it", () => {
    expect(drawn(67, 57, 80)).toEqual(["track 0 3 200 2", "band 114 1 46 6", "gap 132.25 0 3.5 8", "mark 133.25 0 1.5 8"])
    expect(drawn(0, 0, 0.1)).toEqual(["track 0 3 200 2", "band 0 1 1.5 6", "gap 0 0 3.5 8", "mark 0 0 1.5 8"])
    expect(drawn(100, 99.9, 100)).toEqual(["track 0 3 200 2", "band 198.5 1 1.5 6", "gap 196.5 0 3.5 8", "mark 198.5 0 1.5 8"])
    expect(drawn(-5, -10, 110)).toEqual(["track 0 3 200 2", "band 0 1 200 6", "gap 0 0 3.5 8", "mark 0 0 1.5 8"])
  })

  test("has a drawing with its description, and the numbers behind it on demand", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9" aria-label="theirs" role="presentation"><path d="M0,0h1"/></svg>`
    const html = renderHtml(reportWith({ ...series, title: "Sol\u202eved", lang: "en" }), { figures: { "b-series": svg, other: svg } })
    expect(/<figure>([^]*)<table/.exec(html)?.[1]).toBe(`\n<figcaption><span lang="en">Sol\u202eved</span></figcaption>\n<svg viewBox="0 0 9 9" role="img" aria-label="Solved. How to read it." lang="en"><path d="M0,0h1"></path></svg>\n<details>\n<summary>Show the numbers</summary>\n`)
    expect(renderHtml(reportWith(series), { figures: { "b-series": "<svg><script></script></svg>" } })).toBe(renderHtml(reportWith(series)))
  })

  test("begins with its title and what it speaks of, leads to its sections where there are many, and leaves the numbers behind figures to the figures", () => {
    const sections = (["summary", "goals", "results", "figures"] as const).map((id) => ({ id, title: `Of ${id}`, ...(id === "goals" ? { lang: "en" } : {}), nodes: [claim([said("So.")])] }))
    const main = (report: Report): string => /<main>([^]*)<\/main>/.exec(renderHtml(report))?.[1] ?? ""
    const [summary, goals] = [`<section aria-labelledby="section-summary">\n<h2 id="section-summary">Of summary</h2>\n<p>So.</p>\n</section>`, `<section aria-labelledby="section-goals">\n<h2 id="section-goals"><span lang="en">Of goals</span></h2>\n<p>So.</p>\n</section>`]
    const header = `<header><h1>Community report</h1>\n<p class="dateline">As of <span class="date">1 January 2026</span>.</p></header>`
    expect(main(reportOf(...sections))).toBe(`${header}${summary}\n${goals}\n<section aria-labelledby="section-results">\n<h2 id="section-results">Of results</h2>\n<p>So.</p>\n</section>`)
    const outlook = { id: "outlook", title: "Of outlook", nodes: [claim([said("So.")])] } as const
    expect(main(reportOf(...sections, outlook))).toContain(`</header><nav aria-label="Contents"><ul><li><a href="#section-summary">Of summary</a></li><li><a href="#section-goals"><span lang="en">Of goals</span></a></li><li><a href="#section-results">Of results</a></li><li><a href="#section-outlook">Of outlook</a></li></ul></nav><section`)
  })

  test("says in its head what it is, and that nothing may load, run, or be dialled", () => {
    const page = renderHtml({ ...reportWith(solved), title: quote("Harbour <b> \u202e") })
    const policy = "default-src 'none'; style-src 'sha256-…'; img-src data:; base-uri 'none'; form-action 'none'"
    expect(page.slice(0, page.indexOf("<style>")).replace(/sha256-[^&]*/, "sha256-…").replaceAll("&#x27;", "'")).toBe(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><title>Harbour &#x3C;b> \ufffd</title>`)
    expect(page).toMatch(/<\/main><\/body><\/html>\n$/)
    expect(renderHtml({ ...reportWith(solved), locale: "ar" })).toContain("<html lang=\"ar\" dir=\"rtl\">")
  })
})

describe("the tables behind figures", () => {
  const [one, other] = [figure("series", { label: "2025-Q1", measured: shown("48%", "36–60%") }), { ...figure("tornado", { label: "Cost" }), block: "c", title: "Cost" }]
  const [behindOne, behindOther] = figureTables(reportWith(one, other).sections, [], (label) => labelOf(reportWith(one, other), label)).flatMap(({ nodes }) => nodes).filter((node) => node.kind === "table")

  test("say of the label of a period that it is ours, and of others that they are the plan’s", () => {
    expect([behindOne, behindOther].map((behind) => behind?.rows[0]?.[0]?.[0])).toEqual([{ kind: "quote", text: "2025-Q1", origin: "definition" }, { kind: "quote", text: "Cost", origin: "plan" }])
  })

  test("are found again by their block, in whatever order a report was saved with them, and need not be there", () => {
    const saved = (...nodes: readonly Node[]): Report => reportOf(...reportWith(one, other).sections, { id: "figures", title: "Numbers", nodes })
    const both = [behindOther, claim([said("So.")]), behindOne].filter((node) => node !== undefined)
    expect([...tablesByFigure(saved(...both))]).toEqual([[one, behindOne], [other, behindOther]])
    expect([...tablesByFigure(saved(...both.slice(0, 1)))]).toEqual([[other, behindOther]])
    expect(withFigureTables(saved(...both))).toEqual(saved(...both))
    expect(renderHtml(saved())).toContain("<figcaption>Solved</figcaption>")
  })
})

describe("Markdown and plain text", () => {
  test.each<[string, Node, string, string]>([
    ["put notes below their sentence", solved, "Solved are 67% (57–80%) since 1 January 2026.\n\n_n = 12. Not final._", "Solved are 67% (57–80%) since 1 January 2026.\n  n = 12. Not final."],
    ["have no notes where there are none", claim([quote("www.example.org"), said(" "), { kind: "status", text: "reached", status: "good" }]), "`www.example.org` **reached**", "www[.]example[.]org reached"],
    ["set numbers to the right of a table", table(["Thing", "#Now"], [quote("=1+1"), now], [said("Long words"), said("words")]), "_What_\n\n| Thing      |   Now |\n| :--------- | ----: |\n| '=1+1      |     5 |\n| Long words | words |", "What\n\n Thing      |   Now\n -----------|------\n '=1+1      |     5\n Long words | words"],
    ["show what to see first as a table", { kind: "headlines", items: [headline("Solved", 67, 57, 80)] }, "| Number | Measured |     Range |  Basis |\n| :----- | -------: | --------: | -----: |\n| Solved |      67% | 57 to 80% | n = 12 |", " Number | Measured |     Range |  Basis\n -------|----------|-----------|-------\n Solved |      67% | 57 to 80% | n = 12"],
  ])("%s", (_, node, markdown, text) => {
    expect(inMarkdown(reportWith(node))).toBe(`## In brief\n\n${markdown}`)
    expect(renderText(reportWith(node)).split("--------\n\n")[1]?.trimEnd()).toBe(text)
  })

  const target = { value: 0.5, text: "50%", ref: "t" }
  const numbers = "## In brief\n\n_Figure: Solved. How to read it._\n\n## Numbers behind the figures\n\n_Solved_\n\n"

  test.each<[string, Node, string]>([
    ["of a series by its periods", series, "| Period    |        Measured |  Range |\n| :-------- | --------------: | -----: |\n| May 2025  |             48% | 36–60% |\n| June 2025 | 50% (not final) | 40–60% |\n| 2025-W40  |    not measured |      – |"],
    ["of bars with their targets", figure("interval-bars", { label: "First", measured: shown("48%", "36–60%"), target }, { label: "Second" }), "| Objective |     Measured |  Range | Target |\n| :-------- | -----------: | -----: | -----: |\n| First     |          48% | 36–60% |    50% |\n| Second    | not measured |      – |      – |"],
    ["of bars without any", figure("interval-bars", { label: "May 2025", measured: shown("48%", "36–60%") }), "| Compared | Measured |  Range |\n| :------- | -------: | -----: |\n| May 2025 |      48% | 36–60% |"],
    ["of a tornado by what was taken for granted", figure("tornado", { label: "Cost", measured: shown("48%", "36–60%") }), "| Assumption | As assumed | Result, from low to high |\n| :--------- | ---------: | -----------------------: |\n| Cost       |        48% |                   36–60% |"],
  ])("give the numbers %s, at the end", (_, node, markdown) => {
    expect(inMarkdown(reportWith(node))).toBe(numbers + markdown)
    expect(renderText(reportWith(node))).toContain("Figure: Solved (numbers at the end)\n\n\nNumbers behind the figures\n")
  })

  test("begin with the title and what the report speaks of", () => {
    expect(renderMarkdown(reportWith(solved))).toMatch(/^# Community report\n\nAs of 1 January 2026\.\n\n## In brief\n\n/)
    expect(renderText(reportWith(solved))).toMatch(/^Community report\n={16}\n\nAs of 1 January 2026\.\n\n\nIn brief\n-{8}\n\nSolved/)
  })
})
