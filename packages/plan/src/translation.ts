import type { PlanSpec } from "./model.ts"

type Part = keyof PlanSpec

/** What one part holds: the part itself, or one item of it where it is a list. */
type NodeOf<P extends Part> = NonNullable<PlanSpec[P]> extends readonly (infer Item)[] ? Item : NonNullable<PlanSpec[P]>

/** The fields of a node that are free text; an id never is. Days and references are texts to TypeScript, so tests watch over them. */
type TextFieldOf<Node> = { [Field in keyof Node]-?: Field extends "id" ? never : string extends Node[Field] ? (NonNullable<Node[Field]> extends string ? Field : never) : never }[keyof Node]

type SinglePart = { [P in Part]: NonNullable<PlanSpec[P]> extends readonly unknown[] ? never : P }[Part]

type ListedPart = { [P in Part]: NodeOf<P> extends { readonly id: string } ? P : never }[Part]

type Fields<P extends Part> = { readonly [Key in P]?: readonly TextFieldOf<NodeOf<Key>>[] }

/**
 * Which fields of a plan are texts that can be translated, said once for reading, checking and translating.
 *
 * @remarks
 * `single`: parts there is one of. `listed`: parts whose nodes are found by their ids. Names, ids, kinds, days, amounts and references are
 * the same in every language, and lists of texts have no ids to be found by.
 */
export const translatableTexts = {
  single: {
    organisation: ["mission", "vision"],
    community: ["purpose", "audience", "memberBenefit"],
    guidelines: ["posting", "interaction", "conflict"],
  },
  listed: {
    goals: ["title"],
    behaviours: ["title", "who", "createsValue"],
    objectives: ["title", "population", "evidence"],
    strategy: ["title"],
    tactics: ["title"],
    actions: ["title"],
    optimisation: ["finding", "decision"],
    stakeholders: ["role", "department"],
    conversions: ["means"],
    platforms: ["title", "purpose"],
    tools: ["title", "purpose"],
    roles: ["title"],
    recognition: ["title"],
    competitors: ["title"],
    risks: ["title", "response"],
  },
} as const satisfies { readonly single: Fields<SinglePart>; readonly listed: Fields<ListedPart> }

type Single = typeof translatableTexts.single

type Listed = typeof translatableTexts.listed

/** The texts of a plan in another language: single parts by field, listed parts by id and field. */
export type TranslatedSpec = { readonly [P in keyof Single]?: { readonly [Field in Single[P][number]]?: string } } & {
  readonly [P in keyof Listed]?: Readonly<Record<string, { readonly [Field in Listed[P][number]]?: string }>>
}

/**
 * The texts of a plan in another language, as a document of its own beside the plan.
 *
 * @remarks
 * `metadata.of` is the plan's `metadata.name`; `metadata.locale` is the language of these texts. Every text may be missing.
 */
export interface PlanTranslation {
  readonly apiVersion: "folkmoot.dev/v1"
  readonly kind: "PlanTranslation"
  readonly metadata: { readonly of: string; readonly locale: string }
  readonly spec: TranslatedSpec
}

/** One text that can be translated: its part, the id of its node where the part is a list, and its field. */
export interface TextKey {
  readonly part: string
  readonly id?: string
  readonly field: string
}

const singles: readonly (readonly [string, readonly string[]])[] = Object.entries(translatableTexts.single)

const lists: readonly (readonly [string, readonly string[]])[] = Object.entries(translatableTexts.listed)

/** The fields that are texts, by the name of a part: of its own, or of each node in it. */
export const textFields = { single: new Map(singles), listed: new Map(lists) } as const
