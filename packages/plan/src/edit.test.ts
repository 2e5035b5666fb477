import { expect, test } from "vitest"
import { applyFixes } from "./apply-fixes.ts"
import { compose } from "./compose.ts"
import { editText, renameKey, setValue, textEdit, type Edit } from "./edit.ts"
import { nowhere, type Path } from "./source.ts"

/** The text after an edit; nothing where it cannot be made. */
const edited = (text: string, edit: Edit, at: Path): string | undefined => {
  const change = textEdit(text, compose(text).documents[0]?.root ?? nowhere, edit, at)
  return change === undefined ? undefined : applyFixes(text, [{ fix: { edits: [change] } }])
}

test.each<[string, string, Path, string | number | boolean, string | undefined]>([
  ["a plain text", "a: one # why\n", ["a"], "two", "a: two # why\n"],
  ["a number", "a: one\n", ["a"], 3, "a: 3\n"],
  ["true", "a: one\n", ["a"], true, "a: true\n"],
  ["an item of a list", "- one\n- two\n", [1], "three", "- one\n- three\n"],
  ["single quotation marks stay, and are doubled within", "a: 'one'\n", ["a"], "it's", "a: 'it''s'\n"],
  ["in them no control sign can be written", "a: 'one'\n", ["a"], "a\tb", 'a: "a\\tb"\n'],
  ["double quotation marks stay", 'a: "one"\n', ["a"], "two", 'a: "two"\n'],
  ["what would be read as something else is quoted", "a: one\n", ["a"], "two: three", 'a: "two: three"\n'],
  ["so is what would be true", "a: one\n", ["a"], "True", 'a: "True"\n'],
  ["but not what begins or ends so", "a: one\n", ["a"], "null and true", "a: null and true\n"],
  ["what stands elsewhere in the text hinders nothing", "a: one # > |\n", ["a"], "two", "a: two # > |\n"],
  ["and what ends with a space", "a: one\n", ["a"], "two ", 'a: "two "\n'],
  ["a comma needs no quotation marks on a line of its own", "x:\n  a: one\n", ["x", "a"], "b, c", "x:\n  a: b, c\n"],
  ["but does in braces", "x: [{ a: one }]\n", ["x", 0, "a"], "b, c", 'x: [{ a: "b, c" }]\n'],
  ["an anchored value stays", "a: &x one\n", ["a"], "two", undefined],
  ["a block text stays", "a: |\n  one\n", ["a"], "two", undefined],
  ["a folded text stays", "a: >\n  one\n", ["a"], "two", undefined],
  ["a name without a value stays", "a:\n", ["a"], "two", undefined],
  ["an item that is not written stays", "-\n- one\n", [0], "two", undefined],
  ["what holds others stays", "a: { b: 1 }\n", ["a"], "two", undefined],
])("a value in place of another: %s", (_, text, at, value, expected) => {
  expect(edited(text, setValue(value), at)).toBe(expected)
})

test.each<[string, string, Path, string | number, string | undefined]>([
  ["on a line of its own", "a: one\n", ["b"], 2, "a: one\nb: 2\n"],
  ["behind the comment of the last one", "a: one # why\nx: 0 # so\n", ["b"], 2, "a: one # why\nx: 0 # so\nb: 2\n"],
  ["where the text ends without a line break", "a: one", ["b"], 2, "a: one\nb: 2"],
  ["with the line ends of Windows", "a: one\r\n", ["b"], 2, "a: one\r\nb: 2\r\n"],
  ["with those, at the end of the text", "x: 0\r\na: one", ["b"], 2, "x: 0\r\na: one\r\nb: 2"],
  ["as far in as the others", "x:\n  a: one\n", ["x", "b"], 2, "x:\n  a: one\n  b: 2\n"],
  ["in an item of a list", "- a: one\n", [0, "b"], 2, "- a: one\n  b: 2\n"],
  ["in a list of lists", "- - a: one\n", [0, 0, "b"], 2, "- - a: one\n    b: 2\n"],
  ["behind all that the last one holds", "a:\n  c: [1]\n", ["b"], 2, "a:\n  c: [1]\nb: 2\n"],
  ["quoted as the name before it", '"a": 1\n', ["b"], "x", '"a": 1\n"b": "x"\n'],
  ["not quoted where that has other marks", "'a': 1\n", ["b"], "x", "'a': 1\nb: x\n"],
  ["in braces", "x: { a: one }\n", ["x", "b"], "c, d", 'x: { a: one, b: "c, d" }\n'],
  ["in braces over lines", "{\n  a: one\n}\n", ["b"], 2, "{\n  a: one,\n  b: 2\n}\n"],
  ["in JSON", '{"x":[],"a":1}', ["b"], "x", '{"x":[],"a":1, "b": "x"}'],
  ["in JSON with tabs", '{\n\t"a": 1\n}', ["b"], 2, '{\n\t"a": 1,\n\t"b": 2\n}'],
  ["never in braces whose last name has no value", "{ a: 1, c }\n", ["b"], 2, undefined],
  ["never where there is no field yet", "x: {}\n", ["x", "b"], 2, undefined],
  ["never in a single value", "a: one\n", ["a", "b"], 2, undefined],
  ["never in a list", "a: [1]\n", ["a", "b"], 2, undefined],
  ["never under a number", "a: { x: 1 }\n", ["a", 5], 2, undefined],
  ["never as an item", "a: [1]\n", ["a", 5], 2, undefined],
  ["never in what is not there", "a: one\n", ["q", "b"], 2, undefined],
  ["never behind an anchored name", "&x a: one\n", ["b"], 2, undefined],
  ["never behind a question mark", "? a\n: one\n", ["b"], 2, undefined],
  ["never behind a block text", "a: |\n  one\n", ["b"], 2, undefined],
  ["never behind what ends with one", "a:\n  - >\n    one\n", ["b"], 2, undefined],
])("a new field: %s", (_, text, at, value, expected) => {
  expect(edited(text, setValue(value), at)).toBe(expected)
})

test.each<[string, string, Path, string | undefined]>([
  ["a name", "a: one # why\n", ["a"], "b: one # why\n"],
  ["a name in double quotation marks", '{"a":1}', ["a"], '{"b":1}'],
  ["a name in single ones", "'a': 1\n", ["a"], '"b": 1\n'],
  ["an item has none", "- one\n", [0], undefined],
  ["what is not there has none", "x:\n  a: one\n", ["x", "q"], undefined],
  ["one within what is anchored stays", "x: &y { a: 1 }\n", ["x", "a"], undefined],
])("another name: %s", (_, text, at, expected) => {
  expect(edited(text, renameKey("b"), at)).toBe(expected)
})

test("an edit says what it does", () => {
  expect(editText(setValue(false))).toEqual({ message: { en: "Write {value}.", de: "{value} schreiben.", da: "Skriv {value}." }, slots: { value: "false" } })
  expect(editText(renameKey("b"))).toEqual({ message: { en: "Rename to {value}.", de: "In {value} umbenennen.", da: "Omdøb til {value}." }, slots: { value: "b" } })
  expect([setValue(1), setValue(1, ["a"]), renameKey("b"), renameKey("b", ["a"])]).toStrictEqual([{ change: "set", value: 1 }, { change: "set", value: 1, at: ["a"] }, { change: "rename-key", key: "b" }, { change: "rename-key", key: "b", at: ["a"] }])
})

test.each<[string, readonly (readonly (readonly [number, number, string])[])[], string]>([
  ["in the order of the text", [[[4, 5, "Y"]], [[1, 2, "X"]]], "aXcdYf"],
  ["several at once", [[[4, 5, ""], [0, 0, "X"]]], "Xabcdf"],
  ["all of it only where all of it is there", [[[1, 2, "X"], [6, 7, "Y"]]], "abcdef"],
  ["of two that touch the first", [[[1, 3, "X"]], [[3, 4, "Y"]]], "aXdef"],
  ["of two that touch the first, though it stands behind", [[[3, 4, "Y"]], [[1, 3, "X"]]], "abcYef"],
  ["of two that overlap the first", [[[1, 3, "X"]], [[2, 4, "Y"]], [[5, 6, "Z"]]], "aXdeZ"],
  ["all of a fix or nothing", [[[1, 2, "X"]], [[1, 2, "Y"], [4, 5, "Z"]]], "aXcdef"],
  ["up to the end of the text", [[[6, 6, "X"]]], "abcdefX"],
  ["nothing beyond it", [[[6, 7, "X"]]], "abcdef"],
  ["nothing before its start", [[[-1, 0, "X"]]], "abcdef"],
  ["nothing that ends before it begins", [[[4, 3, "X"]]], "abcdef"],
])("fixes are applied: %s", (_, fixes, expected) => {
  expect(applyFixes("abcdef", [{}, ...fixes.map((edits) => ({ fix: { edits: edits.map(([start, end, text]) => ({ start, end, text })) } }))])).toBe(expected)
})

test("a fix of which one edit is none is not applied by halves", () => {
  const broken = [{ start: 4, end: "5", text: "Y" }, { start: "4", end: 5, text: "Y" }, { start: 4, end: 5, text: 7 }].map((edit) => ({ fix: { edits: [{ start: 1, end: 2, text: "X" }, edit] as never } }))
  expect(applyFixes("abcdef", [...broken, { fix: { edits: [{ start: 0, end: 0, text: "Z" }, null] as never } }])).toBe("abcdef")
})
