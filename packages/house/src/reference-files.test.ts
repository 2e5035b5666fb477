import { describe, expect, test } from "vitest"
import { intervalMethods } from "./interval-methods.ts"
import { kinds } from "./kinds.ts"
import { filesIn, textOf } from "./workspace.ts"

/** What people read of a page: its text without code. */
const read = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, "").replaceAll(/`[^`\n]*`/g, "")

const pages = filesIn("docs/reference/**/*.md").map((file) => ({ file, text: textOf(file) }))

describe("the pages of the reference", () => {
  test("each index names every page beside it, once", () => {
    for (const { list } of kinds) {
      const index = textOf(`docs/reference/${list}/README.md`).replace(/^---[\s\S]*?^---/m, "")
      const named = [...index.matchAll(/^\| \[[^\]]+\]\(\.\/([a-z0-9-]+)\.md\)/gm)].map(([, name]) => `docs/reference/${list}/${name}.md`)
      const there = filesIn(`docs/reference/${list}/*.md`).filter((file) => !file.endsWith("README.md"))
      expect(named.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([...there].toSorted((a, b) => (a < b ? -1 : 1)))
    }
  })

  test("show no value that was forgotten, and no path of a text in place of what it is", () => {
    for (const { file, text } of pages) {
      expect(read(text), file).not.toMatch(/\[undefined\]|\| undefined \||\[object |\bNaN\b/)
      expect(text, file).not.toMatch(/`variants\.|\.says`|\.means`/)
    }
  })

  test("every metric shows its formula, its SQL in three dialects and its texts in three languages", () => {
    const metrics = pages.filter(({ file }) => /metrics\/(?!README)/.test(file))
    expect(metrics.length).toBeGreaterThan(50)
    for (const { file, text } of metrics) {
      expect(text.match(/^\$\$$/gm)?.length, file).toBeGreaterThanOrEqual(2)
      for (const dialect of ["DuckDB", "ClickHouse", "PostgreSQL"]) expect(text, file).toContain(`<summary>${dialect}</summary>\n\n\`\`\`sql\nSELECT`)
      expect(text, file).toContain("| Title |")
    }
  })

  test("a metric that has options shows how they are given", () => {
    const having = pages.filter(({ text }) => text.includes("| Option | What it is |"))
    expect(having.length).toBeGreaterThan(15)
    for (const { file, text } of having) expect(text.slice(0, text.indexOf("## Formula")), file).toMatch(/^measure\(\w+, facts, .*options: \{ /m)
  })

  test("every way an interval is made that is explained is shown by some metric", () => {
    const all = pages.map(({ text }) => text).join("\n")
    for (const method of Object.keys(intervalMethods)) expect(all).toMatch(new RegExp(`^- \`${method}\``, "m"))
  })
})
