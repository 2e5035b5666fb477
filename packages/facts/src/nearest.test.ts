import * as fc from "fast-check"
import { expect, test } from "vitest"
import { nearest } from "./nearest.ts"

const words = ["resolution-rate", "referral-rate", "net-promoter-score", "cohort"]

test("finds a word in spite of a slip", () => {
  expect(nearest("resolutoin-rate", words)).toBe("resolution-rate")
  expect(nearest("Referal-Rate", words)).toBe("referral-rate")
  expect(nearest("cohorts", words)).toBe("cohort")
})

test("guesses nothing from something else", () => {
  expect(nearest("share-of-voice", words)).toBeUndefined()
  expect(nearest("", words)).toBeUndefined()
  expect(nearest("cohort", [])).toBeUndefined()
})

test("a word among the candidates is nearest to itself, and the first of equals wins", () => {
  fc.assert(fc.property(fc.constantFrom(...words), fc.shuffledSubarray(words, { minLength: 4 }), (word, candidates) => void expect(nearest(word, candidates)).toBe(word)))
  expect(nearest("cat", ["bat", "rat"])).toBe("bat")
})

test("one letter dropped from a word of four or more still finds it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."abcdef"), minLength: 4, maxLength: 12 }), fc.nat(11), (word, at) => {
      const index = at % word.length
      expect(nearest(word.slice(0, index) + word.slice(index + 1), [word])).toBe(word)
    }),
  )
})
