import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folkmoot } = commandLine()

const published = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../docs/reference/schemas/${name}.json`, import.meta.url), "utf8"))

test.each([
  ["", [], "plan"],
  [" --draft 2020-12", ["--draft", "2020-12"], "plan"],
  [" --draft 07", ["--draft", "07"], "plan.draft-07"],
])("plan schema%s prints the schema that is published", async (_, more, name) => {
  const { code, out, said } = await folkmoot(["plan", "schema", ...more])
  expect([code, said]).toEqual([0, ""])
  expect(JSON.parse(out)).toEqual(published(name))
})

test("another draft is refused with those there are", async () => {
  expect(await folkmoot(["plan", "schema", "--draft", "04"])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("expected 2020-12 or 07") })
})
