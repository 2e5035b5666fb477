import { locales } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { checkFaithful } from "./faithful.ts"
import { richLedger } from "./faithful-paraphrases.test-kit.ts"
import { honest, planted } from "./planted-faults.test-kit.ts"

describe.each(locales)("%s", (locale) => {
  const ledger = richLedger(locale)

  describe.each(Object.entries(planted[locale]))("a false %s", (kind, texts) => {
    test.each(texts)("%s", (marked) => {
      const found = checkFaithful(marked.replaceAll(/[⟦⟧]/g, ""), { ledger, locale })
      expect(found.map(({ text }) => text)).toEqual([...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, stretch]) => stretch))
      expect([...new Set(found.map((one) => one.kind))]).toEqual([kind])
    })
  })

  test.each(honest[locale])("honest: %s", (text) => {
    expect(checkFaithful(text, { ledger, locale }).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)).toEqual([])
  })
})
