import type { StrategyPlan } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { executiveOpening } from "./catalogue.ts"
import { renderHtml } from "./html.ts"
import { languagesOf } from "./quote-languages.ts"
import { tell } from "./tell.ts"

const written: StrategyPlan = {
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "harbour", locale: "en" },
  spec: { goals: [{ id: "relief", title: "Relieve the service desk" }, { id: "growth", title: "New customers" }] },
}

const quotes = [{ text: "Hurtig hjælp.", by: "medlem", lang: "da", consent: "given" as const }]

test("what a plan still says in its own language is told from what was translated", () => {
  const languageOf = languagesOf(written, quotes, { locale: "de" })
  expect(languageOf("Relieve the service desk")).toBe("en")
  expect(languageOf("Den Kundenservice entlasten")).toBeUndefined()
  expect(languageOf("Hurtig hjælp.")).toBe("da")
})

test("nothing is foreign in a report in the plan's own language", () => {
  expect(languagesOf(written, quotes, { locale: "en" })("Relieve the service desk")).toBeUndefined()
})

test("a page says the language of words that are not in its own", () => {
  const plan: StrategyPlan = { ...written, spec: { goals: [{ id: "relief", title: "Den Kundenservice entlasten" }, { id: "growth", title: "New customers" }] } }
  const report = tell({ measures: [], plan, planAsWritten: written, blocks: [executiveOpening] }, { locale: "de", audience: "executive", asOf: "2026-01-01", timeZone: "UTC" })
  const html = renderHtml(report)
  expect(html).toContain(`<bdi lang="en">New customers</bdi>`)
  expect(html).not.toMatch(/lang="en">Den Kundenservice/)
})

test("a language that is none never reaches a page", () => {
  const odd: StrategyPlan = { ...written, metadata: { name: "harbour", locale: `x" onload="y` } }
  const report = tell({ measures: [], plan: odd, blocks: [executiveOpening] }, { locale: "de", audience: "executive", asOf: "2026-01-01", timeZone: "UTC" })
  expect(renderHtml(report)).not.toContain("onload")
})
