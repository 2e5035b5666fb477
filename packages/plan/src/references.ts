import { meantFields, unwrapped, walked, type Meaning, type Walked } from "./field.ts"
import type { StrategyPlan } from "./model.ts"
import { nodesOf, partOf, type NodeKind } from "./nodes.ts"
import { planSchema } from "./schema.ts"
import type { Path } from "./source.ts"

/** A value of the plan that means something, and where it stands. */
export interface Meant<M extends Meaning = Meaning> {
  readonly from: { readonly kind: NodeKind; readonly path: Path }
  /** Where in the node it stands, such as `changes.*.by.*`. */
  readonly field: string
  readonly path: Path
  readonly value: string
  readonly meaning: M
}

/** A reference of one node to others, by id. */
export type Reference = Meant<Extract<Meaning, { readonly is: "reference" }>>

const partPatterns = Object.values(partOf).map((part) => part.join("."))

/** The fields of a kind of node that mean something, read off the schema. */
const fieldsOf = (kind: NodeKind): readonly { readonly pattern: readonly string[]; readonly meaning: Meaning }[] => {
  const root = walked(planSchema)
  if (kind === "plan") return meantFields(root, (pattern) => pattern[0] === "spec")
  const steps = ["spec", ...partOf[kind]]
  const schema = steps.reduce<Walked>((at, step) => unwrapped(at).def.shape?.[step] as Walked, root)
  const item = unwrapped(schema).def.element ?? schema
  const inside = partOf[kind].join(".")
  return meantFields(item, (pattern) => partPatterns.includes([inside, ...pattern].join(".")))
}

const known = new Map<NodeKind, ReturnType<typeof fieldsOf>>()

/** The fields of a kind of node that mean something; read off the schema once, since it does not change. */
export const meantFieldsOf = (kind: NodeKind): ReturnType<typeof fieldsOf> => {
  const fields = known.get(kind) ?? fieldsOf(kind)
  known.set(kind, fields)
  return fields
}

/** The texts at the places that a pattern such as `changes.*.by.*` means. */
export const gather = (value: unknown, pattern: readonly string[], depth: number, path: Path, found: (path: Path, text: string) => void): void => {
  const step = pattern[depth]
  if (step === undefined) {
    if (typeof value === "string") found(path, value)
  } else if (step === "*") {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) gather(item, pattern, depth + 1, [...path, index], found)
  } else if (typeof value === "object" && value !== null && Object.hasOwn(value, step)) gather((value as Readonly<Record<string, unknown>>)[step], pattern, depth + 1, [...path, step], found)
}

/** Every text of a plan that means something beyond its shape: days, names of metrics, references, quantities and texts for people. */
export const meantOf = <Is extends Meaning["is"]>(plan: StrategyPlan, is: Is): readonly Meant<Extract<Meaning, { readonly is: Is }> & Meaning>[] => {
  const all: Meant[] = []
  for (const { kind, node, path } of nodesOf(plan)) {
    for (const { pattern, meaning } of meantFieldsOf(kind)) {
      if (meaning.is === is) gather(node, pattern, 0, path, (at, value) => all.push({ from: { kind, path }, field: pattern.join("."), path: at, value, meaning }))
    }
  }
  // Only fields of the meaning that was asked for were gathered.
  return all as never
}

/** Every reference of a plan from one node to another. */
export const referencesOf = (plan: StrategyPlan): readonly Reference[] => meantOf(plan, "reference")
