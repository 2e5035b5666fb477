import { createRequire } from "node:module"
import { describe, expect, test } from "vitest"
import type { MarkdownParser } from "./site-math.ts"
import { layTables } from "./site-tables.ts"

// TypeDoc's own parser, found where TypeDoc finds it.
const fromTypedoc = createRequire(createRequire(import.meta.url).resolve("typedoc"))
const makeParser = fromTypedoc("markdown-it") as () => MarkdownParser & { readonly render: (text: string) => string }

const rendered = (...rows: readonly (readonly string[])[]): string => {
  const parser = makeParser()
  layTables(parser)
  const [head = [], ...body] = rows.map((row) => `| ${row.join(" | ")} |`)
  return parser.render([head, `|${"---|".repeat(rows[0]?.length ?? 0)}`, ...body].join("\n"))
}

const long = "What stands here is read from its beginning to its end, a line after the other."

describe("tables", () => {
  test("scroll by themselves and are reached with the keys", () => {
    expect(rendered(["a"], ["b"])).toMatch(/^<div class="wide" tabindex="0"><table>[\s\S]*<\/table><\/div>\n$/)
  })

  test("of texts know in each cell the head of its column", () => {
    const page = rendered(["Total", "`What` it is", "Given as"], ["x", long, "1"], ["y", "", "2"])
    expect(page).toMatch(/^<div class="wide stacked"/)
    expect([...page.matchAll(/<td data-head="([^"]*)">([^<]*)/g)].map(([, head, cell]) => [head, cell])).toEqual([
      ["Total", "x"], ["What it is", long], ["Given as", "1"], ["Total", "y"], ["What it is", ""], ["Given as", "2"],
    ])
  })

  test("of numbers, and those of two columns, stay as they are", () => {
    for (const page of [rendered(["a", "b", "c"], ["1", "2", "3"]), rendered(["a", "b"], ["1", long])]) expect(page).not.toMatch(/stacked|data-head/)
  })
})
