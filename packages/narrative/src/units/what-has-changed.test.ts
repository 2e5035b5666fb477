import { expect, test } from "vitest"
import { earlierMeasures, exampleAsOf, exampleMeasures } from "../example-measures.ts"
import { unitOf } from "../need.ts"
import { linesOf } from "../render-lines.ts"
import { tell } from "../tell.ts"
import { blockLaws } from "../testing.ts"
import { blocks } from "../catalogue.ts"
import { examples, whatHasChanged } from "./what-has-changed.ts"

blockLaws(whatHasChanged, examples)

const ofShares = blocks.filter(({ needs }) => Object.values(needs).length === 1 && Object.values(needs).every((need) => unitOf(need) === "ratio"))

test.each([5, 6, 7, 9])("of %d numbers that fell six are named at the top, and the rest is counted", (count) => {
  const beside = ofShares.slice(0, count)
  const given = (value: number) => ({ beside, given: Object.fromEntries(beside.flatMap(({ needs }) => Object.keys(needs).map((name) => [name, { value, low: value - 0.01, high: value + 0.01, n: 9000 }]))) })
  const { sections } = tell(
    { measures: exampleMeasures(whatHasChanged, given(0.4)), earlier: earlierMeasures(whatHasChanged, given(0.6)), blocks: [whatHasChanged, ...beside].map((one) => ({ ...one, audiences: ["executive" as const] })) },
    { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" },
  )
  const lines = sections.flatMap(({ nodes }) => nodes.flatMap((node) => ("block" in node && node.block === "what-has-changed" ? linesOf(node) : [])))
  const named = lines.filter((line) => line.startsWith("- ")).length
  const [, told = "0"] = /What has become of (\d+) other number/.exec(lines.join("\n")) ?? []
  expect(named).toBeLessThanOrEqual(6)
  expect(named + Number(told)).toBe(count)
  expect(lines.filter((line) => line.includes("fallen by"))).toHaveLength(named)
})
