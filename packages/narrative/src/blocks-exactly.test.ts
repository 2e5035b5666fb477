import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { blockShapes } from "./block-shapes.test-kit.ts"
import type { Block } from "./define.ts"
import type { BlockExample } from "./example.ts"
import { earlierMeasures, exampleAsOf, exampleByMetric, exampleMeasures } from "./example-measures.ts"
import { wordsOf } from "./render-lines.ts"
import type { Inline, Node, Phrase, Report } from "./report.ts"
import { tell } from "./tell.ts"
import { wantedMeasures } from "./wanted.ts"

/** The year all examples speak of, the one before and what is not parted into years go without saying. */
const shortly = (id: string): string => id.replace("/2025-01-01T00:00:00.000Z..2026-01-01T00:00:00.000Z", "").replace("2024-01-01T00:00:00.000Z..2025-01-01T00:00:00.000Z", "before")

const pieceOf = (piece: Inline): readonly string[] => {
  switch (piece.kind) {
    case "value":
      return [shortly(piece.ref)]
    case "quote":
      return [`${piece.origin}${piece.lang === undefined ? "" : `:${piece.lang}`}`]
    case "status":
      return [piece.status]
    case "text":
      return []
  }
}

const phraseOf = (phrase: Phrase): string => [...new Set(phrase.flatMap(pieceOf))].join(" ")

const nodeOf = (node: Node): string => {
  switch (node.kind) {
    case "claim":
      return `claim ${phraseOf(node.parts)}${node.notes.map((note) => ` (${phraseOf(note)})`).join("")}`
    case "list":
      return `list ${node.items.map(({ parts, items }) => [phraseOf(parts), ...items.map((item) => `> ${phraseOf(item)}`)].join(" ")).join("; ")}`
    case "table":
      return `table ${node.heads.map(({ parts, numeric }) => `${wordsOf(parts)}${numeric ? " #" : ""}`).join(" | ")}: ${node.rows.map((row) => row.map(phraseOf).join(" | ")).join("; ")}`
    case "figure":
      return `${node.form} ${node.unit} ${node.axis.style} ${node.values.map(({ label, measured, target }) => `${label} ${shortly(measured?.ref ?? "")}${target === undefined ? "" : ` to ${target.ref}`}`).join("; ")}`
    case "headlines":
      return `headlines ${node.items.map(({ block }) => block).join(" ")}`
  }
}

const told = (block: Block, { beside = [], earlier, pilots = {}, asked, audience = block.audiences[0] ?? "executive", ...given }: BlockExample): Report => {
  const input = {
    ...given,
    blocks: [block, ...beside].map((one) => ({ ...one, audiences: [audience] })),
    measures: [...exampleMeasures(block, { given: given.given, beside }), ...exampleByMetric(asked)],
    ...(earlier === undefined ? {} : { earlier: earlierMeasures(block, { given: earlier, beside }) }),
    pilots: Object.fromEntries(Object.entries(pilots).map(([pilot, taken]) => [pilot, exampleByMetric(taken)])),
  }
  return tell(input, { locale: "en", audience, asOf: exampleAsOf, timeZone: "UTC" })
}

/** What a block tells in an example beside its words; whatever stands in the report that no block beside it told is taken for its own. */
const shapeOf = (block: Block, example: BlockExample): string => {
  const audience = example.audience ?? block.audiences[0] ?? "executive"
  const others = new Set((example.beside ?? []).map(({ id }) => id))
  const nodes = told(block, example).sections.flatMap(({ id, nodes: all }) => (id === "figures" ? [] : all)).filter((node) => node.kind !== "headlines" && !others.has(node.block))
  const alone = { ...block, audiences: [audience], needs: {}, also: {} }
  const wanted = example.plan === undefined ? [] : wantedMeasures(audience, { blocks: [alone], plan: example.plan }).overall.map(({ metric, variants = [] }) => `${metric.id}/${variants.join("+")}`)
  return [...nodes.map((node) => nodeOf(node).trim()), ...(wanted.length === 0 ? [] : [`wants ${wanted.join(" ")}`])].join(" · ")
}

const files = readdirSync(new URL("units/", import.meta.url)).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))

const isBlock = (one: unknown): one is Block => typeof one === "object" && one !== null && "compose" in one

const units = await Promise.all(
  files.toSorted().map(async (file) => {
    const { examples, ...rest } = (await import(`./units/${file}`)) as { readonly examples: readonly BlockExample[] } & Readonly<Record<string, unknown>>
    return [file, Object.values(rest).filter(isBlock), examples] as const
  }),
)

const held = units.filter(([file]) => Object.hasOwn(blockShapes, file.slice(0, -".ts".length)))

test("whatever is written down is of a block there is", () => {
  expect(held).toHaveLength(Object.keys(blockShapes).length)
})

test.each(held)("%s: behind the words of each example stand these numbers, quotes, verdicts and heads, and nothing else", (file, blocks, examples) => {
  expect(blocks.map(({ id }) => `${id}.ts`)).toEqual([file])
  for (const block of blocks) expect(examples.map((example) => shapeOf(block, example))).toEqual(blockShapes[block.id])
})
