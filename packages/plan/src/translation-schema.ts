import { locales } from "@folkmoot/facts"
import * as z from "zod/mini"
import { textFields } from "./translation.ts"

const texts = (fields: readonly string[]) => z.strictObject(Object.fromEntries(fields.map((field) => [field, z.exactOptional(z.string())])))

const single = [...textFields.single].map(([part, fields]) => [part, z.exactOptional(texts(fields))] as const)

const listed = [...textFields.listed].map(([part, fields]) => [part, z.exactOptional(z.record(z.string(), texts(fields)))] as const)

/** The shape of a plan's translation, for zod; its parts and fields are those of `translatableTexts`. */
export const translationSchema = z.strictObject({
  apiVersion: z.literal("folkmoot.dev/v1"),
  kind: z.literal("PlanTranslation"),
  metadata: z.strictObject({ of: z.string(), locale: z.enum(locales) }),
  spec: z.strictObject(Object.fromEntries<z.ZodMiniType>([...single, ...listed])),
})
