import type { Locale } from "@folkmoot/facts"
import { element, inEnglish } from "./element.ts"

type Translated = Readonly<Record<Exclude<Locale, "en">, string>>

/** What calculators expect, as they word it, and how that is said elsewhere; `$1` stands for what is between the first brackets. */
const expectations: readonly (readonly [asWorded: RegExp, Translated])[] = [
  [/^a whole number of at least (\d+)$/, { de: "eine ganze Zahl ab $1", da: "et helt tal på mindst $1" }],
  [/^a whole number from (\d+) to (\d+)$/, { de: "eine ganze Zahl von $1 bis $2", da: "et helt tal fra $1 til $2" }],
  [/^a whole number$/, { de: "eine ganze Zahl", da: "et helt tal" }],
  [/^a whole number of minor units \(cents\)$/, { de: "ein Betrag in ganzen Cent oder der kleinsten Einheit der Währung", da: "et beløb i hele øre eller valutaens mindste enhed" }],
  [/^a finite number$/, { de: "eine Zahl", da: "et tal" }],
  [/^a number from (-?[\d.]+) to (-?[\d.]+)$/, { de: "eine Zahl von $1 bis $2", da: "et tal fra $1 til $2" }],
  [/^whole milliseconds$/, { de: "eine ganze Zahl von Millisekunden", da: "et helt antal millisekunder" }],
  [/^whole milliseconds of at least (\d+)$/, { de: "eine ganze Zahl von Millisekunden ab $1", da: "et helt antal millisekunder på mindst $1" }],
  [/^a text$/, { de: "ein Text", da: "en tekst" }],
  [/^true or false$/, { de: "true oder false", da: "true eller false" }],
  [/^an ISO 4217 code such as EUR$/, { de: "ein Währungscode wie EUR", da: "en valutakode som EUR" }],
  [/^one of (.+)$/, { de: "eines von $1", da: "en af $1" }],
  [/^at most (\w+) \((-?\d+)\)$/, { de: "höchstens so viel wie $1 ($2)", da: "højst så meget som $1 ($2)" }],
  [/^at least (\w+) \((-?\d+)\)$/, { de: "mindestens so viel wie $1 ($2)", da: "mindst så meget som $1 ($2)" }],
  [/^(?:a whole number of )?at least (\d+): so many .+$/, { de: "mindestens $1, denn so viele stecken schon in den anderen Angaben", da: "mindst $1, for så mange indgår allerede i de andre tal" }],
  [/^from (\d+) to (\d+)$/, { de: "eine Zahl von $1 bis $2", da: "et tal fra $1 til $2" }],
  [/^above (\d+)$/, { de: "mehr als $1", da: "mere end $1" }],
  [/^JSON such as (.+)$/, { de: "JSON wie $1", da: "JSON som $1" }],
]

/** What was expected, in the reader's language where there are words for it, else in English and marked as such. */
export const expectedText = (locale: Locale, expected: string): HTMLElement => {
  const [asWorded, said] = expectations.find(([worded]) => worded.test(expected)) ?? []
  return locale === "en" || asWorded === undefined || said === undefined ? inEnglish(expected) : element("span", {}, expected.replace(asWorded, said[locale]))
}
