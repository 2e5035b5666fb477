import { expect, test } from "vitest"
import { expressionsIn, publishedExpressions, slownessOf, type Expression } from "./linear-expressions.ts"

/** What is not proven linear, and why it does no harm: the file, a part of the text, the reason. */
const allowed: readonly (readonly [file: string, part: string, why: string])[] = [
  ["packages/narrative/src/laws.ts", "\\{\\{([\\s\\S]*?)\\}\\}", "the law kit reads the texts of the unit it is run on"],
  ["packages/narrative/src/laws.ts", "iframe|object", "the law kit reads reports on examples"],
  ["packages/narrative/src/written-tokens.ts", "[\\p{Lu}\\d])", "is shown the next 24 letters and no more"],
  ["packages/narrative/src/written-html.ts", "</${tag.name}", "one part after the other, each of a fixed length"],
  ["packages/narrative/src/written-numbers.ts", "\\\\d{1,3}(?:", "anchored at both ends, and each group begins with its mark"],
  ["packages/plan/src/units/metric-ambiguous-abbreviation.ts", "abbreviation", "abbreviations are letters of ours"],
  ["packages/sentiment/src/own-words.ts", "new RegExp(", "every repetition has an end, of at most sixty letters"],
  ["packages/sources/src/personal.ts", "words.join", "words are ours; the one repetition in them stands behind a word"],
  ["packages/sources/src/table-instants.ts", "source.join", "anchored at both ends, and every part is at most nine signs long"],
]

const isAllowed = ({ file, text }: Expression): boolean => allowed.some(([place, part]) => place === file && text.includes(part))

const all = publishedExpressions()

const told = ({ file, line, text }: Expression): string => `${file}:${line} ${text}`

test("every regular expression that is written out takes time in proportion to its text", () => {
  expect(all.length).toBeGreaterThan(300)
  const slow = all.filter((one) => !one.isMade && !isAllowed(one)).flatMap((one) => slownessOf(one.text).map((way) => `${told(one)}: ${way}`))
  expect(slow).toEqual([])
})

test("every regular expression that is put together is known, with the reason why it is linear", () => {
  expect(all.filter((one) => one.isMade && !isAllowed(one)).map(told)).toEqual([])
})

test("nothing is allowed that is not there any more, or that is linear", () => {
  const needed = all.filter((one) => one.isMade || slownessOf(one.text).length > 0)
  expect(allowed.filter(([file, part]) => !needed.some((one) => one.file === file && one.text.includes(part)))).toEqual([])
})

test.each([
  ["/(a+)+$/", true],
  ["/^(\\w+\\s?)*$/", true],
  ["/a+$/", true],
  ["/<(.+)>/", true],
  ["/^\\s+|\\s+$/g", true],
  ["/^a+$/", false],
  ["/<[^<>]*>/g", false],
  ["/(?<!a)a+$/", false],
])("%s: may be slow %s", (literal, isSlow) => {
  expect(slownessOf(literal).length > 0).toBe(isSlow)
})

test("expressions are found wherever they stand, written out or put together", () => {
  const found = expressionsIn("x.ts", "const a = /x/u\nconst b = new RegExp(`y${a.source}`, \"g\")\nconst c = RegExp('z')\nconst d = \"/no/\" // /no/\n")
  expect(found.map(({ line, text, isMade }) => [line, text, isMade])).toEqual([[1, "/x/u", false], [2, "new RegExp(`y${a.source}`, \"g\")", true], [3, "RegExp('z')", true]])
})
