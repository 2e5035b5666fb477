import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { readIn } from "./written-read.test-kit.ts"

/** What stands in one cell, heading or item, each of which would mean something else with what is beside it. */
const cells: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "5", "12 %", "-5", "€5–7", "€", "EUR", "%", "%-points", "points", "hours", "36 minutes", "4 hours", "million", "hundred", "two", "a", "one", "one new member", "half", "a half", "and a half", "half a", "quarter", "the first", "two thirds", "½",
    "between 5", "and 7", "to 7 days", "of 12", "in 200", "/7", "minus", "about", "more than the", "or more", "+", "May", "in May", "4th of", "of 2024", "2024", "2024-05", "-Q1", "Q1", "times", "a month", "every", "25th", "cut in", "half as", "these", "level",
  ],
  de: [
    "5", "12 %", "-5", "€", "%", "-Punkte", "Punkte", "Stunden", "36 Minuten", "4 Stunden", "Millionen", "hundert", "zwei", "ein", "eine", "keine", "Stunde", "halb", "so", "Hälfte", "auf die", "zwei Drittel", "die erste", "letzte", "zwischen 5", "und 7", "bis 7 Tage",
    "von 12", "minus", "etwa", "mehr als die", "oder mehr", "Mai", "im Mai", "2024", "des", "Q1", "Quartal", "mal", "jedes", "25.", "dreimal", "im Monat", "diese", "Stufe", "Acht",
  ],
  da: [
    "5", "12 %", "-5", "kr.", "%", "-point", "point", "timer", "36 minutter", "4 timer", "millioner", "hundrede", "to", "en", "et", "time", "halv", "så", "halvdelen", "til det", "halve", "to tredjedele", "den første", "sidste", "mellem 5", "og 7", "til 7 dage", "af 12", "minus",
    "cirka", "mere end den", "eller mere", "maj", "i maj", "2024", "i", "Q1", "kvartal", "gange", "hver", "25.", "om måneden", "disse", "niveau",
  ],
}

describe.each(locales)("%s", (locale) => {
  test.each(cells[locale])("%j is read alike whatever heading stands above it and whatever item below", (cell) => {
    for (const other of cells[locale]) expect(readIn(locale, `${other}\n\n${cell}`)).toEqual([...readIn(locale, other), ...readIn(locale, cell)])
  })
})
