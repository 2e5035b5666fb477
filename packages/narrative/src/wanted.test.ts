import { ask, resolutionRate, returnOnInvestment } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { blocks } from "./catalogue.ts"
import { composeBlock } from "./define.ts"
import { exampleMeasure } from "./example-measures.ts"
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

test("what is drawn period by period is wanted so, and nothing else", () => {
  const drawn = composeBlock({
    id: "drawn", since: "0.1.0", audiences: ["executive"], section: "results", sources: ["concept:103"],
    needs: { other: returnOnInvestment, solved: resolutionRate }, series: { need: "solved", title: { en: "Solved", de: "Gelöst", da: "Løst" } }, messages: {}, compose: () => [],
  })
  const idsIn = (wanted: ReturnType<typeof wantedMeasures>["overall"]) => wanted.map(({ metric, variants }) => [metric.id, variants])
  const { overall, series } = wantedMeasures("executive", { blocks: [drawn] })
  expect(idsIn(overall)).toEqual([["resolution-rate", ["matured-cohort"]], ["return-on-investment", ["all-evidence"]]])
  expect(idsIn(series)).toEqual([["resolution-rate", ["matured-cohort"]]])
  expect(wantedMeasures("support", { blocks: [drawn] })).toEqual({ overall: [], series: [] })
})

test("the executive wants every headline", () => {
  const { overall } = wantedMeasures("executive")
  const headlined = blocks.filter(({ headline, audiences: readers }) => headline !== undefined && readers.includes("executive"))
  expect(headlined.length).toBeGreaterThanOrEqual(4)
  expect(overall.length).toBeGreaterThanOrEqual(headlined.length)
})

test("what a block says too is wanted, and where it is missing it silences nothing and is not missed", () => {
  const block = composeBlock({
    id: "beside", since: "0.1.0", audiences: ["executive"], section: "results", sources: ["concept:103"],
    needs: { solved: resolutionRate },
    also: { measured: { metric: returnOnInvestment, variant: "measured-only" } },
    messages: { said: { en: "Said.", de: "Gesagt.", da: "Sagt." } },
    compose: ({ claim }) => [claim("said", {})],
  })
  const wanted = wantedMeasures("executive", { blocks: [block] }).overall.map(({ metric, variants }) => [metric.id, variants])
  expect(wanted).toContainEqual(["return-on-investment", ["measured-only"]])
  const measures = [exampleMeasure(resolutionRate, { value: 0.7, low: 0.6, high: 0.8, n: 90 })]
  const report = tell({ measures, blocks: [block] }, { locale: "en", audience: "executive", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC" })
  expect(report.sections.map(({ id }) => id)).toEqual(["results"])
  expect(report.notMeasured).toEqual([])
})

test("a block is asked about days, also where a plan that a program put together says stretches", () => {
  const seen: unknown[] = []
  const block = composeBlock({
    id: "planned", since: "0.1.0", audiences: ["executive"], section: "goals", sources: ["concept:103"], needs: {}, messages: {}, compose: () => [],
    asks: ({ spec: { objectives = [] } }) => {
      seen.push(objectives.map(({ start, due }) => [start, due]))
      return []
    },
  })
  const plan = { ...samplePlan, spec: { ...samplePlan.spec, objectives: [{ id: "o", title: "Solve more", goal: "service", metric: "resolution-rate", target: 0.5, start: "2026-Q3", due: "2026-Q3" }] } }
  wantedMeasures("executive", { blocks: [block], plan })
  expect(seen).toEqual([[["2026-07-01", "2026-09-30"]]])
})
