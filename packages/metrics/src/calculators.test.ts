import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { metrics } from "./catalogue.ts"
import type { Totals } from "./input.ts"

/** The comment above an export, without what makes it one; what it says first ends at an empty line or at a tag. */
const commentAbove = (text: string, name: string): readonly string[] => {
  const above = text.slice(0, text.indexOf(`\nexport const ${name} =`))
  return above.slice(above.lastIndexOf("/**") + 3, above.lastIndexOf("*/")).split("\n").map((line) => line.replace(/^ *\*? ?/, "").trimEnd()).join("\n").trim().split(/\n\n|\n(?=@)/)
}

/** An editor shows the comment of what was imported, and a page that only calculates imports no card. */
describe.each(metrics.map((metric) => [metric.id, metric] as const))("the comment of the calculator of %s", (id, { totals, options }) => {
  const text = readFileSync(new URL(`./units/${id}.ts`, import.meta.url), "utf8")
  const [says, takes = ""] = commentAbove(text, "calculator")

  test("begins as that of its metric", () => {
    expect(says).toMatch(/^\p{Lu}.*\.$/su)
    expect(says).toBe(commentAbove(text, id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()))[0])
  })

  test("goes on with what it takes, in order, what it can do without apart, and its options", () => {
    const given = Object.entries(totals as Totals)
    const names = [given.filter(([, { spared }]) => spared !== true), given.filter(([, { spared }]) => spared === true), Object.entries(options as object)].flatMap((part) => part.map(([name]) => name))
    expect([...takes.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(names)
    expect(takes).toMatch(/^Takes /)
    expect(takes.includes("may be left out")).toBe(given.some(([, { spared }]) => spared === true))
  })
})
