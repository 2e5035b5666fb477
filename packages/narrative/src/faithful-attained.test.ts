import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, locale: Locale, ledger: readonly LedgerEntry[] = halfYear): readonly string[] => checkFaithful(text, { ledger, locale }).map(({ text: stretch }) => stretch)

/** A ledger that aims at another price of a conversion, in cents; its number lies between 162 and 211 euros. */
const aimingAt = (value: number): readonly LedgerEntry[] => halfYear.map((entry) => (entry.kind === "target" ? { ...entry, value } : entry))

const said: Readonly<Record<Locale, (euros: number) => string>> = {
  en: (euros) => `A conversion costs 185 euros. The target of ${euros} euros is reached.`,
  de: (euros) => `Eine Conversion kostet 185 Euro. Das Ziel von ${euros} Euro ist erreicht.`,
  da: (euros) => `En konvertering koster 185 euro. Målet på ${euros} euro er nået.`,
}

test.each(locales)("%s: a target is reached where the whole range lies on the right side of it", (locale) => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 300 }), (euros) => {
      expect(found(said[locale](euros), locale, aimingAt(100 * euros)).length === 0).toBe(euros >= 211)
    }),
  )
})

test("a share must lie above its target with all of its range, and a count with its value", () => {
  const withTarget = (metric: string, variant: string, unit: NonNullable<LedgerEntry["unit"]>, value: number): readonly LedgerEntry[] => [...halfYear, { id: "target/one", kind: "target", texts: [], metric: `${metric}@1`, variant, unit, value }]
  expect(found("56 % of questions are solved: target met.", "en", withTarget("resolution-rate", "matured-cohort", "ratio", 0.52))).toEqual([])
  expect(found("56 % of questions are solved: target met.", "en", withTarget("resolution-rate", "matured-cohort", "ratio", 0.53))).toEqual(["target met"])
  expect(found("3,410 requests were avoided, so the goal is reached.", "en", withTarget("deflected-contacts", "community", "count", 3400))).toEqual([])
  expect(found("3,410 requests were avoided, so the goal is reached.", "en", withTarget("deflected-contacts", "community", "count", 3500))).toEqual(["goal is reached"])
})

describe.each([
  ["en", ["The target of 150 euros is not reached.", "Is the target met?", "Whether the target is met cannot be told.", "We want to reach the goal of 150 euros.", "We are still far from having the target met.", "Once the target is met, we celebrate.", "A goal of our own is reached.", "185 euros: the target is missed."]],
  ["de", ["Das Ziel von 150 Euro ist noch nicht erreicht.", "Ist das Ziel erreicht?", "Sobald das Ziel erreicht ist, feiern wir.", "Das Ziel ist fast erreicht.", "Wir wollen das Ziel von 150 Euro erreichen."]],
  ["da", ["Målet på 150 euro er ikke nået.", "Er målet nået?", "Når målet er nået, holder vi fest.", "Målet er langt fra nået."]],
] as const)("%s", (locale, texts) => {
  test.each(texts)("claims no reached target: %s", (text) => {
    expect(found(text, locale)).toEqual([])
  })
})

test.each([
  ["en", "Cost per conversion: 185 euros, target met.", "target met"], ["en", "We have reached the goal of 150 euros per conversion.", "reached the goal"], ["de", "Das Ziel für die Kosten pro Conversion ist geschafft.", "Ziel für die Kosten pro Conversion ist geschafft"], ["da", "Vi har nået målet på 150 euro.", "nået målet"],
] as const)("%s: %s", (locale, text, stretch) => {
  const [fault] = checkFaithful(text, { ledger: halfYear, locale })
  expect(fault?.text).toBe(stretch)
  expect(fault?.kind).toBe("number")
  expect(fault?.message[locale]).toMatch({ en: /not reached yet/, de: /noch nicht erreicht/, da: /ikke er nået endnu/ }[locale])
})
