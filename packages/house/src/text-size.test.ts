import { expect, test } from "vitest"
import { lixOf, plus, sizeOf } from "./text-size.ts"

test("words, sentences and long words are counted as people would", () => {
  expect(sizeOf("The community answers. Members help each other!", "en")).toEqual({ sentences: 2, words: 7, long: 3 })
  expect(sizeOf("Das sind z. B. 57,5 % aller Mitgliederfragen.", "de")).toMatchObject({ words: 7, long: 1 })
  expect(sizeOf("Løsningsraten er 61 %. Den var højere før.", "da")).toEqual({ sentences: 2, words: 7, long: 1 })
  expect(sizeOf("", "en")).toEqual({ sentences: 0, words: 0, long: 0 })
})

test("the index of a text is that of its sentences taken together", () => {
  // Ten words in two sentences, three of them long: 5 + 30.
  expect(lixOf({ sentences: 2, words: 10, long: 3 })).toBe(35)
  const [one, other] = ["The community answers.", "Members help each other!"].map((text) => sizeOf(text, "en")) as [ReturnType<typeof sizeOf>, ReturnType<typeof sizeOf>]
  expect(plus(one, other)).toEqual(sizeOf("The community answers. Members help each other!", "en"))
})
