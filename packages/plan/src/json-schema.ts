import { meantFields, patternOf, requiredOf, unwrapped, walked, type Meaning, type Walked } from "./field.ts"
import { inLines, oneOf, optionsOf } from "./given.ts"
import { knownMetrics } from "./known-metrics.ts"
import { metricsGiven } from "./lint-forms.ts"
import type { KnownMetric } from "./metric-catalogue.ts"
import { addressPattern, currencyPattern, dayPattern, durationPattern, timePattern } from "./patterns.ts"
import { schemaDescriptions } from "./schema-descriptions.ts"
import { snippets } from "./schema-snippets.ts"
import { partSchema, planSchema } from "./schema.ts"
import { translationSchema } from "./translation-schema.ts"

/** What an interface of the model is for, and its fields: what each is for, and the interface it holds where it holds one. */
export interface DescribedInterface {
  /** The first sentence of its doc comment. */
  readonly says: string
  /** By the name of the field: its first sentence, and the interface it holds. */
  readonly fields: Readonly<Record<string, readonly [says: string, of?: string]>>
}

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Which JSON Schema is wanted. */
export interface JsonSchemaOptions {
  /** 2020-12 unless said; yaml-language-server reads draft-07. */
  readonly draft?: "draft-07" | "2020-12"
  /** The metrics that editors offer; the library's own unless said. Others are valid all the same. */
  readonly metrics?: readonly KnownMetric[]
}

const drafts = {
  "draft-07": { $schema: "http://json-schema.org/draft-07/schema#", $id: "https://folkmoot.dev/schemas/plan.draft-07.json" },
  "2020-12": { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://folkmoot.dev/schemas/plan.json" },
} as const

const patternExamples = new Map<RegExp, readonly string[]>([
  [dayPattern, ["2026-03-01", "2026-03", "2026-Q1"]],
  [durationPattern, ["90 d", "24 h"]],
  [timePattern, ["09:00"]],
  [currencyPattern, ["EUR", "DKK"]],
  [addressPattern, ["goal:retention", "objective"]],
])

const quantities = [0.6, 40, "24 h", "12.50 EUR"]

const changes = ["+20%", 100, "-2 h"]

/** What an editor can offer for a text or a number, beyond its shape. */
const hints = (schema: Walked, says: string, metrics: readonly KnownMetric[]): JsonSchema => {
  const meaning: Meaning | undefined = meantFields(schema, () => false)[0]?.meaning
  // Snippets and not examples: editors offer both, but show all examples whenever somebody points at the field.
  if (meaning?.is === "metric") return { markdownDescription: `${says}\n\nA metric of the library or one that the plan defines under \`definitions\`.`, defaultSnippets: metrics.map(({ id }) => ({ label: id, body: id })) }
  if (meaning?.is === "quantity") return { examples: quantities }
  if (meaning?.is === "change") return { examples: changes }
  if (meaning?.is === "reference") return { markdownDescription: `${says}\n\nThe id of ${meaning.to.map((kind) => `\`${kind}\``).join(" or ")}.` }
  const pattern = patternOf(schema)
  const examples = pattern === undefined ? undefined : patternExamples.get(pattern)
  return examples === undefined ? {} : { examples }
}

/** The JSON Schema of what zod's schema accepts; `of` is the interface of the model that it holds. */
const schemaOf = (given: Walked, says: string, of: string | undefined, metrics: readonly KnownMetric[]): JsonSchema => {
  const schema = unwrapped(given)
  const { type, shape, element, valueType, options, entries, values } = schema.def
  const inner = (one: Walked): JsonSchema => schemaOf(one, of === undefined ? says : (schemaDescriptions[of]?.says ?? says), of, metrics)
  if (shape !== undefined) return { description: says, type: "object", ...fieldsOf(shape, of, metrics) }
  if (element !== undefined) {
    const offered = of !== undefined && Object.hasOwn(snippets, of) ? { defaultSnippets: snippets[of] } : {}
    return { description: says, type: "array", items: { ...inner(element), ...offered } }
  }
  if (valueType !== undefined) return { description: says, type: "object", additionalProperties: inner(valueType) }
  if (options !== undefined) return { description: says, type: options.map((option) => unwrapped(option).def.type), ...hints(schema, says, metrics) }
  if (entries !== undefined) return { description: says, type: "string", enum: Object.values(entries) }
  if (values !== undefined) return { description: says, const: values[0] }
  const pattern = patternOf(schema)
  return { description: says, type, ...(pattern === undefined ? {} : { pattern: pattern.source }), ...hints(schema, says, metrics) }
}

const fieldsOf = (shape: Readonly<Record<string, Walked>>, of: string | undefined, metrics: readonly KnownMetric[]): JsonSchema => {
  const fields = of === undefined ? {} : (schemaDescriptions[of]?.fields ?? {})
  const required = requiredOf(shape)
  return {
    properties: Object.fromEntries(Object.entries(shape).map(([key, field]) => {
      const [says, held] = fields[key] ?? [""]
      return [key, schemaOf(field, says, held, metrics)]
    })),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

/** The documents that have a schema: each kind with zod's schema and the interface it is described by. */
const documents = {
  StrategyPlan: walked(planSchema),
  StrategyPlanPart: walked(partSchema),
  PlanTranslation: walked(translationSchema()),
} as const

type Kind = keyof typeof documents

type Field = "apiVersion" | "kind" | "metadata" | "spec"

/** What holds of documents of a kind, and what of all others. */
const where = (kind: Kind, holds: JsonSchema, otherwise: JsonSchema): JsonSchema => ({
  if: { properties: { kind: { const: kind } }, required: ["kind"] },
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema; nobody awaits a schema
  then: holds,
  else: otherwise,
})

/**
 * The JSON Schema of the documents that make up a plan: the plan itself, its parts and its translations, told apart by `kind`.
 *
 * @remarks
 * It accepts exactly the documents that the zod schemas accept. With descriptions, examples and snippets, as editors show them; without
 * defaults, so that no validator writes into a document.
 */
export const planJsonSchema = (options: JsonSchemaOptions = {}): JsonSchema => {
  const { options: { draft = "2020-12", metrics = knownMetrics }, problems } = optionsOf<JsonSchemaOptions>("planJsonSchema", options, { draft: oneOf(Object.keys(drafts)), metrics: metricsGiven })
  const says = (kind: Kind, field: Field): string => schemaDescriptions[kind]?.fields[field]?.[0] ?? ""
  const part = (kind: Kind, field: Field): JsonSchema => {
    const held = field === "spec" ? "PlanSpec" : schemaDescriptions[kind]?.fields[field]?.[1]
    // Every kind of document has these four fields.
    return { [field]: schemaOf(documents[kind].def.shape?.[field] as Walked, says(kind, field), held, metrics) }
  }
  const whole = (field: Field, shape: JsonSchema): JsonSchema => ({ [field]: { description: says("StrategyPlan", field), ...shape } })
  return {
    ...drafts[draft],
    ...(problems.length === 0 ? {} : { $comment: inLines(problems, "en").join(" ") }),
    title: "Folkmoot strategy plan",
    description: schemaDescriptions["StrategyPlan"]?.says,
    type: "object",
    required: ["apiVersion", "kind", "metadata", "spec"],
    properties: {
      ...part("StrategyPlan", "apiVersion"),
      ...whole("kind", { type: "string", enum: Object.keys(documents) }),
      ...whole("metadata", { type: "object" }),
      ...whole("spec", { type: "object" }),
    },
    additionalProperties: false,
    // A document that does not say yet what it is, is most likely a plan.
    ...where("PlanTranslation", { properties: { ...part("PlanTranslation", "metadata"), ...part("PlanTranslation", "spec") } }, {
      properties: part("StrategyPlan", "spec"),
      ...where("StrategyPlanPart", { properties: part("StrategyPlanPart", "metadata") }, { properties: part("StrategyPlan", "metadata") }),
    }),
  }
}
