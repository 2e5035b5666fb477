import { expect, test } from "vitest"
import * as z from "zod/mini"
import { checkedMapping } from "./mapping-document.ts"

const schema = z.strictObject({
  name: z.string(),
  scale: z.exactOptional(z.strictObject({ low: z.int(), high: z.int() })),
  end: z.exactOptional(z.enum(["low", "high"])),
  parts: z.exactOptional(z.record(z.string(), z.union([z.strictObject({ fixed: z.string() }), z.strictObject({ column: z.string(), values: z.exactOptional(z.array(z.number())) })]))),
})

test("a sound document is given back as it is", () => {
  const given = { name: "a", parts: { "x/y": { column: "c", values: [1] } } }
  expect(checkedMapping("test", schema, given)).toEqual(given)
})

test("what else has loaded the library, and given it words, changes nothing", () => {
  const { localeError } = z.config()
  try {
    z.config(z.locales.de())
    expect(() => checkedMapping("test", schema, { name: "a", parts: 3 })).toThrow("Here is 3; expected an object.")
    expect(() => checkedMapping("test", schema, { end: "low" })).toThrow('"name" is missing here; expected a text.')
  } finally {
    z.config({ localeError })
  }
})

test.each<readonly [unknown, string, string, string]>([
  [3, "mapping#", "Here is 3; expected an object.", "Correct"],
  [{ name: 3 }, "mapping#/name", "Here is 3; expected a text.", "Correct"],
  [{ name: "a", end: "top" }, "mapping#/end", 'Here is "top"; expected one of low, high.', "Correct"],
  [{ name: "a", scael: {} }, "mapping#/scael", '"scael" is nothing', "Did you mean scale?"],
  [{ name: "a", scale: { low: 0, hihg: 1, high: 2 } }, "mapping#/scale/hihg", '"hihg" is nothing', "Did you mean high?"],
  [{ name: "a", scale: { low: 0.5, high: 2 } }, "mapping#/scale/low", "Here is 0.5; expected a whole number.", "Correct"],
  [{ name: "a", parts: { "x/y": { column: "c", values: ["1"] } } }, "mapping#/parts/x~1y/values/0", 'Here is "1"; expected a number.', "Correct"],
  [{ name: "a", parts: { x: "c" } }, "mapping#/parts/x", "expected an object", "Correct"],
  [{ name: "a", parts: { x: { colum: "c" } } }, "mapping#/parts/x/colum", '"colum" is nothing', "Did you mean column?"],
  [{ name: "a", parts: { x: { fixed: "c", column: "d" } } }, "mapping#/parts/x/column", '"column" cannot stand beside', "Leave one of them out"],
  [{ nmae: "a" }, "mapping#/nmae", '"nmae" is nothing', "Did you mean name?"],
])("%j is refused at %s", (given, where, message, advice) => {
  expect(() => checkedMapping("test", schema, given)).toThrow(expect.objectContaining({ where, message: expect.stringContaining(message) as string, advice: expect.stringContaining(advice) as string }) as Error)
})
