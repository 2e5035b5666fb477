import { locales, type Locale } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import type { LedgerEntry } from "./report.ts"

const fell: LedgerEntry = { id: "first-response-time@1/change", kind: "change", texts: [], metric: "first-response-time@1", unit: "milliseconds", value: -9_000_000, verdict: "lower" }
const measured = (metric: string): LedgerEntry => ({ id: metric, kind: "measure", texts: [], metric: `${metric}@1`, unit: "ratio", value: 0.2 })

const heard = (text: string, locale: Locale, ledger: readonly LedgerEntry[]) => checkFaithful(text, { ledger: [...ledger], locale }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)
const said = (text: string, locale: Locale, ledger: readonly LedgerEntry[]) => checkFaithful(text, { ledger: [...ledger], locale }).map(({ message }) => message[locale])

/** Another number that fell earns nothing of what nobody measured. */
test.each<[Locale, string, string, string]>([
  ["en", "Churn fell.", "direction: fell", "member-churn"], ["en", "Member churn fell.", "direction: fell", "member-churn"], ["en", "In spring, support costs fell.", "direction: fell", "avoided-support-cost"],
  ["en", "Weekly calls cut support costs.", "cause: cut", "avoided-support-cost"], ["en", "Page views are down.", "direction: are down", "self-help-traffic"],
  ["de", "Die Abwanderung ist gesunken.", "direction: gesunken", "member-churn"], ["de", "Der Umsatz ging zurück.", "direction: ging zurück", "attributed-revenue"], ["de", "Die Kundenzufriedenheit nahm ab.", "direction: nahm", "customer-satisfaction"],
  ["da", "Frafaldet er faldet.", "direction: faldet", "member-churn"], ["da", "Omsætningen gik ned.", "direction: gik ned", "attributed-revenue"], ["da", "Trafikken faldt.", "direction: faldt", "self-help-traffic"],
])("what nobody measured has neither changed nor been brought about, %s: %s", (locale, text, stretch, metric) => {
  expect(heard(text, locale, [fell])).toEqual([stretch])
  const missing = { en: "was not measured here", de: "hier nicht gemessen wurde", da: "ikke er målt her" }[locale]
  expect(said(text, locale, [fell])[0]).toContain(missing)
  for (const message of said(text, locale, [fell, measured(metric)])) expect(message).not.toContain(missing)
})

test.each<[Locale, string]>([
  ["en", "We want churn to be one that fell."], ["en", "First response time fell, churn aside."], ["en", "Nobody knows whether churn fell."], ["en", "Revenue matters. First response time fell."], ["en", "Productivity was asked about."],
  ["de", "Ob die Abwanderung gesunken ist, weiß niemand."], ["de", "Wir wünschen, dass die Abwanderung sinkt."], ["da", "Vi håber, at frafaldet falder."], ["da", "Om frafaldet er faldet, ved ingen."],
])("a wish, a question and what stands in another clause claim nothing of it, %s: %s", (locale, text) => {
  expect(heard(text, locale, [fell])).toEqual([])
})

test("what no metric measures is never measured", () => {
  expect(heard("Productivity fell.", "en", [fell, measured("return-on-investment")])).toEqual(["direction: fell"])
  expect(heard("Market share fell.", "en", [fell])).toEqual(["direction: fell"])
  expect(heard("The share fell.", "en", [fell])).toEqual([])
})

test("what was not measured is said in three languages, with what to do", () => {
  const [fault] = checkFaithful("Churn fell.", { ledger: [fell], locale: "en" })
  for (const locale of locales) expect(fault?.message[locale]).toContain("fell")
  expect(new Set(locales.map((locale) => fault?.message[locale])).size).toBe(locales.length)
  expect(fault?.nearest).toBeUndefined()
})
