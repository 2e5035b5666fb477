/**
 * One kind of unit: where its units live and what the list of them is called.
 *
 * @remarks
 * A sixth kind is one more row here, a template to begin from, and what its pages say.
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
  /** The type the list is declared by, and its file: where its units' own types are too many or too hidden to be told apart in the list. */
  readonly item?: { readonly type: string; readonly file: string }
  /** A part every unit also exports, and the file that gathers them: a door for those who need no more of a unit. */
  readonly part?: { readonly name: string; readonly list: string; readonly title: string }
}

/** Every kind of unit. */
export const kinds = [
  {
    kind: "metric", package: "metrics", list: "metrics", title: "Metrics", laws: "metricLaws", item: { type: "AnyMetric", file: "./define.ts" },
    part: { name: "calculator", list: "calculators", title: "The calculators of all metrics, without the cards that say what they are." },
  },
  { kind: "rule", package: "plan", list: "rules", title: "Plan rules", laws: "ruleTester" },
  { kind: "criterion", package: "maturity", list: "criteria", title: "Maturity criteria", laws: "criterionLaws" },
  { kind: "block", package: "narrative", list: "blocks", title: "Narrative blocks", laws: "blockLaws" },
  { kind: "source", package: "sources", list: "sources", title: "Sources", laws: "sourceLaws" },
] as const satisfies readonly Kind[]
