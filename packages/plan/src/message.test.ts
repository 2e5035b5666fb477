import { locales } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fill } from "./message.ts"

const slot = { en: "{it}", de: "{it}", da: "{it}" }

const names = fc.array(fc.stringMatching(/^[a-zæøåäöüß ,-]{1,12}$/), { maxLength: 8 })

const numbers = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double({ noNaN: true }), fc.constantFrom(0, -0, 999, 999.5, 1000, 1e21, Number.MIN_VALUE))

describe.each(locales)("what fills a message in %s is as the platform writes it", (locale) => {
  test("lists", () => {
    const list = new Intl.ListFormat(locale, { style: "long", type: "conjunction" })
    fc.assert(fc.property(names, (it) => void expect(fill(slot, { it }, locale)).toBe(list.format(it))))
  })

  test("numbers", () => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
    fc.assert(fc.property(numbers, (it) => void expect(fill(slot, { it }, locale)).toBe(number.format(it))))
  })
})
