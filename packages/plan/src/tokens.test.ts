import { expect, test } from "vitest"
import { tokensOf } from "./tokens.ts"

/** How many levels a text stands on, told by how many brackets still fit behind it. */
const levelsOf = (text: string): number => 65 - Array.from({ length: 66 }, (_, count) => count).findLastIndex((count) => !tokensOf(text + "[".repeat(count)).refused)

test.each<[string, string, number]>([
  ["a line is one", "", 1],
  ["however far in", "   ", 1],
  ["a field is one more", "a: ", 2],
  ["with a tab behind its colon, too", "a:\t", 2],
  ["and with an anchor", "&x a: ", 2],
  ["a field in a field", "a:\n  b: ", 4],
  ["with a line between", "a:\n\n  b: ", 4],
  ["what stands further out ends what stands further in", "a:\n  b:\n    c: 1\n  d: ", 4],
  ["all of it", "a:\n  b: 1\nc: ", 2],
  ["with line ends of Windows", "a:\r\n  b: 1\r\nc: ", 2],
  ["also where it never stood so far out", "a:\n    b: 1\n  c: ", 4],
  ["an item", "- ", 2],
  ["an item in an item", "- - ", 3],
  ["with a tab between", "- -\t- ", 4],
  ["a field in an item", "- a: ", 3],
  ["the next item", "- a: 1\n- b: ", 3],
  ["an item no further in than its field", "a:\n- b: ", 3],
  ["a question mark", "? ", 2],
  ["its answer", "? a\n: ", 2],
  ["a chain of colons", "a: b: ", 3],
  ["a bracket", "a: [", 3],
  ["over lines", "a: [\n  ", 3],
  ["one that is closed", "a: [[]]\nb: ", 2],
  ["an entry behind it", "[[], ", 2],
  ["a field in braces is on their level", "{a: ", 2],
  ["a chain of colons in them is not", "{a: b: c: ", 4],
  ["it ends with its comma", "{a: b: c: 1, ", 2],
  ["or with its brace", "[{a: b: c: 1}, ", 2],
  ["a comment", "# a: b: - c\n", 1],
  ["a comment further in", "  # a: b\nc: ", 2],
  ["a text in quotation marks", "a: '[{-'\nb: ", 2],
  ["one over lines", "a: 'x\n  y'\nb: ", 2],
  ["one over lines as a name", "a:\n  - 'x\n  y': ", 4],
  ["a text without", "a: x[\nb: ", 2],
  ["a block text", "a: |\n  - - [\n", 1],
  ["the field behind it", "a: |\n  x\nb: ", 2],
  ["the next field of a part that ends with one", "a:\n  b: |\n    x\n  c: ", 4],
  ["however often", "a:\n  t: |\n    x\n  b:\n    t: >\n\n      x\n    c:\n      t: |\r\n        x\r\n      d: ", 8],
  ["another document", "a:\n  b: 1\n---\n", 1],
  ["on the line of its separator", "--- - ", 2],
  ["one that begins in a bracket", "{a: [[\n---\n", 1],
  ["one that ends there", "{a: b: [[\n...\n", 1],
])("levels of nesting: %s", (_, text, levels) => {
  expect(levelsOf(text)).toBe(levels)
})

test("brackets that are not closed end where a field stands no further in", () => {
  expect(levelsOf("a: [[[\nb: ")).toBeLessThan(levelsOf("a: [[[\n  b: "))
})

test.each<[string, readonly string[]]>([
  ["YAML 1.2", []], ["YAML  1.2 ", []], ["YAML 1.1", ["YAML 1.1"]], ["YAML 1.20", ["YAML 1.20"]], ["YAML 1.2x", ["YAML 1.2x"]], ["YAML  11.2", ["YAML  11.2"]], ["YAMLS 1.1", []], ["TAG %YAML 1.1", []],
])("the directive %%%s means nothing, and is told where it asks for another YAML", (directive, given) => {
  const { tokens, problems } = tokensOf(`%${directive}\n---\na: 1\n`)
  expect(problems.map(({ slots }) => slots["given"])).toEqual(given)
  expect(tokens.some(({ type }) => type === "directive")).toBe(false)
})

test("a character that YAML forbids is told by its number", () => {
  expect(tokensOf("a: \u000B\n").problems.map(({ message, slots }) => [message, slots["code"]])).toEqual([["control", "000B"]])
})

test("lines within a text are parts of it", () => {
  // A name, a colon, a space, the head of the text with its line break, and its lines.
  const text = (lines: number): string => `a: |\n${" x\n".repeat(lines)}`
  expect(tokensOf(text(79_995)).problems).toEqual([])
  expect(tokensOf(text(79_996)).problems.map(({ message, range }) => [message, range])).toEqual([["parts", { start: 5, end: 6 }]])
})
