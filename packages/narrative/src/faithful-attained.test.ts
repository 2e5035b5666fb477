import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { halfYear } from "./faithful-frame.test-kit.ts"
import type { LedgerEntry } from "./report.ts"

const found = (text: string, locale: Locale, ledger: readonly LedgerEntry[] = halfYear): readonly string[] => checkFaithful(text, { ledger: [...ledger], locale }).map(({ text: stretch }) => stretch)

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
  const [fault] = checkFaithful(text, { ledger: [...halfYear], locale })
  expect(fault?.text).toBe(stretch)
  expect(fault?.kind).toBe("number")
  expect(fault?.message[locale]).toMatch({ en: /not reached yet/, de: /noch nicht erreicht/, da: /ikke er nået endnu/ }[locale])
})

const verdicts: Readonly<Record<Locale, (euros: number) => readonly string[]>> = {
  en: (euros) => [`- Cost per conversion: €185, target €${euros}, reached`, `| x | €185 | €${euros} | reached |`, `Measured: €185\nTarget: €${euros}\nVerdict: reached`, `The target is €${euros} for a conversion at €185, and that we have reached.`],
  de: (euros) => [`- Kosten pro Conversion: 185 €, Zielwert ${euros} €, erreicht`, `| x | 185 € | ${euros} € | erreicht |`, `Gemessen: 185 €\nZielwert: ${euros} €\nUrteil: erreicht`, `Eine Conversion zu 185 € soll ${euros} € kosten, und das haben wir schon erreicht.`],
  da: (euros) => [`- Omkostning pr. konvertering: 185 €, målværdi ${euros} €, nået`, `| x | 185 € | ${euros} € | nået |`, `Målt: 185 €\nMålværdi: ${euros} €\nVurdering: nået`, `En konvertering til 185 € skal koste ${euros} €, og det har vi allerede nået.`],
}

test.each(locales)("%s: so it is with a verdict by itself, in a list, in a table and below a label", (locale) => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 300 }), fc.constantFrom(0, 1, 2, 3), (euros, form) => {
      expect(found(verdicts[locale](euros)[form] ?? "", locale, aimingAt(100 * euros)).length === 0).toBe(euros >= 211)
    }),
  )
})

test("a level is held where none of its criteria is missing", () => {
  expect(found("| Begin | 11 of 11 | held |\n| Grow | 8 of 10 | not held |", "en")).toEqual([])
  expect(found("| Grow | 8 of 10 | held |", "en")).toEqual(["held"])
})

test.each([
  ["en", "Four objectives: one reached.", []], ["en", "Four objectives: four reached.", ["four"]], ["de", "Von vier Zielvorgaben ist eine erreicht. Vier sind erreicht.", ["Vier"]], ["da", "Fire delmål. Fire er nået.", ["Fire"]],
] as const)("%s: so many without a noun are those of which it is said: %s", (locale, text, flagged) => {
  expect(found(text, locale)).toEqual(flagged)
})

test.each([["en", "Level 1 is reached, and 8 of 10 criteria of level 2 are met."], ["de", "Stufe 1 ist erreicht, von Stufe 2 sind 8 von 10 Kriterien erfüllt."], ["da", "Niveau 1 er nået, og på niveau 2 er 8 af 10 kriterier opfyldt."], ["en", "A conversion costs €185, €35 more than the target."], ["de", "Eine Conversion kostet 35 € mehr als das Ziel."]] as const)("%s: a level counts nothing, and what is more than a target is off it: %s", (locale, text) => {
  expect(found(text, locale)).toEqual([])
})
