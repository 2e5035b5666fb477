import type { Locale, Measure } from "@folkmoot/sdk"
import type { Sdk } from "./options.ts"
import { oneLine } from "./terminal.ts"
import { head, untold } from "./words.ts"

/** What of many measures is worth a row, and the metrics that have none because nothing can be told of them. */
export interface Overview {
  /** In the order they were measured. */
  readonly shown: readonly Measure[]
  /** Ids, in the order they were measured. */
  readonly untold: readonly string[]
}

/** Whether a measure says anything these sources could tell. */
export const isRecorded = ({ estimate }: Measure): boolean => estimate.measured || estimate.why !== "not-recorded"

/** Of each metric the measures of its first definition that has a number; where none has, of its first of which there is anything to tell. */
export const overviewOf = (measures: readonly Measure[], isTold: (measure: Measure) => boolean): Overview => {
  const byMetric = [...Map.groupBy(measures, ({ metric }) => metric)]
  const standing = (own: readonly Measure[]): readonly Measure[] => {
    const told = own.filter(isTold)
    const first = told.find(({ estimate }) => estimate.measured) ?? told[0]
    return own.filter(({ variant }) => variant === first?.variant)
  }
  return {
    shown: byMetric.flatMap(([, own]) => standing(own)),
    untold: byMetric.filter(([, own]) => !own.some(isTold)).map(([metric]) => metric),
  }
}

/** What a metric is called. */
export const titleOf = ({ metrics }: Sdk, id: string, locale: Locale): string => metrics.find((metric) => metric.id === id)?.title[locale] ?? id

/** The cells of a table that say which number a row is, and what stands above them. */
export interface Places {
  /** As many as there are cells. */
  readonly heads: readonly string[]
  /** Of one number. */
  readonly cells: (measure: Pick<Measure, "metric" | "variant" | "period" | "group">) => readonly string[]
}

/** A cell for each column groups are by; blank where a period has nothing in it, and so no groups. */
const groupCells = (group: Measure["group"], by: readonly string[], locale: Locale): readonly string[] =>
  by.map((column) => {
    const name = Object.hasOwn(group, column) ? group[column] : ""
    return typeof name === "string" ? oneLine(name) : untold(locale)
  })

/** Says which number a row is: by its title where `isTitled`, with its period where `isDated`, and by its groups. */
export const placesOf = (sdk: Sdk, locale: Locale, { isTitled, isDated = false, by }: { readonly isTitled: boolean; readonly isDated?: boolean; readonly by: readonly string[] }): Places => ({
  heads: [...(isTitled ? [head("title", locale)] : []), head("metric", locale), head("variant", locale), ...(isDated ? [head("period", locale)] : []), ...by],
  cells: ({ metric, variant, period, group }) => [...(isTitled ? [titleOf(sdk, metric, locale)] : []), metric, variant, ...(isDated ? [period.label] : []), ...groupCells(group, by, locale)],
})
