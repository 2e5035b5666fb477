import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { locales, tables, type TableId } from "@folkmoot/facts"
import { afterAll, expect, test } from "vitest"
import { open, type MeasureDocument, type OpenOptions } from "./index.ts"

const sample = fileURLToPath(new URL("../../house/sample/", import.meta.url))
const root = mkdtempSync(join(tmpdir(), "folkmoot-as-of-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const read = (file: string) => ({ file, text: readFileSync(join(sample, file), "utf8") })

const asOf = "2025-10-01T00:00:00Z"

/** Writes the sample's tables anew, each as its rows became of something else. */
const rewritten = (name: string, rowsOf: (rows: readonly string[], time: number) => readonly string[]): string => {
  const folder = join(root, name)
  cpSync(join(sample, "data"), folder, { recursive: true })
  for (const file of readdirSync(folder).filter((one) => one.endsWith(".csv"))) {
    const [head = "", ...rows] = readFileSync(join(folder, file), "utf8").trimEnd().split("\n")
    const { time } = tables[file.replace(".csv", "") as TableId]
    writeFileSync(join(folder, file), `${[head, ...rowsOf(rows, head.split(",").indexOf(time))].join("\n")}\n`)
  }
  return folder
}

const opening = (path: string): OpenOptions => ({
  asOf,
  sources: [{ id: "facts", path }],
  plan: read("plan.folkmoot.yaml"),
  translations: ["de", "da"].map((locale) => read(`plan.${locale}.folkmoot.yaml`)),
  answers: [read("answers.yaml")],
  quotes: JSON.parse(read("quotes.json").text) as NonNullable<OpenOptions["quotes"]>,
})

test("asked again as of the same moment, measures, assessment and reports in every language and form are the same to the last byte", async () => {
  const printed = async (): Promise<readonly string[]> => {
    await using folkmoot = await open(opening(join(sample, "data")))
    const reports = []
    for (const locale of locales) reports.push(await folkmoot.report({ audience: "executive", locale, period: "2025-Q3", against: "2025-Q2" }))
    return [await folkmoot.measure(), await folkmoot.assess(), ...reports].map((document) => JSON.stringify(document))
  }
  expect(await printed()).toEqual(await printed())
})

test("in which order rows are told makes no difference, but for where those stand that could not be read", async () => {
  const told = async (path: string): Promise<readonly unknown[]> => {
    await using folkmoot = await open(opening(path))
    const { rejects: _, ...rest } = await folkmoot.measure({ step: "quarter" })
    return [JSON.stringify(rest), JSON.stringify(await folkmoot.assess())]
  }
  expect(await told(rewritten("turned", (rows) => rows.toReversed()))).toEqual(await told(join(sample, "data")))
})

const measured = async (path: string, query: { readonly step?: "month" }): Promise<MeasureDocument> => {
  await using folkmoot = await open({ asOf, sources: [{ id: "facts", path }] })
  return await folkmoot.measure(query)
}

const placeOf = ({ metric, variant, period, group }: MeasureDocument["measures"][number]): string => JSON.stringify([metric, variant, period.label, group])

test.each([{}, { step: "month" as const }])("facts from later change nothing in tables that had begun telling by then: %o", async (query) => {
  const before = rewritten(`before-${query.step ?? "all"}`, (rows, time) => rows.filter((row) => Date.parse(row.split(",")[time] ?? "") <= Date.parse(asOf) || row.split(",")[time] === ""))
  const [then, now] = [await measured(before, query), await measured(join(sample, "data"), query)]
  const later = new Map(now.measures.map((one) => [placeOf(one), one]))
  expect([...later.keys()]).toEqual(then.measures.map(placeOf))
  const others = then.measures.filter((one) => JSON.stringify(one) !== JSON.stringify(later.get(placeOf(one))))
  expect(then.measures.filter(({ estimate }) => estimate.measured).length).toBeGreaterThan(60)
  // Of what had not been told at all by then it is known only now since when it is recorded: the one thing that may be said otherwise.
  const untold = then.coverage.filter(({ rows }) => rows === 0).map(({ table }) => table)
  expect(untold).toContain("reaction")
  for (const one of others) {
    const { estimate } = later.get(placeOf(one)) ?? one
    expect(estimate).toMatchObject({ measured: false, why: "not-recorded" })
    expect(untold.some((table) => !estimate.measured && estimate.detail.includes(`recorded in ${table} only since`)), JSON.stringify(estimate)).toBe(true)
  }
})
