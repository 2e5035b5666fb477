import { deflateSync, inflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { slimIndex } from "./site-search.ts"

const packed = (data: unknown): string => `window.searchData = "${deflateSync(JSON.stringify(data)).toString("base64")}";`

const unpacked = (script: string): unknown => JSON.parse(inflateSync(Buffer.from(script.slice(script.indexOf("\"") + 1, -2), "base64")).toString())

test("the index of the search keeps its rows and words, and its scores to two digits", () => {
  const index = { version: "2.3.9", fields: ["name"], fieldVectors: [["name/0", [1234, 1.2345, 7, 0.0987]], ["name/1", []]], invertedIndex: [["share", { _index: 1234 }]], pipeline: [] }
  const rows = [{ name: "A share", kind: 4 }]
  expect(unpacked(slimIndex(packed({ rows, index })))).toEqual({ rows, index: { ...index, fieldVectors: [["name/0", [1234, 1.2, 7, 0.099]], ["name/1", []]] } })
})

test("a script of another form is not taken for one", () => {
  expect(() => slimIndex("window.searchData = {}")).toThrow("site-search.ts")
})
