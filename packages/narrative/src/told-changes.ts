import type { AnyMetric } from "@folkmoot/metrics"
import type { Texts } from "@folkmoot/facts"
import type { Changed } from "./change-words.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Phrase } from "./report.ts"
import type { Teller } from "./teller.ts"

/** A number the report has told, with the same number earlier. */
export interface ToldChange extends Changed {
  readonly after: MeasuredMeasure
  readonly card: AnyMetric
}

/** How a number is called by a definition that is not its metric's own. */
export const definedMessage = { en: "{$number}: {$means}", de: "{$number}: {$means}", da: "{$number}: {$means}" } as const satisfies Texts

type Telling = Pick<Teller<Readonly<Record<string, unknown>>, { readonly defined: typeof definedMessage }>, "told" | "changeOf" | "metric" | "bind" | "say" | "title">

/** Every number told so far that was also measured earlier, once. */
export const toldChanges = ({ told, changeOf, metric }: Pick<Telling, "told" | "changeOf" | "metric">): readonly ToldChange[] => {
  const seen = new Set<unknown>()
  return told().flatMap((after) => {
    const changed = changeOf(after)
    const card = metric(after.metric)
    // The same number can have been told twice, as itself and as evidence of something else.
    if (changed === undefined || card === undefined || seen.has(changed.change)) return []
    seen.add(changed.change)
    return [{ after, card, ...changed }]
  })
}

/** What a number is called: its metric, and unless it is the metric's own definition, by which. */
export const nameOfChange = ({ bind, say, title }: Pick<Telling, "bind" | "say" | "title">, { after, card }: ToldChange): Phrase => {
  const [own] = Object.keys(card.variants)
  const means = card.variants[after.variant]?.means
  return means === undefined || after.variant === own ? title(card) : say("defined", { number: bind.words(card.title), means: bind.quote(means, "definition") })
}
