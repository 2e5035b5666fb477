import { expect, test } from "vitest"
import * as z from "zod/mini"
import { idPattern } from "./patterns.ts"
import { issuesOf, shapeProblems } from "./shape.ts"

const schema = z.strictObject({
  title: z.string(),
  truth: z.exactOptional(z.boolean()),
  count: z.exactOptional(z.number()),
  size: z.exactOptional(z.union([z.number(), z.string()])),
  says: z.exactOptional(z.union([z.string(), z.strictObject({ en: z.string(), de: z.string() })])),
  kind: z.exactOptional(z.enum(["chat", "forum"])),
  only: z.exactOptional(z.literal("this")),
  list: z.exactOptional(z.array(z.strictObject({ id: z.string().check(z.regex(idPattern)), kind: z.enum(["chat", "forum"]) }))),
  by: z.exactOptional(z.record(z.string(), z.strictObject({ amount: z.number() }))),
  word: z.exactOptional(z.string().check(z.regex(/^\w+$/))),
})

/** What is told of data that have a title, and else what is given. */
const told = (given: unknown, whole = false): readonly unknown[] => {
  const data = whole ? given : { title: "A", ...(given as object) }
  return shapeProblems(issuesOf(data, schema), data, schema).map(({ rule, message, slots, path, on, suggest }) => {
    const said = Object.values(slots).map((slot) => (typeof slot !== "object" ? String(slot) : "en" in slot ? slot.en : "place" in slot ? "" : slot.join(" ")))
    return [`${rule.id} ${message}`, said.join("; "), path.join("."), on, ...suggest.map((edit) => (edit.change === "set" ? edit.value : `${edit.key}:`))]
  })
}

test.each<[object, readonly unknown[]]>([
  [{ title: 7 }, ["shape/wrong-type type", "title; a number; a text", "title", "value", "7"]],
  [{ title: true }, ["shape/wrong-type type", "title; true or false; a text", "title", "value", "true"]],
  [{ title: Infinity }, ["shape/wrong-type type", "title; NaN or infinite; a text", "title", "value"]],
  [{ title: ["A"] }, ["shape/wrong-type type", "title; a list; a text", "title", "value"]],
  [{ title: {} }, ["shape/wrong-type type", "title; a part with fields; a text", "title", "value"]],
  [{ title: null }, ["shape/wrong-type empty", "title; a text", "title", "value"]],
  [{ count: "7" }, ["shape/wrong-type type", "count; a text; a number", "count", "value"]],
  [{ count: NaN }, ["shape/wrong-type type", "count; NaN or infinite; a number", "count", "value"]],
  [{ truth: 1 }, ["shape/wrong-type type", "truth; a number; true or false", "truth", "value"]],
  [{ size: true }, ["shape/wrong-type type", "size; true or false; a number or a text", "size", "value"]],
  [{ says: 7 }, ["shape/wrong-type type", "says; a number; a text, or one for each language", "says", "value"]],
  [{ kind: 7 }, ["shape/wrong-type type", "kind; a number; one of the possible values", "kind", "value"]],
  [{ kind: "forumm" }, ["shape/not-one-of nearest", "kind; forumm; chat forum; forum", "kind", "value", "forum"]],
  [{ kind: "elsewhere" }, ["shape/not-one-of among", "kind; elsewhere; chat forum", "kind", "value"]],
  [{ only: "that, or whatever" }, ["shape/not-one-of nearest", "only; that, or whatever; this; this", "only", "value", "this"]],
  [{ list: {} }, ["shape/wrong-type type", "list; a part with fields; a list", "list", "value"]],
  [{ list: ["a"] }, ["shape/wrong-type type", "list[0]; a text; a part with fields: id, kind", "list.0", "value"]],
  [{ by: [] }, ["shape/wrong-type type", "by; a list; a part with fields", "by", "value"]],
  [{ list: [{ id: "A b", kind: "chat" }] }, ["shape/wrong-format id", "list[0].id; A b", "list.0.id", "value"]],
  [{ word: "a b" }, ["shape/wrong-format form", "word; a b", "word", "value"]],
  [{ list: [{ kind: "chat" }] }, ["shape/missing field", "id; list[0]; a text", "list.0", "key"]],
  [{ list: [{ id: "a" }] }, ["shape/missing field", "kind; list[0]; chat | forum", "list.0", "key"]],
  [{ tilte: "B" }, ["shape/unknown-key among", "tilte; the document; title truth count size says kind only list by word", "tilte", "key"]],
  [{ cuont: 1 }, ["shape/unknown-key nearest", "cuont; the document; count", "cuont", "key", "count:"]],
  [{ or: null }, ["shape/unknown-key cut", "or; the document; title truth count size says kind only list by word", "or", "key"]],
  [{ list: [{ id: "a", kind: "chat", kid: 1 }] }, ["shape/unknown-key among", "kid; list[0]; id kind", "list.0.kid", "key"]],
  [{ by: { a: { amount: 1, amuont: 1 } } }, ["shape/unknown-key among", "amuont; by.a; amount", "by.a.amuont", "key"]],
])("of %j is told", (given, expected) => {
  expect(told(given)).toEqual([expected])
})

test("of a document that is something else, and of one that lacks a field", () => {
  expect(told("A", true)).toEqual([["shape/wrong-type type", "the document; a text; a part with fields", "", "value"]])
  expect(told(undefined, true)).toEqual([["shape/wrong-type empty", "the document; a part with fields", "", "value"]])
  expect(told({}, true)).toEqual([["shape/missing field", "title; the document; a text", "", "key"]])
})

test("each unknown field is told, an entry that was left out is not", () => {
  expect(told({ one: 1, two: 2, list: [undefined] })).toEqual([["one", "two"].map((key) => ["shape/unknown-key among", `${key}; the document; title truth count size says kind only list by word`, key, "key"])].flat())
})

test("five hundred are told, and how many there are beyond", () => {
  const many = (count: number): readonly unknown[] => told(Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, null])))
  expect(many(500)).toHaveLength(500)
  expect(many(502).slice(499)).toEqual([expect.arrayContaining(["x499"]), ["shape/more count", "2", "", "value"]])
})
