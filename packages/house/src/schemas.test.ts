import { tables } from "@folkmoot/facts"
import { Ajv } from "ajv"
import { Ajv2020 } from "ajv/dist/2020.js"
import { expect, test } from "vitest"
import { factSchema } from "./fact-schema.ts"
import { packedSchemas, schemas } from "./schemas.ts"
import { loadUnits } from "./units.ts"
import { textOf } from "./workspace.ts"

const all = Object.entries(await schemas())
const factsOf = (example: object): Readonly<Record<string, readonly object[]>> => ("facts" in example ? (example.facts as Readonly<Record<string, readonly object[]>>) : {})

test.each(all)("the schema of %s is a schema, under its own address", (name, schema) => {
  const { $schema, $id } = schema as { readonly $schema?: string; readonly $id?: string }
  const ajv = $schema?.includes("2020-12") === true ? new Ajv2020({ strict: false }) : new Ajv({ strict: false })
  expect(() => ajv.compile(schema)).not.toThrow()
  expect($id, name).toMatch(/^https:\/\/folkmoot\.dev\//)
})

test.each(Object.entries(packedSchemas))("%s, which a package carries and opens a door to, is the published schema of %s", async (file, name) => {
  expect(JSON.parse(textOf(file))).toEqual(JSON.parse(textOf(`docs/reference/schemas/${name}.json`)))
  const [, folder = "", inside = ""] = /^packages\/([^/]+)\/(.+)$/.exec(file) ?? []
  const { name: of, exports, files } = JSON.parse(textOf(`packages/${folder}/package.json`)) as { readonly name: string; readonly exports: Readonly<Record<string, unknown>>; readonly files: readonly string[] }
  const door = `./${inside.split("/").at(-1) ?? ""}`
  expect(exports[door]).toBe(`./${inside}`)
  expect(files).toContain(inside.split("/")[0])
  expect(import.meta.resolve(`${of}/${door.slice(2)}`)).toMatch(new RegExp(`${inside}$`))
})

test("whatever calculators say in their examples has the shape that is published", async () => {
  const units = (await loadUnits()).filter(({ kind }) => kind.part !== undefined)
  const measures = units.flatMap(({ unit, examples }) =>
    examples.flatMap(({ totals, variant, options }) => {
      const estimate = totals === undefined ? [] : [(unit as unknown as (totals: unknown, said: object) => object)(totals, { ...(variant !== undefined && { variant }), ...(options !== undefined && { options }) })]
      return estimate.map((said) => ({ metric: unit.id, variant: typeof variant === "string" ? variant : "totals", period: { label: "all", from: null, to: null }, group: {}, estimate: said }))
    }),
  )
  const check = new Ajv({ strict: false }).compile(all.find(([name]) => name === "measures")?.[1] ?? {})
  const provenance = { folkmoot: "0.1.0", plan: null, data: "", asOf: null, timeZone: "UTC" }
  const wrong = measures.filter((measure) => !check({ measures: [measure], coverage: [], rejects: { count: 0, first: [] }, provenance }))
  expect(measures.length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test("the mappings that sources show and can read have the shape that is published", async () => {
  const check = new Ajv({ strict: false }).compile(all.find(([name]) => name === "table-mapping")?.[1] ?? {})
  const examples = (await loadUnits()).filter(({ unit }) => unit.id === "table").flatMap((loaded) => loaded.examples as readonly { readonly title: string; readonly mapping?: unknown; readonly expect: object }[])
  const readable = examples.filter(({ expect: expected }) => !("failed" in expected))
  expect(readable.length).toBeGreaterThan(2)
  expect(readable.flatMap(({ title, mapping }) => (check(mapping) ? [] : [`${title}: ${JSON.stringify(check.errors)}`]))).toEqual([])
})

test("the rows units show as examples are rows of their tables", async () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true })
  const checks = new Map(
    Object.values(tables).map((table) => {
      // Examples may leave out what they do not tell, which a stored row may not.
      const { required: _, ...schema } = factSchema(table) as { readonly required: unknown }
      return [table.id, ajv.compile(schema)]
    }),
  )
  const problems = (await loadUnits()).flatMap(({ path, examples }) =>
    examples.flatMap((example) =>
      Object.entries(factsOf(example)).flatMap(([table, rows]) =>
        rows.flatMap((row) => {
          const check = checks.get(table)
          return check?.(row) === true ? [] : [`${path}, ${example.title}: ${ajv.errorsText(check?.errors)}`]
        }),
      ),
    ),
  )
  expect(problems).toEqual([])
})
