import { createRequire } from "node:module"
import { describe, expect, test } from "vitest"
import { mathml, type MarkdownParser, readFormulas } from "./site-math.ts"

// TypeDoc's own parser, found where TypeDoc finds it.
const fromTypedoc = createRequire(createRequire(import.meta.url).resolve("typedoc"))
const makeParser = fromTypedoc("markdown-it") as (options: { readonly html: boolean }) => MarkdownParser & { readonly render: (text: string) => string }

const rendered = (text: string): string => {
  const parser = makeParser({ html: true })
  readFormulas(parser)
  return parser.render(text)
}

describe("formulas in Markdown", () => {
  test.each([
    ["in a sentence", "The share $\\frac{a}{b}$ of all."],
    ["beside punctuation", "(as $x_1$), or $y$."],
    ["in a table", "| a |\n|---|\n| $x^2$ |"],
  ])("%s", (_, text) => {
    expect(rendered(text)).toMatch(/<math[\s>]/)
    expect(rendered(text)).not.toContain("$")
  })

  test.each([
    ["on lines of their own", "Before\n\n$$\n\\frac{a}{b}\n$$\n\nafter"],
    ["on one line", "$$ \\sum_i x_i $$"],
    ["right behind a paragraph", "so that\n$$\nx\n$$"],
  ])("%s they stand in a box that scrolls", (_, text) => {
    expect(rendered(text)).toMatch(/<div class="formula" tabindex="0"><math[^>]*display="block"/)
  })

  test.each([
    ["money", "It costs $5 and $10 a month."],
    ["one sign", "A $schema key."],
    ["code", "`$a$` and {$name} or {$other}"],
    ["fenced code", "```sh\n$$ not this $$\n```"],
    ["signs said to be signs", "\\$a\\$"],
    ["an open end", "$$\nnever closed"],
  ])("%s is none", (_, text) => {
    expect(rendered(text)).not.toContain("<math")
    expect(rendered(text)).toContain("$")
  })

  test("one that is none is an error that shows it", () => {
    expect(() => mathml("\\frac{a", false)).toThrow(/Not a formula: \\frac\{a/)
  })
})
