import { existsSync } from "node:fs"
import { metrics } from "@folkmoot/metrics"
import { documentRules, rules } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { metricPage, readRoute, rulePage, writeRoute } from "./route.ts"
import { pack, unpack } from "./shared-text.ts"

test("an address leads where it was written for", () => {
  for (const route of [{ tab: "report" }, { locale: "da", tab: "plan", detail: "AbC_-" }, { locale: "de", tab: "calculators", detail: "resolution-rate" }] as const) {
    expect(readRoute(writeRoute(route))).toEqual(route)
  }
})

test("an address that nobody wrote leads to the beginning", () => {
  for (const hash of ["", "#", "#/", "#de", "#de/"]) expect(readRoute(hash)).toEqual({ ...(hash.includes("de") && { locale: "de" }), tab: "calculators" })
  for (const hash of ["#nowhere", "#de/nowhere/else", "#__proto__"]) expect(readRoute(hash)).toMatchObject({ tab: "calculators", lost: true })
})

test("a shared text comes back as it was, and is shorter on its way", async () => {
  const text = "spec:\n  goals:\n    - { id: mål, title: „Weniger Anfragen“ }\n".repeat(40)
  const packed = await pack(text)
  expect(packed.length).toBeLessThan(text.length / 5)
  expect(packed).toMatch(/^[\w-]+$/)
  expect(await unpack(packed)).toBe(text)
})

test("what was never packed, or unfolds without end, is no text", async () => {
  expect(await unpack("###")).toBeUndefined()
  expect(await unpack("AAAA")).toBeUndefined()
  expect(await unpack(await pack("a".repeat(2_000_000)))).toBeUndefined()
})

test("every metric and every rule has the page in the documentation that it is linked to", () => {
  const pages = [...metrics.map(({ id }) => metricPage(id)), ...[...documentRules, ...rules].map(({ id }) => rulePage(id))]
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.filter((page) => !existsSync(new URL(page.replace(/^\.\./, "../../../docs").replace(/html$/, "md"), import.meta.url)))).toEqual([])
})
