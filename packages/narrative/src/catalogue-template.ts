import { criteria as ourCriteria, judge, statementsOf, type AnyCriterion, type Filling, type Statement } from "@folkmoot/maturity"
import { metrics as ourMetrics, type AnyMetric, type LeftOut } from "@folkmoot/metrics"
import { blocks as ourBlocks } from "./catalogue.ts"
import type { Block } from "./define.ts"
import { kernelTexts } from "./kernel-texts.ts"
import { isWordless, keyOf, type OwnTexts } from "./language.ts"

/** A text that a catalogue translates. */
export interface CatalogueText {
  /** By what a catalogue knows it: the English text, with a hint in brackets where the same English says two things. */
  readonly key: string
  /** In English. */
  readonly en: string
  /** In German. */
  readonly de: string
  /** In Danish. */
  readonly da: string
  /** Where it is said, such as `block costs` or `metric resolution-rate`. */
  readonly places: readonly string[]
}

/** Whose texts a template holds; ours unless said. */
export interface CatalogueUnits {
  /** The blocks reports are told with. */
  readonly blocks?: readonly Block[]
  /** The metrics they tell of. */
  readonly metrics?: readonly AnyMetric[]
  /** The criteria of the maturity they tell of. */
  readonly criteria?: readonly AnyCriterion[]
}

const textsOfBlock = ({ messages, headline, series }: Block): readonly OwnTexts[] => [
  ...Object.values(messages), ...(headline?.label === undefined ? [] : [headline.label]), ...(series === undefined ? [] : [series.title]),
]

const reasonsIn = (leaveOut: LeftOut | readonly LeftOut[] | undefined): readonly OwnTexts[] =>
  [leaveOut ?? []].flat().flatMap((tables) => Object.values(tables)).flatMap((reasons) => Object.values(reasons)).flatMap((reason) => (reason !== undefined && "when" in reason ? (reason.says ?? []) : []))

const textsOfMetric = ({ title, leaveOut, variants }: AnyMetric): readonly OwnTexts[] => [
  title, ...reasonsIn(leaveOut),
  ...Object.values(variants).flatMap(({ means, caveats = [], assumptions = [], leaveOut: own }) => [means, ...[...caveats, ...assumptions].map(({ text }) => text), ...reasonsIn(own)]),
]

const textsIn = ({ text, slots = {} }: Statement): readonly OwnTexts[] => [text, ...Object.values(slots).flatMap(textsOfFilling)]

const textsOfFilling = (filling: Filling): readonly OwnTexts[] => {
  if (typeof filling === "number" || "own" in filling || "quote" in filling || "day" in filling) return []
  if ("all" in filling) return filling.all.flatMap(textsOfFilling)
  return "says" in filling ? textsIn(filling.says) : [filling]
}

/** What a criterion says, by what it finds wanting where there is nothing: it names all it looks at. */
const textsOfCriterion = (criterion: AnyCriterion): readonly OwnTexts[] => {
  const { asks, why, remedy } = criterion
  return [asks, why, remedy.text, ...statementsOf(judge(criterion, { plan: {}, estimateOf: () => undefined })).flatMap(textsIn)]
}

/**
 * Every text a report can say, for whoever translates reports into another language.
 *
 * @remarks
 * Unit: each text once, with its German and Danish beside it; what frames every report comes first, then blocks, metrics and criteria.
 */
export const catalogueTemplate = ({ blocks = ourBlocks, metrics = ourMetrics, criteria = ourCriteria }: CatalogueUnits = {}): readonly CatalogueText[] => {
  const entries = new Map<string, CatalogueText>()
  const add = (place: string, texts: readonly OwnTexts[]): void => {
    for (const one of texts) {
      if (isWordless(one)) continue
      const { en, de, da } = one
      const places = entries.get(keyOf(one))?.places ?? []
      entries.set(keyOf(one), { key: keyOf(one), en, de, da, places: [...new Set([...places, place])] })
    }
  }
  for (const [place, texts] of Object.entries(kernelTexts)) add(place, texts)
  for (const block of blocks) add(`block ${block.id}`, textsOfBlock(block))
  for (const metric of metrics) add(`metric ${metric.id}`, textsOfMetric(metric))
  for (const criterion of criteria) add(`criterion ${criterion.id}`, textsOfCriterion(criterion))
  return [...entries.values()]
}
