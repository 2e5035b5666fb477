import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { figures, moreFigures } from "./faithful-figures.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import { checkFaithful, type Unfaithful } from "./faithful.ts"

/**
 * What is not noticed. Take out what is noticed.
 *
 * @remarks
 * "Their own" may also belong to a noun, and by when a plan means to be there can be any day the report knows.
 */
const missed: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Our members closed ⟦61 %⟧ of the questions on their own."],
  de: ["Bis ⟦Ende 2024⟧ soll die Hälfte der Fragen von Mitgliedern gelöst sein."],
  da: [],
}

/**
 * What is taken for false and is not.
 *
 * @remarks
 * What becomes of two numbers by division, a name that looks like a length of time, how long ago something was and how long something takes to
 * explain, what is left unsaid behind "not yet", and a tenth for 8.4 %, which is further off than a tenth is from a ninth.
 */
const alarmed: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Just under a tenth of members has referred someone."],
  de: [
    "Die typische Wartezeit hat sich von Mai 2024 (9,2 h) bis Oktober 2025 (3,2 h) auf rund ein Drittel verringert.",
    "Unsere Top-10-Liste und die »5-Minuten-Hilfe« finden Sie im Bereich B2B.",
    "Sechs von zehn Fragen sind gelöst, vier von zehn noch nicht.",
    "Knapp ein Zehntel der Mitglieder hat jemanden geworben.",
    "Kapitel 3 erklärt, wie man in 2 Minuten ein Profil anlegt.",
  ],
  da: ["Seks ud af ti spørgsmål er løst, fire ud af ti er ikke.", "Knap en tiendedel af medlemmerne har inviteret nogen."],
}

describe.each(locales)("%s", (locale) => {
  const ledger = richLedger(locale)
  const [untrue, borneOut] = (["untrue", "borneOut"] as const).map((kind) => [...figures[locale][kind], ...moreFigures[locale][kind]]) as [string[], string[]]
  const found = (text: string): readonly Unfaithful[] => checkFaithful(text, { ledger, locale, format: text.startsWith("<") ? "html" : "markdown" })
  const foundIn = (marked: string, where: "in" | "beside"): boolean => {
    const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1]
    return found(marked.replaceAll(/[⟦⟧]/g, "")).some(({ start, end }) => (start < to && end > from) === (where === "in"))
  }

  test("a number that is not borne out is found where it stands", () => {
    expect(untrue.filter((marked) => !foundIn(marked, "in"))).toEqual(missed[locale])
  })

  test("beside it nothing is found", () => {
    expect(untrue.filter((marked) => foundIn(marked, "beside"))).toEqual([])
  })

  test("a number that is borne out, or measures nothing, is let pass", () => {
    expect(borneOut.filter((text) => found(text).length > 0)).toEqual(alarmed[locale])
  })
})

/** Sentences whose number is right in one of them and false in the other, though the words are nearly the same. */
const pairs: Readonly<Record<Locale, readonly (readonly [borneOut: string, untrue: string])[]>> = {
  en: [
    ["39 % of questions remain unsolved.", "61 % of questions remain unsolved."],
    ["39 % remain unsolved and 61 % are solved.", "39 % remain unsolved and 39 % are solved."],
    ["The wait fell by 2.6 hours.", "The wait fell by 4.6 hours."],
    ["Replies come 2.6 hours faster.", "Replies come 4.6 hours faster."],
    ["Members solved 45 % themselves.", "Members solved 61 % themselves."],
    ["We beat the target of 55 % by six points.", "We beat the target of 55 % by 16 points."],
    ["At 61 %, we are 6 points above the target of 55 %.", "At 61 %, we are 5 points above the target of 55 %."],
    ["The wait fell from 9.2 to 3.2 hours since May 2024, by 6 hours.", "The wait fell from 9.2 to 3.2 hours since May 2024, by 5 hours."],
    ["Reached: 1, not yet reached: 1.", "Reached: 2, not yet reached: 1."],
    ["The rate rose between May 2024 and May 2025, by 16 points.", "The rate rose between May 2024 and May 2025, by 61 points."],
    ["We are here 24 hours a day.", "We are here 23 hours a day."],
    ["Call +45 33 12 45 78.", "Call 33 members."],
    ["We sit at 12 Harbour Street.", "We sit with 12 colleagues at Harbour Street."],
  ],
  de: [
    ["39 % der Fragen sind ungelöst.", "61 % der Fragen sind ungelöst."],
    ["Die Wartezeit ist um 2,6 Stunden gesunken.", "Die Wartezeit ist um 4,6 Stunden gesunken."],
    ["Das Ziel wurde um 6 Punkte übertroffen.", "Das Ziel wurde um 16 Punkte übertroffen."],
    ["Von unseren fünf Zielen ist eins erreicht.", "Von unseren sechs Zielen ist eins erreicht."],
    ["Hauptstr. 15, 50667 Köln", "Hauptstraße: 15 Mitglieder"],
  ],
  da: [
    ["39 % af spørgsmålene er uløste.", "61 % af spørgsmålene er uløste."],
    ["Ventetiden faldt med 2,6 timer.", "Ventetiden faldt med 4,6 timer."],
    ["Vi ligger 6 procentpoint over målet.", "Vi ligger 9 procentpoint over målet."],
    ["Målet er 50 % af spørgsmålene.", "Medlemmer fik løst 50 % af spørgsmålene."],
    ["Ring 70 10 20 30.", "Vi fik 70 svar, 10 i maj."],
  ],
}

describe.each(locales)("in %s one number", (locale) => {
  const ledger = richLedger(locale)

  test.each(pairs[locale])("is right in %j and false in %j", (borneOut, untrue) => {
    expect(checkFaithful(borneOut, { ledger, locale }).map(({ text }) => text)).toEqual([])
    expect(checkFaithful(untrue, { ledger, locale }).map(({ kind }) => kind)).toContain("number")
  })
})
