/**
 * Which texts of a plan can be translated, by their place in its `spec`.
 *
 * @remarks
 * A star stands for the id of a node, so texts are found however lists are sorted. These are all the texts for people (`wording` in the
 * schema) that have such a place; a test holds the two together. What stands in lists without ids stays in the plan's language: interests,
 * milestones, check-ins, costs, publications, gates and the like; so do pain points, triggers and changes that were not given one. Names, kinds, days, amounts and
 * references are the same in every language.
 */
export const translatableTexts = [
  "organisation.mission", "organisation.vision", "organisation.values.*.title", "organisation.values.*.means", "organisation.values.*.fit",
  "community.purpose", "community.audience", "community.memberBenefit",
  "audiences.*.title", "audiences.*.needs",
  "goals.*.title", "goals.*.why",
  "behaviours.*.title", "behaviours.*.who", "behaviours.*.createsValue",
  "objectives.*.title", "objectives.*.population", "objectives.*.why", "objectives.*.evidence",
  "strategy.*.title", "strategy.*.why",
  "tactics.*.title", "tactics.*.why",
  "actions.*.title",
  "optimisation.*.finding", "optimisation.*.decision", "optimisation.*.result",
  "stakeholders.*.role", "stakeholders.*.department", "stakeholders.*.painPoints.*.title",
  "pilots.*.title", "pilots.*.hypothesis", "pilots.*.population", "pilots.*.decision.why",
  "definitions.*.title", "definitions.*.means", "definitions.*.among", "definitions.*.source",
  "conversions.*.means",
  "terms.*.title", "terms.*.means",
  "benefits.*.title", "benefits.*.basis",
  "platforms.*.title", "platforms.*.purpose",
  "platformOptions.*.title", "platformOptions.*.why",
  "tools.*.title", "tools.*.purpose",
  "roles.*.title",
  "decisions.*.title", "decisions.*.outcome",
  "guidelines.posting", "guidelines.interaction", "guidelines.conflict", "guidelines.tone", "guidelines.inclusion", "guidelines.brand", "guidelines.privacy",
  "feedback.*.title", "feedback.*.after", "feedback.*.population", "feedback.*.wording",
  "recognition.*.title",
  "knowledgeBase.criterion",
  "launch.helpers.evidence",
  "competitors.*.title",
  "timeline.meetings.*.title", "timeline.phases.*.title",
  "flexibility.triggers.*.when", "flexibility.contingency.*.title", "flexibility.changes.*.what", "flexibility.changes.*.why",
  "risks.*.title", "risks.*.response",
  "claims.*.says", "claims.*.source", "claims.*.population",
  "assumptions.*.says", "assumptions.*.evidence",
] as const

type Head<Place extends string> = Place extends `${infer First}.${string}` ? First : Place

type Rest<Place extends string, First extends string> = Place extends `${First}.${infer Inner}` ? Inner : never

/** What stands at places that begin alike: a text, texts by field, or texts by the ids of nodes. */
type TextsAt<Place extends string> = [Place] extends [never]
  ? string
  : "*" extends Head<Place>
    ? Readonly<Record<string, TextsAt<Rest<Place, "*">>>>
    : { readonly [First in Head<Place>]?: TextsAt<Rest<Place, First>> }

/** The texts of a plan in another language: by the names of parts and fields, and by the ids of nodes where the plan has a list. */
export type TranslatedSpec = TextsAt<(typeof translatableTexts)[number]>

/**
 * The texts of a plan in another language, as a document of its own beside the plan.
 *
 * @remarks
 * `metadata.of` is the plan's `metadata.name`; `metadata.locale` is the language of these texts. Every text may be missing.
 */
export interface PlanTranslation {
  /** The version of this format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** What kind of document this is. */
  readonly kind: "PlanTranslation"
  /** Which plan it translates, and into which language. */
  readonly metadata: TranslationMetadata
  /** The texts, by part and field, and by id where the plan has a list. */
  readonly spec: TranslatedSpec
}

/** Which plan a translation belongs to, and its language. */
export interface TranslationMetadata {
  /** The name of the plan it belongs to. */
  readonly of: string
  /** The language of these texts: en, de or da. */
  readonly locale: string
}

/** The places of texts as a tree: a text is a leaf, and a star leads to each node by its id. */
export interface TextTree {
  readonly branches: ReadonlyMap<string, TextTree>
}

const treeOf = (places: readonly (readonly string[])[]): TextTree => {
  const heads = new Set(places.flatMap(([head]) => head ?? []))
  return { branches: new Map([...heads].map((head) => [head, treeOf(places.filter((place) => place[0] === head).map((place) => place.slice(1)))])) }
}

/** The places of all texts that can be translated. */
export const textTree: TextTree = treeOf(translatableTexts.map((place) => place.split(".")))

/** Whether a place is a text's own. */
export const isText = ({ branches }: TextTree): boolean => branches.size === 0

/** What each node of a list holds, where nodes are found by their ids. */
export const nodesById = ({ branches }: TextTree): TextTree | undefined => branches.get("*")
