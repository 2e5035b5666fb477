import { resolutionRate } from "@folkmoot/metrics"
import { describe, expect, test } from "vitest"
import { rules } from "./catalogue.ts"
import { compose } from "./compose.ts"
import { sarif } from "./format-sarif.ts"
import { lintPlan } from "./lint.ts"
import { knownMetricOf, metricNamed, metricsOf } from "./metric-catalogue.ts"
import { parsePlan } from "./parse.ts"

const head = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: bikes }\n"

const messages = (text: string, options: Parameters<typeof lintPlan>[1] = { extends: [] }) => lintPlan(parsePlan(text), options).map(({ rule, message }) => `${rule}: ${message}`)

describe("what a message tells beside its words", () => {
  test("a repeated name tells which, and where it stood first", () => {
    expect(messages(`${head}spec:\n  goals: []\n  risks: []\n  goals: []\n`)).toEqual(["syntax/duplicate-key: “goals” was already given in line 5; the first one counts. Keep one of the two."])
  })

  test("a line that is not indented like its neighbours is told so, wherever it stands", () => {
    expect(compose("spec:\n    goals: []\n  risks: []\nmetadata: { name: a }\n").problems.map(({ message }) => message)).toContain("indentation")
    expect(compose("spec: [a, [b]\n").problems.map(({ message }) => message)).toEqual(["unclosed"])
  })

  test("the nearest name is one of the fields that an entry of a list has", () => {
    expect(messages(`${head}spec:\n  goals:\n    - { id: a, titel: Fewer tickets }\n`)[0]).toContain("“title”")
  })

  test("what a reference may name, in each language", () => {
    const named = (locale: "en" | "de" | "da") => lintPlan(parsePlan(`${head}spec: { actions: [{ id: a, title: Write, owner: nobody }] }\n`), { extends: "strict", locale }).find(({ rule }) => rule === "reference/resolves")?.message
    expect([named("en"), named("de"), named("da")]).toEqual([expect.stringContaining("role or stakeholder"), expect.stringContaining("Rolle oder Anspruchsgruppe"), expect.stringContaining("rolle eller interessent")])
  })

  test("priorities as they are, and a dash where there is none", () => {
    const found = messages(`${head}spec: { goals: [{ id: a, title: A, priority: 2 }, { id: b, title: B }] }\n`, { extends: "strict" }).filter((one) => one.startsWith("goal/priority-order"))
    expect(found).toEqual(["goal/priority-order: The goals' priorities are 2 and –; expected are the numbers 1 to 2 in the order of the list. Number the goals anew."])
  })

  test("the age of what was reviewed long ago", () => {
    const spec = `spec:\n  guidelines: { posting: [Be kind], reviewedOn: 2024-01-01 }\n`
    const found = messages(`${head}${spec}`, { extends: "strict", asOf: "2026-03-01" }).filter((one) => one.startsWith("guidelines/reviewed"))
    expect(found).toEqual([expect.stringContaining("last reviewed on 2024-01-01, 790 days before 2026-03-01")])
  })
})

test("a name may be anchored and repeated", () => {
  const { plan } = parsePlan(`${head}spec:\n  goals:\n    - { id: a, &t title: &u Fewer tickets, owner: *t }\n`)
  expect(plan.spec.goals).toEqual([{ id: "a", title: "Fewer tickets", owner: "title" }])
})

test("a metric as plans know it", () => {
  // Net counts resolutions that were taken back, too; it and throughput set solved in the period against asked in it, which is no share.
  expect(knownMetricOf(resolutionRate)).toEqual({
    id: "resolution-rate", tier: "outcome", unit: "ratio", better: "higher", tables: ["thread", "resolution"], units: { throughput: "quotient", net: "quotient" },
    variants: ["matured-cohort", "cohort", "by-community", "with-carry-over", "throughput", "net"],
  })
})

test("of two metrics with one id the known one is found; without an id there is none", () => {
  const known = [knownMetricOf(resolutionRate)]
  const all = metricsOf({ definitions: [{ id: "resolution-rate", title: "Ours", unit: "count" }, { id: "ours", title: "Ours", unit: "count", better: "lower" }] }, known)
  expect(all.slice(1)).toEqual([{ id: "resolution-rate", tier: "outcome", unit: "count", variants: [], tables: [] }, { id: "ours", tier: "outcome", unit: "count", variants: [], better: "lower", tables: [] }])
  expect([metricNamed(all, "resolution-rate"), metricNamed(all, "ours")?.unit, metricNamed(all, undefined), metricNamed(all, "undefined")]).toEqual([known[0], "count", undefined, undefined])
})

test("a report in SARIF names its tool, its language and, of sources, the concepts", () => {
  const findings = lintPlan(parsePlan(`${head}spec: { goals: [{ id: a, title: Fewer tickets }] }\n`))
  const { runs } = JSON.parse(sarif.write(findings, { locale: "de", version: "1.2.3", rules })) as { runs: { language: string; tool: { driver: Record<string, unknown> & { rules: { id: string; properties: { tags: string[] }; help: { text: string } }[] } } }[] }
  const [run] = runs
  expect(run?.tool.driver).toMatchObject({ name: "Folkmoot", version: "1.2.3", semanticVersion: "1.2.3", language: "de", informationUri: "https://folkmoot.dev" })
  expect(run?.language).toBe("de")
  const tags = run?.tool.driver.rules.flatMap(({ id, properties }) => properties.tags.filter((tag) => tag !== id.split("/")[0])) ?? []
  expect(tags.length).toBeGreaterThan(0)
  expect(tags.filter((tag) => !/^concept:\d+$/.test(tag))).toEqual([])
  for (const { help } of run?.tool.driver.rules ?? []) expect(help.text.split("\n\n").length).toBeGreaterThan(1)
})
