import { locales, type Locale } from "@folkmoot/facts"
import { metrics as allMetrics, type AnyMetric } from "@folkmoot/metrics"
import { sight } from "./faithful-clauses.ts"
import type { Token } from "./written-tokens.ts"

/** The id of a metric without its version. */
export const metricIdOf = (metric: string | undefined): string => metric?.split("@")[0] ?? ""

/** The metrics of the catalogue by their ids. */
export const knownMetrics: ReadonlyMap<string, AnyMetric> = new Map(allMetrics.map((metric: AnyMetric) => [metric.id, metric]))

/** What metrics are called beside their titles, by those who write about them. */
const alsoCalled: Readonly<Record<string, Readonly<Record<Locale, readonly string[]>>>> = {
  "first-response-time": { en: ["first reply", "first replies", "first response", "first responses", "first answer", "response time", "response times"], de: ["erste antwort", "ersten antwort", "reaktionszeit", "antwortzeit"], da: ["første svar", "svartid"] },
  "resolution-rate": { en: ["solution rate", "solve rate", "share of questions solved", "share of solved questions"], de: ["lösungsrate", "anteil gelöster fragen", "anteil der gelösten fragen"], da: ["løsningsgrad", "andelen af løste spørgsmål"] },
  "referral-rate": { en: ["invitation rate", "invite rate"], de: ["einladungsrate"], da: ["invitationsrate"] },
  "customer-satisfaction": { en: ["csat"], de: ["csat"], da: ["csat"] },
  "net-promoter-score": { en: ["likelihood to recommend", "willingness to recommend"], de: ["weiterempfehlungsbereitschaft"], da: ["anbefalingsvillighed"] },
  "cost-per-conversion": { en: ["conversion cost", "cost of a conversion", "price of a conversion", "price per conversion"], de: ["conversion-kosten", "kosten je conversion", "kosten einer conversion"], da: ["konverteringspris", "pris pr. konvertering", "prisen på en konvertering"] },
  "lifetime-value-uplift": { en: ["customer lifetime value", "lifetime value"], de: ["kundenwert", "customer lifetime value"], da: ["kundeværdi", "kundelivstidsværdi"] },
  "return-on-investment": { en: [], de: [], da: ["roi"] },
}

/** What a metric may be called: its title, the initials of a long one, and what people say instead. */
const namesOf = ({ id, title }: AnyMetric, locale: Locale): readonly string[] => {
  const words = title[locale].split(/\s+/)
  return [title[locale].toLowerCase(), ...(words.length >= 3 ? [words.map((word) => word.charAt(0)).join("").toLowerCase()] : []), ...(Object.hasOwn(alsoCalled, id) ? (alsoCalled[id]?.[locale] ?? []) : [])]
}

/** The names of every metric, worked out once. */
const namesIn = Object.fromEntries(locales.map((locale) => [locale, [...knownMetrics].flatMap(([id, metric]) => namesOf(metric, locale).map((name) => ({ id, name, words: name.split(/[\s-]+/).length })))])) as unknown as Readonly<
  Record<Locale, readonly { readonly id: string; readonly name: string; readonly words: number }[]>
>

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
  for (const { id, name, words } of namesIn[locale]) {
    for (let place = all.indexOf(name); place >= 0; place = all.indexOf(name, place + name.length)) {
      // German and Danish put their articles and cases at the end: "Løsningsraten".
      const isWord = !/\p{L}/u.test(all.charAt(place - 1)) && !/^\p{L}{3}/u.test(all.slice(place + name.length, place + name.length + 3))
      if (isWord) found.push({ id, place, words })
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
