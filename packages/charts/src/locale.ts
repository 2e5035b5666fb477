import { tagOf } from "@folkmoot/narrative"
import type { Config } from "vega-lite"

interface Signs {
  readonly decimal: string
  readonly thousands: string
  readonly percent: string
}

/** The signs a language writes numbers with; a percent sign stands behind the number, because that is the only place charts have for it. */
const signsOf = (locale: string): Signs => {
  const parts = (options: Intl.NumberFormatOptions): readonly Intl.NumberFormatPart[] => new Intl.NumberFormat(tagOf(locale), options).formatToParts(-1_234_567.5)
  const sign = (wanted: string): string => parts({ minimumFractionDigits: 1 }).find(({ type }) => type === wanted)?.value ?? ""
  const percent = parts({ style: "percent" })
  const behind = percent.slice(percent.findLastIndex(({ type }) => type === "integer") + 1).map(({ value }) => value).join("")
  return { decimal: sign("decimal"), thousands: sign("group"), percent: behind === "" ? "%" : behind }
}

/** The names a language gives to days or months, as `Intl` knows them. */
const names = (locale: string, count: number, options: Intl.DateTimeFormatOptions, step: (index: number) => number): string[] => {
  const format = new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: "UTC" })
  return Array.from({ length: count }, (_, index) => format.format(step(index)))
}

const month = (index: number): number => Date.UTC(2024, index, 1)
// The seventh of January 2024 was a Sunday, with which the week of the chart library begins.
const day = (index: number): number => Date.UTC(2024, 0, 7 + index)

/** How charts write numbers and dates in a language. */
export const localeOf = (locale: string): NonNullable<Config["locale"]> => {
  const { decimal, thousands, percent } = signsOf(locale)
  return {
    number: { decimal, thousands, percent, grouping: [3], currency: ["", ""], minus: "\u2212" },
    time: {
      dateTime: "%c", date: "%d.%m.%Y", time: "%H:%M:%S", periods: ["AM", "PM"],
      days: names(locale, 7, { weekday: "long" }, day) as never,
      shortDays: names(locale, 7, { weekday: "short" }, day) as never,
      months: names(locale, 12, { month: "long" }, month) as never,
      shortMonths: names(locale, 12, { month: "short" }, month) as never,
    },
  }
}
