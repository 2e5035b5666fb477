import { expect, test } from "vitest"
import { fullText, gistOf, textIndex, titleOfText } from "./site-texts.ts"

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
      "Every page is there as Markdown under its own address with `.md` in place of `.html`. All of them in one file: [llms-full.txt](llms-full.txt).",
      "## Guides",
      "- [Your first report](guides/first-report.md): From data to a report.",
      "## Reference",
      "- [X](reference/metrics/x.md)",
      "## API",
      "- [@folkmoot/facts](api/facts/index.md): Fact tables as data.",
    ].join("\n\n") + "\n",
  )
})

test("the full text holds every page under its address", () => {
  const text = fullText(pages)
  for (const { path, text: own } of pages) expect(text).toContain(`<!-- ${path} -->\n\n${own.trim()}`)
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
