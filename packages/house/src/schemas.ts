import { existsSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { tables } from "@folkmoot/facts"
import * as z from "zod"
import { factSchema, type DescribedTable } from "./fact-schema.ts"
import { root } from "./workspace.ts"

type Module = Readonly<Record<string, unknown>>

const fromSource = async (file: string): Promise<Module> => {
  const path = join(root, file)
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as Module) : {}
}

const planSchema = async (): Promise<Readonly<Record<string, object>>> => {
  const { planJsonSchema } = await fromSource("packages/plan/src/index.ts")
  return typeof planJsonSchema === "function" ? { plan: (planJsonSchema as () => object)() } : {}
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

/** The JSON Schema of every document that passes between stages, by name: the plan, each fact table's rows, and what the SDK gives out. */
export const schemas = async (): Promise<Readonly<Record<string, object>>> => ({
  ...(await planSchema()),
  ...Object.fromEntries(Object.values<DescribedTable>(tables).map((table) => [`facts-${table.id}`, factSchema(table)])),
  ...(await documentSchemas()),
})
