import * as z from "zod/mini"
import { planSchema } from "./schema.ts"

/**
 * The JSON Schema of a strategy plan.
 *
 * @remarks
 * Unit: draft 2020-12, with descriptions; it accepts exactly the documents that the zod schema accepts.
 */
export const planJsonSchema = (): Readonly<Record<string, unknown>> => {
  const { $schema, ...rest } = z.toJSONSchema(planSchema, { target: "draft-2020-12" })
  return { $schema, $id: "https://folkmoot.dev/schema/strategy-plan.json", title: "Strategy plan", ...rest }
}
