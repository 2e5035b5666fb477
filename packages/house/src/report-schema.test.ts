import { locales } from "@folkmoot/facts"
import { open, type Audience, type ReportDocument } from "@folkmoot/sdk"
import { Ajv } from "ajv"
import { beforeAll, expect, test } from "vitest"
import { sampleOptions } from "./sample-options.ts"
import { schemas } from "./schemas.ts"

const published = ((await schemas()).report ?? {}) as { readonly properties: { readonly audience: { readonly enum: readonly Audience[] } } }
const check = new Ajv({ strict: false, allErrors: true }).compile(published)

const readers = published.properties.audience.enum
let told: readonly ReportDocument["report"][]

beforeAll(async () => {
  await using folkmoot = await open(sampleOptions())
  const reports: ReportDocument["report"][] = []
  for (const [index, audience] of readers.entries()) reports.push((await folkmoot.report({ audience, locale: locales[index % locales.length] ?? "en", formats: [] })).report)
  told = reports
}, 120_000)

test("what each reader of the sample is told has the published form, and keeps it when it is saved", () => {
  expect(told.length).toBe(readers.length)
  for (const report of told) {
    const saved: unknown = JSON.parse(JSON.stringify(report))
    expect(saved).toEqual(report)
    expect(check(saved) ? [] : check.errors).toEqual([])
  }
})

test("together they hold every kind of node", () => {
  const kinds = new Set(told.flatMap(({ sections }) => sections.flatMap(({ nodes }) => nodes.map(({ kind }) => kind))))
  expect([...kinds].toSorted()).toEqual(["claim", "figure", "headlines", "list", "table"])
})

test("what no report may hold is refused: an unknown kind, a field too many, a number without a place in the ledger", () => {
  const [report] = told
  const withNode = (node: object): object => ({ ...report, sections: [{ id: "summary", title: "In brief", nodes: [node] }] })
  const claim = { kind: "claim", block: "b", bound: [], notes: [] }
  expect(check(withNode({ ...claim, parts: [{ kind: "text", text: "It was so." }] }))).toBe(true)
  for (const wrong of [{ kind: "picture", block: "b" }, { ...claim, parts: [], colour: "red" }, { ...claim, parts: [{ kind: "value", text: "5" }] }, { ...claim, parts: [{ kind: "quote", text: "So it was." }] }]) expect(check(withNode(wrong))).toBe(false)
})
