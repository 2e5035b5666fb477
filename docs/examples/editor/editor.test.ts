import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import { fileURLToPath } from "node:url"
import { knownMetrics } from "@folkmoot/plan"
import { openFolder, type Position } from "./language-server.ts"

const folder = fileURLToPath(new URL(".", import.meta.url))

let editor: Awaited<ReturnType<typeof openFolder>>
before(async () => {
  editor = await openFolder(folder)
})
after(async () => editor.close())

const envelope = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: riders }\n"

let count = 0

/** Opens a text in which § marks a place, and gives the place. */
const opened = async (text: string, file = `plans/${(count += 1)}.folkmoot.yaml`) => {
  const lines = text.slice(0, text.indexOf("§")).split("\n")
  const at: Position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  return { at, ...(await editor.open(file, text.replaceAll("§", ""))) }
}

const offeredAt = async (text: string, file?: string): Promise<readonly string[]> => {
  const { uri, at } = await opened(text, file)
  const { items } = await editor.ask<{ readonly items: readonly { readonly label: string }[] }>("completion", uri, at)
  return items.map(({ label }) => label)
}

test("a plan without mistakes has nothing underlined", async () => {
  for (const file of ["plans/plan.folkmoot.yaml", "plans/calm-spring.yaml"]) assert.deepEqual((await editor.open(file, readFileSync(`${folder}${file}`, "utf8"))).diagnostics, [])
})

test("where a metric belongs, every metric is offered", async () => {
  const offered = await offeredAt(`${envelope}spec:\n  objectives:\n    - id: a\n      metric: §`)
  assert.ok(knownMetrics.length > 40)
  for (const { id } of knownMetrics) assert.ok(offered.includes(id), `${id} is not offered`)
})

test("where a field belongs, the fields are offered, and a whole goal to fill in", async () => {
  const offered = await offeredAt(`${envelope}spec:\n  goals:\n    - §`)
  for (const name of ["id", "title", "behaviours", "goal"]) assert.ok(offered.includes(name), `${name} is not offered`)
})

test("a mistake is underlined from its first letter to its last, and nothing else is", async () => {
  const { at, diagnostics } = await opened(`${envelope}spec:\n  goals:\n    - id: calm\n      title: A calmer spring\n      aim: §loyalti§\n`)
  assert.deepEqual(diagnostics.map(({ range }) => range), [{ start: at, end: { line: at.line, character: at.character + "loyalti".length } }])
  assert.match(diagnostics[0]?.message ?? "", /loyalty/)
})

test("a field says what it is for", async () => {
  const { uri, at } = await opened(`${envelope}spec:\n  objectives:\n    - id: a\n      met§ric: resolution-rate\n`)
  const { contents } = await editor.ask<{ readonly contents: { readonly value: string } }>("hover", uri, at)
  assert.match(contents.value, /A metric of the library or one that the plan defines/)
})

test("a file of any name is checked when its first line names the schema", async () => {
  const mistaken = `${envelope}spec:\n  §aims§: []\n`
  assert.deepEqual((await opened(mistaken, "plans/unnamed.yaml")).diagnostics, [])
  const { at, diagnostics } = await opened(`# yaml-language-server: $schema=../node_modules/@folkmoot/plan/schemas/plan.draft-07.schema.json\n${mistaken}`, "plans/named.yaml")
  assert.deepEqual(diagnostics.map(({ range }) => range), [{ start: at, end: { line: at.line, character: at.character + "aims".length } }])
})
