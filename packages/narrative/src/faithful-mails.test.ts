import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { mails } from "./faithful-mails.test-kit.ts"
import { checkFaithful } from "./faithful.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"

/** What is not noticed. Take out what is noticed. */
const missed: Readonly<Record<Locale, readonly string[]>> = {
  en: ["⟦Lower churn⟧ is the result our members feel most.", "Badges ⟦made members answer faster⟧."],
  de: [],
  da: [],
}

/** What is taken for false and is not: how many people somebody met and when somebody writes again is no number of a report, and looks like one. */
const alarmed: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Thanks for reading; see you in two weeks.", "Three people asked me about this today."],
  de: ["Danke fürs Lesen, bis in zwei Wochen."],
  da: ["Tak fordi du læste med; vi ses om to uger.", "Tre personer har spurgt mig om det i dag."],
}

describe.each(locales)("%s", (locale) => {
  const ledger = richLedger(locale)

  test("what mails say that is not borne out is found where it stands", () => {
    const unseen = mails[locale].untrue.filter((marked) => {
      const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1]
      return !checkFaithful(marked.replaceAll(/[⟦⟧]/g, ""), { ledger, locale }).some(({ start, end }) => start < to && end > from)
    })
    expect(unseen).toEqual(missed[locale])
  })

  test("what is borne out, or claims nothing, is let pass", () => {
    expect(mails[locale].borneOut.filter((text) => checkFaithful(text, { ledger, locale }).length > 0)).toEqual(alarmed[locale])
  })
})
