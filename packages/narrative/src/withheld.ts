import type { AnyMetric } from "@folkmoot/metrics"
import { byText } from "./by-text.ts"
import type { ReportInput } from "./context.ts"
import { titleIn, type Language } from "./language.ts"
import type { Withheld } from "./report.ts"

/** Numbers and words that were handed over and are not shown, with the reason; `untied` are metrics nobody of the audience asks for, by id. */
export const withheldFrom = ({ measures, quotes = [], shownAnyway }: ReportInput, metrics: ReadonlyMap<string, AnyMetric>, untied: ReadonlySet<string>, language: Language): readonly Withheld[] => {
  const anyway = new Set(shownAnyway?.metrics)
  const ofMetrics = [...new Set(measures.map(({ metric }) => metric))].toSorted().flatMap((id): readonly Withheld[] => {
    const metric = metrics.get(id)
    if (metric === undefined || anyway.has(id)) return []
    const because = metric.tier === "activity" ? "activity" : untied.has(id) ? "not-tied" : undefined
    return because === undefined ? [] : [{ metric: id, ...titleIn(language, metric.title), because }]
  })
  const unquoted = quotes.filter(({ consent }) => consent !== "given").map(({ by }): Withheld => ({ ...(typeof by === "string" ? { title: by } : titleIn(language, by)), because: "no-consent" }))
  return [...ofMetrics, ...unquoted.toSorted(byText(({ title }) => title))]
}
