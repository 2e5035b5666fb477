import { returnOnInvestment } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { composeBlock } from "./define.ts"
import { earlierMeasures, exampleAsOf, exampleMeasure } from "./example-measures.ts"
import type { ExampleEstimate } from "./example.ts"
import { linesOf } from "./render-lines.ts"
import { tell } from "./tell.ts"
import { changesSince } from "./units/changes-since.ts"
import { returnOnInvestment as returned } from "./units/return-on-investment.ts"
import { whatHasChanged } from "./units/what-has-changed.ts"

const measuredOnly = { metric: returnOnInvestment, variant: "measured-only" } as const
const pointed = composeBlock({
  id: "pointed", since: "0.1.0", audiences: ["executive"], section: "value", sources: ["concept:103"], needs: { only: measuredOnly }, headline: { need: "only" }, messages: {}, compose: () => [],
})

interface Twice {
  readonly now: ExampleEstimate
  readonly before: ExampleEstimate
}

const all: Twice = { now: { value: 0.41, low: 0.15, high: 0.62, n: 27 }, before: { value: 0.17, low: -0.06, high: 0.39, n: 27 } }
const only: Twice = { now: { value: -0.6, low: -0.6, high: -0.6, n: 21 }, before: { value: -0.726, low: -0.726, high: -0.726, n: 21 } }

const tellOf = (withAll: boolean) =>
  tell(
    {
      measures: [exampleMeasure(measuredOnly, only.now), ...(withAll ? [exampleMeasure(returnOnInvestment, all.now)] : [])],
      earlier: [...earlierMeasures(pointed, { given: { only: only.before } }), ...(withAll ? earlierMeasures(returned, { given: { all: all.before } }) : [])],
      blocks: [pointed, returned, whatHasChanged, changesSince],
    },
    { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" },
  )

test("a number without a range is no news and no headline beside its metric's number that has one, and stands in its section", () => {
  const { sections } = tellOf(true)
  expect(sections.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === "headlines"))).toEqual([])
  const said = (block: string) => sections.flatMap(({ nodes }) => nodes.filter((node) => node.kind !== "headlines" && node.block === block)).flatMap(linesOf).join("\n")
  expect(said("what-has-changed")).toBe("So far none of the numbers compared can be said to have changed since the earlier period; there is not enough data for that.")
  expect(said("changes-since")).not.toContain("Only benefits that were measured")
  expect(said("return-on-investment").replaceAll("\u00a0", " ")).toContain("Counting only the benefits that were measured, it is \u221260%")
})

test("where nothing of its metric has a range, a full count speaks for itself", () => {
  const [headlines] = tellOf(false).sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "headlines" ? node.items : [])))
  expect(headlines?.value.text).toBe("\u221260%")
})
