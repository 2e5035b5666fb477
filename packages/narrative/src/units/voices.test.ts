import { expect, test } from "vitest"
import { exampleByMetric } from "../example-measures.ts"
import { hostileTexts } from "../hostile.ts"
import { renderHtml } from "../html.ts"
import { renderMarkdown } from "../markdown.ts"
import { tell } from "../tell.ts"
import { blockLaws } from "../testing.ts"
import { membersRecommend } from "./members-recommend.ts"
import { examples, voices } from "./voices.ts"

blockLaws(voices, examples)

const context = { locale: "en", audience: "members", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC" } as const

test("what members said stays words, whatever it tries to be", () => {
  for (const text of hostileTexts) {
    const report = tell({ measures: [], quotes: [{ text, by: text, consent: "given" }], blocks: [voices] }, context)
    expect(report.sections.map(({ id }) => id)).toEqual(["voices"])
    const outside = renderMarkdown(report).replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "")
    expect(outside).not.toMatch(/:\/\/|www\.|\w@\w|(?<!\\)<\w|(?<!\\)\]\(|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
    expect(renderHtml(report)).not.toMatch(/<(?:script|img|a|iframe|object|form|input|base|link)\b|<[^>]*\son\w+=/i)
  }
})

test("the order in which voices are handed over does not matter", () => {
  const quotes = [
    { text: "A", by: "Member", on: "2025-11-12", consent: "given" },
    { text: "B", by: "Member", on: "2025-11-12", consent: "given" },
    { text: "C", by: "Member", consent: "given" },
  ] as const
  const told = (given: readonly (typeof quotes)[number][]) => JSON.stringify(tell({ measures: [], quotes: given, blocks: [voices] }, context))
  expect(told(quotes.toReversed())).toBe(told(quotes))
})

test("words without consent leak into no part of the report, and that they were withheld is said", () => {
  const plan = { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} } as const
  const report = tell({ measures: [], plan, quotes: [{ text: "Secret words.", by: "Member", consent: "refused" }], blocks: [voices] }, context)
  expect(JSON.stringify(report)).not.toContain("Secret words")
  expect(report.withheld).toEqual([{ title: "Member", because: "no-consent" }])
})

test("a number nobody of the audience asks for is not told beside a voice either", () => {
  const plan = { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { objectives: [{ id: "age", title: "Keep the plan fresh", metric: "plan-age" }] } } as const
  const measures = exampleByMetric({ "net-promoter-score": { value: 42.4, low: 35.1, high: 49.2, n: 412 } })
  const quotes = [{ text: "Worth it", by: "Member", metric: "net-promoter-score", consent: "given" }] as const
  const told = (input: object) => renderMarkdown(tell({ measures, quotes, blocks: [voices, membersRecommend], ...input }, { ...context, audience: "executive" }))
  expect(told({})).toContain("35–49")
  expect(told({ plan })).not.toContain("35–49")
})
