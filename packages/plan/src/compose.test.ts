import { describe, expect, test } from "vitest"
import { compose } from "./compose.ts"
import { lintPlan } from "./lint.ts"
import { parsePlan } from "./parse.ts"
import type { Located } from "./source.ts"

/** What is told of a text: the rule and its message, what fills it, and the stretch. */
const told = (text: string): readonly string[] => compose(text).problems.map(({ rule, message, slots, range }) => [rule.id, message, ...Object.values(slots).map(String), `${range?.start}-${range?.end}`].join(" "))

const data = (text: string): readonly unknown[] => compose(text).documents.map((document) => document.data)

test.each<[string, string, readonly unknown[], readonly string[]]>([
  ["an alias of nothing is left out", "a: *x\n", [{}], ["syntax/alias unknown x 3-5"]],
  ["an alias within its own anchor is left out, and its place stays empty", "a: &x [1, *x, 2]\n", [{ a: [1, undefined, 2] }], ["syntax/alias cycle x 10-12"]],
  ["an anchor counts for its own document", "a: &x 1\n---\nb: *x\n", [{ a: 1 }, {}], ["syntax/alias unknown x 15-17"]],
  ["an anchored name can be repeated as a name", "&k a: 1\nb: { *k : 2 }\n", [{ a: 1, b: { a: 2 } }], []],
  ["an anchor that is set again", "a: &x 1\nb: &x 2\nc: *x\n", [{ a: 1, b: 2, c: 2 }], []],
  ["whole numbers that cannot be kept", "a: 12345678901234567890\nb: 9007199254740991\n", [{ b: 9_007_199_254_740_991 }], ["syntax/number inexact 12345678901234567890 3-23"]],
  ["numbers beyond all numbers", "a: 1e999\nb: -.inf\nc: .nan\nd: 1\n", [{ d: 1 }], ["syntax/number inexact 1e999 3-8", "syntax/number inexact -.inf 12-17", "syntax/number inexact .nan 21-25"]],
  ["numbers in other forms; nothing is less than nothing", "a: 0x1F\nb: 0o17\nc: 1.50\nd: -0\ne: -0.0\n", [{ a: 31, b: 15, c: 1.5, d: 0, e: 0 }], []],
  ["true, false and nothing, and what only older YAML takes for such", "[true, False, null, ~, yes, 2001-01-01]", [[true, false, null, null, "yes", "2001-01-01"]], []],
  ["names that are no texts are texts as they are written", "1: a\n0x1F: b\ntrue: c\n", [{ 1: "a", "0x1F": "b", true: "c" }], []],
  ["a list cannot be a name, and some names are not taken", "? [x]\n: d\n__proto__: e\na: 1\n", [{ a: 1 }], ["syntax/forbidden-key notText 2-5", "syntax/forbidden-key reserved __proto__ 10-19"]],
  ["the first of two counts", "a: 1\nb: 2\n\na: 3\n", [{ a: 1, b: 2 }], ["syntax/duplicate-key again a 1 11-12"]],
  ["a mark of type that means something to programs is told, what stands behind it is text", "a: !x 1\nb: !!str 2\nc: !!binary aGk=\n", [{ a: "1", b: "2", c: "aGk=" }], ["syntax/tag unsupported !x 6-7", "syntax/tag unsupported tag:yaml.org,2002:binary 31-35"]],
  ["nothing is merged", "<<: { b: 1 }\n", [{ "<<": { b: 1 } }], []],
  ["a sign that nobody can see", "a: x\u0000y\uD800\n", [{ a: "x\uFFFDy\uFFFD" }], ["syntax/character control 0000 4-5"]],
  ["a directive for another YAML", "%YAML 1.1\n---\na: yes\n", [{ a: "yes" }], ["syntax/version other YAML 1.1 0-9"]],
  ["one for this, and one that says nothing", "%YAML 1.2\n%TAG ! x\n---\na: 1\n", [{ a: 1 }], []],
  ["a bracket that is not closed before the next field", "a: [1\nb: 2\n", [{ a: [1], b: 2 }], ["syntax/yaml indentation 6-7"]],
  ["a bracket that is never closed", "a: [1\n", [{ a: [1] }], ["syntax/yaml unclosed 6-6"]],
  ["a bracket too many", "a: 1]\nb: ]\n", [{ a: "1]", b: null }], ["syntax/yaml unclosed 9-10"]],
  ["a mark that is not closed", "a: 'x\n", [{ a: "x" }], ["syntax/yaml unclosed 6-6"]],
  ["an escape there is none of", 'a: "\\q"\n', [{ a: "\\q" }], ["syntax/yaml quoting 4-5"]],
  ["a sign that begins no text", "a: @x\n", [{ a: "@x" }], ["syntax/yaml quoting 3-4"]],
  ["two colons in a line", "a: b: c\n", [{ a: { b: "c" } }], ["syntax/yaml key 3-4"]],
  ["a tab for an indent", "\ta: 1\n", [{ a: 1 }], ["syntax/yaml indentation 0-1"]],
  ["several documents", "---\na: 1\n---\nb: 2\n...\n", [{ a: 1 }, { b: 2 }], []],
  ["nothing at all is a document", "", [null], []],
  ["so is nothing but comments", "# a\n", [null], []],
])("%s", (_, text, expected, problems) => {
  expect([data(text), told(text)]).toStrictEqual([expected, problems])
})

test("a separator with nothing behind it, or before it, begins no document", () => {
  for (const text of ["a: 1\n---\n", "a: 1\n---\n# later\n", "---\n---\na: 1\n", "a: 1\n---\n---\n---\n"]) expect([text, data(text)]).toEqual([text, [{ a: 1 }]])
  expect(data("a: 1\n---\n''\n--- ~\n")).toEqual([{ a: 1 }, "", null])
  expect(lintPlan(parsePlan("apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec: { goals: [] }\n---\n"), { extends: [] })).toEqual([])
})

test("only what aliases unfold to counts as unfolded", () => {
  expect(told(`a: &x 1\nb: *x\nc: [${"1,".repeat(25_000)}]\n`)).toEqual([])
})

test("of a text with hundreds of faults the first five are told, and of one with hundreds of documents none of those beyond the hundredth", () => {
  expect(told('- "\\q"\n'.repeat(1000))).toEqual([3, 10, 17, 24, 31].map((at) => `syntax/yaml quoting ${at}-${at + 1}`))
  expect(told(`${'- "\\q"\n'.repeat(6)}- ]\n`)).toEqual([3, 10, 17, 24, 31].map((at) => `syntax/yaml quoting ${at}-${at + 1}`))
  const { documents, problems } = compose(`${"--- a\n".repeat(150)}--- "\\q"\n`)
  expect([documents.length, problems.map(({ rule, message }) => `${rule.id} ${message}`)]).toEqual([100, ["syntax/too-large documents"]])
})

/** Where each value stands, with its name's place before it; `b` and `f` are lines and brackets, and a star what is shared. */
const places = ({ start, end, key, form, shared, members }: Located): unknown => {
  const own = `${key === undefined ? "" : `${key.start}-${key.end} `}${start}-${end}${{ scalar: "", block: " b", flow: " f" }[form]}${shared ? " *" : ""}`
  return members.size === 0 ? own : [own, Object.fromEntries([...members].map(([name, member]) => [name, places(member)]))]
}

test.each<[string, string, unknown]>([
  ["a part ends where its last value ends", "a:\n  b: 1\n\n\nc: 2\n", ["0-16 b", { a: ["0-1 5-9 b", { b: "5-6 8-9" }], c: "12-13 15-16" }]],
  ["a block text ends with its last line", "a: |\n  one\n\n\nb: 2\n", ["0-17 b", { a: "0-1 3-10", b: "13-14 16-17" }]],
  ["letters of other alphabets are letters", "a: ü\n\nb: [ü ]\n", ["0-13 b", { a: "0-1 3-4", b: ["6-7 9-13 f", { 0: "10-11" }] }]],
  ["where no value stands, its name does", "a:  \nb: { c }\n", ["0-13 b", { a: "0-1 0-1", b: ["5-6 8-13 f", { c: "10-11 10-11" }] }]],
  ["an item that is not written stands behind its dash", "- \n- x\n", ["0-6 b", { 0: "2-2", 1: "5-6" }]],
  ["what is anchored is shared, with all it holds", "a: &x [1]\nb: *x\nc: [2]\n", ["0-22 b", { a: ["0-1 6-9 f *", { 0: "7-8 *" }], b: ["10-11 13-15 f *", { 0: "7-8 *" }], c: ["16-17 19-22 f", { 0: "20-21" }] }]],
  ["what is left out is shared, so that nobody changes it", "a: *x\nb: 1e999\n", ["0-14 b", { a: "0-1 3-5 *", b: "6-7 9-14 *" }]],
  ["a name that is anchored leaves its value free", "&x a: 1\n", ["3-7 b", { a: "3-4 6-7" }]],
  ["nothing stands at the start", "", "0-0"],
])("places: %s", (_, text, expected) => {
  expect(places(compose(text).documents[0]?.root as Located)).toEqual(expected)
})

describe("a text is read up to a bound, and told where that is", () => {
  test("levels of nesting", () => {
    const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`
    expect(told(nested(64))).toEqual([])
    expect([told(nested(65)), data(nested(65))]).toEqual([["syntax/too-large depth 64 64-65"], []])
    // Where the levels come from an alias, the tokens do not tell them.
    const [half, rest] = [40, 30]
    expect(told(`a: &x ${nested(half)}\nb: ${"[".repeat(rest)}*x${"]".repeat(rest)}\n`)).toEqual(["syntax/too-large depth 64 40-52"])
  })

  test("values that aliases unfold to", () => {
    const unfolding = (times: number): string => `a: &x [${"1,".repeat(99)}1]\nb: [${Array.from({ length: times }, () => "*x").join(",")}]\n`
    const read = (times: number) => (data(unfolding(times))[0] as { b: readonly (readonly unknown[])[] }).b
    expect([told(unfolding(198)), read(198).flat().length]).toEqual([[], 19_800])
    expect([19_999, 20_000].map((count) => told(`a: &x [${"1,".repeat(count - 1)}1]\nb: *x\n`).length)).toEqual([0, 1])
    // A list of a hundred is 101 values, and 198 such lists are 19,998.
    expect(told(unfolding(200))).toEqual(["syntax/too-large aliases 20000 9-10"])
    expect([read(200)[198], read(200)[199]]).toEqual([[1, ...Array.from({ length: 99 })], undefined])
    expect(told(`a: [${"1,".repeat(20_001)}1]\n`)).toEqual([])
  })

  test("documents", () => {
    const many = (count: number): string => Array.from({ length: count }, (_, index) => `a: ${index}\n`).join("---\n")
    expect([told(many(100)), data(many(100)).length]).toEqual([[], 100])
    expect([told(many(101)), data(many(101)).length, compose(many(101)).broken]).toEqual([[`syntax/too-large documents 100 ${many(100).length}-${many(100).length}`], 100, false])
  })

  test("characters and parts", () => {
    expect(told(`a: ${"x".repeat(1_048_573)}`)).toEqual([])
    expect(told(`a: ${"x".repeat(1_048_574)}`)).toEqual(["syntax/too-large size 1048577 1048576 0-0"])
    expect(told(`[${"1,".repeat(45_000)}1]`)).toEqual(["syntax/too-large parts 80000 80000-80001"])
  })

  test("problems: five breaks of syntax, two hundred others", () => {
    expect(told(`a: 1\n${"]\n".repeat(8)}`)).toEqual([5, 7, 9, 11, 13].map((at) => `syntax/yaml unclosed ${at}-${at + 1}`))
    expect(told(`[${"*x,".repeat(300)}]`)).toHaveLength(200)
    expect([told(`a: 1\n${"]\n".repeat(300)}`).length, data(`a: 1\n${"]\n".repeat(300)}`)]).toEqual([5, []])
    expect([told(`- "${"\\q".repeat(300)}"`).length, data(`- "${"\\q".repeat(300)}"`)]).toEqual([5, []])
    expect(compose(`- "${"\\q".repeat(199)}"`).documents).toHaveLength(1)
  })
})
