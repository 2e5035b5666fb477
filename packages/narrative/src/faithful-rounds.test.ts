import { locales, type Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { brochures } from "./faithful-brochures.test-kit.ts"
import { letters } from "./faithful-letters.test-kit.ts"
import { mails } from "./faithful-mails.test-kit.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import { checkFaithful } from "./faithful.ts"

type Sentences = Readonly<Record<Locale, readonly string[]>>

/** Texts that were written before anybody looked at how they would be checked. */
interface Round {
  readonly corpus: Readonly<Record<Locale, { readonly untrue: readonly string[]; readonly borneOut: readonly string[] }>>
  /** What is not noticed. Take out what is noticed. */
  readonly missed: Sentences
  /** What is taken for false and is not. */
  readonly alarmed: Sentences
}

const none: Sentences = { en: [], de: [], da: [] }

const rounds: Readonly<Record<string, Round>> = {
  letters: {
    corpus: letters,
    missed: {
      ...none,
      en: ["Our forum has ⟦slashed⟧ the time people wait for a first reply to minutes.", "It is no accident that waits are shorter: the ambassadors ⟦made it happen⟧."],
    },
    alarmed: none,
  },
  brochures: { corpus: brochures, missed: none, alarmed: none },
  mails: {
    corpus: mails,
    missed: { ...none, en: ["⟦Lower churn⟧ is the result our members feel most.", "Badges ⟦made members answer faster⟧."] },
    alarmed: none,
  },
}

describe.each(Object.entries(rounds))("%s", (_, { corpus, missed, alarmed }) => {
  describe.each(locales)("%s", (locale) => {
    const ledger = richLedger(locale)

    test("what is not borne out is found where it stands", () => {
      const unseen = corpus[locale].untrue.filter((marked) => {
        const [from, to] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1]
        return !checkFaithful(marked.replaceAll(/[⟦⟧]/g, ""), { ledger, locale }).some(({ start, end }) => start < to && end > from)
      })
      expect(unseen).toEqual(missed[locale])
    })

    test("what is borne out, or claims nothing, is let pass", () => {
      expect(corpus[locale].borneOut.filter((text) => checkFaithful(text, { ledger, locale }).length > 0)).toEqual(alarmed[locale])
    })
  })
})
