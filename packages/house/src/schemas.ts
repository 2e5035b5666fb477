import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { tables } from "@folkmoot/facts"
import { maturityAnswersJsonSchema, maturityModelJsonSchema } from "@folkmoot/maturity/models"
import type { KnownMetric } from "@folkmoot/plan"
import { tableMappingJsonSchema } from "@folkmoot/sources"
import * as z from "zod"
import { factSchema, type DescribedTable } from "./fact-schema.ts"
import { root } from "./workspace.ts"

type Module = Readonly<Record<string, unknown>>

const fromSource = async (file: string): Promise<Module> => {
  const path = join(root, file)
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as Module) : {}
}

type PlanJsonSchema = (options: { readonly draft: string; readonly metrics?: readonly KnownMetric[] }) => object

const planSchemas = async (metrics: readonly KnownMetric[] | undefined): Promise<Readonly<Record<string, object>>> => {
  const { planJsonSchema } = (await fromSource("packages/plan/src/json-schema.ts")) as { readonly planJsonSchema?: PlanJsonSchema }
  const of = (draft: string): object => planJsonSchema?.({ draft, ...(metrics !== undefined && { metrics }) }) ?? {}
  return planJsonSchema === undefined ? {} : { plan: of("2020-12"), "plan.draft-07": of("draft-07") }
}

const documentSchemas = async (): Promise<Readonly<Record<string, object>>> => {
  const { documents = {} } = await fromSource("packages/sdk/src/documents.ts")
  return Object.fromEntries(
    Object.entries(documents as Readonly<Record<string, z.ZodType>>).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7" })
      return [name, { $schema, $id: `https://folkmoot.dev/schemas/${name}.json`, ...rest }]
    }),
  )
}

/** The files of schemas that a package carries, with the names these have here. */
export const packedSchemas: Readonly<Record<string, string>> = {
  "packages/plan/schemas/plan.schema.json": "plan",
  "packages/plan/schemas/plan.draft-07.schema.json": "plan.draft-07",
}

/**
 * The JSON Schema of every document that passes between stages, by name: the plan, each fact table's rows, how tables are mapped to them, maturity models and answers, and what the SDK gives out.
 *
 * @remarks
 * `metrics` are those that a plan is offered; what was written down of them before may be older than the units.
 */
export const schemas = async (metrics?: readonly KnownMetric[]): Promise<Readonly<Record<string, object>>> => ({
  ...(await planSchemas(metrics)),
  ...Object.fromEntries(Object.values<DescribedTable>(tables).map((table) => [`facts-${table.id}`, factSchema(table)])),
  "table-mapping": tableMappingJsonSchema(),
  "maturity-model": maturityModelJsonSchema(),
  "maturity-answers": maturityAnswersJsonSchema(),
  ...(await documentSchemas()),
})
