import type { Locale } from "@folkmoot/facts"

/** What a number is of, as far as what stands beside it tells. */
export type NumberUnit = "percent" | "percentage-points" | "points" | "hours" | "days" | "euro" | "none"

/** A number in digits. Unit: places are UTF-16 code units from 0. */
export interface Numeral {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly value: number
  readonly decimals: number
  readonly unit: NumberUnit
  /** Where its unit stands. */
  readonly unitAt: readonly [from: number, to: number]
  readonly isRangeEnd: boolean
  readonly isCases: boolean
  /** The line it stands in, from 0. */
  readonly line: number
}

const months: Readonly<Record<Locale, readonly string[]>> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  da: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
}

/** The months as they are written within a sentence. */
export const monthsIn = (locale: Locale): readonly string[] => months[locale]

const unitsBehind: readonly (readonly [RegExp, NumberUnit])[] = [
  [/^ ?(?:percentage points?|Prozentpunkten?|procentpoint)/, "percentage-points"],
  [/^ ?(?:%|percent|Prozent|procent)/, "percent"],
  [/^ ?(?:points?|Punkten?|point)(?!\p{L})/u, "points"],
  [/^ ?(?:hours?|Stunden|timer)(?!\p{L})/u, "hours"],
  [/^ ?(?:days?|Tagen?|dage)(?!\p{L})/u, "days"],
  [/^ ?(?:€|Euro|euro)(?!\p{L})/u, "euro"],
]

const valueOf = (locale: Locale, text: string): { readonly value: number; readonly decimals: number } => {
  const plain = locale === "en" ? text.replaceAll(",", "") : text.replaceAll(".", "").replace(",", ".")
  return { value: Number(plain), decimals: plain.includes(".") ? plain.length - plain.indexOf(".") - 1 : 0 }
}

/** A number as the language writes it. */
export const numeralText = (locale: Locale, value: number, decimals: number): string => new Intl.NumberFormat(locale === "en" ? "en" : "de", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)

const [rangeBehind, rangeBefore] = [/^(?: ?[%€])?(?:[–-]| to | bis | til )[−€]{0,2}\d/, /\d(?: ?[%€])?(?:[–-]| to | bis | til | und | and | og )[−€]{0,2}$/]

/** The stretches in which dates stand: their numbers are none. */
const datesIn = (locale: Locale, text: string): readonly (readonly [number, number])[] => {
  const names = months[locale].join("|")
  const patterns = [new RegExp(`\\d{1,2}\\.? (?:${names})(?: \\d{4})?`, "gu"), /\b(?:19|20)\d\d\b(?:-\d\d-\d\d)?/g, /\d\. (?:Halbjahr|halvår)/g, /^\s*\d{1,2}\. /gm]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length] as const))
}

/** Every number in digits of a text that is no date, and stands in none of the stretches left out. */
export const numeralsIn = (locale: Locale, text: string, leftOut: readonly (readonly [number, number])[]): readonly Numeral[] => {
  const closed = new Uint8Array(text.length)
  for (const [from, to] of [...leftOut, ...datesIn(locale, text)]) closed.fill(1, from, to)
  const shown = locale === "en" ? /(?<![\p{L}\d.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\d])/gu : /(?<![\p{L}\d.,-])\d+(?:\.\d{3})*(?:,\d+)?(?![\p{L}\d])/gu
  let [line, seen] = [0, 0]
  return [...text.matchAll(shown)].flatMap(({ index: from, 0: found }): readonly Numeral[] => {
    const to = from + found.length
    if (closed[from] === 1) return []
    while (seen < from) if (text.charCodeAt(seen++) === 10) line += 1
    const [behind, before] = [text.slice(to, to + 24), text.slice(Math.max(0, from - 24), from)]
    const unit = unitsBehind.find(([pattern]) => pattern.test(behind))
    const length = unit?.[0].exec(behind)?.[0].length ?? 0
    const hasPrefix = unit === undefined && before.endsWith("€")
    return [{
      from, to, text: found, ...valueOf(locale, found), unit: unit?.[1] ?? (hasPrefix ? "euro" : "none"), unitAt: hasPrefix ? [from - 1, from] : [to, to + length],
      isRangeEnd: rangeBehind.test(behind) || rangeBefore.test(before), isCases: before.endsWith("n = ") || (unit === undefined && /(?: of| von| af) $/.test(before) && /^\d{2,4}$/.test(found)), line,
    }]
  })
}
