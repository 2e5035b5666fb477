import * as fc from "fast-check"
import { expect, test } from "vitest"
import * as z from "zod/mini"
import { checkDocument } from "./checked-document.ts"

const schema = z.strictObject({ colour: z.enum(["red", "green"]), sizes: z.array(z.number()) })

const found = (text: string, options: Partial<Parameters<typeof checkDocument>[2]> = {}) =>
  checkDocument(text, schema, { file: "paint.yaml", ...options }).findings.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`)

test("whatever the text, it is read or told, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
      const { data, findings } = checkDocument(text, schema, { file: "paint.yaml" })
      if (findings.length === 0) expect(schema.safeParse(data).success).toBe(true)
    }),
  )
})

test("what is wrong with the shape is told where it stands, in the language asked for", () => {
  expect(found("colour: red\nsizes: [1, 2]\n")).toEqual([])
  expect(found("colour: rde\nsizes: [1, two]\nsize: 3\n")).toEqual(["shape/not-one-of paint.yaml:1:9", "shape/wrong-type paint.yaml:2:12", "shape/unknown-key paint.yaml:3:1"])
  const [finding] = checkDocument("colour: rde\nsizes: []\n", schema, { file: "paint.yaml", locale: "da" }).findings
  expect(finding?.suggestions?.[0]?.message).toBe("Skriv red.")
})

test("of a text that is refused there is nothing, and it stands at its beginning", () => {
  const { data, documents, findings, place } = checkDocument("[".repeat(70), schema, { file: "paint.yaml" })
  expect([data, documents, findings.map(({ rule }) => rule), place(["colour"])]).toEqual([undefined, 0, ["syntax/too-large"], { line: 1, column: 1, endLine: 1, endColumn: 1 }])
})

test("an option there is none of is told with the name of the door", () => {
  expect(checkDocument("colour: red\nsizes: []\n", schema, { file: "paint.yaml", lokale: "da" } as never).findings.map(({ message }) => message)).toEqual(["checkDocument has no option “lokale”, so it changed nothing. Did you mean “locale”?"])
})

test("a short way of writing is written out before it is checked, and told at its own place", () => {
  const written = (data: unknown): unknown => (typeof data === "string" ? { colour: data, sizes: [] } : data)
  expect(found("green\n", { written })).toEqual([])
  expect(found("blue\n", { written })).toEqual(["shape/not-one-of paint.yaml:1:1"])
})

test("where something with names is expected, the sentence is whole", () => {
  const { findings } = checkDocument("words\n", z.record(z.string(), z.unknown()), { file: "map.yaml" })
  expect(findings.map(({ message }) => message)).toEqual(["the document is a text; expected is a part with fields."])
})

test("a text that may be given by language is explained as such, and its languages are known", () => {
  const titled = z.strictObject({ title: z.union([z.string(), z.strictObject({ en: z.optional(z.string()), da: z.optional(z.string()) })]) })
  const told = (text: string) => checkDocument(text, titled, { file: "paint.yaml" }).findings.map(({ message }) => message)
  expect(told("title: { en: Red, da: Rød }\n")).toEqual([])
  expect(told("title: 5\n")).toEqual(["title is a number; expected is a text, or one for each language."])
  expect(told("title: { dk: Rød }\n")).toEqual(["“dk” is not a field of title. Possible are: en and da."])
})

test("whoever checks further knows how many documents there are, and where each value is written", () => {
  const { documents, place } = checkDocument("colour: red\nsizes:\n  - 1\n  - 2\n---\ncolour: green\n", schema, { file: "paint.yaml" })
  expect(documents).toBe(2)
  expect(place(["sizes", 1])).toEqual({ line: 4, column: 5, endLine: 4, endColumn: 6 })
  expect(place(["sizes", 7])).toMatchObject({ line: 2 })
})
