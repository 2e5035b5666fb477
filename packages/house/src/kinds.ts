/**
 * One kind of unit: where its units live and what the list of them is called.
 *
 * @remarks
 * Nothing in the house asks for a kind by name; a sixth kind is one more row here and a template to begin from.
 */
export interface Kind {
  readonly kind: "metric" | "rule" | "criterion" | "block" | "source"
  /** The package whose `src/units` holds them. */
  readonly package: string
  /** The constant in its `catalogue.ts` that lists them; also the folder of their reference pages. */
  readonly list: string
  readonly title: string
  /** The function at the package's `./testing` door that its tests call. */
  readonly laws: string
}

/** Every kind of unit. */
export const kinds = [
  { kind: "metric", package: "metrics", list: "metrics", title: "Metrics", laws: "metricLaws" },
  { kind: "rule", package: "plan", list: "rules", title: "Plan rules", laws: "ruleTester" },
  { kind: "criterion", package: "maturity", list: "criteria", title: "Maturity criteria", laws: "criterionLaws" },
  { kind: "block", package: "narrative", list: "blocks", title: "Narrative blocks", laws: "blockLaws" },
  { kind: "source", package: "sources", list: "sources", title: "Sources", laws: "sourceLaws" },
] as const satisfies readonly Kind[]
