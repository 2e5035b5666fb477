import type { Locale } from "@folkmoot/facts"
import { clauseAt } from "./faithful-clauses.ts"
import { daysOfEntry, rangeOfDate } from "./faithful-facts.ts"
import { datedByFrame } from "./faithful-frame.ts"
import type { Mention } from "./faithful-mentions.ts"
import { knownMetrics, metricIdOf, nearestNamed, type Named } from "./faithful-named.ts"
import { percentWords } from "./faithful-words.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { Token } from "./written-tokens.ts"

/** What a word puts above or below all others: a length of time or any other number, or what is better or worse for a metric. */
interface Extreme {
  readonly side: "most" | "least" | "best" | "worst"
  readonly isTime?: boolean
}

const words: readonly (readonly [words: Readonly<Record<Locale, RegExp>>, extreme: Extreme])[] = [
  [{ en: /^(?:longest|slowest)$/, de: /^(?:längste[nrs]?|langsamste[nrs]?|zähste[nrs]?)$/, da: /^(?:længste?|langsomste?|sløveste)$/ }, { side: "most", isTime: true }],
  [{ en: /^(?:shortest|fastest|quickest)$/, de: /^(?:kürzeste[nrs]?|schnellste[nrs]?)$/, da: /^(?:korteste?|hurtigste?)$/ }, { side: "least", isTime: true }],
  [{ en: /^highest$/, de: /^höchste[nrs]?$/, da: /^højeste?$/ }, { side: "most", isTime: false }],
  [{ en: /^best$/, de: /^beste[nrs]?$/, da: /^bedste$/ }, { side: "best" }],
  [{ en: /^worst$/, de: /^schlechteste[nrs]?$/, da: /^dårligste$/ }, { side: "worst" }],
  [{ en: /^lowest$/, de: /^(?:niedrigste|tiefste|geringste)[nrs]?$/, da: /^laveste?$/ }, { side: "least", isTime: false }],
]

/** As many days as a month may have, and one more for local midnights. */
const monthly = 32

/** The numbers of each metric and variant in the months that were measured, where these are several. */
const monthsOf = oncePerLedger((ledger: readonly LedgerEntry[]) => {
  const series = new Map<string, { readonly entry: LedgerEntry; readonly from: number; readonly last: number }[]>()
  for (const entry of ledger) {
    const days = entry.kind === "measure" && entry.value !== undefined ? daysOfEntry(entry) : undefined
    if (days === undefined || days.last - days.from >= monthly) continue
    const key = `${entry.metric}/${entry.variant}`
    series.set(key, [...(series.get(key) ?? []), { entry, ...days }])
  }
  return [...series.values()].filter((one) => one.length > 1)
})

/** What speaks of answers or of solutions without naming a metric, and the metrics whose months are meant. */
const spoken: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:wait(?:s|ed|ing)?|repl(?:y|ies)|answers?|responses?|warte\p{L}*|antwort(?:en)?|vente\p{L}*|svar(?:et|ene)?)$/u, ["first-response-time"]],
  [/^(?:solved?|solutions?|gelöst\p{L}*|lösung(?:en)?|løste?|løsning(?:en|er)?)$/u, ["resolution-rate", "time-to-resolution"]],
]

/** Whether a month that is said to be that of the longest, highest or lowest number is one of another: "members waited longest in April". */
export const isWrongExtreme = (locale: Locale, tokens: readonly Token[], names: readonly Named[], ledger: readonly LedgerEntry[], { date, from, next }: Extract<Mention, { kind: "date" }>): boolean => {
  const month = date.month === undefined || date.day !== undefined ? undefined : rangeOfDate(datedByFrame(ledger, date))
  if (month === undefined) return false
  const [begin, end] = clauseAt(tokens, from)
  const clause = tokens.slice(begin, end + 1)
  const said = clause.flatMap(({ lower }) => words.flatMap(([own, extreme]) => (own[locale].test(lower) ? [extreme] : [])))
  const others = [...tokens.slice(begin, from), ...tokens.slice(next, end + 1)]
  const [extreme] = said
  // "Not the longest", and what compares several months by itself, is left to whoever reads.
  if (extreme === undefined || said.length > 1 || others.some(({ kind, lower }) => kind === "numeral" && /^(?:19|20)\d\d$/.test(lower)) || clause.some(({ lower }) => /^(?:not|nicht|ikke|second|zweit\p{L}*|next|næst\p{L}*)$/u.test(lower))) return false
  const named = nearestNamed(names, tokens, from)
  const { sentence } = tokens[from] ?? {}
  // "May was our best month, with 57 % solved."
  const near = tokens.slice(Math.max(0, begin - monthly), extreme.isTime === undefined ? end + monthly : end + 1).filter((token) => extreme.isTime !== undefined || token.sentence === sentence)
  const metrics = named === undefined ? near.flatMap(({ lower }) => spoken.flatMap(([own, ids]) => (own.test(lower) ? ids : []))) : [named.id]
  const isShare = near.some(({ lower }) => lower === "%" || percentWords.has(lower))
  const series = monthsOf(ledger).filter((one) => {
    const id = metricIdOf(one[0]?.entry.metric)
    if (extreme.isTime === undefined) return metrics.includes(id) && !(isShare && knownMetrics.get(id)?.unit === "milliseconds")
    return (metrics.length === 0 || metrics.includes(id)) && (knownMetrics.get(id)?.unit === "milliseconds") === extreme.isTime
  })
  const isMost = ({ metric }: LedgerEntry): boolean => {
    const isHigher = knownMetrics.get(metricIdOf(metric))?.better !== "lower"
    return extreme.side === "most" || (extreme.side === "best" && isHigher) || (extreme.side === "worst" && !isHigher)
  }
  const own = series.flatMap((all) => {
    const at = all.find((one) => one.from >= month.from - 1 && one.last <= month.last + 1)
    return at === undefined ? [] : [all.every(({ entry: { value = 0 } }) => (isMost(at.entry) ? value <= (at.entry.value ?? 0) : value >= (at.entry.value ?? 0)))]
  })
  return own.length > 0 && !own.includes(true)
}
