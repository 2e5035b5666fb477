import type { Locale } from "@folkmoot/facts"
import { metrics as allMetrics, type AnyMetric } from "@folkmoot/metrics"
import { sight } from "./faithful-clauses.ts"
import type { Token } from "./written-tokens.ts"

/** The id of a metric without its version. */
export const metricIdOf = (metric: string | undefined): string => metric?.split("@")[0] ?? ""

/** The metrics of the catalogue by their ids. */
export const knownMetrics: ReadonlyMap<string, AnyMetric> = new Map(allMetrics.map((metric: AnyMetric) => [metric.id, metric]))

/** What a metric may be called: its title, and the initials of a long one. */
const namesOf = ({ title }: AnyMetric, locale: Locale): readonly string[] => {
  const words = title[locale].split(/\s+/)
  return [title[locale].toLowerCase(), ...(words.length >= 3 ? [words.map((word) => word.charAt(0)).join("").toLowerCase()] : [])]
}

/** A place in a text that names a metric. Unit: `at` is a token, `words` is how many the name has. */
export interface Named {
  readonly id: string
  readonly at: number
  readonly words: number
}

/** Where a text names metrics, in reading order. */
export const metricsNamedIn = (locale: Locale, text: string, tokens: readonly Token[]): readonly Named[] => {
  const all = text.toLowerCase()
  const found: { readonly id: string; readonly place: number; readonly words: number }[] = []
  for (const [id, metric] of knownMetrics) {
    for (const name of namesOf(metric, locale)) {
      for (let place = all.indexOf(name); place >= 0; place = all.indexOf(name, place + name.length)) {
        // German and Danish put their articles and cases at the end: "Løsningsraten".
        const isWord = !/\p{L}/u.test(all.charAt(place - 1)) && !/^\p{L}{3}/u.test(all.slice(place + name.length, place + name.length + 3))
        if (isWord) found.push({ id, place, words: name.split(/[\s-]+/).length })
      }
    }
  }
  let at = 0
  return found.toSorted((a, b) => a.place - b.place).map(({ id, place, words }) => {
    while (at < tokens.length - 1 && (tokens[at + 1]?.start ?? 0) <= place) at += 1
    return { id, at, words }
  })
}

/** How many names stand before a token. */
export const namesBefore = (named: readonly Named[], at: number): number => {
  let [low, high] = [0, named.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((named[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The metric named nearest to a token in its sentence; undefined where none is. */
export const nearestNamed = (named: readonly Named[], tokens: readonly Token[], at: number): Named | undefined => {
  const before = namesBefore(named, at)
  const near = [named[before - 1], named[before]].flatMap((one) => (one !== undefined && tokens[one.at]?.sentence === tokens[at]?.sentence && Math.abs(one.at - at) < sight ? [one] : []))
  return near.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
}
