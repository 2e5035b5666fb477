import { ask } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { blocks } from "./catalogue.ts"
import { samplePlan } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { wantedMeasures } from "./wanted.ts"

test("what is wanted is what the blocks then find: nothing is left that was not asked for", () => {
  for (const audience of audiences) {
    const { overall } = wantedMeasures(audience, { plan: samplePlan })
    const measures = ask(overall, { asOf: 0 }).conclude([])
    const report = tell({ measures, plan: samplePlan }, { locale: "en", audience, asOf: "1970-01-01T00:00:00.000Z", timeZone: "UTC" })
    expect(report.notMeasured.map(({ why }) => why)).not.toContain("not-asked")
  }
})

test("a series is wanted only of what is also wanted as a whole", () => {
  for (const audience of audiences) {
    const { overall, series } = wantedMeasures(audience)
    for (const { metric, variants = [] } of series) {
      expect(overall.find((one) => one.metric.id === metric.id)?.variants).toEqual(expect.arrayContaining([...variants]))
    }
  }
})

test("the executive wants every headline", () => {
  const { overall } = wantedMeasures("executive")
  const headlined = blocks.filter(({ headline, audiences: readers }) => headline !== undefined && readers.includes("executive"))
  expect(headlined.length).toBeGreaterThanOrEqual(4)
  expect(overall.length).toBeGreaterThanOrEqual(headlined.length)
})
