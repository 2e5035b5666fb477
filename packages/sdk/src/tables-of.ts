import { partsOfTerm, type TableId, type Term } from "@folkmoot/facts"
import type { Wanted } from "@folkmoot/metrics"

/** The fact tables that what is wanted counts over. */
export const tablesOf = (wanted: readonly Wanted[]): ReadonlySet<TableId> =>
  new Set(
    wanted.flatMap(({ metric, variants = Object.keys(metric.variants), options }) =>
      variants.flatMap((variant) =>
        Object.values<Term>(metric.variants[variant]?.terms({ ...metric.options, ...options }) ?? {}).flatMap((whole) => partsOfTerm(whole).map(({ term }) => term.table)),
      ),
    ),
  )
