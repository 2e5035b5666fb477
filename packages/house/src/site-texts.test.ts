import { expect, test } from "vitest"
import { fullText, gistOf, named, textIndex, titleOfText } from "./site-texts.ts"

const pages = [
  { path: "api/facts/index.md", title: "@folkmoot/facts", text: "# @folkmoot/facts\n\nFact tables as data." },
  { path: "api/facts/Money.md", title: "Money", text: "# Money\n\nAn amount in a currency." },
  { path: "guides/first-report.md", title: "Your first [report]", text: "# Your first report\n\n```sh\nfolkmoot\n```\n\nFrom data to a report. In five minutes.\n" },
  { path: "reference/metrics/x.md", title: "X", text: "# X" },
]

test("the list names each page once with a line on what it holds, and leaves single symbols to their door", () => {
  expect(textIndex(pages, "What it is.")).toBe(
    [
      "# Folkmoot",
      "> What it is.",
      "Every page is there as Markdown under its own address with `.md` in place of `.html`. Symbols of the API are listed on the page of their door. What is read from beginning to end is in one file: [llms-full.txt](llms-full.txt).",
      "## Guides",
      "- [Your first report](guides/first-report.md): From data to a report.",
      "## Metrics",
      "- [X](reference/metrics/x.md)",
      "## API",
      "- [@folkmoot/facts](api/facts/index.md): Fact tables as data.",
    ].join("\n\n") + "\n",
  )
})

test("a folder's own page stands before those in it, and what is listed once is not listed again", () => {
  const index = textIndex([{ path: "reference/rules/a.md", title: "A", text: "" }, { path: "guides/a.md", title: "A", text: "" }, { path: "guides/index.md", title: "Guides", text: "" }, { path: "reference/rules/index.md", title: "Rules", text: "" }], "")
  expect(index.match(/^(?:## .+|- .+)$/gm)).toEqual(["## Guides", "- [Guides](guides/index.md)", "- [A](guides/a.md)", "## Reference", "- [Rules](reference/rules/index.md)", "## Optional", "- [A](reference/rules/a.md)"])
})

test("the full text holds guides and doors under their addresses, and leaves units and symbols to their pages", () => {
  const [door, symbol, guide, unit] = pages
  const text = fullText(pages)
  expect(text).toBe([guide, door].map((page) => `<!-- ${page?.path} -->\n\n${page?.text.trim()}\n`).join("\n\n"))
  for (const left of [symbol, unit]) expect(text).not.toContain(left?.path)
})

test("a door's page is called what people import", () => {
  expect(named("api/engine/memory/index.md", "Facts in memory.\n\n## Classes\n")).toBe("# @folkmoot/engine/memory\n\nFacts in memory.\n\n## Classes\n")
  expect(named("api/engine/index.md", "# @folkmoot/engine\n")).toBe("# @folkmoot/engine\n")
  expect(named("api/engine/Engine.md", "Text.")).toBe("Text.")
})

test.each([
  ["prose behind headings, tables, lists, images and code", "# A\n\n| a |\n|---|\n\n- b\n\n![c](d.svg)\n\n```ts\nCode. Not this.\n```\n\nThe [first](x.md) **sentence** here. The next.", "The first sentence here."],
  ["a first sentence in another language", "# Å\n\nÆbler og pærer er frugter. Mere.", "Æbler og pærer er frugter."],
  ["what ends in a colon", "# A\n\nThere are three ways in to it: a, b and c.", "There are three ways in to it."],
  ["no sentence at all", "# A\n\n- b", ""],
])("a page's gist: %s", (_, text, gist) => {
  expect(gistOf(text)).toBe(gist)
})

test("a page is called by its heading, without marks", () => {
  expect(titleOfText("a.md", "<!-- x -->\n\n# The `plan` of *all*\n")).toBe("The plan of all")
  expect(titleOfText("a.md", "no heading")).toBe("a.md")
})
