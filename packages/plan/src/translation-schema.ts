import { locales } from "@folkmoot/facts"
import * as z from "zod"
import { textFields } from "./translation.ts"

const texts = (fields: readonly string[]) => z.strictObject(Object.fromEntries(fields.map((field) => [field, z.string().exactOptional()])))

const single = [...textFields.single].map(([part, fields]) => [part, texts(fields).exactOptional()] as const)

const listed = [...textFields.listed].map(([part, fields]) => [part, z.record(z.string(), texts(fields)).exactOptional()] as const)

/** The shape of a plan's translation, for zod; its parts and fields are those of `translatableTexts`. */
export const translationSchema = z.strictObject({
  apiVersion: z.literal("folkmoot.dev/v1"),
  kind: z.literal("PlanTranslation"),
  metadata: z.strictObject({ of: z.string(), locale: z.enum(locales) }),
  spec: z.strictObject(Object.fromEntries<z.ZodType>([...single, ...listed])),
})
