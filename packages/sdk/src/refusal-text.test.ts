import { tables, type Facts } from "@folkmoot/facts"
import { measure, metrics, type AnyMetric, type Estimate } from "@folkmoot/metrics"
import { estimateOf, type AnyExample } from "@folkmoot/metrics/testing"
import { expect, test } from "vitest"
import { danish } from "./refusals-da.ts"
import { german } from "./refusals-de.ts"
import { refusalText } from "./refusal-text.ts"

const placesOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted()

test("both languages say the same sentences, with no place that the English one has not, and each its own words", () => {
  expect(Object.keys(danish)).toEqual(Object.keys(german))
  for (const wordings of [german, danish]) {
    for (const [english, wording] of Object.entries(wordings)) {
      expect(placesOf(english), english).toEqual(expect.arrayContaining([...placesOf(wording)]))
      expect(wording).not.toBe(english)
    }
  }
})

const nothing = Object.fromEntries(Object.keys(tables).map((table) => [table, []])) as Facts

/** What a metric refuses in its own examples, where nothing is recorded, where nothing happened, and of what is to come. */
const refusalsOf = async (metric: AnyMetric): Promise<readonly string[]> => {
  const { examples } = (await import(`@folkmoot/metrics/${metric.id}`)) as { readonly examples: readonly AnyExample[] }
  const asked = [measure(metric, {}, { asOf: 0 }), measure(metric, nothing, { asOf: 0 }), measure(metric, nothing, { asOf: 0, window: { from: 1, to: 2 } })].flat()
  const estimates: readonly Estimate[] = [...asked.map(({ estimate }) => estimate), ...examples.map((example) => estimateOf(metric, example))]
  return estimates.flatMap((estimate) => (estimate.measured ? [] : [estimate.detail]))
}

test.each(metrics.map((metric) => [metric.id, metric] as const))("whatever %s refuses with is said in German and Danish", async (_, metric) => {
  const details = await refusalsOf(metric)
  expect(details.length).toBeGreaterThan(1)
  for (const detail of details) for (const locale of ["de", "da"] as const) expect(refusalText(detail, locale)).not.toBe(detail)
})
