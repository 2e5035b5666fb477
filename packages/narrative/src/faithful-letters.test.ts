import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { letters } from "./faithful-letters.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** What is not noticed: mostly what only a target earns, since no target tells of whom it is a share. Take out what is noticed. */
const missed: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    "Our forum has ⟦slashed⟧ the time people wait for a first reply to minutes.", "It is no accident that waits are shorter: the ambassadors ⟦made it happen⟧.",
    "Every ⟦second⟧ member has brought a colleague.",
  ],
  de: ["⟦Die Hälfte⟧ der Mitglieder hat schon jemanden eingeladen.", "Jedes ⟦zweite⟧ Mitglied hat jemanden eingeladen."],
  da: ["⟦Halvdelen⟧ af medlemmerne har inviteret en kollega.", "Hvert ⟦andet⟧ medlem har inviteret nogen."],
}

/** What is taken for false and is not: a number whose unit stands before it in the sentence. */
const alarmed: Readonly<Record<Locale, readonly string[]>> = { en: ["What does a conversion cost? About 118 euros, and no less than 103."], de: [], da: [] }

describe.each(locales)("%s", (locale) => {
  const ledger = richLedger(locale)

  test("what letters say that is not borne out is found where it stands", () => {
    const unseen = letters[locale].untrue.filter((marked) => {
      const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1]
      return !checkFaithful(marked.replaceAll(/[⟦⟧]/g, ""), { ledger, locale }).some(({ start, end }) => start < to && end > from)
    })
    expect(unseen).toEqual(missed[locale])
  })

  test("what is borne out is let pass", () => {
    expect(letters[locale].borneOut.filter((text) => checkFaithful(text, { ledger, locale }).length > 0)).toEqual(alarmed[locale])
  })
})
