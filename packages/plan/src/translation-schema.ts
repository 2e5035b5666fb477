import { locales } from "@folkmoot/facts"
import * as z from "zod/mini"
import { isText, nodesById, textTree, type TextTree } from "./translation.ts"

const schemaOf = (tree: TextTree): z.ZodMiniType => {
  if (isText(tree)) return z.string()
  const node = nodesById(tree)
  return node === undefined ? z.strictObject(Object.fromEntries([...tree.branches].map(([name, inner]) => [name, z.exactOptional(schemaOf(inner))]))) : z.record(z.string(), schemaOf(node))
}

const make = () =>
  z.strictObject({
    apiVersion: z.literal("folkmoot.dev/v1"),
    kind: z.literal("PlanTranslation"),
    metadata: z.strictObject({ of: z.string(), locale: z.enum(locales) }),
    spec: schemaOf(textTree),
  })

let made: ReturnType<typeof make> | undefined

/** The shape of a plan's translation, for zod; its parts and fields are those of `translatableTexts`. Made once, and only where there is a translation. */
export const translationSchema = (): ReturnType<typeof make> => (made ??= make())
