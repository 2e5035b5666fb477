import { tables, type Facts } from "@folkmoot/facts"
import { measure, metrics, resolutionRate, type AnyMetric, type Estimate } from "@folkmoot/metrics"
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

test("what rows given by hand do not tell, and what their cells cannot be, is said in every language, column by column", () => {
  const asked = { id: "1", source: "forum", kind: "question", resolvable: true, affiliation: "customer", openedAt: 0 } as const
  const detailOf = (facts: Facts, variant: "cohort" | "matured-cohort" | "net"): string => {
    const [measured] = measure(resolutionRate, facts, { asOf: 5_000_000_000, variants: [variant] })
    return measured === undefined || measured.estimate.measured ? "" : measured.estimate.detail
  }
  const misspelt = detailOf({ thread: [{ ...asked, sovledAt: 1 } as typeof asked] }, "matured-cohort")
  expect(refusalText(misspelt, "de")).toContain("forum liefert thread.solvedAt nicht: Keine Zeile hat diese Spalte; vorhanden ist sovledAt, doch die Tabelle thread kennt keine Spalte dieses Namens.")
  expect(refusalText(misspelt, "da")).toContain("forum leverer ikke thread.solvedAt: Ingen række har denne kolonne; der findes sovledAt, men tabellen thread har ingen kolonne med det navn.")
  const missing = detailOf({ thread: [asked] }, "cohort")
  const parted = detailOf({ thread: [{ ...asked, solvedAt: null }], resolution: [{ id: "r", source: "desk", thread: "9", kind: "accepted", happenedAt: 1, resolvable: true, affiliation: "customer" }] }, "net")
  const mistyped = detailOf({ thread: [{ ...asked, solvedAt: "2026-01-01" as unknown as number }] }, "cohort")
  for (const english of [misspelt, missing, parted, mistyped]) {
    for (const locale of ["de", "da"] as const) expect(refusalText(english, locale)).not.toMatch(/no row has|does not tell|What one source|expected|a point in time/)
  }
})

test.each([
  ["day", "je Tag", "aus ganzen Tagen", "pr. dag", "på hele dage"],
  ["week", "je Woche", "aus ganzen Wochen", "pr. uge", "på hele uger"],
  ["month", "je Monat", "aus ganzen Monaten", "pr. måned", "på hele måneder"],
  ["quarter", "je Quartal", "aus ganzen Quartalen", "pr. kvartal", "på hele kvartaler"],
  ["year", "je Jahr", "aus ganzen Jahren", "pr. år", "på hele år"],
])("whole %ss are asked for by name where a number is told no finer", (step, deStep, deWhole, daStep, daWhole) => {
  const detail = `What cost-per-conversion counts is told by ${step} at the finest; ask for a period of whole ${step}s.`
  expect(refusalText(detail, "de")).toBe(`Was cost-per-conversion zählt, liegt nicht feiner vor als ${deStep}; wählen Sie einen Zeitraum ${deWhole}.`)
  expect(refusalText(detail, "da")).toBe(`Det, cost-per-conversion tæller, er ikke opdelt finere end ${daStep}; vælg en periode ${daWhole}.`)
})

test("a window that is still open ends with its last day, as the reader writes it, by the clock of the community", () => {
  const detail = "The window that ends 2026-06-30T22:00:00.000Z can still change what it says; compare it once it is closed, or by a variant that follows everything equally long."
  const said = (locale: "en" | "de" | "da", timeZone?: string): string => refusalText(detail, locale, undefined, timeZone).replaceAll("\u00a0", " ")
  expect(said("en", "Europe/Copenhagen")).toMatch(/^The window that ends 30 June 2026 can still change what it says; /)
  expect(said("de", "Europe/Copenhagen")).toMatch(/^Die Zahlen des Zeitraums, der am 30\. Juni 2026 endet, können sich noch ändern; /)
  expect(said("da", "Europe/Copenhagen")).toMatch(/^Tallene for perioden, der slutter den 30\. juni 2026, kan stadig ændre sig; /)
  expect(said("en", "Pacific/Kiritimati")).toContain("ends 1 July 2026 can")
  expect(refusalText("The window that ends some day can still change.", "en")).toBe("The window that ends some day can still change.")
})
